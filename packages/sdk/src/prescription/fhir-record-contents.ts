import type { Bundle, BundleEntry } from 'fhir/r4.js';
import { isObject, objectsIn, referenceOf, relative, textIn, type Loose } from './fhir-record-parts.js';

/** The resources of one person's record. */
export interface RecordContents {
  /** Theirs, and those of nobody: practitioners, medications. */
  resources: Loose[];
  /** The same as a Bundle, for the reader of prescriptions. */
  bundle: Bundle;
  /** What a reference leads to, by relative reference and by `fullUrl`. */
  find: (reference: string) => Loose | undefined;
}

interface Entry { fullUrl: string | undefined; resource: Loose }

/** Entries of a Bundle, of a list of resources, or of a list of Bundles: the pages of a search. */
function entriesIn(given: unknown, isNested = false): Entry[] {
  return objectsIn(given).flatMap((item): Entry[] => {
    if (item['resourceType'] !== 'Bundle') return [{ fullUrl: undefined, resource: item }];
    if (isNested) return [];
    return objectsIn(item['entry']).flatMap(({ fullUrl, resource }) =>
      (isObject(resource) ? entriesIn(resource, true).map((entry) => ({ ...entry, fullUrl: textIn(fullUrl) })) : []));
  });
}

/** Whom a resource is about. `undefined` when it does not say, or says it without a reference. */
function subjectOf({ subject, patient }: Loose): string | undefined {
  const reference = [...objectsIn(subject), ...objectsIn(patient)].map((each) => textIn(each['reference'])).find((text) => text !== undefined);
  return reference?.startsWith('#') ? undefined : reference;
}

/**
 * Opens the record of one person: what is another's is left out.
 *
 * @param patient whose, `Patient/123`. When `undefined`, the only person the resources are about.
 * @returns `undefined` when they are about several and none was named: the diseases of two people must not be mixed.
 */
export function openRecord(given: unknown, patient: string | undefined): RecordContents | undefined {
  const entries = entriesIn(given);
  const places = new Map<string, Loose>();
  for (const { fullUrl, resource } of entries) {
    const reference = referenceOf(resource);
    if (fullUrl !== undefined) places.set(fullUrl, resource);
    if (reference !== undefined) places.set(reference, resource);
  }
  const find = (reference: string) => places.get(reference) ?? places.get(relative(reference));
  /** One name for each person: a `urn:uuid:` of a Bundle and `Patient/1` may be the same. */
  const nameOf = (reference: string) => referenceOf(places.get(reference) ?? {}) ?? relative(reference);

  const about = entries.map((entry) => {
    const subject = subjectOf(entry.resource);
    return { entry, subject: subject === undefined ? undefined : nameOf(subject) };
  });
  const people = new Set(about.flatMap(({ subject }) => subject ?? []));
  if (patient === undefined && people.size > 1) return undefined;
  const wanted = patient === undefined ? undefined : nameOf(patient);
  const kept = about.filter(({ subject }) => wanted === undefined || subject === undefined || subject === wanted).map(({ entry }) => entry);
  return {
    resources: kept.map(({ resource }) => resource),
    bundle: { resourceType: 'Bundle', type: 'collection', entry: kept.map(({ fullUrl, resource }) => ({ ...(fullUrl !== undefined && { fullUrl }), resource }) as unknown as BundleEntry) },
    find,
  };
}
