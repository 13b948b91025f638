#!/usr/bin/env node
/**
 * Everything one wants to see, on this machine: builds, then runs the sandbox with its synthetic people, the example
 * pages on it, and Storybook.
 *
 *   npm start
 *
 * Reads   the packages, examples and stories. Writes what the build writes.
 * Refuses nothing: a taken port gives another one; the addresses are printed when all three answer.
 */
import { build } from './build.mjs';
import { startAll } from './programs.mjs';
import { examples, sandbox, storybook } from './services.mjs';

console.log('Building the packages.');
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
console.log('Starting the FHIR sandbox, the example pages and the stories.');
const fhir = await sandbox(8090);
await startAll([await examples(8080, fhir.fhirUrl), fhir, await storybook(6006)]);
