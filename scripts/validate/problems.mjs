/**
 * All that is wrong with a resource, as far as validators from npm can tell. Reads what its parts read.
 * Three of them, since each is blind to something: @medplum/core to codes, fhir (Lantana) to profiles, both to units.
 */
import fhir from 'fhir';
import { codeProblems } from './codes.mjs';
import { extensionProblems } from './extensions.mjs';
import { identityProblems } from './identity.mjs';
import { structureProblems } from './structure.mjs';

const lantana = new fhir.Fhir();

/** Its warnings are of codes outside value sets that are only examples, and of properties that @medplum/core refuses. */
function bindingProblems(resource) {
  return lantana.validate(resource).messages.filter(({ severity }) => severity === 'error').map(({ location, message }) => `${location}: ${message}.`);
}

/**
 * @param {object} resource
 * @returns {string[]} each with its path; empty when nothing was found. Contained resources are looked at on their own too.
 */
export function problemsOf(resource) {
  return [
    ...structureProblems(resource),
    ...bindingProblems(resource),
    ...codeProblems(resource),
    ...extensionProblems(resource),
    ...identityProblems(resource),
    ...(resource.contained ?? []).flatMap(problemsOf),
  ];
}

/** @param {{ entry: { fullUrl: string, resource: object }[] }} bundle a transaction; its resources are looked at one by one elsewhere */
export function bundleProblems(bundle) {
  const named = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
  const urns = JSON.stringify(bundle).matchAll(/"reference":"(urn:uuid:[^"]+)"/g);
  return [
    ...structureProblems(bundle),
    ...bindingProblems(bundle),
    ...[...urns].filter(([, urn]) => !named.has(urn)).map(([, urn]) => `Bundle: ${urn} is not an entry.`),
    ...(named.size === bundle.entry.length ? [] : ['Bundle: two entries have one fullUrl.']),
  ];
}
