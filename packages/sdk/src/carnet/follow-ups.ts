import { addMonths, expectDay } from '../iso-date.js';
import type { Assessment, Carnet, Plan } from './model.js';
import { isPlanOver } from './plans.js';

/** Calendar months (UCUM `mo`) after the end of a programme. S3:421-423 asks for 6 and 9, S3:662 for a year. */
export const followUpMonths = [6, 9, 12] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];

/** Nearer than half of the three months between two, so that no day is near two of them. */
const NEAR_DAYS = 45;
const DAY = 86_400_000;

/** A follow-up that is due about now. */
export interface DueFollowUp {
  plan: string;
  months: FollowUpMonths;
  kind: `follow-up-${FollowUpMonths}`;
  /** The day of its milestone; without one, the plan's last day and its calendar months. */
  dueOn: string;
  /** Days until then (UCUM `d`); under 0 once it is past. */
  inDays: number;
  /** `id` of its milestone. `undefined`: nobody planned it. */
  milestone?: string;
}

/**
 * Whom to call now: the follow-ups at 6, 9 and 12 months after the end of each plan that came to its end, that are due
 * within some days before or after today and that nobody did. 31 August and 6 months is the last of February.
 *
 * @param options `windowDays` (UCUM `d`), 15 unless it is said: ours, S3:421-423 gives none.
 * @returns the earliest first.
 * @throws RangeError when `today` is no calendar day.
 */
export function dueFollowUps(carnet: Carnet, { today, windowDays = 15 }: { today: string; windowDays?: number | undefined }): DueFollowUp[] {
  expectDay(today, 'dueFollowUps');
  return carnet.plans.filter((plan) => isPlanOver(plan, today))
    .flatMap((plan) => followUpMonths.flatMap((months) => followUpOf(carnet, plan, months, today)))
    .filter(({ inDays }) => Math.abs(inDays) <= windowDays)
    .sort((one, other) => one.inDays - other.inDays);
}

function followUpOf(carnet: Carnet, plan: Plan, months: FollowUpMonths, today: string): DueFollowUp[] {
  const kind = `follow-up-${months}` as const;
  const milestone = carnet.milestones.find((each) => each.kind === kind && each.plan === plan.id);
  const dueOn = milestone?.dueOn ?? (plan.endsOn === undefined ? undefined : addMonths(plan.endsOn, months));
  const isDone = milestone?.doneOn !== undefined || milestone?.isCancelled === true;
  if (dueOn === undefined || isDone || carnet.assessments.some((held) => monthsAfter(held, plan) === months)) return [];
  return [{ plan: plan.id, months, kind, dueOn, inDays: daysBetween(today, dueOn), ...(milestone && { milestone: milestone.id }) }];
}

/** Which follow-up of a plan an assessment was; `undefined` when it was none, or lies far from all three. */
export function monthsAfter({ kind, plan: of, day }: Assessment, { id, endsOn }: Plan): FollowUpMonths | undefined {
  if (kind !== 'follow-up' || endsOn === undefined || (of ?? id) !== id) return undefined;
  return followUpMonths.find((months) => Math.abs(daysBetween(addMonths(endsOn, months), day)) <= NEAR_DAYS);
}

/** Calendar days from one to another (UCUM `d`). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
