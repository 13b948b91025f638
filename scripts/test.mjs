#!/usr/bin/env node
/**
 * Runs the tests.
 *
 *   npm test                         all
 *   npm test -- elements stories     some: sdk, sandbox, scripts, elements, browser-sdk, stories, e2e
 *
 * Reads   the packages, stories and example pages; builds first.
 * Writes  what the build writes, and what suites.mjs says.
 * Refuses a failed test, a suite that could not run, and a suite without a test. Last line: `N passed, N failed`.
 */
import { build } from './build.mjs';
import { suites } from './suites.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite « ${unknown.join(' », « ')} ». Choose among ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
const began = Date.now();

async function section(title, run) {
  console.log(`\n${title}`);
  const start = Date.now();
  const { passed, failed } = await run().catch((error) => {
    console.log(`  FAILED It could not run: ${String(error.message ?? error).replaceAll('\n', '\n         ')}`);
    return { passed: 0, failed: 1 };
  });
  const empty = passed + failed === 0;
  if (empty) console.log('  FAILED There is no test.');
  total.passed += passed;
  total.failed += failed + (empty ? 1 : 0);
  console.log(`  ${passed} passed, ${failed + (empty ? 1 : 0)} failed, ${seconds(start)}`);
}

const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

try {
  console.log('Build');
  await build();
  console.log(`  ${seconds(began)}`);
} catch (error) {
  console.log(`  FAILED ${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
}
for (const { name, title, run } of suites) {
  if (names.length === 0 || names.includes(name)) await section(title, run);
}
console.log(`\nAll in ${seconds(began)}.\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
