/**
 * Structure and required codes of a resource: base R4 and each profile it declares. Reads the definitions of sources.mjs.
 * @medplum/core checks cardinality, types, unknown properties, patterns, slices and invariants; it knows no code, so the
 * tokens it finds are looked up here in the value sets that can be listed.
 */
import { createRequire } from 'node:module';
import { tsImport } from 'tsx/esm/api';
import { choicesProblems } from './choices.mjs';
import { simplify } from './simplify.mjs';
import { baseProfiles, baseStructures, baseTerminology, frCore, own, physicalActivity } from './sources.mjs';

const { indexStructureDefinitionBundle, loadDataType, validateResource } = createRequire(new URL('../../packages/sandbox/package.json', import.meta.url))('@medplum/core');
const { ValueSets } = await tsImport('../../packages/sandbox/src/definition/value-set.ts', import.meta.url);

/** Its definitions may not be here (sources.mjs): what it asks for is then left to who has them. */
const PHYSICAL_ACTIVITY = 'http://hl7.org/fhir/us/physical-activity/';

const withoutVersion = (canonical) => canonical.split('|')[0];
const structures = [...baseProfiles, ...frCore, ...own, ...physicalActivity].filter(({ resourceType, snapshot }) => resourceType === 'StructureDefinition' && snapshot);
const elements = new Map(baseStructures.flatMap(({ snapshot }) => snapshot.element.map((element) => [element.path, element])));
const profiles = new Map(structures.map((profile) => [profile.url, simplify(profile, elements)]));
const valueSets = new ValueSets([...baseTerminology, ...frCore, ...own, ...physicalActivity]);

indexStructureDefinitionBundle(baseStructures);
for (const profile of profiles.values()) loadDataType(profile);

const textOf = ({ details, diagnostics, expression = [] }) => `${expression.join()}: ${details?.text ?? diagnostics}`;

/** What a validator says of a resource and one profile; a thrown outcome is an answer too. */
function answers(resource, profile, tokens) {
  try {
    return validateResource(resource, { ...(profile && { profile }), collect: { tokens } });
  } catch (error) {
    if (!error.outcome) throw error;
    return error.outcome.issue;
  }
}

function isOutside(value, valueSet) {
  if (typeof value === 'string') return valueSets.has(valueSet, value) === false;
  const codings = (value.coding ?? [value]).filter(({ code }) => code !== undefined);
  const known = codings.map(({ code, system }) => valueSets.has(valueSet, code, system));
  return known.length > 0 && known.every((answer) => answer === false);
}

/** Two things that @medplum/core warns of are errors in FHIR. */
const isError = ({ severity, details }) => severity === 'error' || severity === 'fatal' || /^Conflicting choice of type/.test(details?.text ?? '');

/**
 * @param {object} resource
 * @returns {string[]} each with the path and what is wrong there
 */
export function structureProblems(resource) {
  const declared = (resource.meta?.profile ?? []).map(withoutVersion).filter((url) => profiles.has(url) || !url.startsWith(PHYSICAL_ACTIVITY));
  return [undefined, ...declared].flatMap((url) => {
    if (url !== undefined && !profiles.has(url)) return [`${resource.resourceType}.meta.profile: ${url} is not known here.`];
    const tokens = {};
    const issues = answers(resource, profiles.get(url), tokens).filter(isError).map(textOf);
    const codes = Object.entries(tokens).flatMap(([valueSet, found]) => found
      .filter(({ value }) => isOutside(value, withoutVersion(valueSet)))
      .map(({ path, value }) => `${path}: ${JSON.stringify(value)} is not in ${valueSet}.`));
    const choices = url === undefined ? [] : choicesProblems(resource, profiles.get(url));
    return [...issues, ...codes, ...choices].map((problem) => (url === undefined ? problem : `${problem} (${url})`));
  });
}
