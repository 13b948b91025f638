#!/usr/bin/env node
/**
 * End-to-end tests: the example pages, as served to an outsider, in a real browser, against the sandbox.
 *
 *   node scripts/e2e.mjs [words of a title]
 *
 * Reads   scripts/e2e/*.e2e.mjs, examples/, the built packages.
 * Writes  a screenshot of each failed test under node_modules/.cache/sport-sante/e2e.
 * Refuses what a test asserts, and what page-guard.mjs lists on every page of every test.
 */
import { globSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { createContext } from './e2e-context.mjs';
import { tests } from './e2e-test.mjs';
import { serveExamples } from './serve-examples.mjs';

const root = resolve(import.meta.dirname, '..');
const screenshots = join(root, 'node_modules/.cache/sport-sante/e2e');

/**
 * @param {{ only?: string }} [options] only: part of a title
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runE2e({ only = '' } = {}) {
  for (const file of globSync(join(root, 'scripts/e2e/*.e2e.mjs')).sort()) await import(pathToFileURL(file).href);
  const chosen = tests.filter(({ title }) => title.includes(only));
  const tally = { passed: 0, failed: 0 };
  if (chosen.length === 0) return tally;

  const { createSandbox } = await import(pathToFileURL(join(root, 'packages/sandbox/dist/index.js')).href);
  const sandbox = await createSandbox({ port: 0, seed: 'demo' });
  const server = await serveExamples({ fhirUrl: sandbox.url });
  const browser = await launchBrowser();
  try {
    for (const each of chosen) {
      const problems = await runOne(each, { browser, server, sandbox, createSandbox });
      tally[problems.length === 0 ? 'passed' : 'failed'] += 1;
      console.log(`  ${problems.length === 0 ? 'ok    ' : 'FAILED'} ${each.title}`);
      for (const problem of problems) console.log(`         ${problem.replaceAll('\n', '\n         ')}`);
    }
  } finally {
    await browser.close();
    await server.close();
    await sandbox.close();
  }
  return tally;
}

async function runOne({ title, run, seconds }, parts) {
  const { context, end, screenshot } = createContext(parts);
  const problems = [];
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not end within ${seconds} s.`)), seconds * 1000);
  });
  try {
    await Promise.race([run(context), late]);
  } catch (error) {
    problems.push(error.stack ?? String(error));
    mkdirSync(screenshots, { recursive: true });
    const file = join(screenshots, `${title.normalize('NFD').replace(/\W+/g, '-').slice(0, 80)}.png`);
    if (await screenshot(file)) problems.push(`Screenshot: ${relative(root, file)}`);
  } finally {
    clearTimeout(timer);
  }
  return [...problems, ...await end()];
}

if (import.meta.filename === process.argv[1]) {
  const { passed, failed } = await runE2e({ only: process.argv[2] });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
