#!/usr/bin/env node
/**
 * Prints the benchmark report: what the questionnaire costs beside hand-written native inputs, and its engine beside a
 * copy by JSON, and a carnet of ten years beside a short one. Figures are medians of this machine at this moment; the ratio
 * is what may be compared.
 *
 *   npm run bench [-- --runs 7]
 *
 * Reads   the dist of packages/sdk and packages/elements: it builds them first. Writes nothing.
 * Refuses nothing of what it measures; ends with an error when a form does not show what it should.
 */
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
await build();
const [{ measureForms }, { measureEngine }, { measureCarnets }] = await Promise.all([import('./bench/measure.mjs'), import('./bench/engine.mjs'), import('./bench/carnet.mjs')]);

const figure = (number) => (number >= 100 ? number.toFixed(0) : number >= 1 ? number.toFixed(1) : number.toFixed(4));
const ratio = (one, other) => `${(one / other).toFixed(2)} ×`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const { element, floor } = await measureForms({ runs: Number(values.runs) });
console.log(`\n300 questions in Chromium, median of ${values.runs}; floor: the same as native inputs, logic by hand\n`);
row('', 'sps-questionnaire', 'floor', 'ratio');
row('---', '---:', '---:', '---:');
for (const [name, label] of [['render', 'drawn, ms'], ['condition', 'key → conditional question shown, ms'], ['calculation', 'key → sum shown, ms'], ['nodes', 'DOM nodes']]) {
  row(label, figure(element[name]), figure(floor[name]), ratio(element[name], floor[name]));
}

const engine = await measureEngine();
console.log('\nEngine in Node, 300 questions, best of 9 rounds; copy: JSON.parse(JSON.stringify(questionnaire))\n');
row('', 'ms', 'beside a copy');
row('---', '---:', '---:');
for (const [name, label] of [['copy', 'a copy'], ['open', 'open the form'], ['answer', 'one answer'], ['calculate', 'one answer with a sum in FHIRPath and a condition'], ['response', 'the response, a copy']]) {
  row(label, figure(engine[name]), ratio(engine[name], engine.copy));
}

const { 'four months': short, 'ten years': long } = await measureCarnets({ runs: Number(values.runs) });
console.log(`\nA carnet of ten years (5,000 observations, 1,000 sessions) beside one of four months; Chromium: median of ${values.runs}; Node: best of 9 rounds\n`);
row('', 'ten years', 'four months', 'ratio');
row('---', '---:', '---:', '---:');
for (const [name, label] of [['read', 'readCarnet in Node, ms'], ['edit', 'one edit with its transaction and its undo in Node, ms'], ['open', 'bundle given → drawn, ms'], ['pressed', 'press → saved and undoable in view, ms'], ['nodes', 'DOM nodes']]) {
  row(label, figure(long[name]), figure(short[name]), ratio(long[name], short[name]));
}
