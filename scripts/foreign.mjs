#!/usr/bin/env node
/**
 * Others' resources through our reader: nothing throws, and a prescription that is read and written back unedited is the
 * same to the letter.
 *
 *   node scripts/foreign.mjs DIR      after `npm run build`; DIR may hold the examples of the US Physical Activity IG
 *
 * Reads   every *.json under DIR: resources, Bundles.
 * Writes  nothing. One row each, last line `N passed, N failed`.
 * Refuses an exception, and a ServiceRequest that comes back other than it was.
 */
import { isDeepStrictEqual } from 'node:util';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { readPrescriptions, toServiceRequests } from '@sport-sante/sdk/prescription';

const [, , folder] = argv;
if (!folder) {
  console.error('node scripts/foreign.mjs DIR: name the folder of the resources to read.');
  exit(2);
}

const bundleOf = (resource) => (resource.resourceType === 'Bundle' ? resource : { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] });
const requestsIn = ({ entry = [] }) => entry.flatMap(({ resource }) => (resource?.resourceType === 'ServiceRequest' ? [resource] : []));

/** What went wrong with a file, and how many prescriptions it holds. */
function tryFile(file) {
  const bundle = bundleOf(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const originals = requestsIn(bundle);
  const { prescriptions } = readPrescriptions(bundle);
  const written = prescriptions.flatMap((draft) => toServiceRequests(draft));
  const changed = written.filter((request) => !originals.some((original) => isDeepStrictEqual(original, request)));
  return { count: prescriptions.length, problem: changed.length > 0 ? `${changed.length} of ${written.length} requests came back changed` : undefined };
}

const total = { passed: 0, failed: 0 };
for (const file of globSync('**/*.json', { cwd: folder }).sort()) {
  let result;
  try {
    result = tryFile(file);
  } catch (error) {
    result = { count: 0, problem: String(error) };
  }
  total[result.problem ? 'failed' : 'passed'] += 1;
  console.log(`${result.problem ? 'FAILED' : 'ok    '} ${file}${result.count > 0 ? `: ${result.count} read` : ''}${result.problem ? `: ${result.problem}` : ''}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
exit(total.failed > 0 ? 1 : 0);
