import type { Slot } from './model.js';
import type { ClubFilters, FilterGroup } from './query.js';

/* What slots tell and what is asked of them, for the look at every structure: see `brute-force.suite.ts`. */

type Value = [group: string, value: string];

export const listed = <Item>(list: readonly Item[] | undefined): readonly Item[] => list ?? [];

/** What a slot tells, and what it leaves open, as `group:value`. */
export function readSlot(slot: Partial<Slot>): { known: string[]; unknown: string[] } {
  const known: Value[] = [['limitation', 'none'], ['places', slot.full || slot.capacity?.left === 0 ? 'taken' : 'free']];
  const unknown: string[] = [];
  for (const value of listed(slot.pathologies)) known.push(['pathology', value]);
  if (listed(slot.pathologies).length === 0) unknown.push('pathology');
  const levels = listed<number>(slot.level);
  if (levels.length === 0) unknown.push('limitation');
  else ['minimal', 'moderate', 'severe'].forEach((value, below) => { if (levels.some((level) => level > below)) known.push(['limitation', value]); });
  for (const value of listed(slot.publics)) known.push(['public', value]);
  if (listed(slot.publics).length === 0) unknown.push('public');
  for (const value of ['moteur', 'visuel', 'auditif', 'mental'] as const) {
    const access = slot.handicap?.[value];
    if (access === 'yes') known.push(['handicap', value]);
    if (access === undefined || access === 'unknown') unknown.push(`handicap:${value}`);
  }
  const price = slot.price ?? { kind: 'unknown' };
  const free = price.kind === 'free' || (price.kind === 'fixed' && price.min === 0);
  if (free) known.push(['price', 'free']);
  else if (price.kind === 'unknown') unknown.push('price:free');
  if (free || price.kind === 'modulated' || listed(slot.aids).length > 0) known.push(['price', 'aided']);
  else if (price.kind === 'unknown') unknown.push('price:aided');
  if (slot.day) known.push(['day', slot.day]); else unknown.push('day');
  if (slot.start) known.push(['time', Number(slot.start.slice(0, 2)) < 12 ? 'morning' : Number(slot.start.slice(0, 2)) < 18 ? 'afternoon' : 'evening']); else unknown.push('time');
  if (slot.supervision === undefined || slot.supervision === 'inconnu') { known.push(['supervision', 'inconnu']); unknown.push('supervision'); } else known.push(['supervision', slot.supervision]);
  if (slot.prescriptionRequired === undefined) unknown.push('prescription'); else known.push(['prescription', slot.prescriptionRequired ? 'required' : 'not-required']);
  for (const value of ['indoor', 'outdoor'] as const) {
    if (slot.place?.[value]) known.push(['setting', value]);
    if (slot.place?.[value] === undefined) unknown.push(`setting:${value}`);
  }
  for (const value of listed(slot.delivery)) known.push(['delivery', value]);
  if (listed(slot.delivery).length === 0) unknown.push('delivery');
  if (slot.transport?.stop) known.push(['transport', 'stop']); else unknown.push('transport');
  return { known: known.map((value) => value.join(':')), unknown };
}

export const groupsOfSlots = ['pathology', 'limitation', 'public', 'handicap', 'price', 'day', 'time', 'supervision', 'prescription', 'setting', 'delivery', 'transport', 'places'] as const;

/** Texts by numbers. */
export class Known {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Words of 32 bits that the values of a slot take. */
export const ROW = 3;
export type Row = Uint32Array;
export const hasAny = (rows: Row, at: number, wanted: Row): boolean => {
  for (let word = 0; word < ROW; word += 1) if (rows[at + word]! & wanted[word]!) return true;
  return false;
};
export function mark(rows: Row, at: number, number: number): void {
  if (number >= ROW * 32) throw new RangeError('There are more values than a row has bits.');
  rows[at + (number >> 5)]! |= 1 << (number & 31);
}

export const rowOf = (values: Known, wanted: readonly string[]): Row => {
  const row = new Uint32Array(ROW);
  for (const value of wanted) mark(row, 0, values.of(value));
  return row;
};

/** One group that is asked for: what would do, and what would do if it is unknown. */
export interface Condition { group: FilterGroup; known: Row; unknown: Row }

export const conditionsOf = (values: Known, filters: ClubFilters): Condition[] => groupsOfSlots.flatMap((group) => {
  const chosen: readonly string[] = listed(filters[group as 'day']);
  const known = chosen.map((value) => `${group}:${value}`);
  return chosen.length === 0 ? [] : [{ group, known: rowOf(values, known), unknown: rowOf(values, listed(filters.includeUnknown).includes(group) ? [group, ...known] : []) }];
});
