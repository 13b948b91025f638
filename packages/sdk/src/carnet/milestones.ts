import { expectDay } from '../iso-date.js';
import { daysBetween, monthsAfter } from './follow-ups.js';
import type { Assessment, Carnet, Milestone } from './model.js';
import { isOfPlan } from './plans.js';
import { lastRelay, relayOf } from './relay.js';
import type { MilestoneKind } from './terms.js';

/** How near a step is « à faire » (UCUM `d`): ours, the week that comes. */
const SOON_DAYS = 7;

/** A step, and where it stands. */
export interface MilestoneState {
  milestone: Milestone;
  /** `to-do`: within seven days, or what comes after once it is spoken of. `planned`: later, or nobody said when. */
  state: 'done' | 'to-do' | 'late' | 'planned';
  /** Calendar days since it was due (UCUM `d`); 0 when it is not late. */
  lateDays: number;
}

/**
 * The steps of a programme, done and to be done, by date; those without one last. A step is done when it says so, and
 * also when what it asks for is there: the prescription, the assessment, the decision for after. What was done without having been
 * planned is a step too. Nothing is made up: a step nobody planned or did is not there. Cancelled ones are left out.
 *
 * @throws RangeError when `today` is no calendar day.
 */
export function milestonesOf(carnet: Carnet, { plan, today }: { plan?: string | undefined; today: string }): MilestoneState[] {
  expectDay(today, 'milestonesOf');
  const kept = carnet.milestones.filter((step) => isOfPlan(carnet, step, plan, step.doneOn ?? step.dueOn));
  const done = stepsDone(carnet, plan);
  const steps = [...kept.map((step) => closed(step, done)), ...done.filter((step) => !kept.some((each) => isSame(each, step)))];
  return steps.filter(({ isCancelled }) => isCancelled !== true).map((step) => ({ milestone: step, ...stateOf(carnet, step, today) }))
    .sort((one, other) => (dateOf(one.milestone) < dateOf(other.milestone) ? -1 : 1));
}

const dateOf = ({ doneOn, dueOn, kind, id }: Milestone) => `${doneOn ?? dueOn ?? '~'} ${kind} ${id}`;

const isSame = (one: Milestone, other: Milestone) => one.kind === other.kind && one.kind !== 'other' && (one.plan === other.plan || one.plan === undefined || other.plan === undefined);

function closed(step: Milestone, done: readonly Milestone[]): Milestone {
  const doneOn = step.doneOn ?? done.find((each) => isSame(step, each))?.doneOn;
  return doneOn === step.doneOn || doneOn === undefined ? step : { ...step, doneOn };
}

function stateOf(carnet: Carnet, { kind, plan, dueOn, doneOn }: Milestone, today: string): Omit<MilestoneState, 'milestone'> {
  if (doneOn !== undefined) return { state: 'done', lateDays: 0 };
  const inDays = dueOn === undefined ? Infinity : daysBetween(today, dueOn);
  if (inDays < 0) return { state: 'late', lateDays: -inDays };
  const of = plan ?? (carnet.plans.length === 1 ? carnet.plans[0]?.id : undefined);
  const isSpokenOf = kind === 'relay' && of !== undefined && relayOf(carnet, { plan: of, today }).state !== 'hidden';
  return { state: inDays <= SOON_DAYS || isSpokenOf ? 'to-do' : 'planned', lateDays: 0 };
}

/** What shows that a step was done. */
function stepsDone(carnet: Carnet, plan: string | undefined): Milestone[] {
  const plans = carnet.plans.filter(({ id }) => plan === undefined || id === plan);
  const prescriptions = carnet.prescriptions.flatMap(({ id, status, authoredOn }) => {
    const of = plans.find((each) => each.prescriptions.includes(id));
    const isKept = authoredOn !== undefined && status !== 'draft' && (of !== undefined || plan === undefined);
    return isKept ? [step(id, 'prescription', of?.id, authoredOn)] : [];
  });
  const assessments = carnet.assessments.filter((each) => isOfPlan(carnet, each, plan, each.day)).flatMap((each) => assessed(carnet, each));
  const relays = plans.flatMap(({ id }) => lastRelay(carnet, id) ?? []).flatMap((relay) => (relay.decidedOn === undefined ? [] : [step(relay.id, 'relay', relay.plan, relay.decidedOn)]));
  return [...prescriptions, ...assessments, ...relays];
}

const step = (id: string, kind: MilestoneKind, plan: string | undefined, doneOn: string): Milestone => ({ id, kind, ...(plan !== undefined && { plan }), doneOn });

/** A measure that nobody called an assessment is no step. */
function assessed(carnet: Carnet, held: Assessment): Milestone[] {
  if (held.kind === 'other') return [];
  if (held.kind !== 'follow-up') return [step(held.id, `${held.kind}-assessment`, held.plan, held.day)];
  for (const plan of carnet.plans) {
    const months = monthsAfter(held, plan);
    if (months !== undefined) return [step(held.id, `follow-up-${months}`, plan.id, held.day)];
  }
  return [{ ...step(held.id, 'other', held.plan, held.day), ...(held.title !== undefined && { title: held.title }) }];
}
