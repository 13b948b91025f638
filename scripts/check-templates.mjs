#!/usr/bin/env node
/**
 * Templates fit the elements they use: tags, attributes, types of bindings. The work is lit-analyzer's.
 *
 * Reads   packages/elements/src and stories, in two runs: together, an element would be known from its source and from its dist.
 * Writes  nothing.
 * Refuses what lit-analyzer finds in strict mode, but for what it gets wrong: see `isMistaken` and the rules switched off.
 */
import { filesOf, finish, root } from './source-files.mjs';
import { run } from './run.mjs';

const offEverywhere = [
  'no-missing-import', // Parts of one form stand in several files; the browser tests refuse an element nobody defines.
  'no-invalid-css', // It knows no CSS of this decade.
];
const offInStories = ['no-unknown-attribute']; // From dist it sees no decorators, so no attribute with a name of its own.

/**
 * It does not know that Lit writes nothing for `nothing`, whose type it prints as Symbol(undefined).
 * @param {string} message « Type 'Symbol(undefined) | "true"' is not assignable to '"true" | "false"' »
 */
export function isMistaken(message) {
  const match = /^Type '(.+)' is not assignable to '(.+)'$/.exec(message);
  if (!match || !match[1].includes('Symbol(undefined)')) return false;
  const [given, wanted] = match.slice(1).map((type) => type.split(' | '));
  return given.filter((type) => type !== 'Symbol(undefined)').every((type) => wanted.includes(type) || (wanted.includes('string') && type.startsWith('"')));
}

/**
 * @param {string} output of lit-analyzer, format « list »
 * @returns {string[]}
 */
export function problemsOf(output) {
  let file = '';
  return output.split('\n').flatMap((line) => {
    if (line.startsWith('./')) file = line.slice(2);
    const finding = /^\s*(\d+):\d+\s+(?:error|warning)\s+(.+)$/.exec(line);
    return finding && !isMistaken(finding[2].trim()) ? [`${file}:${finding[1]} ${finding[2].trim()}`] : [];
  });
}

async function analyze(files, off) {
  if (files.length === 0) return [];
  const { code, output } = await run('lit-analyzer', ['--strict', '--format', 'list', '--noColor', ...off.flatMap((rule) => [`--rules.${rule}`, 'off']), ...files], {
    cwd: root,
    capture: true,
    allowFailure: true,
  });
  if (!output.includes('Analyzing')) return [`lit-analyzer ended with ${code}.\n${output}`];
  return problemsOf(output);
}

if (import.meta.filename === process.argv[1]) {
  const sources = filesOf('packages/elements/src/**/*.ts').filter((file) => !/\.(?:test|strings|strings\.en|styles)\.ts$/.test(file));
  const stories = filesOf('stories/*.stories.ts');
  const found = await Promise.all([analyze(sources, offEverywhere), analyze(stories, [...offEverywhere, ...offInStories])]);
  if (sources.length === 0) found.push(['There is no template to read.']);
  finish(found.flat(), `The templates of ${sources.length + stories.length} files fit their elements.`);
}
