#!/usr/bin/env node
/**
 * Every check that is not a test, one line each; all of them run, also when one fails.
 *
 *   npm run check                   all
 *   npm run check -- eslint french  some
 *
 * Reads   the whole project; builds first, since some checks read what is published.
 * Writes  what the build writes.
 * Refuses what the checks of checks.mjs refuse. Last line: `N passed, N failed`.
 */
import { build } from './build.mjs';
import { checks } from './checks.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`There is no check « ${unknown.join(' », « ')} ». Choose among ${checks.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const width = Math.max(...checks.map(({ title }) => title.length));
const total = { passed: 0, failed: 0 };

async function one({ title, run: check }) {
  const start = Date.now();
  const { ok, output } = await check().then((result) => result, (error) => ({ ok: false, output: error.message }));
  total[ok ? 'passed' : 'failed'] += 1;
  const time = ((Date.now() - start) / 1000).toFixed(1).padStart(5);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${title.padEnd(width)} ${time} s`);
  if (!ok) console.log(output.trim().replaceAll(/^/gm, '         '));
}

const queue = checks.filter(({ name }) => names.length === 0 || names.includes(name));
const worker = async () => {
  for (let check = queue.shift(); check; check = queue.shift()) await one(check);
};

await one({ title: 'build', run: () => build().then(() => ({ ok: true, output: '' })) });
await Promise.all([worker(), worker()]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
