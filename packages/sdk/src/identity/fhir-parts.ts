import type { Address as FhirAddress, Extension } from 'fhir/r4.js';
import { COMMUNE_SYSTEM, FR_CORE_EXTENSIONS } from './codes.js';
import type { Address } from './model.js';

/**
 * Pieces that patients and professionals share. Readers take `unknown`: a server may send anything, and a reader that
 * throws loses the whole record for one odd field. What is not of the expected kind counts as absent.
 */
export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

/** The objects of a list; `null`s and strangers are left out. */
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text that says something, untouched. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** The texts of a list, those that say something. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => textOf(item) !== undefined) : [];

/** The object without its `undefined`s: FHIR and our models leave absent fields out. */
export function defined<Shape extends object>(shape: { [Key in keyof Shape]: Shape[Key] | undefined }): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}

export const extensionOf = (element: unknown, url: string): Json | undefined =>
  objectsIn(asObject(element)['extension']).find((extension) => extension['url'] === url);

/** The codings of a CodeableConcept. */
export const codingsOf = (concept: unknown): Json[] => objectsIn(asObject(concept)['coding']);

/** `Patient/123` → `123`, whatever stands before or after. `undefined` for another type or a `urn:uuid:`. */
export function idIn(reference: string | undefined, type: string): string | undefined {
  const parts = (reference ?? '').split('/');
  const at = parts.lastIndexOf(type);
  const id = at < 0 ? undefined : parts[at + 1];
  return id !== undefined && /^[A-Za-z0-9\-.]{1,64}$/.test(id) ? id : undefined;
}

/** `Patient/123`, when the server gave an id. */
export const referenceTo = (resource: Json): string | undefined => {
  const id = textOf(resource['id']);
  return id === undefined ? undefined : `${String(resource['resourceType'])}/${id}`;
};

/** Those in use, the server's preferred first: FHIR ranks from 1, unranked last. */
export const byRank = (points: Json[]): Json[] => {
  const rank = ({ rank: value }: Json) => (typeof value === 'number' ? value : Infinity);
  return points
    .filter(({ use }) => use !== 'old')
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
};

/** The INSEE code of a commune, in the extension FR Core names `fr-core-address-insee-code`. */
export const inseeExtension = (code: string): Extension => ({
  url: FR_CORE_EXTENSIONS.inseeCode,
  valueCoding: { system: COMMUNE_SYSTEM, code },
});

export const inseeCodeOf = (address: unknown): string | undefined =>
  textOf(asObject(extensionOf(address, FR_CORE_EXTENSIONS.inseeCode)?.['valueCoding'])['code']);

/** `undefined` for an address that says nothing: FHIR forbids empty objects. */
export function toAddress(address: Address | undefined, use: 'home' | 'work'): FhirAddress[] | undefined {
  if (address === undefined) return undefined;
  const written = defined<FhirAddress>({
    extension: address.communeCode === undefined ? undefined : [inseeExtension(address.communeCode)],
    line: address.lines.length === 0 ? undefined : [...address.lines],
    city: address.city,
    postalCode: address.postalCode,
  });
  return Object.keys(written).length === 0 ? undefined : [{ use, ...written }];
}

/** The address in use: the asked kind first, then any that is neither old nor temporary. */
export function fromAddress(addresses: unknown, use: 'home' | 'work'): Address | undefined {
  const usable = objectsIn(addresses).filter((address) => address['use'] !== 'old' && address['use'] !== 'temp');
  const address = usable.find((one) => one['use'] === use) ?? usable[0];
  if (address === undefined) return undefined;
  const postalCode = textOf(address['postalCode']);
  const city = textOf(address['city']);
  return defined<Address>({
    lines: linesOf(address),
    postalCode,
    // Annuaire Santé repeats the postal code in the city: « 92140 CLAMART ».
    city: postalCode !== undefined && city?.startsWith(`${postalCode} `) ? city.slice(postalCode.length + 1) : city,
    communeCode: inseeCodeOf(address),
  });
}

/** Lines as written; else the parts Annuaire Santé puts in `_line` extensions (number, kind of street, name); else the text. */
function linesOf(address: Json): string[] {
  const lines = textsIn(address['line']);
  if (lines.length > 0) return lines;
  const parted = objectsIn(address['_line'])
    .map((line) => objectsIn(line['extension']).map((part) => textOf(part['valueString']) ?? '').filter(Boolean).join(' '))
    .filter(Boolean);
  if (parted.length > 0) return parted;
  const text = textOf(address['city']) === undefined ? textOf(address['text']) : undefined;
  return text === undefined ? [] : [text];
}

/** Refuses what cannot be meant: a mistake of the program, not of a person. */
export function expectResource(resource: unknown, types: readonly string[], caller: string): Json {
  const type = asObject(resource)['resourceType'];
  if (typeof type === 'string' && types.includes(type)) return asObject(resource);
  throw new TypeError(`${caller} expects a ${types.join(' or a ')}, got ${typeof type === 'string' ? type : 'no FHIR resource'}.`);
}
