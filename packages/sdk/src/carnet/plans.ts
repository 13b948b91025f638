import { expectDay, todayIso } from '../iso-date.js';
import { isTimeZone, wallClock } from '../time-zone.js';
import type { Carnet, Plan, Session } from './model.js';

/** Which sessions: of one plan, between two days, both included. What is absent does not narrow. */
export interface SessionScope {
  /** `id` of a plan. `undefined`: all sessions, those of no plan too. */
  plan?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * The day it is where a carnet is kept, or the one that was given.
 *
 * @throws RangeError for a day that is none, a mistake of the program.
 */
export function dayOf(carnet: Carnet, today: string | undefined, caller: string): string {
  if (today === undefined) return (isTimeZone(carnet.timeZone) && wallClock(new Date(), carnet.timeZone)?.day) || todayIso();
  expectDay(today, caller);
  return today;
}

/** Plans, the newest first: by their first day, then their last. One whose first day nobody said comes last. */
export function plansInOrder(carnet: Carnet): Plan[] {
  const key = ({ startsOn = '', endsOn = '', id }: Plan) => `${startsOn.padEnd(10)} ${endsOn.padEnd(10)} ${id}`;
  return [...carnet.plans].sort((one, other) => (key(one) < key(other) ? 1 : -1));
}

/**
 * The plan to open a carnet on: the newest active one that the day falls in; else the newest active one; else the newest
 * that has begun; else the newest. `undefined`: there is none.
 *
 * @throws RangeError when `today` is no calendar day.
 */
export function currentPlan(carnet: Carnet, today: string): Plan | undefined {
  expectDay(today, 'currentPlan');
  const plans = plansInOrder(carnet);
  const hasBegun = ({ startsOn }: Plan) => (startsOn ?? '') <= today;
  const active = plans.filter(({ status }) => status === 'active');
  return active.find((plan) => hasBegun(plan) && (plan.endsOn ?? today) >= today) ?? active[0] ?? plans.find(hasBegun) ?? plans[0];
}

/** The sessions of a plan, of a stretch of time, or all; in their order in the carnet. */
export function sessionsOf(carnet: Carnet, { plan, from, to }: SessionScope): Session[] {
  return carnet.sessions.filter((session) =>
    (plan === undefined || session.plan === plan) && (from === undefined || session.day >= from) && (to === undefined || session.day <= to));
}

/** Sessions by the day, then the instant they start, then their id: `10:00+02:00` comes after `07:30Z`. */
export function byInstant(one: Session, other: Session): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1);
}

const startOf = ({ startsAt }: Session) => (startsAt === undefined ? 0 : Date.parse(startsAt));

/**
 * The session to come: the first that is not marked, today or later. Given `now`, a session of today is over once it
 * has ended, or has begun when nobody said when it ends; without an hour it is to come all day.
 *
 * @param now a FHIR instant.
 * @throws RangeError when `today` is no calendar day.
 */
export function nextSession(carnet: Carnet, { plan, today, now }: { plan?: string | undefined; today: string; now?: string | undefined }): Session | undefined {
  expectDay(today, 'nextSession');
  const isOver = ({ startsAt, endsAt = startsAt }: Session) => now !== undefined && endsAt !== undefined && Date.parse(endsAt) <= Date.parse(now);
  return sessionsOf(carnet, { plan, from: today }).filter((session) => session.state === undefined && !isOver(session)).sort(byInstant)[0];
}

/**
 * Whether something of a carnet is of a plan: it says so, or says nothing and falls in the plan's time. What says
 * nothing in a carnet of one plan is of that one.
 */
export function isOfPlan(carnet: Carnet, thing: { plan?: string | undefined }, plan: string | undefined, day?: string): boolean {
  if (plan === undefined || thing.plan === plan) return true;
  if (thing.plan !== undefined) return false;
  const found = carnet.plans.find(({ id }) => id === plan);
  if (!found || carnet.plans.length === 1) return true;
  return day !== undefined && (found.startsOn ?? day) <= day && (found.endsOn ?? day) >= day;
}

/**
 * Whether a plan came to its end: it is completed, or its last day is past and nobody stopped it or put it on hold. A
 * plan that was stopped did not come to its end.
 */
export function isPlanOver({ status, endsOn }: Plan, today: string): boolean {
  return status === 'completed' || (endsOn !== undefined && endsOn < today && (status === 'active' || status === 'unknown'));
}

/**
 * Whether a person went on after a plan: a plan says it follows it, or starts on its last day or later and is one of activity.
 * A plan of care of which nobody says so, of diabetes for one, is no relay.
 */
export function isPlanFollowed({ plans, sessions }: Carnet, { id, endsOn }: Plan): boolean {
  const isOfActivity = ({ id: its, programme, prescriptions }: Plan) => programme !== undefined || prescriptions.length > 0 || sessions.some(({ plan }) => plan === its);
  return plans.some((plan) => plan.id !== id && (plan.follows === id || (endsOn !== undefined && plan.startsOn !== undefined && plan.startsOn >= endsOn && isOfActivity(plan))));
}
