import { listOf, objectsOf, type Resource } from '../resource/resource.js';

/** For each kind of compartment, e.g. `Patient`: which search parameters of which types put a resource in it. */
export type Compartments = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export function readCompartments(resources: readonly Resource[]): Compartments {
  const definitions = resources.filter(({ resourceType }) => resourceType === 'CompartmentDefinition');
  return new Map(definitions.map((definition) => [String(definition['code']), membersOf(definition)]));
}

function membersOf(definition: Resource): Map<string, string[]> {
  const members = objectsOf(definition['resource']).map(
    ({ code, param }): [string, string[]] => [String(code), listOf(param).map(String)],
  );
  return new Map(members.filter(([, parameters]) => parameters.length > 0));
}
