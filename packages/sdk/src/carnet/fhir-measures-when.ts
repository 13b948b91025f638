import { isIsoDate } from '../iso-date.js';
import { wallClock } from '../time-zone.js';
import { momentIn, record, text, texts, type Json, type Moment } from './fhir-read-values.js';

/** Says what moment a FHIR date or dateTime is. */
export type Clock = (value: string) => Moment | undefined;

const MINUTE = 60_000;
const WEEK = 7 * 86_400_000;
const INSTANT = /^[1-8]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d.*(Z|[+-]\d{2}:\d{2})$/;

/**
 * `momentIn` for thousands of instants. Why this is hard: asking a calendar for each takes longer than all the rest of the
 * reading. The offset of a zone is asked at both ends of a week of UTC instead; only in a week in which it changes is each
 * instant asked.
 */
export function clockOf(timeZone: string): Clock {
  const offsets = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const known = offsets.get(time);
    if (known !== undefined) return known;
    const wall = wallClock(new Date(time), timeZone);
    const offset = wall ? Date.parse(`${wall.day}T${wall.time}:00Z`) - time : Number.NaN;
    offsets.set(time, offset);
    return offset;
  };
  return (value) => {
    // Every month has a 28th: only a later day may be none.
    if (!INSTANT.test(value) || (value.slice(8, 10) > '28' && !isIsoDate(value.slice(0, 10)))) return momentIn(timeZone, value);
    const time = Date.parse(value);
    const week = Math.floor(time / WEEK) * WEEK;
    const [start, end] = [offsetAt(week), offsetAt(week + WEEK)];
    if (start !== end) return momentIn(timeZone, value);
    return { day: new Date(Math.floor((time + start) / MINUTE) * MINUTE).toISOString().slice(0, 10), at: value };
  };
}

/** A millisecond before an instant: a period that ends at midnight was of the day before. */
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

/** The end of a period: what was measured over a week is known when the week is over. */
function endOf(period: unknown, clock: Clock): Moment | undefined {
  const [start, end] = [text(period, 'start'), text(period, 'end')];
  const [first, last] = [start, end].map((each) => (each === undefined ? undefined : clock(each)));
  if (!last?.at || !first || Date.parse(first.at ?? first.day) >= Date.parse(last.at)) return last ?? (end === undefined ? first : undefined);
  const before = clock(justBefore(last.at));
  return before === undefined || before.day === last.day ? last : { day: before.day };
}

/** When an Observation holds. A month or a year alone is no day: `undefined`. Never `issued`, which is when it was told. */
export function whenOf({ effectiveDateTime, effectiveInstant, effectivePeriod, effectiveTiming }: Json, clock: Clock): Moment | undefined {
  const written = typeof effectiveDateTime === 'string' ? effectiveDateTime : text(effectiveInstant);
  if (written !== undefined) return clock(written.trim());
  const period = effectivePeriod === undefined ? undefined : endOf(effectivePeriod, clock);
  if (period !== undefined || effectiveTiming === undefined) return period;
  const event = texts(effectiveTiming, 'event').sort().at(-1);
  return event === undefined ? endOf(record(effectiveTiming, 'repeat', 'boundsPeriod'), clock) : clock(event);
}
