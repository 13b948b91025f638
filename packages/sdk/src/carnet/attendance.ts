import { expectDay } from '../iso-date.js';
import type { Carnet, Session } from './model.js';
import { dayOf, sessionsOf, type SessionScope } from './plans.js';

/** How a person came to the sessions of a carnet. All are counts of sessions. */
export interface Attendance {
  /** Sessions up to today, marked or not. Those of a later day are in none of these but `toCome`. */
  planned: number;
  attended: number;
  excused: number;
  absent: number;
  /** By the club, or by nobody knows whom: neither counts against the person. */
  cancelled: number;
  /** Of `planned`, those that nobody marked. They stay in `planned`, and lower the rate until they are marked. */
  unmarked: number;
  /** Sessions of a later day that are still to come: one cancelled or excused ahead is not. */
  toCome: number;
  /** attended ÷ (planned − cancelled), from 0 to 1. `null`: nothing to divide, which is not 0. */
  rate: number | null;
}

/**
 * How regularly a person came: attended ÷ (planned − cancelled by the club). `planned` stops at today: a session of a
 * later day counts nowhere before its day, whatever it was marked. Workshops are sessions of their programme and count.
 *
 * @param options `today` is where the carnet is kept unless it is given; the rest narrows to a plan or to some days.
 * @throws RangeError when `today` is no calendar day.
 * @source Our reading of S1:249-251, 284-287 and S2:123 (« présence effective aux séances »); none gives a formula.
 */
export function attendance(carnet: Carnet, { today, ...scope }: SessionScope & { today?: string | undefined } = {}): Attendance {
  return countSessions(sessionsOf(carnet, scope), dayOf(carnet, today, 'attendance'));
}

function countSessions(sessions: readonly Session[], today: string): Attendance {
  const due = sessions.filter(({ day }) => day <= today);
  const count = (state: Session['state']) => due.filter((session) => session.state === state).length;
  const [planned, attended, cancelled] = [due.length, count('present'), count('cancelled')];
  return {
    planned, attended, excused: count('excused'), absent: count('absent'), cancelled, unmarked: count(undefined),
    toCome: sessions.filter(({ day, state }) => day > today && state === undefined).length,
    rate: rateOf(attended, planned - cancelled),
  };
}

const rateOf = (attended: number, held: number): number | null => (held === 0 ? null : attended / held);

/** Attendance of a year, month by month: what a table of ten years shows. */
export interface AttendanceYear {
  year: number;
  /** January first, always 12. `held` is planned − cancelled. `null`: no session was planned in that month. */
  months: ({ attended: number; held: number } | null)[];
  attended: number;
  held: number;
  /** attended ÷ held. `null`: nothing to divide. */
  rate: number | null;
}

/**
 * Attendance as a table of years and months, up to today; the first year first, and none left out between the first
 * and the last, so that a gap is seen. `[]`: no session yet.
 *
 * @throws RangeError when `today` is no calendar day.
 */
export function attendanceByMonth(carnet: Carnet, { plan, today }: { plan?: string | undefined; today: string }): AttendanceYear[] {
  expectDay(today, 'attendanceByMonth');
  const months = new Map<string, { attended: number; held: number }>();
  for (const { day, state } of sessionsOf(carnet, { plan, to: today })) {
    const month = months.get(day.slice(0, 7)) ?? { attended: 0, held: 0 };
    if (state === 'present') month.attended += 1;
    if (state !== 'cancelled') month.held += 1;
    months.set(day.slice(0, 7), month);
  }
  const named = [...months.keys()].map((month) => Number(month.slice(0, 4)));
  if (named.length === 0) return [];
  const first = Math.min(...named);
  return Array.from({ length: Math.max(...named) - first + 1 }, (_, index) => toYear(first + index, months));
}

function toYear(year: number, found: ReadonlyMap<string, { attended: number; held: number }>): AttendanceYear {
  const months = Array.from({ length: 12 }, (_, index) => found.get(`${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}`) ?? null);
  const attended = months.reduce((sum, month) => sum + (month?.attended ?? 0), 0);
  const held = months.reduce((sum, month) => sum + (month?.held ?? 0), 0);
  return { year, months, attended, held, rate: rateOf(attended, held) };
}
