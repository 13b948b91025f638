import { asClub } from './door.js';
import { isNothing } from './import-fields.js';
import { placed, type SwapRule } from './import-position.js';
import { Told } from './import-told.js';
import { dayTerms, deliveryTerms, kindTerms, pathologyTerms, precisionTerms, priceKindTerms, priceUnitTerms, publicTerms, readLevels, supervisionTerms, type Terms } from './columns-terms.js';
import type { Issue } from '../issue.js';
import type { Club } from './model.js';
import { readPhones } from './phone-words.js';
import { readPrice } from './price-words.js';

type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Records of a JSON text, and those lines or slots that are none. `undefined`: it cannot be read at all. */
export interface JsonItems { items: unknown[]; orphans: { item: unknown; code: string }[] }

/** An array, `{ clubs }`, `{ structures, slots }`, what the API of Data ES answers, a FeatureCollection, or one record on each line. */
export function jsonItems(text: string): JsonItems | undefined {
  const body = text.replace(/^\ufeff/, '');
  const whole = parsed(body);
  if (whole !== undefined) return itemsOf(whole);
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
  const read = lines.map((line) => ({ line, value: parsed(line) }));
  const good = read.filter(({ value }) => isObject(value));
  // One object cut short is no list of lines.
  if (good.length < 1 || good.length * 2 < lines.length) return undefined;
  return { items: good.map(({ value }) => value), orphans: read.flatMap(({ line, value }) => (isObject(value) ? [] : [{ item: line, code: 'json-line-unreadable' }])) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function itemsOf(value: unknown): JsonItems | undefined {
  if (Array.isArray(value)) return { items: value, orphans: [] };
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.structures)) return joined(value.structures, Array.isArray(value.slots) ? value.slots : []);
  const list = [value.clubs, value.features, value.results, value.records].find(Array.isArray);
  return { items: (list as unknown[] | undefined) ?? [value], orphans: [] };
}

/** Slots beside their structures: each goes to the one it names. */
function joined(structures: unknown[], slots: unknown[]): JsonItems {
  const byStructure = new Map<string, unknown[]>();
  const known = new Set(structures.filter(isObject).map(({ id }) => String(id)));
  const orphans: JsonItems['orphans'] = [];
  for (const slot of slots) {
    const id = isObject(slot) ? String(slot.structureId) : '';
    const before = byStructure.get(id);
    if (before) before.push(slot);
    else if (known.has(id)) byStructure.set(id, [slot]);
    else orphans.push({ item: slot, code: 'slot-without-structure' });
  }
  const items = structures.map((structure) => {
    if (!isObject(structure)) return structure;
    const beside = byStructure.get(String(structure.id)) ?? [];
    // Of two structures of one identifier the first has them, and the second is told.
    byStructure.delete(String(structure.id));
    return { ...structure, slots: [...(Array.isArray(structure.slots) ? structure.slots as unknown[] : []), ...beside] };
  });
  return { items, orphans };
}

/** What came from a JSON text, as one again; `…` for what is nested deeper than it can be written. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…';
  }
}

/** The point of a geometry; the one of a MultiPoint that has only one. */
function pointOf(geometry: unknown): unknown[] | undefined {
  const { type, coordinates } = isObject(geometry) ? geometry : { type: undefined, coordinates: undefined };
  const list: unknown = type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1 ? coordinates[0] : type === 'Point' ? coordinates : undefined;
  return Array.isArray(list) && list.length > 1 ? list as unknown[] : undefined;
}

/** Whether a feature says where it is by something else than a point: a line, a contour, several points. */
export const isPointless = (item: unknown): boolean => isObject(item) && item.type === 'Feature' && isObject(item.geometry) && pointOf(item.geometry) === undefined;

/** A feature of GeoJSON as a flat record: its point is `[longitude, latitude]` (RFC 7946 §3.1.1). */
export function flattened(item: unknown): unknown {
  if (!isObject(item) || item.type !== 'Feature') return item;
  const properties = isObject(item.properties) ? item.properties : {};
  const point = pointOf(item.geometry);
  const { precision, ...rest } = properties;
  const id: unknown = properties.id ?? item.id;
  const isRecord: boolean = isOurs(properties);
  if (!point) return { ...properties, ...(id === undefined ? {} : { id }) };
  if (isRecord) return { ...rest, ...(id === undefined ? {} : { id }), position: { lat: point[1], lon: point[0], ...(precision === undefined ? {} : { precision }) } };
  return { ...properties, ...(id === undefined ? {} : { id }), lat: point[1], lon: point[0] };
}

/** Whether a record has our own keys, and not those of a table somebody published. */
export const isOurs = (item: unknown): item is Json => isObject(item) && (isObject(item.structure) || [item.names, item.slots, item.phones, item.labels].some(Array.isArray) || (isObject(item.address) && item.kind !== undefined));

/** The cells of a flat record. */
export const cellsOf = (item: Json): [string, string][] => Object.entries(item).map(([key, value]) => [key, value === null || value === undefined ? '' : typeof value === 'object' ? jsonText(value) : String(value as string | number | boolean | bigint)]);

const coded = <Code extends string>(terms: Terms<Code>) => (value: unknown): unknown => (typeof value === 'string' ? terms.find(value) ?? value : value);
const all = (read: (value: unknown) => unknown) => (value: unknown): unknown => (Array.isArray(value) ? value.map(read) : read(value));
const slotWords: Readonly<Record<string, (value: unknown) => unknown>> = {
  day: coded(dayTerms), supervision: coded(supervisionTerms), delivery: all(coded(deliveryTerms)), pathologies: all(coded(pathologyTerms)), publics: all(coded(publicTerms)),
  level: (value) => (typeof value === 'string' ? readLevels(value) ?? value : value),
  price: (value) => (typeof value === 'string' && !isNothing(value) ? readPrice(value).price : isObject(value) ? { ...value, unit: coded(priceUnitTerms)(value.unit), kind: coded(priceKindTerms)(value.kind) } : value),
};

function withWords(record: Json, words: typeof slotWords): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, Object.hasOwn(words, key) ? words[key]?.(value) : value]));
}

/** « 2 rue Haute, 91860 Épinay-sous-Sénart » in one text: the town after a postcode is read, anything else is the street. */
function addressOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, street = '', postcode, city] = (value.length < 500 && /^(.*?)[\s,]*\b(\d{5})\s+(\p{L}[^\d,]*)$/su.exec(value.trim())) || [];
  return postcode === undefined ? { street: value } : { ...(street !== '' && { street }), postcode, city };
}

/** `latitude`, `lng`: other names of the same. */
function positionOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { latitude, longitude, lng, ...rest } = value;
  const [lat, lon] = [rest.lat ?? latitude, rest.lon ?? longitude ?? lng];
  return { ...rest, ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }), ...(rest.precision !== undefined && { precision: coded(precisionTerms)(rest.precision) }) };
}

/** A record whose closed words may be those of people: « mardi », « Club », « 5 € la séance », « 01 69 02 41 00 ». */
function inCodes(item: Json, notes: Issue[]): Json {
  const { slots, structure, ...flat } = item;
  const { phone, telephone, ...own } = isObject(structure) ? structure : flat;
  const said: Json = { ...own, phones: own.phones ?? phone ?? telephone };
  const phones = [said.phones].flat().flatMap((phone) => (typeof phone === 'string' && !/^\+\d+$/.test(phone) ? [readPhones(phone)] : []));
  notes.push(...phones.flatMap(({ issues }) => issues));
  const kept = [said.phones].flat().filter((phone) => typeof phone !== 'string' || /^\+\d+$/.test(phone));
  const names = said.names ?? said.name;
  const toConfirm: unknown[] = [...[said.phonesToConfirm ?? []].flat(), ...phones.flatMap(({ phonesToConfirm }) => phonesToConfirm)];
  const { name: _, ...rest } = said;
  const record = withWords({
    ...(said.names === undefined ? rest : said), ...(names !== undefined && { names }),
    ...(phones.length > 0 && { phones: [...kept.filter((phone) => phone !== undefined), ...phones.flatMap((each) => each.phones)], phonesToConfirm: toConfirm }),
  }, { kind: coded(kindTerms), address: addressOf, position: positionOf });
  return { ...record, slots: Array.isArray(slots) ? slots.map((slot) => (isObject(slot) ? withWords(slot, slotWords) : slot as unknown)) : slots };
}

/** Reads one record with our keys. An issue of severity `error` means that something of it could not be kept. */
export function readRecord(item: Json, index: number, swapped: SwapRule): { club?: Club; issues: Issue[] } {
  const notes: Issue[] = [];
  const { club, issues } = asClub(inCodes(item, notes));
  const told = new Told();
  const found = club && placed(club, told, swapped);
  return { ...(found && { club: found }), issues: [...issues, ...notes.map((note) => ({ ...note, path: ['phones'] })), ...told.issues].map((issue) => ({ ...issue, path: [index, ...issue.path] })) };
}
