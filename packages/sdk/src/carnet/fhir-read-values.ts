import { isIsoDate } from '../iso-date.js';
import { instantAt, wallClock } from '../time-zone.js';

/*
 * What a server sends is held to no type: a string may stand where a list should. Every reader goes through these, which
 * find what is there, or nothing, and never throw.
 */
export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function walk(value: unknown, path: readonly string[], depth: number, found: unknown[]): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    // FHIR has no list of lists, and one may hold itself.
    for (const each of value) if (!Array.isArray(each)) walk(each, path, depth, found);
    return;
  }
  const key = path[depth];
  if (key === undefined) found.push(value);
  else if (typeof value === 'object' && Object.hasOwn(value, key)) walk((value as Json)[key], path, depth + 1, found);
}

/** Every value down a path of keys; lists on the way are gone through. */
export function all(value: unknown, ...path: string[]): unknown[] {
  const found: unknown[] = [];
  walk(value, path, 0, found);
  return found;
}

export const records = (value: unknown, ...path: string[]): Json[] => all(value, ...path).filter(isRecord);

export const record = (value: unknown, ...path: string[]): Json | undefined => all(value, ...path).find(isRecord);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The texts down a path, without white space around them; those that are empty are none. */
export const texts = (value: unknown, ...path: string[]): string[] => all(value, ...path).filter(isText).map((each) => each.trim());

export const text = (value: unknown, ...path: string[]): string | undefined => all(value, ...path).find(isText)?.trim();

export const number = (value: unknown, ...path: string[]): number | undefined =>
  all(value, ...path).find((each): each is number => typeof each === 'number' && Number.isFinite(each));

/** The codes of concepts, or of codings, in one system. */
export function codes(concepts: unknown, system: string): string[] {
  const found = all(concepts);
  walk(concepts, ['coding'], 0, found);
  return found.flatMap((coding) => (isRecord(coding) && coding['system'] === system ? texts(coding, 'code') : []));
}

/** The first code of a list of known ones that concepts carry in a system. */
export function codeOf<Code extends string>(concepts: unknown, system: string, known: readonly Code[]): Code | undefined {
  const found = codes(concepts, system);
  return known.find((code) => found.includes(code));
}

/** What concepts say in words: their text, else the display of a code. */
export const wordsOf = (concepts: unknown): string | undefined => text(concepts, 'text') ?? text(concepts, 'coding', 'display') ?? text(concepts, 'display');

/** One of a list of known words, or nothing. */
export const oneOf = <Word extends string>(word: unknown, known: readonly Word[]): Word | undefined => known.find((each) => each === word);

/** What a table says of a word; a word such as `constructor` is in no table. */
export const lookUp = <Value>(table: Readonly<Record<string, Value>>, word: string | undefined): Value | undefined =>
  (word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined);

export interface Moment { day: string; /** A FHIR instant, when an hour was said. */ at?: string }

/**
 * The day something falls on where the carnet is kept. A time without its offset, which FHIR forbids, is that of the
 * clocks there; a month or a year alone is no day.
 */
export function momentIn(timeZone: string, value: unknown): Moment | undefined {
  if (typeof value !== 'string') return undefined;
  const [day = '', time] = value.split('T');
  if (!isIsoDate(day)) return undefined;
  if (time === undefined) return { day };
  if (!/^([01]\d|2[0-3]):[0-5]\d/.test(time)) return undefined;
  // A second that was added to a day is its last.
  const said = value.replace(':60', ':59');
  const at = /(Z|[+-]\d{2}:\d{2})$/.test(time) ? said : instantAt(day, time.slice(0, 5), timeZone);
  const there = wallClock(at, timeZone)?.day;
  return isIsoDate(there) && there !== undefined ? { day: there, at } : undefined;
}

/** The object without what is `undefined` in it: a carnet has no key that says nothing. */
export function compact<Shape extends object>(shape: Shape): Shape {
  const told: Json = {};
  for (const [key, value] of Object.entries(shape)) if (value !== undefined) told[key] = value;
  return told as Shape;
}

/** Sorts by keys, the first that differs; the same in any order of what comes in. */
export function sorted<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Item[] {
  const order = ([, one]: readonly [Item, readonly string[]], [, other]: readonly [Item, readonly string[]]): number => {
    for (let index = 0; index < one.length; index++) {
      const [first = '', second = ''] = [one[index], other[index]];
      if (first !== second) return first < second ? -1 : 1;
    }
    return 0;
  };
  return items.map((item) => [item, keys(item)] as const).sort(order).map(([item]) => item);
}
