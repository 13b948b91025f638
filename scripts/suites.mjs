/**
 * The suites of `npm test`. Each answers { passed, failed } and has already said what failed.
 *
 * Reads   the tests, the stories, the example pages, and what the build made of the packages.
 * Writes  storybook-static/, reports under node_modules/.cache/sport-sante.
 */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/sport-sante');

/** @typedef {{ name: string, title: string, run: () => Promise<{ passed: number, failed: number }> }} Suite */

/** @type {Suite[]} */
export const suites = [
  { name: 'sdk', title: 'SDK, in Node', run: () => mochaTests('sdk', 'packages/sdk/src/**/*.test.ts') },
  { name: 'sandbox', title: 'Sandbox, in Node', run: () => mochaTests('sandbox', 'packages/sandbox/src/**/*.test.ts') },
  { name: 'scripts', title: 'Scripts and checks, in Node', run: () => mochaTests('scripts', 'scripts/**/*.test.mjs') },
  { name: 'elements', title: 'Elements, in Chromium', run: () => browserTests('elements') },
  { name: 'browser-sdk', title: 'SDK, in Chromium', run: () => browserTests('browser-sdk') },
  { name: 'stories', title: 'Stories', run: storyTests },
  { name: 'e2e', title: 'Example pages, end to end', run: endToEndTests },
];

async function mochaTests(name, pattern) {
  const files = globSync(pattern, { cwd: root }).sort();
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = freshReport(name);
  const options = ['--import=tsx', '--timeout=20000', '--reporter=json', `--reporter-option=output=${report}`, '--exit', '--forbid-only', '--forbid-pending'];
  const { code, output } = await run('mocha', [...options, ...files], { cwd: root, capture: true, allowFailure: true });
  const result = readReport(report);
  if (!result || (code !== 0 && result.failures.length === 0)) throw new Error(`mocha ended with ${code}.\n${output}`);
  for (const { fullTitle, file, err } of result.failures) {
    say(`${fullTitle}\n${file?.replace(`${root}/`, '') ?? ''}\n${err.stack ?? err.message ?? ''}`);
  }
  return { passed: result.stats.passes, failed: result.stats.failures };
}

const say = (problem) => console.log(`  FAILED ${problem.replaceAll('\n', '\n         ')}`);

function freshReport(name) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function browserTests(group) {
  const folder = { elements: 'elements', 'browser-sdk': 'sdk' }[group];
  if (globSync(`packages/${folder}/src/**/*.test.ts`, { cwd: root }).length === 0) return { passed: 0, failed: 0 };
  const report = freshReport(group);
  const { code, output } = await run('wtr', ['--config', 'scripts/web-test-runner.config.mjs', '--group', group, '--static-logging'], {
    cwd: root,
    capture: true,
    allowFailure: true,
    env: { SPORT_SANTE_REPORT: report, NO_COLOR: '1' },
  });
  const result = readReport(report);
  if (!result || (code !== 0 && result.failures.length === 0)) throw new Error(`The test runner ended with ${code}.\n${output.trim()}`);
  for (const { file, problem } of result.failures) say(`${file}\n${problem}`);
  if (output.includes('Error while transforming')) console.log(output.slice(output.indexOf('Error while transforming')));
  return { passed: result.passed, failed: result.failures.length };
}

async function storyTests() {
  await run('storybook', ['build', '--quiet', '--config-dir', 'stories/.storybook', '--output-dir', 'storybook-static', '--disable-telemetry'], {
    cwd: root,
    capture: true,
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  const { testStories } = await import('./story-tests.mjs');
  return testStories(join(root, 'storybook-static'));
}

async function endToEndTests() {
  const { runE2e } = await import('./e2e.mjs');
  return runE2e();
}
