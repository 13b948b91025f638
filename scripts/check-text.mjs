#!/usr/bin/env node
/**
 * What no file of the project holds: work left open, a test that is switched off, a path of somebody's machine.
 *
 * Reads   every text file of the project. Writes nothing.
 * Refuses the marks below, with file and line.
 */
import { filesOf, finish, read } from './source-files.mjs';

/** Written in two parts where they would find themselves. */
const everywhere = [
  [/(?<![\w.:/-])\/(?:home|root|Users|tmp|work|private|mnt)\/[\w.-]+/, 'a path of one machine'],
  [/\b[A-Z]:\\\\?Users\\/, 'a path of one machine'],
  [/https?:\/\/[\w.-]*(?:registry|mirror|artifactory|nexus)[\w.-]*/, 'a download host'],
];
const inSource = [
  [/\b(?:TO{1}DO|FIX{1}ME|XX{1}X|HA{1}CK)\b/, 'work left open: do it, or write it where work is planned'],
  [/\b(?:describe|it|test|suite|context)\.(?:only|skip)\b/, 'a test that is switched off, or switches the others off'],
  [/(?<![\w.#])(?:xit|xdescribe|fit|fdescribe)\(/, 'a test that is switched off'],
  [/\bdebugger;/, 'a stop for the debugger'],
];

const source = /\.(?:ts|tsx|js|jsx|mjs|cjs|css|html|php|vue)$/;

/** @returns {string[]} */
export function problemsOf(file, text) {
  const rules = source.test(file) ? [...everywhere, ...inSource] : everywhere;
  return text.split('\n').flatMap((line, index) => rules.filter(([pattern]) => pattern.test(line)).map(([, say]) => `${file}:${index + 1} ${say}.`));
}

if (import.meta.filename === process.argv[1]) {
  const files = filesOf('*.*', '.ci/*', '{packages,stories,scripts,examples,docs}/**/*.*', 'stories/.storybook/*')
    .filter((file) => /\.(?:ts|tsx|js|jsx|mjs|cjs|css|html|php|vue|json|md|ya?ml|sh|csv)$|^\.ci\//.test(file))
    .filter((file) => !['package-lock.json', 'scripts/check-text.test.mjs', 'packages/elements/custom-elements.json'].includes(file));
  finish(files.flatMap((file) => problemsOf(file, read(file))), `${files.length} files hold nothing left open.`);
}
