/**
 * Measures the search of clubs beside a look at every structure and beside MiniSearch, each in a process of its own.
 *
 * Reads   packages/sdk/dist: build first. Writes nothing.
 * Refuses a search that finds something else than a look at every structure: the run ends with an error, not with a figure.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function contestant(name, size, questions) {
  const options = ['--expose-gc', '--import=tsx', '--max-old-space-size=12000', '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'clubs-contestant.mjs'), name, String(size), String(questions)];
  const { stdout } = await run(process.execPath, options, { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

/**
 * @param {{ sizes?: number[], questions?: number, equal?: number }} options `equal`: random questions that are held against a look at every structure, at each size
 * @returns {Promise<{ size: number, index: Record<string, number>, brute: Record<string, number>, minisearch: Record<string, number>, equal: number }[]>} ms, bytes
 */
export async function measureClubs({ sizes = [10, 10_000, 100_000], questions = 21, equal = 200 } = {}) {
  const results = [];
  for (const size of sizes) {
    const found = { size };
    // One after the other: two at once would measure each other.
    for (const name of ['index', 'brute', 'minisearch']) found[name] = await contestant(name, size, questions);
    found.equal = (await contestant('equal', size, equal)).questions;
    results.push(found);
  }
  return results;
}
