import type { CodeableConcept, Coding, Extension, Reference } from 'fhir/r4.js';
import { CLUB_SLOT_SYSTEM, CLUB_SYSTEM } from './codes.js';
import { codeWords } from './fhir-words.js';
import type { Club, Slot } from './model.js';

/** The language of our displays, said on each resource: a validator holds them to it. */
export const LANGUAGE = 'fr';

/** What one club becomes: `organization`, `location`, `service`; of the slot at an index `slot-0` and, when it has a place of its own, `venue-0`. */
export type ClubPart = 'organization' | 'location' | 'service' | `slot-${number}` | `venue-${number}`;

/** How the resources of a club name each other: within one resource, as entries of a Bundle, or by themselves. */
export type ReferenceOf = (part: ClubPart) => Reference;

/** As `contained`: the service holds the others. */
export const contained: ReferenceOf = (part) => ({ reference: part === 'service' ? '#' : `#${part}` });

const hash = (text: string, seed: number): string => {
  let state = seed;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0xcc9e2d51) + ((state << 13) | (state >>> 19));
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0');
};

/** A UUID (RFC 9562, version 8) made of words: the same words give the same one. Not for secrets. */
export function urnOf(...words: string[]): string {
  const text = JSON.stringify(words);
  const hex = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed)).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** As entries of a Bundle, under a UUID made of the ids. */
export const asEntries = (club: Pick<Club, 'id' | 'slots'>): ReferenceOf => (part) => ({ reference: partUrn(club, part) });

const typeOf = (part: ClubPart) => (part === 'organization' ? 'Organization' : part === 'location' || part.startsWith('venue') ? 'Location' : 'HealthcareService');

/** The id of a resource that stands by itself: the same UUID. */
export const partId = (club: Pick<Club, 'id' | 'slots'>, part: ClubPart): string => partUrn(club, part).slice('urn:uuid:'.length);

/** As resources that stand by themselves. */
export const byThemselves = (club: Pick<Club, 'id' | 'slots'>): ReferenceOf => (part) => ({ reference: `${typeOf(part)}/${partId(club, part)}` });

export function partUrn({ id, slots }: Pick<Club, 'id' | 'slots'>, part: ClubPart): string {
  const [kind = '', index] = part.split('-');
  return index === undefined ? urnOf(CLUB_SYSTEM, id, kind) : urnOf(CLUB_SLOT_SYSTEM, id, kind, slots[Number(index)]?.id ?? '');
}

/** In a search by token a comma, a bar, a dollar and a backslash of a value are escaped (R4, search 3.1.1.4.0.1). */
export const escapedToken = (text: string): string => text.replace(/[\\,|$]/g, '\\$&');

export const clubIdentifier = ({ id }: Pick<Club, 'id'>) => ({ system: CLUB_SYSTEM, value: id });
export const slotIdentifier = ({ id }: Pick<Club, 'id'>, slot: Pick<Slot, 'id'>) => ({ system: CLUB_SLOT_SYSTEM, value: `${id}/${slot.id}` });

/** A list, when it has something in it: FHIR forbids empty ones. */
export const filled = <Key extends string, Item>(key: Key, items: readonly (Item | undefined)[]): { [Name in Key]?: Item[] } => {
  const all = items.filter((item) => item !== undefined);
  return (all.length === 0 ? {} : { [key]: all }) as { [Name in Key]?: Item[] };
};

const words = codeWords();

export function coding(system: string, code: string): Coding {
  const display = words[system]?.[code];
  return { system, code, ...(display !== undefined && { display }) };
}

export const concept = (system: string, code: string): CodeableConcept => ({ coding: [coding(system, code)] });

/** An extension with its value; none when nobody said so. */
export function extension<Key extends keyof Extension>(url: string, key: Key, value: Extension[Key]): Extension | undefined {
  return value === undefined ? undefined : { url, [key]: value };
}
