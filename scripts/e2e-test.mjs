/**
 * How an end-to-end test is written. Reads and writes nothing.
 *
 *   // scripts/e2e/prescription.e2e.mjs
 *   import { test } from '../e2e-test.mjs';
 *
 *   test('a doctor prescribes in ten interactions', async ({ open, plant, assert }) => {
 *     plant(['DUVAL', '1 86 05']);
 *     const page = await open('/ehr/');
 *     …
 *   });
 *
 * What the function receives is the Context of e2e-context.mjs. Titles are sentences.
 */

/** @type {{ title: string, run: (context: import('./e2e-context.mjs').Context) => Promise<void>, seconds: number }[]} */
export const tests = [];

/**
 * @param {string} title
 * @param {(context: import('./e2e-context.mjs').Context) => Promise<void>} run
 * @param {{ seconds?: number }} [options] seconds: how long it may take
 */
export function test(title, run, { seconds = 60 } = {}) {
  if (tests.some((other) => other.title === title)) throw new RangeError(`Two end-to-end tests are called « ${title} ».`);
  tests.push({ title, run, seconds });
}
