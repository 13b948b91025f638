import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const HELP = {
  fr: `Usage : npx @sport-sante/sdk import FICHIER [options]

Lit un annuaire de structures (CSV, JSON, GeoJSON), dit ligne par ligne ce qu’il faut corriger, et n’envoie rien nulle part.
FICHIER est « - » pour lire ce qu’une autre commande envoie.

  --format FORMAT     csv, json ou geojson ; d’après le nom du fichier si rien n’est dit
  --mapping NOM       ours, data-es ou rna ; d’après la première ligne si rien n’est dit
  --out FICHIER       écrit ce qui est lu : .json, .geojson ou .csv
  --rejected FICHIER  écrit en CSV les lignes à corriger, avec ce qu’il faut y corriger
  --index FICHIER     écrit l’index prêt à chercher
  --source TEXTE      qui publie ces renseignements
  --licence TEXTE     à quelle condition on peut les reprendre
  --swap              échange latitude et longitude là où elles sont inversées
  --all               dit chaque remarque ; sans elle, les vingt premières de chaque sorte
  --lang fr|en        langue du compte rendu
  --help              ce texte

Fin : 0 tout est lu, 1 des lignes sont à corriger, 2 rien n’est lisible ou la commande n’est pas comprise.
`.replaceAll(' :', '\u00a0:').replaceAll(' ;', '\u202f;').replace('« - »', '«\u00a0-\u00a0»'),
  en: `Usage: npx @sport-sante/sdk import FILE [options]

Reads a directory of structures (CSV, JSON, GeoJSON), says row by row what to correct, and sends nothing anywhere.
FILE is “-” to read what another command sends.

  --format FORMAT     csv, json or geojson; from the name of the file when not said
  --mapping NAME      ours, data-es or rna; from the first row when not said
  --out FILE          writes what was read: .json, .geojson or .csv
  --rejected FILE     writes as CSV the rows to correct, with what to correct in them
  --index FILE        writes the index, ready to search
  --source TEXT       who publishes it
  --licence TEXT      on what terms it may be used
  --swap              exchanges latitude and longitude where they have changed places
  --all               says every remark; otherwise the first twenty of each kind
  --lang fr|en        language of the report
  --help              this text

Ends with 0 when all was read, 1 when rows are to be corrected, 2 when nothing can be read or the command is not understood.
`,
};

/** Something the person who typed the command can put right, said in one sentence. */
export class UsageError extends Error {}

const types = {
  format: { type: 'string' }, mapping: { type: 'string' }, out: { type: 'string' }, rejected: { type: 'string' }, index: { type: 'string' }, source: { type: 'string' }, licence: { type: 'string' },
  swap: { type: 'boolean' }, all: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' },
};
const formats = { '.csv': 'csv', '.tsv': 'csv', '.txt': 'csv', '.json': 'json', '.ndjson': 'json', '.jsonl': 'json', '.geojson': 'geojson' };

const words = {
  fr: {
    oneOf: (name, list) => `Après --${name}, écrivez ${list.slice(0, -1).join(', ')} ou ${list.at(-1)}.`, command: 'La commande est «\u00a0import\u00a0», suivie d’un fichier. --help dit tout.', file: 'Donnez un fichier à lire, et un seul.', unknown: (name) => `L’option ${name} n’existe pas. --help dit lesquelles existent.`, valueless: (name) => `L’option ${name} n’est pas complète, ou n’attend rien. --help dit ce qui la suit.`,
    same: 'Le fichier lu et chaque fichier écrit doivent être des fichiers différents. Donnez un autre nom.', out: 'Après --out, donnez un nom qui finit par .json, .geojson ou .csv.',
  },
  en: {
    oneOf: (name, list) => `After --${name}, write ${list.slice(0, -1).join(', ')} or ${list.at(-1)}.`, command: 'The command is “import”, followed by a file. --help tells all.', file: 'Give one file to read.', unknown: (name) => `The option ${name} does not exist. --help tells those that do.`, valueless: (name) => `The option ${name} is not complete, or takes nothing. --help tells what follows it.`,
    same: 'What is read and each file that is written must be different files. Give another name.', out: 'After --out, give a name that ends in .json, .geojson or .csv.',
  },
};

/** The language is wanted before the rest is understood: refusals are in it too. */
const languageOf = (argv) => (argv.some((word, index) => word === '--lang=en' || (word === '--lang' && argv[index + 1] === 'en')) ? 'en' : 'fr');

/**
 * Reads the words of the command.
 *
 * @param {readonly string[]} argv
 * @returns {{ help: true } | { file: string, format: 'csv' | 'json' | 'geojson', lang: 'fr' | 'en', [option: string]: any }}
 * @throws UsageError
 */
export function readArguments(argv) {
  const lang = languageOf(argv);
  const say = words[lang];
  const { values, positionals } = parsed(argv, say);
  if (values.help || (argv.length === 0)) return { help: true, lang };
  const [command, file, ...rest] = positionals;
  if (command !== 'import') throw new UsageError(say.command);
  if (!file || rest.length > 0) throw new UsageError(say.file);
  oneOf('format', values.format, ['csv', 'json', 'geojson'], say);
  oneOf('mapping', values.mapping, ['ours', 'data-es', 'rna'], say);
  oneOf('lang', values.lang, ['fr', 'en'], say);
  const files = [file, values.out, values.rejected, values.index].filter((name) => name !== undefined).map((name) => resolve(name));
  if (new Set(files).size < files.length) throw new UsageError(say.same);
  if (values.out !== undefined && !/\.(?:json|geojson|csv)$/i.test(values.out)) throw new UsageError(say.out);
  return { ...values, file, lang, format: values.format ?? formats[extname(file).toLowerCase()] ?? 'csv' };
}

function parsed(argv, say) {
  try {
    return parseArgs({ args: [...argv], options: types, allowPositionals: true });
  } catch (error) {
    const why = error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? say.unknown : say.valueless;
    throw new UsageError(why(/'(-[^' ]*)/.exec(error.message)?.[1] ?? ''));
  }
}

function oneOf(name, value, list, say) {
  if (value !== undefined && !list.includes(value)) throw new UsageError(say.oneOf(name, list));
}
