/** A StructureDefinition over a base of R4, from what it changes. Writes nothing. */
import { head } from './metadata.mjs';
import { r4, snapshotOf } from './snapshot.mjs';

const bases = new Map([...r4('profiles-types'), ...r4('profiles-resources')].map((resource) => [resource.url, resource]));

const idOf = (url) => url.slice(url.lastIndexOf('/') + 1);

/**
 * @param {{ url: string, type: string, title: object, description: object, context?: object[], changes: object[] }} profile
 *   `changes`: elements with their `path` and what is tightened, the root among them
 */
export function toStructure({ url, type, title, description, context, changes }) {
  const base = bases.get(`http://hl7.org/fhir/StructureDefinition/${type}`);
  const order = base.snapshot.element.map(({ path }) => path);
  const differential = changes
    .map(({ path, ...change }) => ({ id: path, path, ...change }))
    .sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path)); // FHIR wants the order of the base.
  return {
    ...head({ resourceType: 'StructureDefinition', id: idOf(url), url, title, description }),
    fhirVersion: '4.0.1',
    kind: base.kind,
    abstract: false,
    ...(context && { context }),
    type,
    baseDefinition: base.url,
    derivation: 'constraint',
    snapshot: { element: snapshotOf(base, differential) },
    differential: { element: differential },
  };
}
