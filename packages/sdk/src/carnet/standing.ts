import { definitionOf } from './catalogue.js';
import { dropoutRisk } from './dropout.js';
import { milestonesOf } from './milestones.js';
import { expectDay } from '../iso-date.js';
import type { Carnet, Milestone } from './model.js';
import { isOfPlan } from './plans.js';
import { progressOf } from './progress.js';
import { relayOf } from './relay.js';
import { changeOf, seriesOf, type Change } from './series.js';
import { attendance } from './attendance.js';

/** Where a person stands, for the sentence a carnet opens with. */
export interface Standing {
  /** `starts`: nothing was measured twice and no session was attended. */
  lead: { kind: 'starts' } | { kind: 'change'; measure: string; change: Change } | { kind: 'attended'; sessions: number };
  /** What is most urgent, when something is. */
  notice?: { kind: 'dropout'; days: string[] } | { kind: 'late'; milestone: Milestone; lateDays: number } | { kind: 'relay'; next: number; of: number } | { kind: 'follow-on-missing' };
}

/**
 * Answers « où en est cette personne » : what changed since the start in the measure of their first goal that has one; else how
 * many sessions they came to. Then what is most urgent: a person who may be giving up, or has nothing to go on to, comes
 * before a step that is late, and that before the relay.
 *
 * @throws RangeError when `today` is no calendar day.
 */
export function standing(carnet: Carnet, { plan, today }: { plan?: string | undefined; today: string }): Standing {
  expectDay(today, 'standing');
  const notice = noticeOf(carnet, plan, today);
  return { lead: leadOf(carnet, plan, today), ...(notice && { notice }) };
}

function leadOf(carnet: Carnet, plan: string | undefined, today: string): Standing['lead'] {
  for (const goal of carnet.goals) {
    const definition = goal.target && definitionOf(carnet, goal.target.measure);
    if (!definition || goal.state === 'given-up' || !isOfPlan(carnet, goal, plan, goal.startedOn)) continue;
    const change = changeOf(definition, seriesOf(carnet, definition.id, { plan, to: today }), goal);
    if (change) return { kind: 'change', measure: definition.id, change };
  }
  const sessions = plan === undefined ? attendance(carnet, { today }).attended : progressOf(carnet, { plan, today }).done;
  return sessions > 0 ? { kind: 'attended', sessions } : { kind: 'starts' };
}

function noticeOf(carnet: Carnet, plan: string | undefined, today: string): Standing['notice'] {
  const risk = dropoutRisk(carnet, { plan, today });
  if (risk) return { kind: 'dropout', days: risk.days };
  const relay = plan === undefined ? undefined : relayOf(carnet, { plan, today });
  if (relay?.state === 'to-decide') return { kind: 'follow-on-missing' };
  // The longest overdue: steps come by date.
  const late = milestonesOf(carnet, { plan, today }).find(({ state }) => state === 'late');
  if (late) return { kind: 'late', milestone: late.milestone, lateDays: late.lateDays };
  const isOpen = relay?.state === 'announced' || relay?.state === 'active';
  return isOpen && typeof relay.of === 'number' ? { kind: 'relay', next: relay.next, of: relay.of } : undefined;
}
