import { schemaOf } from '../definition/load.js';
import { objectsOf, type StoredResource } from '../resource/resource.js';

export const SUMMARIES = ['true', 'text', 'data', 'count', 'false'] as const;
export type Summary = (typeof SUMMARIES)[number];

/** Says in `meta.tag` that a resource is not whole. */
const SUBSETTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };
const ALWAYS = ['resourceType', 'id', 'meta'];

/** What `_summary` and `_elements` leave of a resource: whole elements of the first level, and always the mandatory ones. */
export function subset(resource: StoredResource, { summary, elements }: { summary: Summary; elements: readonly string[] }): StoredResource {
  if (elements.length > 0) return keep(resource, new Set(elements));
  if (summary === 'true') return keep(resource, schemaOf(resource.resourceType)?.summaryProperties ?? new Set());
  if (summary === 'text') return keep(resource, new Set(['text']));
  if (summary === 'data') return tag(omit(resource, 'text'));
  return resource;
}

function keep(resource: StoredResource, wanted: ReadonlySet<string>): StoredResource {
  const schema = schemaOf(resource.resourceType);
  const names = new Set([...ALWAYS, ...wanted, ...(schema?.mandatoryProperties ?? [])]);
  const entries = Object.entries(resource).filter(([key]) => names.has(elementOf(key, schema?.elements ?? {})));
  return tag(Object.fromEntries(entries) as unknown as StoredResource);
}

/** `effective` for `effectiveDateTime` and `status` for `_status`. */
function elementOf(key: string, elements: Readonly<Record<string, unknown>>): string {
  const name = key.replace(/^_/, '');
  if (name in elements) return name;
  const choice = Object.keys(elements).find((element) => element.endsWith('[x]') && name.startsWith(element.slice(0, -3)));
  return choice === undefined ? name : choice.slice(0, -3);
}

function omit(resource: StoredResource, name: string): StoredResource {
  return Object.fromEntries(Object.entries(resource).filter(([key]) => key !== name)) as unknown as StoredResource;
}

function tag(resource: StoredResource): StoredResource {
  return { ...resource, meta: { ...resource.meta, tag: [...objectsOf(resource.meta['tag']), SUBSETTED] } };
}
