#!/usr/bin/env node
/**
 * Prints the benchmark report: what the questionnaire costs beside hand-written native inputs, and its engine beside a
 * copy by JSON, a carnet of ten years beside a short one, and the search of clubs beside a look at every structure and beside
 * MiniSearch. Figures are medians of this machine at this moment; the ratio is what may be compared.
 *
 *   npm run bench [-- --runs 7] [-- --clubs 10,10000,1000000] [-- --equal 10000] [-- --only clubs]
 *
 * A million structures take several minutes and some gigabytes, MiniSearch most of both. `--equal`: so many random questions to each
 * directory are held against a look at every structure, 200 unless told; that search results equal a brute-force search on ten thousand
 * at 10, 10,000 and a million structures is shown by `--only clubs --clubs 10,10000,1000000 --equal 10000`, in an hour or so; in parts,
 * with a line of how far it is: see `bench/clubs-contestant.mjs`.
 *
 * Reads   the dist of packages/sdk and packages/elements: it builds them first. Writes nothing.
 * Refuses nothing of what it measures; ends with an error when a form does not show what it should.
 */
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, clubs: { type: 'string', default: '10,10000,100000' }, equal: { type: 'string', default: '200' }, only: { type: 'string' } } });
await build();
const [{ measureForms }, { measureEngine }, { measureCarnets }, { measureClubs }] = await Promise.all([import('./bench/measure.mjs'), import('./bench/engine.mjs'), import('./bench/carnet.mjs'), import('./bench/clubs.mjs')]);

const figure = (number) => (number >= 100 ? number.toFixed(0) : number >= 1 ? number.toFixed(1) : number.toFixed(4));
const ratio = (one, other) => `${(one / other).toFixed(2)} ×`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

async function forms() {
  const { element, floor } = await measureForms({ runs: Number(values.runs) });
  console.log(`\n300 questions in Chromium, median of ${values.runs}; floor: the same as native inputs, logic by hand\n`);
  row('', 'sps-questionnaire', 'floor', 'ratio');
  row('---', '---:', '---:', '---:');
  for (const [name, label] of [['render', 'drawn, ms'], ['condition', 'key → conditional question shown, ms'], ['calculation', 'key → sum shown, ms'], ['nodes', 'DOM nodes']]) {
    row(label, figure(element[name]), figure(floor[name]), ratio(element[name], floor[name]));
  }
}

async function engines() {
  const engine = await measureEngine();
  console.log('\nEngine in Node, 300 questions, best of 9 rounds; copy: JSON.parse(JSON.stringify(questionnaire))\n');
  row('', 'ms', 'beside a copy');
  row('---', '---:', '---:');
  for (const [name, label] of [['copy', 'a copy'], ['open', 'open the form'], ['answer', 'one answer'], ['calculate', 'one answer with a sum in FHIRPath and a condition'], ['response', 'the response, a copy']]) {
    row(label, figure(engine[name]), ratio(engine[name], engine.copy));
  }
}

async function carnets() {
  const { 'four months': short, 'ten years': long } = await measureCarnets({ runs: Number(values.runs) });
  console.log(`\nA carnet of ten years (5,000 observations, 1,000 sessions) beside one of four months; Chromium: median of ${values.runs}; Node: best of 9 rounds\n`);
  row('', 'ten years', 'four months', 'ratio');
  row('---', '---:', '---:', '---:');
  for (const [name, label] of [['read', 'readCarnet in Node, ms'], ['edit', 'one edit with its transaction and its undo in Node, ms'], ['open', 'bundle given → drawn, ms'], ['pressed', 'press → saved and undoable in view, ms'], ['nodes', 'DOM nodes']]) {
    row(label, figure(long[name]), figure(short[name]), ratio(long[name], short[name]));
  }
}

async function clubs() {
  const results = await measureClubs({ sizes: values.clubs.split(',').map(Number), equal: Number(values.equal) });
  const kinds = [['text', 'words of an activity and a town'], ['typo', 'a word, one in three mistyped, within 10 km'], ['near', 'within 10 km'], ['nearest', 'the nearest 20'], ['filtered', 'within 10 km, on a day, free, with live counts']];
  for (const { size, index, brute, minisearch, equal } of results) {
    console.log(`\n${size.toLocaleString('en')} structures, the first 20 results, medians of 21 questions; the same answers as a look at every structure to ${equal} random questions\n`);
    row('', 'index', 'every structure', 'MiniSearch', 'every ÷ index', 'MiniSearch ÷ index', 'results');
    row('---', '---:', '---:', '---:', '---:', '---:', '---:');
    row('built, ms', figure(index.build), figure(brute.build), figure(minisearch.build), ratio(brute.build, index.build), ratio(minisearch.build, index.build), '');
    row('a file, MB', figure(index.file / 1e6), '', `${figure(minisearch.file / 1e6)} without records`, '', ratio(minisearch.file, index.file), '');
    row('opened, ms', figure(index.open), '', figure(minisearch.open), '', ratio(minisearch.open, index.open), '');
    row('memory, MB', `${figure(index.memory / 1e6)} with records`, `${figure(brute.memory / 1e6)} without`, `${figure(minisearch.memory / 1e6)} without`, '', ratio(minisearch.memory, index.memory), '');
    for (const [kind, label] of kinds) row(`${label}, ms`, figure(index[kind]), figure(brute[kind]), figure(minisearch[kind]), ratio(brute[kind], index[kind]), ratio(minisearch[kind], index[kind]), index[`${kind} results`]);
  }
}

const reports = { forms, engine: engines, carnet: carnets, clubs };
if (values.only !== undefined && !Object.hasOwn(reports, values.only)) throw new Error(`--only is one of ${Object.keys(reports).join(', ')}.`);
for (const [name, report] of Object.entries(reports)) if (values.only === undefined || values.only === name) await report();
