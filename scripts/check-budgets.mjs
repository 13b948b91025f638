#!/usr/bin/env node
/**
 * What each public subpath costs a page before it works: bundled with all it imports at once, minified, gzip.
 *
 * Reads   the exports of packages/sdk and packages/elements, their dist. Writes nothing.
 * Refuses a subpath over its budget, and a one-file bundle that is not self-contained.
 *         A budget is raised only in a commit that says why.
 */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { finish, importsOf, read, root } from './source-files.mjs';

/** kB (1000 bytes) after gzip. A subpath that is not named here has the budget of its package. */
const budgets = {
  '@sport-sante/sdk': 15,
  '@sport-sante/sdk/.': 665, // Everything, for a program that sends, prints and reads: forms, instruments, carnets, documents, links, clubs; 340 of it are the communes.
  '@sport-sante/sdk/prescription': 46, // With the list of ALD, the legal texts, the rules, and the whole form in FHIR, both ways.
  '@sport-sante/sdk/carnet': 48, // The whole noun: schema, reader, rules, writer of the whole.
  '@sport-sante/sdk/carnet/read': 26, // Whatever a server returns, with the catalogue of measures and their units.
  '@sport-sante/sdk/carnet/write': 38, // Reads what the server has when two wrote the same.
  '@sport-sante/sdk/prescription/fhir': 20,
  '@sport-sante/sdk/prescription/record': 30, // Reads earlier prescriptions too: what a form loads to send, sooner.
  '@sport-sante/sdk/questionnaire/instruments': 32, // All nine, with their questions in two languages; a page loads one, by `…/load`.
  '@sport-sante/sdk/questionnaire/exchange': 24, // Fills a form, judges a response, draws resources from it, sends it: a page bundles what it calls.
  '@sport-sante/sdk/programme': 25, // All programmes with their sentences and their facts in words, the chooser, the calendar, and FHIR both ways; a page bundles what it calls.
  '@sport-sante/sdk/questionnaire/expressions': 113, // fhirpath.js and the types of FHIR R4, in whole: when a form has expressions.
  '@sport-sante/sdk/questionnaire': 52, // The engine, the nine instruments and their way to FHIR.
  '@sport-sante/sdk/document': 91, // Letter, printed carnet, orientation list and posters in two languages, and what writes carnet and places in FHIR, with its reader to tell what was edited: when one of them is asked for.
  '@sport-sante/sdk/document/orientation': 25, // The list of places as page, text, sheet and FHIR, with the words and the mapping of a directory: when a list is handed over.
  '@sport-sante/sdk/document/exchange': 44, // The file of cells both ways with its field map, and the same writer and reader.
  '@sport-sante/elements': 20,
  '@sport-sante/elements/.': 178, // Both forms, the viewer, the finder and all fields; a page imports the entries it shows.
  // Self-contained: what a bundler would load on demand is in it, English, print, the reader of records, and the nine
  // instruments of the questionnaire with their results, the carnet with what reads and writes it, the finder with its index, its posters and the sheets of programmes.
  '@sport-sante/elements/sport-sante.min.js': 545,
  // The same for a page that only asks questions.
  '@sport-sante/elements/sport-sante-questionnaire.min.js': 150,
  // The finder alone, with its list, its map, posters, sheets of programmes, and what reads files and servers.
  '@sport-sante/elements/sport-sante-club-finder.min.js': 188,
  // The communes of France: at the first search by a town.
  '@sport-sante/sdk/club/communes': 400,
  '@sport-sante/elements/sport-sante-communes.min.js': 400,
  '@sport-sante/elements/sport-sante-leaflet.min.js': 50, // Leaflet and the marks on it, when a host asks for tiles.
  '@sport-sante/elements/sport-sante-club-worker.min.js': 60, // What imports, indexes and searches a large directory off the page.
  '@sport-sante/sdk/club': 452, // The whole noun, with the communes: a page imports what it shows.
  '@sport-sante/sdk/club/fhir': 38, // Both ways, on demand; 16 without the referral, which writes the reduced view of a prescription and so has its mapping.
  '@sport-sante/sdk/club/search': 26, // Builds, writes, opens and searches, with the door and its reader of phones; a page that paints first takes `club/search-page`.
  '@sport-sante/sdk/club/search-page': 7, // What lists and counts; places, words, filters and the law come with the first question that asks for them.
  '@sport-sante/sdk/club/serve': 40,
  '@sport-sante/sdk/club/import': 37, // Files of every encoding, and what is said of them in two languages.
  // Lit, the search box, the list and its words; the directory and the communes come beside it.
  '@sport-sante/elements/club-finder': 39,
  // Document, words and print, with Lit.
  '@sport-sante/elements/prescription-paper': 23,
  // Codes, PDF and fonts: only when one of them is asked for.
  '@sport-sante/elements/sport-sante-paper.min.js': 370,
  // The letter, the printed carnet, exports and links, with jose, and the list of places: when one of them is asked for.
  '@sport-sante/elements/sport-sante-documents.min.js': 116,
  // The same, beside the one-file bundle.
  '@sport-sante/elements/sport-sante-fhirpath.min.js': 112,
  // Lit, the engine, both views of a page and the common fields; FHIRPath, instruments, results and rare fields load later.
  '@sport-sante/elements/questionnaire': 40,
  // Lit, the reader of any FHIR data and the rules; the view comes beside it: see `paints`.
  '@sport-sante/elements/carnet-viewer': 48,
  '@sport-sante/elements/prescription-form': 55, // All the rules and questions of the law’s form; what unfolds loads later.
};

/** What is loaded to paint a first screen, where an entry loads its view beside it. */
const paints = [
  // The frame alone is the entry; with what lists and counts the records of a host, the first list of results.
  { subpath: '@sport-sante/elements/club-finder, first list', files: ['dist/club-finder/club-finder.js', 'dist/club-finder/directory-open.js'], budget: 45 },
  { subpath: '@sport-sante/elements/carnet-viewer, first paint', files: ['dist/carnet-viewer/carnet-viewer.js', 'dist/carnet-viewer/clinician-view.js'], budget: 60 },
  { subpath: '@sport-sante/elements/carnet-viewer, first paint for the person', files: ['dist/carnet-viewer/carnet-viewer.js', 'dist/carnet-viewer/patient-view.js'], budget: 60 },
];

/** Not sent to a page: people and fixtures of tests and stories. */
const unmeasured = new Set(['@sport-sante/sdk/testing']);

/** @returns {number} */
export const budgetOf = (subpath) => budgets[subpath] ?? budgets[subpath.split('/').slice(0, 2).join('/')];

/** @param {{ subpath: string, bytes: number, budget: number }} measure bytes after gzip @returns {string | undefined} */
export function refusalOf({ subpath, bytes, budget }) {
  return bytes > budget * 1000 ? `${subpath} weighs ${kilobytes(bytes)} kB, over its budget of ${budget} kB.` : undefined;
}

/** What the one-file bundle may load on demand: the files published beside it. */
const companions = ['paper', 'fhirpath', 'documents', 'communes', 'leaflet'].map((name) => `./sport-sante-${name}.min.js`);

/** @returns {string[]} what a self-contained module would not import */
export const bareImportsOf = (source) => importsOf('bundle.js', source).map(({ specifier }) => specifier).filter((specifier) => !companions.includes(specifier));

/** @returns {{ subpath: string, file: string }[]} the JavaScript entries of a package */
export function entriesOf({ name, exports = {} }) {
  return Object.entries(exports)
    .map(([key, target]) => ({ subpath: key === '.' ? `${name}/.` : `${name}/${key.slice(2)}`, file: typeof target === 'string' ? target : target.default ?? target.import }))
    .filter(({ subpath, file }) => file?.endsWith('.js') && !file.includes('*') && !unmeasured.has(subpath));
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

const options = {
  bundle: true,
  splitting: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: '/',
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  absWorkingDir: '/',
};

async function measure(folder, { subpath, file }) {
  const source = `${root}/${folder}/${file.replace(/^\.\//, '')}`;
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [source] });
  const entry = Object.keys(metafile.outputs).find((output) => `/${metafile.outputs[output].entryPoint}` === source);
  const first = loadedFirst(metafile.outputs, entry);
  const contents = outputFiles.filter(({ path }) => first.has(path.slice(1))).map((each) => Buffer.from(each.contents));
  return { subpath, bytes: gzipSync(Buffer.concat(contents)).length, budget: budgetOf(subpath) };
}

/** Several entries that are loaded together, what they share once. */
async function measurePaint(folder, { subpath, files, budget }) {
  const sources = files.map((file) => `${root}/${folder}/${file}`);
  const { outputFiles, metafile } = await build({ ...options, entryPoints: sources });
  const first = new Set(Object.keys(metafile.outputs).filter((output) => sources.includes(`/${metafile.outputs[output].entryPoint}`)).flatMap((entry) => [...loadedFirst(metafile.outputs, entry)]));
  const contents = outputFiles.filter(({ path }) => first.has(path.slice(1))).map((each) => Buffer.from(each.contents));
  return { subpath, bytes: gzipSync(Buffer.concat(contents)).length, budget };
}

/** The entry and what it imports statically: what a dynamic import brings comes when it is needed. @returns {Set<string>} */
export function loadedFirst(outputs, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { path, kind, external } of outputs[entry].imports) {
    if (kind === 'import-statement' && !external) loadedFirst(outputs, path, seen);
  }
  return seen;
}

async function check() {
  const problems = [];
  for (const folder of ['packages/sdk', 'packages/elements']) {
    for (const entry of entriesOf(JSON.parse(read(`${folder}/package.json`)))) {
      if (!existsSync(`${root}/${folder}/${entry.file}`)) {
        problems.push(`${entry.subpath} is exported but ${entry.file} was not built.`);
        continue;
      }
      const measured = await measure(folder, entry);
      console.log(`${kilobytes(measured.bytes).padStart(7)} of ${String(measured.budget).padStart(3)} kB  ${entry.subpath.replace(/\/\.$/, '')}`);
      problems.push(...[refusalOf(measured)].filter(Boolean));
    }
  }
  for (const paint of paints) {
    const measured = await measurePaint('packages/elements', paint);
    console.log(`${kilobytes(measured.bytes).padStart(7)} of ${String(measured.budget).padStart(3)} kB  ${measured.subpath}`);
    problems.push(...[refusalOf(measured)].filter(Boolean));
  }
  for (const name of ['sport-sante.min.js', 'sport-sante-questionnaire.min.js', 'sport-sante-club-finder.min.js', 'sport-sante-club-worker.min.js']) {
    const file = `packages/elements/dist/${name}`;
    if (!existsSync(`${root}/${file}`)) problems.push(`${file} was not built.`);
    else problems.push(...bareImportsOf(read(file)).map((specifier) => `${name} imports « ${specifier} »: a page without a bundler cannot load it.`));
  }
  return problems;
}

if (import.meta.filename === process.argv[1]) finish(await check(), 'Every subpath keeps its budget.');
