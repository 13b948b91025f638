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
  fr: { 'ENOENT': (file) => `Le fichier ${file} n’existe pas.`, 'EISDIR': (file) => `${file} est un dossier.`, 'EACCES': (file) => `Vous n’avez pas le droit d’ouvrir ${file}.`, 'other': (file, code) => `${file} n’a pas pu être ouvert (${code}).` },
  en: { 'ENOENT': (file) => `The file ${file} does not exist.`, 'EISDIR': (file) => `${file} is a folder.`, 'EACCES': (file) => `You may not open ${file}.`, 'other': (file, code) => `${file} could not be opened (${code}).` },
};

/** A problem of a file is one of the person who named it. */
function onFile(file, lang, act) {
  try {
    return act();
  } catch (error) {
    if (typeof error?.code !== 'string') throw error;
    throw new UsageError((sentences[lang][error.code] ?? sentences[lang].other)(file, error.code), { cause: error });
  }
}

async function run(options) {
  const { file, lang, format, mapping, source, licence } = options;
  const bytes = onFile(file, lang, () => readFileSync(file));
  const progress = progressOn(process.stderr);
  const result = importClubs(bytes, {
    format, ...(mapping && { mapping }), ...(source && { source }), ...(licence && { licence }), swapped: options.swap ? 'repair' : 'ask', today: new Date().toISOString().slice(0, 10), onProgress: progress.show,
  });
  progress.end();
  const written = [];
  const write = (name, content) => {
    onFile(name, lang, () => writeFileSync(name, content));
    written.push(name);
  };
  if (options.out !== undefined && result.isReadable) write(options.out, exporters[options.out.split('.').at(-1).toLowerCase()](result.clubs));
  if (options.rejected !== undefined && result.rejected.length > 0) write(options.rejected, toRejectedCsv(result));
  if (options.index !== undefined && result.isReadable) write(options.index, (await import('../dist/club/index.js')).createClubIndex(result.clubs).toFile());
  process.stdout.write(report(result, proposeDuplicates(result.clubs), written, options));
  process.exitCode = !result.isReadable ? 2 : result.rejected.length > 0 ? 1 : 0;
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
