import { isObject, objectsOf, textOf, type JsonObject } from '../resource/resource.js';
import { splitEscaped, unescapeValue } from './escape.js';
import { badValue, type Kind } from './kind.js';
import { compare, splitPrefix, type Interval, type Prefix } from './prefix.js';

export const number: Kind<Interval> = {
  modifiers: [],
  read(raw) {
    if (typeof raw === 'number') return [{ low: raw, high: raw }];
    return isObject(raw) ? readRange(raw) : [];
  },
  compile(text, { parameter }) {
    const { prefix, searched } = parseNumber(text, parameter.code);
    return (found) => compare(prefix, found, searched);
  },
  sortKey: ({ low }) => low,
};

export interface Quantity extends Interval {
  system?: string | undefined;
  /** The UCUM code and the unit as written: either may be searched. */
  units: string[];
}

/** Units are compared as written, not converted: 1 g is not 1000 mg here. */
export const quantity: Kind<Quantity> = {
  modifiers: [],
  read(raw) {
    if (!isObject(raw)) return [];
    const value = raw['value'];
    const unitOf = (source: JsonObject) => ({
      system: textOf(source['system']),
      units: [source['code'], source['unit'], source['currency']].flatMap((unit) => textOf(unit) ?? []),
    });
    if (typeof value === 'number') return [{ low: value, high: value, ...unitOf(raw) }];
    const [bound] = objectsOf(raw['low'] ?? raw['high']);
    return bound === undefined ? [] : readRange(raw).map((range) => ({ ...range, ...unitOf(bound) }));
  },
  compile(text, { parameter }) {
    const [amount = '', system = '', unit = ''] = splitEscaped(text, '|').map(unescapeValue);
    const { prefix, searched } = parseNumber(amount, parameter.code);
    return (found) =>
      (system === '' || found.system === system) && (unit === '' || found.units.includes(unit)) && compare(prefix, found, searched);
  },
  sortKey: ({ low }) => low,
};

function readRange(raw: JsonObject): Interval[] {
  const amountOf = (bound: unknown): number | undefined => {
    const value = isObject(bound) ? bound['value'] : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  const [low, high] = [amountOf(raw['low']), amountOf(raw['high'])];
  if (low === undefined && high === undefined) return [];
  return [{ low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }];
}

/** `eq` and `ne` look as far as the digits given: 100 is 99.5 to 100.5. The others compare with the number itself. */
function parseNumber(text: string, parameter: string): { prefix: Prefix; searched: Interval } {
  const { prefix, rest } = splitPrefix(text);
  const [, digits, exponent = '0'] = /^[-+]?(\d+(?:\.\d*)?)(?:[eE]([-+]?\d+))?$/.exec(rest) ?? [];
  if (digits === undefined) throw badValue(parameter, text, 'a number such as 5.4, perhaps after one of eq ne lt gt le ge sa eb ap');
  const value = Number(rest);
  const half = 0.5 * 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
  const tenth = Math.abs(value) / 10;
  const margin = prefix === 'eq' || prefix === 'ne' ? half : prefix === 'ap' ? tenth : 0;
  return { prefix, searched: { low: value - margin, high: value + margin } };
}
