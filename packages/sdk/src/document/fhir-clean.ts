import type { FhirResource } from 'fhir/r4.js';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Arc of the national health identity: INS (`.8` to `.11`), INS-C (`.2`), NSS (`.13`, `.14`). FR Core 2.2.0. */
const NATIONAL = /^urn:oid:1\.2\.250\.1\.213\.1\.4\./;
const nationalTypes = new Set(['INS-NIR', 'INS-NIA', 'INS-NIR-TEST', 'INS-NIR-DEMO', 'INS-C', 'NH', 'SS']);

function isNational(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (typeof value['system'] === 'string' && NATIONAL.test(value['system'])) return true;
  const { type } = value;
  const codings = isObject(type) && Array.isArray(type['coding']) ? type['coding'] as unknown[] : [];
  return codings.some((coding) => isObject(coding) && nationalTypes.has(String(coding['code'])));
}

/** Text that a resource came with: it says what we cannot look through. */
const isNarrative = (value: unknown): boolean => isObject(value) && typeof value['div'] === 'string';

/** A search that stands for a reference: it may hold an identifier. */
const isSearch = (key: string, value: unknown): boolean => key === 'reference' && typeof value === 'string' && value.includes('?');

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isNational(item)).map(cleaned);
  if (!isObject(value)) return value;
  const kept = Object.entries(value)
    .filter(([key, each]) => !isNational(each) && !(key === 'text' && isNarrative(each)) && !isSearch(key, each))
    .map(([key, each]) => [key, cleaned(each)] as const)
    .filter(([, each]) => !(Array.isArray(each) && each.length === 0) && !(isObject(each) && Object.keys(each).length === 0));
  return Object.fromEntries(kept);
}

/** A resource without the INS, the NSS, and the narrative that could hold them. Contained resources and references too. */
export function withoutNationalNumbers<Resource extends FhirResource>(resource: Resource): Resource {
  const kept = cleaned(resource) as Resource;
  if (!('text' in resource) || kept.meta?.profile === undefined) return kept;
  // A profile may ask for the narrative that went: it is not claimed any more.
  const { profile: _, ...meta } = kept.meta;
  return { ...kept, meta };
}

/** `Patient/1`, of a relative, absolute or versioned address; else as it stands (`urn:uuid:…`, `#contained`). */
export const localReference = (reference: string): string => /(?:^|\/)([A-Z]\w+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference)?.[1] ?? reference;

const people = /^(Patient|RelatedPerson|Person)\//;

/** What references lead to: `undefined` when it is not in the document; `null` when it is somebody else, who is not to be named. */
export type Follow = (reference: string) => string | undefined | null;

/**
 * A resource whose references stay within a document: those that lead out of it keep their words and their type, those to
 * another person go, with what they stood in when it was a list.
 */
export function within<Resource extends FhirResource>(resource: Resource, follow: Follow): Resource {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !namesAnother(item)).map(walk);
    if (!isObject(value)) return value;
    if (typeof value['reference'] === 'string' && !isObject(value['reference'])) return followed(value, value['reference'], follow);
    const kept = Object.entries(value).filter(([, each]) => !(isObject(each) && typeof each['reference'] === 'string' && follow(each['reference']) === null));
    return Object.fromEntries(kept.map(([key, each]) => [key, key === 'contained' ? withoutPeople(each) : walk(each)]));
  };
  const namesAnother = (item: unknown): boolean => isObject(item)
    && [item, ...Object.values(item)].some((each) => isObject(each) && typeof each['reference'] === 'string' && follow(each['reference']) === null);
  const withoutPeople = (value: unknown) => (Array.isArray(value) ? value.filter((each) => !isObject(each) || !people.test(`${String(each['resourceType'])}/`)).map(walk) : value);
  return walk(resource) as Resource;
}

function followed(value: Json, reference: string, follow: Follow): Json {
  if (reference.startsWith('#')) return value;
  const target = follow(reference);
  const { reference: _, ...rest } = value;
  if (typeof target === 'string') return { ...value, reference: target };
  const type = /^([A-Z]\w+)\//.exec(localReference(reference))?.[1];
  return { ...(type !== undefined && rest['type'] === undefined && { type }), ...rest, ...(type === undefined && Object.keys(rest).length === 0 && { display: '–' }) };
}

/** Whether a reference is to a person who is cared for, or a relative of theirs. */
export const isToPerson = (reference: string): boolean => people.test(localReference(reference));
