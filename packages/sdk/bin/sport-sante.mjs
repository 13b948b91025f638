#!/usr/bin/env node
/**
 * `npx @sport-sante/sdk import clubs.csv`: reads a directory, says what to correct, writes what was asked for.
 *
 * Reads   the file it is given. Sends nothing.
 * Writes  only the files named by --out, --rejected and --index; the report on standard output, the progress on the other.
 * Refuses, in one sentence and with exit code 2, what it cannot understand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { importClubs, proposeDuplicates, toClubsCsv, toClubsGeoJson, toClubsJson, toRejectedCsv } from '../dist/club/import.js';
import { HELP, readArguments, UsageError } from './options.mjs';
import { progressOn } from './progress.mjs';
import { report } from './report.mjs';

const exporters = { json: toClubsJson, geojson: toClubsGeoJson, csv: toClubsCsv };

const sentences = {
  fr: {
    read: {
      ENOENT: (file) => `Le fichier ${file} n’existe pas. Vérifiez son nom et son dossier.`, EISDIR: (file) => `${file} est un dossier. Donnez le nom d’un fichier.`,
      EACCES: (file) => `Vous n’avez pas le droit de lire ${file}. Copiez-le dans un dossier à vous.`, other: (file, code) => `${file} n’a pas pu être lu (${code}).`,
    },
    write: {
      ENOENT: (file) => `Le dossier de ${file} n’existe pas. Créez-le, ou donnez un autre nom.`, EISDIR: (file) => `${file} est un dossier. Donnez le nom d’un fichier.`,
      EACCES: (file) => `Vous n’avez pas le droit d’écrire ${file}. Donnez un autre dossier.`, ENOSPC: (file) => `Le disque est plein\u00a0: ${file} n’est pas écrit en entier.`,
      EROFS: (file) => `${file} est sur un disque qu’on ne peut que lire. Donnez un autre dossier.`, other: (file, code) => `${file} n’a pas pu être écrit (${code}). Fermez-le s’il est ouvert, ou donnez un autre nom.`,
    },
    stdin: 'Rien n’est envoyé à la commande. Donnez le nom d’un fichier, ou envoyez-en un\u00a0: commande | npx @sport-sante/sdk import -', input: 'ce qui est envoyé',
  },
  en: {
    read: {
      ENOENT: (file) => `The file ${file} does not exist. Check its name and its folder.`, EISDIR: (file) => `${file} is a folder. Give the name of a file.`,
      EACCES: (file) => `You may not read ${file}. Copy it to a folder of yours.`, other: (file, code) => `${file} could not be read (${code}).`,
    },
    write: {
      ENOENT: (file) => `The folder of ${file} does not exist. Make it, or give another name.`, EISDIR: (file) => `${file} is a folder. Give the name of a file.`,
      EACCES: (file) => `You may not write ${file}. Give another folder.`, ENOSPC: (file) => `The disk is full: ${file} is not whole.`,
      EROFS: (file) => `${file} is on a disk that can only be read. Give another folder.`, other: (file, code) => `${file} could not be written (${code}). Close it if it is open, or give another name.`,
    },
    stdin: 'Nothing is sent to the command. Give the name of a file, or send one: command | npx @sport-sante/sdk import -', input: 'what is sent',
  },
};

/** A problem of a file is one of the person who named it. */
function onFile(file, say, act) {
  try {
    return act();
  } catch (error) {
    if (typeof error?.code !== 'string') throw error;
    throw new UsageError((say[error.code] ?? say.other)(file, error.code), { cause: error });
  }
}

/** The bytes of a file; of `-`, those another command sends. */
async function bytesOf(file, say) {
  if (file !== '-') return onFile(file, say.read, () => readFileSync(file));
  if (process.stdin.isTTY) throw new UsageError(say.stdin);
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function run(options) {
  const { file, lang, format, mapping, source, licence } = options;
  const say = sentences[lang];
  const bytes = await bytesOf(file, say);
  const progress = progressOn(process.stderr);
  const result = importClubs(bytes, {
    format, ...(mapping && { mapping }), ...(source && { source }), ...(licence && { licence }), swapped: options.swap ? 'repair' : 'ask', today: new Date().toISOString().slice(0, 10), onProgress: progress.show,
  });
  progress.end();
  const isSome = result.clubs.length > 0;
  const written = [];
  const refused = [];
  const write = (name, content) => {
    try {
      onFile(name, say.write, () => writeFileSync(name, content));
      written.push(name);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      refused.push(error.message);
    }
  };
  // A directory of nothing would take the place of the last one.
  if (options.out !== undefined && isSome) write(options.out, exporters[options.out.split('.').at(-1).toLowerCase()](result.clubs));
  if (options.rejected !== undefined && result.rejected.length > 0) write(options.rejected, toRejectedCsv(result));
  if (options.index !== undefined && isSome) write(options.index, (await import('../dist/club/index.js')).createClubIndex(result.clubs).toFile());
  process.stdout.write(report(result, proposeDuplicates(result.clubs), written, { ...options, file: file === '-' ? say.input : file }));
  process.exitCode = !result.isReadable || result.rows === 0 || refused.length > 0 ? 2 : result.rejected.length > 0 ? 1 : 0;
  if (refused.length > 0) throw new UsageError(refused.join(' '));
}

// Whoever reads the report may stop before its end: `| head`.
process.stdout.on('error', () => process.exit());

const argv = process.argv.slice(2);
try {
  const options = readArguments(argv);
  if (options.help) process.stdout.write(HELP[options.lang]);
  else await run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`sport-sante: ${error.message}\n`);
  process.exitCode = 2;
}
