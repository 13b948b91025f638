import { isObject, numberIn, valueEntry, type Json } from './json.js';

/** A `value[x]`, with its full name. */
export interface Value { readonly name: string; readonly value: unknown }

export function valueOf(element: Json): Value | undefined {
  const [name, value] = valueEntry(element) ?? [];
  return name === undefined ? undefined : { name, value };
}

const numeric = (name: string): boolean => name === 'valueInteger' || name === 'valueDecimal';
const dated = (name: string): boolean => name === 'valueDate' || name === 'valueDateTime';

/** Whether two units are the same; quantities without one are numbers. */
const isSameUnit = (one: Json, other: Json): boolean => (one.code ?? one.unit) === (other.code ?? other.unit);

/** Whether two values are equal; `undefined` when that cannot be told: other types, a code whose system one of them hides. */
export function isSameValue(one: Value, other: Value): boolean | undefined {
  if (numeric(one.name) && numeric(other.name)) return one.value === other.value;
  if (one.name !== other.name) return undefined;
  const [a, b] = [one.value, other.value];
  if (!isObject(a) || !isObject(b)) return a === b;
  if (one.name === 'valueCoding') {
    if (a.code === undefined && b.code === undefined) return a.display === b.display;
    if (a.code !== b.code) return false;
    return a.system === b.system ? true : a.system === undefined || b.system === undefined ? undefined : false;
  }
  if (one.name === 'valueQuantity') return isSameUnit(a, b) && a.comparator === b.comparator ? a.value === b.value : undefined;
  if (one.name === 'valueReference') return a.reference === undefined || b.reference === undefined ? undefined : a.reference === b.reference;
  return undefined;
}

/** -1, 0 or 1; `undefined` when two values have no order that is known: other units, dates told to different lengths. */
export function orderOf(one: Value, other: Value): number | undefined {
  const [a, b] = [one.value, other.value];
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (isObject(a) && isObject(b)) {
    const [first, second] = [numberIn(a.value), numberIn(b.value)];
    return first === undefined || second === undefined || a.comparator !== undefined || b.comparator !== undefined || !isSameUnit(a, b) ? undefined : Math.sign(first - second);
  }
  if (typeof a !== 'string' || typeof b !== 'string' || !(one.name === other.name || (dated(one.name) && dated(other.name)))) return undefined;
  if (!dated(one.name)) return a === b ? 0 : a < b ? -1 : 1;
  if (a.length > 10 && b.length > 10) {
    const between = Math.sign(Date.parse(a) - Date.parse(b));
    return Number.isNaN(between) ? undefined : between;
  }
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  if (first !== second) return first < second ? -1 : 1;
  return a.length === b.length ? 0 : undefined;
}
