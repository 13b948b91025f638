import { expectDay } from '../iso-date.js';
import type { Carnet, Session } from './model.js';
import { byInstant, sessionsOf } from './plans.js';

/** A person who may be giving up: the last two sessions of a row of absences nobody excused. */
export interface DropoutRisk {
  /** `id` of the plan. `undefined`: the sessions name none. */
  plan: string | undefined;
  sessions: [string, string];
  days: [string, string];
  reason: 'two-unexcused-absences';
}

/**
 * Whether somebody should call: two absences in a row that nobody excused, in one plan. In the row, a session that was
 * cancelled or not marked is passed over; one that was excused breaks it. The risk goes when a presence is recorded after, or
 * a call is noted on the day of the second absence or later, whatever came of it; one more absence after that call
 * raises it again. A plan that is completed or was stopped raises none.
 *
 * @returns the latest, when several plans raise one.
 * @throws RangeError when `today` is no calendar day.
 * @source Our rule (design/viewers.md §2); the sources ask to follow attendance and give no threshold (S1:249-251, S2:123).
 */
export function dropoutRisk(carnet: Carnet, { plan, today }: { plan?: string | undefined; today: string }): DropoutRisk | undefined {
  expectDay(today, 'dropoutRisk');
  const due = sessionsOf(carnet, { plan, to: today });
  const plans = new Set(due.map((session) => session.plan));
  return [...plans].flatMap((of) => riskOf(carnet, of, due.filter((session) => session.plan === of), today)).sort((one, other) => (one.days[1] < other.days[1] ? 1 : -1))[0];
}

function riskOf(carnet: Carnet, plan: string | undefined, sessions: Session[], today: string): DropoutRisk[] {
  const status = carnet.plans.find(({ id }) => id === plan)?.status;
  if (status === 'completed' || status === 'stopped') return [];
  const [first, second] = lastPair(sessions.sort(byInstant));
  if (!first || !second) return [];
  const isCalled = carnet.calls.some((call) => (plan === undefined || (call.plan ?? plan) === plan) && call.day >= second.day && call.day <= today);
  return isCalled ? [] : [{ plan, sessions: [first.id, second.id], days: [first.day, second.day], reason: 'two-unexcused-absences' }];
}

/** The latest two absences in a row with no presence after them. */
function lastPair(sessions: readonly Session[]): Session[] {
  let row: Session[] = [];
  let pair: Session[] = [];
  for (const session of sessions) {
    if (session.state === 'present') pair = [];
    if (session.state === 'present' || session.state === 'excused') row = [];
    if (session.state !== 'absent') continue;
    row = [...row.slice(-1), session];
    if (row.length === 2) pair = row;
  }
  return pair;
}
