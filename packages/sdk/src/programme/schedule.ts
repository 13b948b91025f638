import { addMonths } from '../iso-date.js';
import { addDays, isHoliday, type HolidayTerritory } from './holidays.js';
import type { Phase } from './model.js';

/** Days on which nothing is held: summer, a closed hall. Both ends are in it. */
export interface Pause { from: string; to: string; label?: string | undefined }

/** What days the sessions of a programme fall on. */
export interface ScheduleInput {
  /** First day on which a session may be. */
  startsOn: string;
  /** Days of the week, 1 is Monday, 7 Sunday; at least one. */
  weekdays: readonly number[];
  /** Number of sessions. */
  sessions: number;
  /** In their order. Without one: each chosen day of each week. */
  phases: readonly Phase[];
  pauses: readonly Pause[];
  holidays: HolidayTerritory;
}

/** Days looked through before giving up on a day that is free: pauses that never end. */
const HORIZON_DAYS = 3 * 366;

/** Weeks or months between two sessions nobody plans beyond: a calendar ends. */
const STRETCH_MAX = 120;

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/** The first day from `day` on where a session can be held. `undefined`: none in three years. */
function firstFree(day: string, { weekdays, pauses, holidays }: ScheduleInput): string | undefined {
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (!weekdays.includes(weekdayOf(candidate)) || isHoliday(candidate, holidays)) continue;
    const pause = pauses.find(({ from, to }) => from <= candidate && candidate <= to);
    if (!pause) return candidate;
    // On to its last day, which the loop steps over.
    ahead = Math.max(ahead, Math.round((Date.parse(pause.to) - Date.parse(day)) / 86_400_000));
  }
  return undefined;
}

/** How many of the last days stand in the stretch of the very last one. */
function countInLast(held: readonly string[], stretchOf: (day: string) => number): number {
  const last = held.at(-1);
  if (last === undefined) return 0;
  const before = held.findLastIndex((day) => stretchOf(day) !== stretchOf(last));
  return held.length - 1 - before;
}

/** Where the rhythm of a phase allows the next session, after those it has already. */
type NextFrom = (held: readonly string[]) => string;

/** So many times in each stretch of weeks, stretches counted from the Monday before the phase begins. */
function weekly(phase: Phase | undefined, start: string): NextFrom {
  const times = phase?.times ?? { max: 7 };
  const every = Math.min(phase?.every ?? 1, STRETCH_MAX);
  const monday = mondayOf(start);
  const stretch = (day: string) => Math.floor((Date.parse(day) - Date.parse(monday)) / (7 * 86_400_000 * every));
  return (held) => {
    const last = held.at(-1);
    if (last === undefined) return start;
    return countInLast(held, stretch) < Math.max(1, times.max) ? addDays(last, 1) : addDays(monday, (stretch(last) + 1) * 7 * every);
  };
}

/**
 * So many times in each stretch of calendar months, counted from an anchor: the day of the last session before, so that
 * the first one is a month after it, or the first day. A session that a pause pushed into the next stretch is that one's.
 */
function monthly({ every, times }: Phase, start: string, before: string | undefined): NextFrom {
  const months = Math.min(every, STRETCH_MAX);
  const anchor = before ?? start;
  const edge = (stretch: number) => addMonths(anchor, stretch * months);
  const stretchOf = (day: string) => {
    let stretch = 0;
    while (edge(stretch + 1) <= day) stretch += 1;
    return stretch;
  };
  return (held) => {
    const last = held.at(-1);
    if (last === undefined) return before === undefined ? start : edge(1);
    return countInLast(held, stretchOf) < Math.max(1, times.max) ? addDays(last, 1) : edge(stretchOf(last) + 1);
  };
}

/** How many sessions each phase has, of a number in all: the last one takes what is left. */
function shares(phases: readonly (Phase | undefined)[], sessions: number): number[] {
  let left = sessions;
  return phases.map((phase, index) => {
    const share = index === phases.length - 1 ? left : Math.min(left, phase?.sessions ?? left);
    left -= share;
    return share;
  });
}

/**
 * The days of the sessions, in order, none on a holiday or in a pause: what falls there moves on to the next day that is
 * free, and no session is lost. Fewer days than asked for: no free day was found in three years.
 */
export function scheduleDays(input: ScheduleInput): string[] {
  const phases = input.phases.length > 0 ? input.phases : [undefined];
  const days: string[] = [];
  for (const [index, share] of shares(phases, input.sessions).entries()) {
    const phase = phases[index];
    const before = days.at(-1);
    const start = before === undefined ? input.startsOn : addDays(before, 1);
    const nextFrom = phase?.unit === 'mo' ? monthly(phase, start, before) : weekly(phase, start);
    const held: string[] = [];
    while (held.length < share) {
      const day = firstFree(nextFrom(held), input);
      if (day === undefined) return [...days, ...held];
      held.push(day);
    }
    days.push(...held);
  }
  return days;
}
