import type { CodeableConcept, Coding, Extension, Identifier, Reference } from 'fhir/r4.js';
import { PART_SYSTEM, PHYSICAL_ACTIVITY, URI_SYSTEM } from './codes.js';
import type { Prescription } from './model.js';
import { limitationDimensions, type LimitationDimension } from './terms.js';

/** Resources of which a prescription has one at most. Their order makes their URN: a new one goes to the end. */
const singleParts = [
  'patient', 'prescriber', 'provenance', 'severe-limitation', 'below-who-level', 'needs-support', 'consent-prescription', 'consent-reports',
] as const;
const furtherParts = [
  'guardian', 'no-adverse-report', 'no-contrary-indication', 'renewal-excluded', 'six-minute-walk', 'resting-heart-rate', 'endurance-heart-rate',
  'strength-heart-rate', 'stop', 'low-activity',
] as const;
/** Resources of which it has as many as the list has items, counted from 1. */
const countedParts = ['goal', 'ground', 'structure', 'referral'] as const;

/** The resources one prescription becomes; the n-th request is `request-n`. */
export type Part = (typeof singleParts)[number] | (typeof furtherParts)[number] | `limitation-${LimitationDimension}`
  | `request-${number}` | `${(typeof countedParts)[number]}-${number}`;

type Named = Pick<Prescription, 'id'>;

/** The identifier that names one part on every server, so that a second delivery finds the first. */
export function partIdentifier({ id }: Named, part: Part): Identifier & { system: string; value: string } {
  return { system: PART_SYSTEM, value: `${id}/${part}` };
}

/** Which part of which prescription a resource is. `undefined` when it is not one of ours. */
export function readPart(identifiers: readonly Identifier[] | undefined): { id: string; part: string } | undefined {
  const value: unknown = identifiers?.find((identifier) => (identifier as Identifier | null | undefined)?.system === PART_SYSTEM)?.value;
  const slash = typeof value === 'string' ? value.indexOf('/') : -1;
  return typeof value === 'string' && slash > 0 ? { id: value.slice(0, slash), part: value.slice(slash + 1) } : undefined;
}

/** The identifier all requests of one prescription share. */
export function requisition({ id }: Named): Identifier {
  return { system: URI_SYSTEM, value: `urn:uuid:${id}` };
}

/** A number of its own for each part. The first 8, then the requests, keep the place they always had. */
function partNumber(part: Part): number {
  const at = (list: readonly string[], name: string = part) => list.indexOf(name);
  if (at(singleParts) >= 0) return at(singleParts);
  if (at(furtherParts) >= 0) return 0x10000000 + at(furtherParts);
  const dash = part.indexOf('-');
  const [kind, rest] = [part.slice(0, dash), part.slice(dash + 1)];
  if (kind === 'request') return singleParts.length + Number(rest);
  if (kind === 'limitation') return 0x20000000 + at(limitationDimensions, rest);
  return 0x30000000 + at(countedParts, kind) * 0x1000000 + Number(rest);
}

/**
 * The `urn:uuid:` under which entries of the transaction name each other. It is the prescription's own UUID with its
 * first group replaced by the number of the part: the same draft always gives the same Bundle.
 */
export function partUrn({ id }: Named, part: Part): string {
  return `urn:uuid:${partNumber(part).toString(16).padStart(8, '0')}${id.slice(8)}`;
}

/** A reference to another part. Its identifier tells, once a server has put its own address there, that it is ours. */
export function partReference(prescription: Named, part: Part): Reference {
  return { reference: partUrn(prescription, part), identifier: partIdentifier(prescription, part) };
}

/**
 * The language of every text and display of our own that we write. Said on the resource, since a validator holds displays
 * to the words of its language, English unless another is said.
 */
export const LANGUAGE = 'fr';

export const activityCategory: CodeableConcept = { coding: [{ ...PHYSICAL_ACTIVITY }] };

/** The first code a concept carries in one system. */
export function codeIn(concept: CodeableConcept | undefined, system: string): string | undefined {
  return concept?.coding?.find((coding) => coding.system === system)?.code;
}

/** A concept of one code system of ours, with the French words a person reads. */
export function concept(system: string, code: string, text: string): CodeableConcept {
  return { coding: [{ system, code, display: text }], text };
}

/** A code of ours with its French words. */
export function coding<Code extends string>(system: string, code: Code, labels: Record<Code, { fr: string }>): Coding {
  return { system, code, display: labels[code].fr };
}

/** The extensions of an element under one URL. */
export const extensionsOf = (element: { extension?: Extension[] | undefined } | undefined, url: string): Extension[] =>
  (element?.extension ?? []).filter((extension) => extension.url === url);

/** A reference to a resource as it stands today: `Patient/1/_history/2` is `Patient/1`. */
export const withoutVersion = (reference: string): string => reference.replace(/\/_history\/[^/]+$/, '');

/** One item as a list, `undefined` as none: for lists of which some items are optional. */
export const listed = <Item>(item: Item | undefined | false): Item[] => (item === undefined || item === false ? [] : [item]);

/** The object, or nothing at all when it has no key: FHIR forbids empty objects and lists. */
export const unlessEmpty = <Key extends string, Item>(key: Key, items: readonly Item[]): Partial<Record<Key, Item[]>> =>
  (items.length > 0 ? { [key]: [...items] } : {}) as Partial<Record<Key, Item[]>>;
