import type { Parameter } from '../definition/parameter.js';
import type { StoredResource } from '../resource/resource.js';
import { comparer } from './kinds.js';

export interface SortKey {
  parameter: Parameter;
  isDescending: boolean;
}

type Key = string | number | undefined;

/** By the first key, then the next…; equal ones stay in the order they came. Resources without a value come last. */
export function sortResources(resources: readonly StoredResource[], keys: readonly SortKey[]): StoredResource[] {
  if (keys.length === 0) return [...resources];
  const rows = resources.map((resource) => ({ resource, values: keys.map((key) => valueOf(resource, key)) }));
  rows.sort((a, b) => {
    for (const [at, { isDescending }] of keys.entries()) {
      const order = compareKeys(a.values[at], b.values[at], isDescending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ resource }) => resource);
}

/** Of several values the smallest counts going up, the greatest going down. */
function valueOf(resource: StoredResource, { parameter, isDescending }: SortKey): Key {
  return comparer(parameter)
    .sortKeys(parameter, resource)
    .reduce<Key>((best, key) => (best === undefined || key < best !== isDescending ? key : best), undefined);
}

function compareKeys(a: Key, b: Key, isDescending: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === isDescending ? 1 : -1;
}
