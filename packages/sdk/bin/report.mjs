import { importSentence } from '../dist/club/import.js';

/** Remarks of one kind that are said, unless all are asked for. */
const MOST = 20;

const figure = (value, lang) => value.toLocaleString(lang === 'fr' ? 'fr-FR' : 'en-GB');

const words = {
  fr: {
    unreadable: (file) => `Rien n’a pu être lu dans ${file}.`,
    read: (rows, clubs, slots, isRows) => `${isRows ? 'Lignes lues' : 'Éléments lus'}\u00a0: ${rows}. Structures\u00a0: ${clubs}. Créneaux\u00a0: ${slots}.`,
    how: (parts) => `Lu comme ${parts}.`,
    mapping: { 'ours': 'colonnes de ce logiciel', 'data-es': 'Data ES', 'rna': 'répertoire national des associations', 'own': 'colonnes indiquées' },
    error: 'À corriger', warning: 'À vérifier', information: 'À savoir',
    row: (row) => `ligne ${row}`, item: (row) => `élément ${row}`, file: 'fichier', more: (count) => `… et ${count} autres des mêmes sortes (--all les dit).`,
    rejected: (count) => `Lignes à corriger\u00a0: ${count}.`, none: 'Aucune ligne à corriger.', duplicates: (count) => `Doublons possibles\u00a0: ${count}. À vérifier, rien n’est fusionné.`,
    phone: 'même téléphone', 'name-commune': 'même nom et même commune', wrote: (file) => `Écrit\u00a0: ${file}`, hint: 'Pour les recevoir dans un fichier à corriger\u00a0: --rejected a-corriger.csv', swap: 'Pour échanger latitude et longitude là où elles sont inversées\u00a0: --swap', nothing: 'Aucune structure n’est lue\u00a0: l’annuaire n’est pas écrit.',
  },
  en: {
    unreadable: (file) => `Nothing could be read of ${file}.`,
    read: (rows, clubs, slots, isRows) => `${isRows ? 'Rows' : 'Items'} read: ${rows}. Structures: ${clubs}. Slots: ${slots}.`,
    how: (parts) => `Read as ${parts}.`,
    mapping: { 'ours': 'columns of this software', 'data-es': 'Data ES', 'rna': 'national register of associations', 'own': 'the columns given' },
    error: 'To correct', warning: 'To check', information: 'To know',
    row: (row) => `row ${row}`, item: (row) => `item ${row}`, file: 'file', more: (count) => `… and ${count} more of the same kinds (--all says them).`,
    rejected: (count) => `Rows to correct: ${count}.`, none: 'No row to correct.', duplicates: (count) => `Possible duplicates: ${count}. To be checked, nothing is merged.`,
    phone: 'same phone', 'name-commune': 'same name and commune', wrote: (file) => `Written: ${file}`, hint: 'To have them in a file to correct: --rejected to-correct.csv', swap: 'To exchange latitude and longitude where they have changed places: --swap', nothing: 'No structure was read: the directory is not written.',
  },
};

/** Letters a terminal would obey are not printed: a file’s own header may hold them. */
const printable = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');

/** Remarks of one severity, by row; of each kind no more than may be read. */
function remarks(issues, severity, { lang, all, format }) {
  const say = words[lang];
  const found = issues.filter((issue) => issue.severity === severity);
  const byCode = new Map();
  for (const issue of found) {
    const same = byCode.get(issue.code);
    if (same) same.push(issue);
    else byCode.set(issue.code, [issue]);
  }
  const place = ({ path: [row] }) => (row === undefined ? say.file : format === 'csv' ? say.row(row) : say.item(row + 1));
  const shown = [...byCode.values()].flatMap((same) => (all ? same : same.slice(0, MOST))).sort((a, b) => (a.path[0] ?? -1) - (b.path[0] ?? -1));
  const rest = found.length - shown.length;
  const lines = [...shown.map((issue) => `  ${place(issue)} – ${printable(importSentence(issue, lang))}`), ...(rest > 0 ? [`  ${say.more(figure(rest, lang))}`] : [])];
  return lines.length === 0 ? [] : ['', `${say[severity]} (${figure(found.length, lang)})`, ...lines];
}

/**
 * What was read of a file, for the person who asked.
 *
 * @returns {string} lines, the last with its end
 */
export function report(result, duplicates, written, options) {
  const { lang, file } = options;
  const say = words[lang];
  const lines = result.isReadable
    ? [say.read(figure(result.rows, lang), figure(result.clubs.length, lang), figure(result.slots, lang), result.format === 'csv'), say.how([result.format.toUpperCase(), result.encoding, say.mapping[result.mapping]].join(', '))]
    : [say.unreadable(file)];
  for (const severity of ['error', 'warning', 'information']) lines.push(...remarks(result.issues, severity, options));
  if (duplicates.length > 0) {
    const shown = options.all ? duplicates : duplicates.slice(0, MOST);
    lines.push('', say.duplicates(figure(duplicates.length, lang)), ...shown.map(({ a, b, why }) => printable(`  ${a.names[0]} (${a.id}) = ${b.names[0]} (${b.id})? ${why.map((reason) => say[reason]).join(', ')}`)));
    if (shown.length < duplicates.length) lines.push(`  ${say.more(figure(duplicates.length - shown.length, lang))}`);
  }
  if (result.isReadable) lines.push('', result.rejected.length === 0 ? say.none : say.rejected(figure(result.rejected.length, lang)));
  if (result.rejected.length > 0 && options.rejected === undefined) lines.push(say.hint);
  if (result.issues.some(({ code }) => code === 'position-swapped')) lines.push(say.swap);
  if (result.clubs.length === 0 && (options.out !== undefined || options.index !== undefined)) lines.push(say.nothing);
  lines.push(...written.map(say.wrote));
  return `${lines.join('\n')}\n`;
}
