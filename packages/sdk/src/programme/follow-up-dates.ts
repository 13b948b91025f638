import { addMonths } from '../iso-date.js';
import { addDays } from './holidays.js';
import type { FollowUp } from './model.js';

/** Days within which a report leaves after the assessment it tells of. Ours: no source gives one. */
const REPORT_DAYS = 14;

/** Sessions left when the relay is prepared: after the 10th of 12 (journeys.md item 9), the same from the end of others. */
const RELAY_BEFORE_END = 2;
/** The same in time when nobody knows the sessions: 10 of 12. Ours. */
const RELAY_AT = 5 / 6;

const MONTHS_AFTER: Partial<Record<FollowUp['kind'], number>> = { 'follow-up-6': 6, 'follow-up-9': 9, 'follow-up-12': 12 };

/** What dates are counted from. */
export interface Course {
  /** Day of the first session, or the first day. */
  first: string;
  /** Day of the last session, or the last day. `undefined`: nobody knows when it ends. */
  last: string | undefined;
  /** Days of the sessions, in order. May be empty. */
  days: readonly string[];
}

/** The day after a part of the time. */
function timeAt({ first, last }: Course, part: number): string | undefined {
  if (last === undefined) return undefined;
  return addDays(first, Math.floor(((Date.parse(last) - Date.parse(first)) / 86_400_000) * part));
}

/** The day of the session in the middle; of the time when there are none. */
const middleOf = (course: Course) => course.days[Math.ceil(course.days.length / 2) - 1] ?? timeAt(course, 1 / 2);

const relayDay = (course: Course) => (course.days.length > 0 ? course.days[Math.max(0, course.days.length - 1 - RELAY_BEFORE_END)] : timeAt(course, RELAY_AT));

/**
 * The day a step is due; `undefined` when it hangs on an end that nobody knows.
 *
 * Follow-ups are counted in calendar months from the last session: they ask whether the person went on (S2:123), and a
 * programme of 12 months has its follow-up at 6 months after it. A day that a month does not have is its last one. A due
 * day may be a Sunday or a holiday: it is a date to meet, not an appointment.
 */
export function dueDay(kind: FollowUp['kind'], course: Course): string | undefined {
  const { first, last } = course;
  const months = MONTHS_AFTER[kind];
  if (months !== undefined) return last && addMonths(last, months);
  if (kind === 'initial-assessment') return first;
  if (kind === 'mid-interview' || kind === 'mid-assessment') return middleOf(course);
  if (kind === 'relay') return relayDay(course);
  if (kind === 'final-assessment') return last;
  if (kind === 'final-report') return last && addDays(last, REPORT_DAYS);
  const middle = middleOf(course);
  return middle && addDays(middle, REPORT_DAYS);
}
