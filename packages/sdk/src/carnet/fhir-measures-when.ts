import { isIsoDate } from '../iso-date.js';
import { wallClock } from '../time-zone.js';
import { momentIn, text, texts, type Json, type Moment } from './fhir-read-values.js';

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

/** When an Observation holds. A month or a year alone is no day: `undefined`. Never `issued`, which is when it was told. */
export function whenOf({ effectiveDateTime, effectiveInstant, effectivePeriod, effectiveTiming }: Json, clock: Clock): Moment | undefined {
  // Of a period its end: what was measured over a week is known when the week is over.
  const written = typeof effectiveDateTime === 'string' ? effectiveDateTime : text(effectiveInstant) ?? text(effectivePeriod, 'end') ?? text(effectivePeriod, 'start')
    ?? texts(effectiveTiming, 'event').sort().at(-1) ?? text(effectiveTiming, 'repeat', 'boundsPeriod', 'end') ?? text(effectiveTiming, 'repeat', 'boundsPeriod', 'start');
  return written === undefined ? undefined : clock(written);
}
