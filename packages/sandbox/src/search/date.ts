import { isObject, objectsOf, listOf } from '../resource/resource.js';
import { badValue, type Kind } from './kind.js';
import { compare, splitPrefix, type Interval } from './prefix.js';

/** A date without a time zone is read as UTC. */
export const date: Kind<Interval> = {
  modifiers: [],
  read: readDates,
  compile(text, { parameter }) {
    const { prefix, rest } = splitPrefix(text);
    const searched = parseDate(rest);
    if (searched === undefined) throw badValue(parameter.code, text, 'a date such as 2026, 2026-11, 2026-11-21 or 2026-11-21T10:00:00Z, perhaps after one of eq ne lt gt le ge sa eb ap');
    const around = prefix === 'ap' ? widen(searched) : searched;
    return (found) => compare(prefix, found, around);
  },
  sortKey: ({ low, high }) => (Number.isFinite(low) ? low : high),
};

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+ -]\d\d:\d\d)?)?)?)?$/;

/** From its first to past its last millisecond. `undefined` when the text is no date. */
export function parseDate(text: string): Interval | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction, zone = 'Z'] = match;
  // A plus sign that nobody encoded arrives as a space.
  const offset = zone.replace(' ', '+');
  const seconds = `${second ?? '00'}.${(fraction ?? '').padEnd(3, '0').slice(0, 3)}`;
  const low = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${seconds}${offset}`);
  if (Number.isNaN(low)) return undefined;
  if (day !== undefined && hour === undefined && new Date(low).getUTCDate() !== Number(day)) return undefined;
  return { low, high: low + widthOf({ year, month, day, hour, second, fraction }) };
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'second' | 'fraction', string | undefined>;

function widthOf({ year, month, day, hour, second, fraction }: Parts): number {
  if (fraction !== undefined) return 1;
  if (second !== undefined) return 1000;
  if (hour !== undefined) return 60_000;
  if (day !== undefined) return 86_400_000;
  const [y, m] = [Number(year), Number(month ?? 1) - 1];
  return month === undefined ? Date.UTC(y + 1, 0) - Date.UTC(y, 0) : Date.UTC(y, m + 1) - Date.UTC(y, m);
}

/** "Approximately" is within a tenth of the time between then and now. */
function widen({ low, high }: Interval): Interval {
  const margin = Math.abs(Date.now() - low) / 10;
  return { low: low - margin, high: high + margin };
}

function readDates(raw: unknown): Interval[] {
  if (typeof raw === 'string') return [parseDate(raw) ?? []].flat();
  if (!isObject(raw)) return [];
  if ('start' in raw || 'end' in raw) return [readPeriod(raw['start'], raw['end'])];
  const events = listOf(raw['event']).flatMap(readDates);
  const bounds = objectsOf(raw['repeat']).flatMap(({ boundsPeriod }) => readDates(boundsPeriod));
  return [...events, ...bounds];
}

function readPeriod(start: unknown, end: unknown): Interval {
  return {
    low: readDates(start)[0]?.low ?? Number.NEGATIVE_INFINITY,
    high: readDates(end)[0]?.high ?? Number.POSITIVE_INFINITY,
  };
}
