import { cells, day, freeText, term } from './columns-cells.js';
import { splitList } from './columns-lists.js';
import { dayTerms, labelTerms, priceKindTerms, priceUnitTerms } from './columns-terms.js';
import { clubColumns, type ClubColumnKey } from './columns.js';
import { amount, ofArrondissement, readHours, text } from './import-fields.js';
import { checkPosition, type SwapRule } from './import-position.js';
import { remembered } from './import-memory.js';
import { Told, type Reader } from './import-told.js';
import type { Issue } from '../issue.js';
import type { Aid, Club, ClubLabel, ClubPosition, Price, Slot } from './model.js';
import { readPhones } from './phone-words.js';
import { readPrice } from './price-words.js';
import { checkBounds, checkHours } from './slot-checks.js';

/** Cells of one row, by our columns, unguarded. */
export type RowCells = ReadonlyMap<ClubColumnKey, string>;

/** Says the column an issue stands in, by the header of the file. */
class RowTold extends Told {
  column: ClubColumnKey | undefined;
  readonly #headers: ReadonlyMap<ClubColumnKey, string>;

  constructor(row: number, headers: ReadonlyMap<ClubColumnKey, string>) {
    super();
    this.path.push(row);
    this.#headers = headers;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As in Told.
  override note<Value>(code: string, severity?: Issue['severity'], params?: Record<string, unknown>): Value | undefined {
    const column = this.column && this.#headers.get(this.column);
    return super.note(code, severity, column === undefined ? params : { column, ...params });
  }
}

/** What a row says: of its structure, and of its slot when it has any cell of one. */
export interface RowRead { structure: Partial<Club>; slot: Partial<Slot> | undefined; issues: Issue[] }

interface ReadOptions { row: number; headers: ReadonlyMap<ClubColumnKey, string>; swapped: SwapRule }

type Draft = Record<string, unknown>;

/** One row’s reader: every cell is read once, each problem is told in its column. */
class Row {
  readonly told: RowTold;
  readonly #cells: RowCells;

  constructor(rowCells: RowCells, { row, headers }: ReadOptions) {
    this.told = new RowTold(row, headers);
    this.#cells = rowCells;
  }

  /** Those that hold something. */
  keys(): Iterable<ClubColumnKey> {
    return this.#cells.keys();
  }

  has(key: ClubColumnKey): boolean {
    return (this.#cells.get(key) ?? '').trim() !== '';
  }

  read<Value>(key: ClubColumnKey, read: Reader<Value>): Value | undefined {
    const cell = this.#cells.get(key);
    if (cell === undefined || cell === '') return undefined;
    return this.at(key, () => read(cell, this.told));
  }

  /** What is told while it acts is told of one column. */
  at<Value>(key: ClubColumnKey, act: () => Value): Value {
    this.told.column = key;
    const value = act();
    this.told.column = undefined;
    return value;
  }

  note(key: ClubColumnKey, code: string, severity?: Issue['severity'], params?: Record<string, unknown>): void {
    this.at(key, () => this.told.note(code, severity, params));
  }

  /** Items of a cell of `a | b`, with its empty places. */
  items(key: ClubColumnKey): string[] {
    const words = this.read(key, freeText);
    return words === undefined ? [] : splitList(words);
  }

  /** Cells that go side by side: as many items as the first, or none. */
  beside(key: ClubColumnKey, first: readonly string[]): string[] {
    const items = this.items(key);
    if (items.length > first.length) this.note(key, 'lists-differ');
    return items;
  }

  each<Value>(key: ClubColumnKey, item: string | undefined, read: Reader<Value>): Value | undefined {
    return item === undefined || item === '' ? undefined : this.at(key, () => read(item, this.told));
  }
}

const slotKeys = new Set(clubColumns.filter(({ of }) => of === 'slot').map(({ key }) => key));
const prices = remembered(readPrice);
const hoursIn = remembered(readHours);

function simple(row: Row, of: 'structure' | 'slot'): Draft {
  const draft: Draft = {};
  for (const key of row.keys()) {
    const cell = slotKeys.has(key) === (of === 'slot') ? cells[key] : undefined;
    const value = cell && row.read(key, cell.read);
    if (!cell || value === undefined) continue;
    const [first, second] = cell.path;
    if (second === undefined) draft[first] = value;
    else draft[first] = { ...(draft[first] as Draft | undefined), [second]: value };
  }
  return draft;
}

/** Without the keys that say nothing. */
const said = <Shape extends object>(shape: { [Key in keyof Shape]: Shape[Key] | undefined }): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

function labelsOf(row: Row): ClubLabel[] | undefined {
  const cell = row.items('labels');
  // « mss, club-sport-sante »: a comma stands between labels when each is one we know.
  const apart = cell.length === 1 ? cell.flatMap((words) => words.split(/[,;]/)) : [];
  const codes = apart.length > 1 && apart.every((words) => labelTerms.find(words)) ? apart : cell;
  const [names, issuers, until] = (['labelNames', 'labelIssuers', 'labelValidity'] as const).map((key) => row.beside(key, codes));
  const labels = codes.flatMap((words, index) => (words === '' ? [] : [said<ClubLabel>({
    code: labelTerms.find(words) ?? words, name: names?.[index] || undefined, issuer: issuers?.[index] || undefined, validUntil: row.each('labelValidity', until?.[index], day),
  })]));
  return labels.length === 0 ? undefined : labels;
}

function aidsOf(row: Row): Aid[] | undefined {
  const names = row.items('aids');
  const [euros, units, notes] = (['aidEuros', 'aidUnits', 'aidNotes'] as const).map((key) => row.beside(key, names));
  const aids = names.flatMap((name, index) => (name === '' ? [] : [said<Aid>({
    name, euros: row.each('aidEuros', euros?.[index], amount), unit: row.each('aidUnits', units?.[index], term(priceUnitTerms)), note: notes?.[index] || undefined,
  })]));
  return aids.length === 0 ? undefined : aids;
}

/** In words, in parts, or both: the parts say what the words do not. */
function priceOf(row: Row): Price | undefined {
  const words = row.read('price', freeText);
  const parts = { kind: row.read('priceKind', term(priceKindTerms)), min: row.read('priceMin', amount), max: row.read('priceMax', amount), unit: row.read('priceUnit', term(priceUnitTerms)), note: row.read('priceNote', freeText) };
  const understood = words === undefined ? undefined : prices(words);
  if (understood?.isUnderstood === false) row.note('price', 'price-kept', 'warning');
  if (Object.values(parts).every((part) => part === undefined)) return understood && { ...understood.price };
  const kind = understood?.price.kind ?? (parts.max !== undefined && parts.max !== parts.min ? 'range' : parts.min === undefined ? 'unknown' : 'fixed');
  return { kind, ...understood?.price, ...said<Partial<Price>>(parts) };
}

function phonesOf(row: Row): Pick<Club, 'phones' | 'phonesToConfirm'> {
  const phones: string[] = [];
  const toConfirm: string[] = [];
  const take = (key: ClubColumnKey, words: string): void => {
    const found = readPhones(words);
    phones.push(...found.phones);
    toConfirm.push(...found.phonesToConfirm);
    for (const { code, severity, params } of found.issues) row.note(key, code, severity, params);
  };
  // « +33… | +33… » is no formula.
  const phoneItems = (key: ClubColumnKey): string[] => splitList(row.read(key, text) ?? '');
  take('phones', row.read('phones', text) ?? '');
  for (const words of phoneItems('otherPhones')) take('otherPhones', words);
  toConfirm.push(...phoneItems('phonesToConfirm').filter((words) => words !== ''));
  return { ...(phones.length > 0 && { phones: [...new Set(phones)] }), ...(toConfirm.length > 0 && { phonesToConfirm: toConfirm }) };
}

/** Letters of a cell of hours, or of coordinates, that is looked at: over a row of spaces, the patterns would take seconds. */
const LONGEST_HOURS = 200;

/** « mardi 14h30-15h30 » in one cell, or a day, a start and an end in theirs. */
function hoursOf(row: Row): Partial<Slot> {
  const words = row.read('hours', text);
  if (words === undefined) return {};
  const [, dayWord = '', rest = words] = words.length > LONGEST_HOURS ? [] : /^(\p{L}+\.?)\s*:?\s+(?=\d|de\s)(.*)$/su.exec(words) ?? [];
  const dayCode = dayTerms.find(dayWord);
  const hours = hoursIn(dayCode ? rest : words);
  if (hours) return { ...hours, ...(dayCode && { day: dayCode }) };
  const only = dayTerms.find(words);
  if (!only) row.note('hours', 'hours-unreadable');
  return only ? { day: only } : {};
}

/** « 48.62, 2.44 », `{"lon": 2.44, "lat": 48.62}`. */
const coordinates: Reader<{ lat: number; lon: number }> = (value, told) => {
  const words = text(value, told);
  if (words === undefined) return undefined;
  if (words.length > LONGEST_HOURS) return told.note('coordinates-unreadable');
  const [, lon] = /"?lon(?:gitude)?"?\s*[:=]\s*(-?\d+(?:\.\d+)?)/i.exec(words) ?? [];
  const [, lat] = /"?lat(?:itude)?"?\s*[:=]\s*(-?\d+(?:\.\d+)?)/i.exec(words) ?? [];
  if (lat !== undefined && lon !== undefined) return { lat: Number(lat), lon: Number(lon) };
  const [, first, second] = /^[[(]?\s*(-?\d+(?:[.,]\d+)?)\s*(?:[;\s]\s*|,\s+|,(?=\s*-?\d+\.))(-?\d+(?:[.,]\d+)?)\s*[\])]?$/.exec(words) ?? [];
  return first === undefined || second === undefined ? told.note('coordinates-unreadable') : { lat: Number(first.replace(',', '.')), lon: Number(second.replace(',', '.')) };
};

function positionOf(row: Row, apart: Partial<ClubPosition> | undefined, swapped: SwapRule): Club['position'] {
  const together = row.read('coordinates', coordinates);
  const { lat, lon, precision } = { precision: undefined, ...together, ...apart };
  if (lat === undefined && lon === undefined) return undefined;
  row.told.column = row.has('lat') ? 'lat' : row.has('lon') ? 'lon' : 'coordinates';
  const position = lat === undefined || lon === undefined ? row.told.note<ClubPosition>('position-incomplete') : checkPosition({ lat, lon, precision: precision ?? 'address' }, row.told, swapped);
  row.told.column = undefined;
  return position;
}

/** Data ES has codes of arrondissements for postcodes; a « CEDEX » is a post office, and no town of a map. */
function addressOf(row: Row, address: Club['address']): Club['address'] {
  const postcode = address?.postcode === undefined ? undefined : ofArrondissement(address.postcode);
  if (postcode !== undefined) row.note('postcode', 'postcode-is-insee', 'warning', { value: postcode });
  if (/(?<!\p{L})cedex(?!\p{L})/iu.test(address?.city ?? '')) row.note('city', 'cedex', 'information');
  return postcode === undefined ? address : { ...address, postcode, insee: address?.insee ?? address?.postcode };
}

/**
 * Reads one row by our columns. A problem of severity `error` means that a cell could not be kept as it is: the row is to be
 * refused whole, or what it says would be lost.
 */
export function readRow(rowCells: RowCells, options: ReadOptions): RowRead {
  const row = new Row(rowCells, options);
  const { position: point, address, ...structure } = simple(row, 'structure') as Partial<Club>;
  const position = positionOf(row, point, options.swapped);
  const name = row.read('name', freeText);
  const otherNames = row.items('otherNames').filter((each) => each !== '');
  if (name === undefined) row.note('name', 'names-missing');
  const labels = labelsOf(row);
  const place = addressOf(row, address);
  const found: Partial<Club> = { ...structure, names: [...(name === undefined ? [] : [name]), ...otherNames], ...(place && { address: place }), ...(position && { position }), ...phonesOf(row), ...(labels && { labels }) };
  const hasSlot = [...row.keys()].some((key) => slotKeys.has(key) && row.has(key));
  return { structure: found, slot: hasSlot ? slotOf(row) : undefined, issues: row.told.issues };
}

function slotOf(row: Row): Partial<Slot> | undefined {
  const [price, aids] = [priceOf(row), aidsOf(row)];
  const [hours, apart] = [hoursOf(row), simple(row, 'slot') as Partial<Slot>];
  // « lundi » in one cell and « mardi 14h-15h » in another: nobody knows which is right.
  if ((['day', 'start', 'end'] as const).some((key) => hours[key] !== undefined && apart[key] !== undefined && hours[key] !== apart[key])) row.note('hours', 'hours-differ');
  const read: Partial<Slot> = { ...hours, ...apart, ...(price && { price }), ...(aids && { aids }) };
  const slot = row.at(row.has('end') ? 'end' : 'hours', () => checkHours(read, row.told));
  row.at('ageMax', () => checkBounds(slot.ageMin, slot.ageMax, row.told));
  row.at('capacityMax', () => checkBounds(slot.capacity?.min, slot.capacity?.max, row.told));
  row.at('priceMax', () => checkBounds(price?.min, price?.max, row.told));
  return Object.keys(slot).length === 0 ? undefined : slot;
}
