#!/usr/bin/env node
/**
 * The official HL7 validator over every resource that the SDK writes, and over our published definitions.
 *
 *   npm run validate
 *
 * Reads   packages/sdk, FR Core and R4 (scripts/validate/sources.mjs); Java (a JDK, 17 or newer), Maven, and Maven Central once.
 * Writes  a temporary folder, which it removes; Maven's own cache.
 * Refuses what the validator refuses or warns of, but for what explained.mjs explains. Last line: `N passed, N failed`.
 *         Without Java, Maven or Maven Central nothing is run: it says so, and ends with 0.
 */
import { exit } from 'node:process';
import { bundles, emitted } from './validate/emitted.mjs';
import { explanation, reasons } from './validate/explained.mjs';
import { classPath, hl7Answers, missingTools } from './validate/java/run.mjs';
import { refusals } from './validate/refusals.mjs';
import { frCore, own, physicalActivity } from './validate/sources.mjs';

function skip(why) {
  console.log(`The HL7 validator was not run: ${why}.\n0 passed, 0 failed, skipped`);
  exit(0);
}

const missing = await missingTools();
if (missing) skip(missing);
const libraries = await classPath();
if (!libraries) skip('Maven could not fetch it from Maven Central');

/** The entries of a transaction are looked at inside it, where references lead to one another. */
const standing = emitted.filter(({ inBundle }) => !inBundle);
const rights = [
  ...bundles.map(({ name, bundle }) => ({ name, resource: bundle })),
  ...standing,
  ...own.map((resource) => ({ name: `${resource.resourceType}/${resource.id}`, resource })),
];
const wrongs = refusals();
const fileOf = (kind, index) => `${kind}-${String(index).padStart(4, '0')}.json`;
const files = new Map([
  ...rights.map(({ resource }, index) => [fileOf('right', index), resource]),
  ...wrongs.map(({ resource }, index) => [fileOf('wrong', index), resource]),
]);

const guides = ['FHIR R4 4.0.1', 'FR Core 2.2.0', 'our own', ...(physicalActivity.length > 0 ? ['US Physical Activity 1.0.1'] : [])];
console.log(`HL7 validator 6.5.27, no terminology server. Definitions: ${guides.join(', ')}.\n`);
const answers = await hl7Answers(libraries, files, [...frCore, ...own, ...physicalActivity]);

const total = { passed: 0, failed: 0 };
const counted = new Map(reasons.map(({ name }) => [name, 0]));

/** What is left to mend in some messages; the rest is counted by its explanation. */
function unexplained(messages) {
  return messages.filter(({ level }) => level !== 'INFORMATION').filter((message) => {
    const known = explanation(message);
    if (known) counted.set(known.name, counted.get(known.name) + 1);
    return !known;
  });
}

function report(name, problems) {
  total[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const { level, location, text } of problems) console.log(`         ${level.toLowerCase()} ${location}: ${text}`);
}

/** The messages of a transaction, sorted to its entries by their location; those of none are its own. */
function reportTransaction(name, { entry }, messages) {
  const indexOf = ({ location }) => Number(/^Bundle\.entry\[(\d+)\]/.exec(location)?.[1] ?? -1);
  report(`${name} Bundle`, unexplained(messages.filter((message) => indexOf(message) < 0)));
  entry.forEach(({ resource }, index) => report(`${name} ${index + 1} ${resource.resourceType}`, unexplained(messages.filter((message) => indexOf(message) === index))));
}

rights.forEach(({ name, resource }, index) => {
  const messages = answers.get(fileOf('right', index));
  if (resource.resourceType === 'Bundle') reportTransaction(name, resource, messages);
  else report(name, unexplained(messages));
});

console.log('\nWhat must be refused');
wrongs.forEach(({ name }, index) => {
  const refused = answers.get(fileOf('wrong', index)).some((message) => /ERROR|FATAL/.test(message.level) && !explanation(message));
  report(name, refused ? [] : [{ level: 'error', location: name, text: 'The validator accepts it.' }]);
});

console.log('\nExplained, and not counted as a fault');
for (const { name, reason } of reasons.filter((row) => counted.get(row.name) > 0)) console.log(`${String(counted.get(name)).padStart(6)}  ${name}: ${reason}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
exit(total.failed > 0 ? 1 : 0);
