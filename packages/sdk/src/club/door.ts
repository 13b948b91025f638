import { access, age, amount, boolean, count, day, email, insee, isNothing, latitude, longitude, number, postcode, readDay, text, time, url } from './import-fields.js';
import { Told, type Reader } from './import-told.js';
import type { Issue } from '../issue.js';
import type { Club, ClubLabel, ClubPosition, Price, Slot } from './model.js';
import { readPhones } from './phone-words.js';
import { checkBounds, checkHours } from './slot-checks.js';
import { audiences, clubKinds, deliveries, handicaps, pathologyGroups, precisions, priceKinds, priceUnits, publics, slotLevels, supervisions, weekDays } from './terms.js';

/*
 * The door of the noun: a record from a host, a file or a server, of any shape, comes out as a club or not at all. Written by
 * hand, without zod: a page loads it before its first search. That it gives only what `clubSchema` accepts is tested.
 */

type Fields = Readonly<Record<string, Reader<unknown>>>;

const own = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads known keys only, each at its path; the others are told. Nothing known in it: `undefined`. */
function object<Shape>(fields: Fields): Reader<Shape> {
  const known = new Map(Object.entries(fields));
  return (value, told) => {
    if (value === undefined || value === null) return undefined;
    if (!own(value)) return told.note('object-expected');
    const found: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const read = known.get(key);
      told.path.push(key);
      const each = read ? read(value[key], told) : told.note('field-unknown', 'information');
      told.path.pop();
      if (each !== undefined) found[key] = each;
    }
    return Object.keys(found).length === 0 ? undefined : (found as Shape);
  };
}

/** A list, or one thing that stands for a list of one. What cannot be read is left out, and told. */
function list<Value>(read: Reader<Value>): Reader<Value[]> {
  return (value, told) => {
    if (value === undefined || value === null || value === '') return undefined;
    const found: Value[] = [];
    (Array.isArray(value) ? value : [value]).forEach((each, index) => {
      told.path.push(index);
      const one = read(each, told);
      told.path.pop();
      if (one !== undefined) found.push(one);
    });
    return found.length === 0 ? undefined : found;
  };
}

function oneOf<Code extends string>(codes: readonly Code[]): Reader<Code> {
  return (value, told) => {
    const word = text(value, told);
    if (word === undefined) return undefined;
    return codes.find((code) => code === word) ?? codes.find((code) => code.toLowerCase() === word.toLowerCase()) ?? told.note('code-unknown', 'error', { codes: [...codes] });
  };
}

const level: Reader<1 | 2 | 3> = (value, told) => {
  const found = number(value, told);
  return found === undefined ? undefined : slotLevels.find((each) => each === found) ?? told.note('code-unknown', 'error', { codes: [...slotLevels] });
};

/** A word alone is what the object is about: `labels: ['mss']`, `aids: ['CAF']`. */
const orWord = <Shape>(key: string, read: Reader<Shape>): Reader<Shape> => (value, told) => read(typeof value === 'string' && !isNothing(value) ? { [key]: value } : value, told);
const needing = <Shape extends object>(key: keyof Shape & string, read: Reader<Shape>): Reader<Shape> => (value, told) => {
  const found = read(value, told);
  return found === undefined || found[key] !== undefined ? found : told.note('field-missing', 'error', { field: key });
};

const label = orWord('code', needing('code', object<ClubLabel>({ code: text, name: text, issuer: text, validUntil: day })));
const aid = orWord('name', needing('name', object<NonNullable<Slot['aids']>[number]>({ name: text, euros: amount, unit: oneOf(priceUnits), note: text })));
function at<Value>(told: Told, key: string, act: () => Value): Value {
  told.path.push(key);
  const value = act();
  told.path.pop();
  return value;
}

/** Two ends that cross are both left out: which of them is wrong, a person says. */
const uncrossed = <Shape extends object>(min: keyof Shape & string, max: keyof Shape & string, read: Reader<Shape>): Reader<Shape> => (value, told) => {
  const found = read(value, told);
  if (found === undefined) return undefined;
  const { [min]: least, [max]: most, ...rest } = found as Record<string, unknown>;
  return at(told, max, () => checkBounds(least as number | undefined, most as number | undefined, told)) ? found : rest as Shape;
};
const priceObject = uncrossed('min', 'max', needing('kind', object<Price>({ kind: oneOf(priceKinds), min: amount, max: amount, unit: oneOf(priceUnits), note: text })));
/** Words are kept as the note of a price nobody read: `importClubs` reads them. */
const price: Reader<Price> = (value, told) => {
  if (typeof value !== 'string') return priceObject(value, told);
  const note = text(value, told);
  return note === undefined ? undefined : { kind: 'unknown', note };
};

const point = object<ClubPosition>({ lat: latitude, lon: longitude, precision: oneOf(precisions) });
/** Both degrees or no place at all; (0, 0), in the sea off Ghana, is what programs write for none. */
const position: Reader<ClubPosition> = (value, told) => {
  const { lat, lon, precision = 'address' } = point(value, told) ?? {};
  // « unknown » without a point says what no position says.
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined) return told.note('position-incomplete');
  return lat === 0 && lon === 0 ? told.note('position-zero', 'warning') : { lat, lon, precision };
};

const capacity = uncrossed<NonNullable<Slot['capacity']>>('min', 'max', object({ min: count, max: count, left: count }));
const slotFields: Fields = {
  id: text, structureId: text, activity: text, disciplineCode: text, disciplineUrl: url, level: list(level), pathologies: list(oneOf(pathologyGroups)), publics: list(oneOf(publics)), ageMin: age, ageMax: age,
  audience: oneOf(audiences), sessionsPerWeek: amount, day: oneOf(weekDays), start: time, end: time, season: text,
  capacity: (value, told) => capacity(typeof value === 'number' ? { max: value } : value, told),
  full: boolean, price, aids: list(aid), supervision: oneOf(supervisions), prescriptionRequired: boolean,
  handicap: object(Object.fromEntries(handicaps.map((each) => [each, access]))),
  place: orWord('name', object({ name: text, indoor: boolean, outdoor: boolean, venueId: text })), transport: orWord('stop', object({ stop: text, line: text })), delivery: list(oneOf(deliveries)), note: text,
};
const slotObject = uncrossed<Slot>('ageMin', 'ageMax', object(slotFields));
const slot: Reader<Slot> = (value, told) => {
  const found = slotObject(value, told);
  return found && at(told, 'end', () => checkHours(found, told));
};

/** `+33160746405`: what may be dialled. Of France, nine digits and no more: one too many calls somebody else. */
const isDialable = (phone: string): boolean => /^\+(?:33[1-9]\d{8}|(?!33)[1-9]\d{6,14})$/.test(phone);

const habilitationObject = object<NonNullable<Club['habilitation']>>({ validFrom: day, validUntil: day, number: text });
/** A day alone is the last one: the end is what is to be known (clubs.md §1). Other words are its number; yes and no say nothing that is kept. */
const habilitation: Reader<NonNullable<Club['habilitation']>> = (value, told) => {
  if (typeof value === 'boolean') return told.note('field-unknown', 'information');
  return habilitationObject(typeof value !== 'string' ? value : isNothing(value) ? undefined : { [readDay(value) === undefined ? 'number' : 'validUntil']: value }, told);
};

const clubFields: Fields = {
  id: text, kind: oneOf(clubKinds), names: list(text), address: object({ street: text, postcode, city: text, insee }), position,
  phones: list(text), phonesToConfirm: list(text), email, url, labels: list(label), habilitation,
  identifiers: object({ siret: text, finess: text, rna: text, ror: text }), lastVerified: day, source: text, licence: text, remark: text, isExample: boolean, coverage: list(text),
};
const structure = object<Partial<Club>>(clubFields);

/** Each slot has an identifier of its own: one that has none, or that of another, gets one from its place. */
function slotsOf(value: unknown, clubId: string, told: Told): Slot[] {
  const found = list(slot)(value, told) ?? [];
  const seen = new Set<string>();
  return found.map((each, index) => {
    if (each.id !== undefined && seen.has(each.id)) told.note('slot-id-twice', 'warning');
    let id = each.id !== undefined && !seen.has(each.id) ? each.id : `${clubId}-${index + 1}`;
    while (seen.has(id)) id = `${id}-${index + 1}`;
    seen.add(id);
    return { ...each, id };
  });
}

function read(input: unknown, told: Told): Club | undefined {
  if (!own(input)) return told.note('object-expected');
  const isNested = own(input.structure);
  const { slots, structure: nested, ...flat } = input;
  if (isNested) told.path.push('structure');
  const found = structure(isNested ? nested : flat, told) ?? {};
  const missing = (['id', 'kind', 'names'] as const).filter((key) => found[key] === undefined);
  for (const key of missing) {
    told.path.push(key);
    told.note(`${key}-missing`);
    told.path.pop();
  }
  if (isNested) {
    told.path.pop();
    for (const key of Object.keys(flat)) {
      told.path.push(key);
      told.note('field-unknown', 'information');
      told.path.pop();
    }
  }
  const { id, kind, names, phones, phonesToConfirm, ...rest } = found;
  if (id === undefined || kind === undefined || names === undefined) return undefined;
  told.path.push('slots');
  const read = slotsOf(slots, id, told);
  told.path.pop();
  const numbers = phones?.map((phone) => (isDialable(phone) ? { phones: [phone], phonesToConfirm: [] } : readPhones(phone))) ?? [];
  const dialable = [...new Set(numbers.flatMap((each) => each.phones))];
  const unsure = numbers.flatMap((each) => each.phonesToConfirm);
  if (unsure.length > 0) {
    told.path.push('phones');
    told.note('phone-unreadable', 'warning');
    told.path.pop();
  }
  const toConfirm = [...(phonesToConfirm ?? []), ...unsure];
  return { id, kind, names, ...rest, ...(dialable.length > 0 && { phones: dialable }), ...(toConfirm.length > 0 && { phonesToConfirm: toConfirm }), slots: read };
}

/**
 * Lets a record in, whoever made it: flat, as ours are, or `{ structure, slots }`. Yes and no may be words (`"oui"`, `"1"`,
 * `null`). A field that cannot be read, or that is none of ours, is left out and told at its path; a phone is
 * read in any French form (`readPhones`), one that is not sure goes to those to confirm, and a price in words to its note. Never throws, and changes nothing of what it was given.
 *
 * @returns no `club` when it has no `id`, no `names`, or a `kind` that is none of ours.
 */
export function asClub(input: unknown): { club?: Club; issues: Issue[] } {
  const told = new Told();
  try {
    const club = read(input, told);
    return { ...(club && { club }), issues: told.issues };
  } catch {
    // A getter or a proxy of the host’s that throws: it has its own message for its own program.
    return { issues: [...told.issues, { code: 'object-expected', severity: 'error', path: [] }] };
  }
}
