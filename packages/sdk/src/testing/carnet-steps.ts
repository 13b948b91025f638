import type { DiagnosticReport, Goal, Observation, Task } from 'fhir/r4.js';
import { ASSESSMENT_SYSTEM, GOAL_ACHIEVEMENT_SYSTEM, MILESTONE_SYSTEM, assessmentLabels, milestoneLabels } from '../carnet/codes.js';
import type { AssessmentKind, MilestoneKind } from '../carnet/terms.js';
import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { instantAt } from '../time-zone.js';
import { kinds, type Kind } from './carnet-measures.js';
import { kept, ours, type Whose } from './carnet-parts.js';

const UCUM = 'http://unitsofmeasure.org';

interface Bilan { kind: AssessmentKind; day: string; results: Observation[]; conclusion?: string; title?: string }

/** A bilan that was held, with what was measured at it. */
export function assessmentOf(whose: Whose, { kind, day, results, conclusion, title = `Bilan ${assessmentLabels[kind].fr.toLowerCase()}` }: Bilan): DiagnosticReport {
  const at = instantAt(day, '11:00', whose.timeZone);
  return {
    resourceType: 'DiagnosticReport', id: `${whose.key}-assessment-${day}`, ...kept(at), status: 'final',
    category: [{ coding: [PHYSICAL_ACTIVITY] }], code: ours(ASSESSMENT_SYSTEM, kind, title), basedOn: [whose.plan], subject: whose.patient,
    effectiveDateTime: instantAt(day, '10:05', whose.timeZone), issued: at, performer: [whose.team],
    result: results.map(({ id }) => ({ reference: `Observation/${String(id)}` })),
    ...(conclusion !== undefined && { conclusion }),
  };
}

type Achievement = 'in-progress' | 'improving' | 'achieved' | 'not-achieved';
interface Wanted { id: string; text: string; startsOn: string; dueOn?: string; achievement: Achievement; measured?: { kind: Kind; low?: number; high?: number } }

/** A goal. Without `measured` these are the person's own words. */
export function goalOf(whose: Whose, { id, text, startsOn, dueOn, achievement, measured }: Wanted): Goal {
  const quantity = (value: number, unit: string) => ({ value, unit, system: UCUM, code: unit });
  const { low, high, kind } = measured ?? {};
  const unit = kind === undefined ? '' : kinds[kind].unit;
  const due = dueOn === undefined ? {} : { dueDate: dueOn };
  return {
    resourceType: 'Goal', id: `${whose.key}-goal-${id}`, ...kept(`${startsOn}T10:00:00Z`),
    lifecycleStatus: achievement === 'not-achieved' || achievement === 'achieved' ? 'completed' : 'active', achievementStatus: ours(GOAL_ACHIEVEMENT_SYSTEM, achievement),
    category: [{ coding: [PHYSICAL_ACTIVITY] }], description: { text }, subject: whose.patient, startDate: startsOn,
    expressedBy: kind === undefined ? whose.patient : whose.team,
    target: kind === undefined ? [due].filter((each) => Object.keys(each).length > 0) : [{
      measure: structuredClone(kinds[kind].code), ...due,
      detailRange: { ...(low !== undefined && { low: quantity(low, unit) }), ...(high !== undefined && { high: quantity(high, unit) }) },
    }],
  };
}

interface Step { kind: MilestoneKind; dueOn?: string; doneOn?: string; title?: string; id?: string; isCancelled?: boolean }

/** A step that is planned, or done. */
export function milestoneOf(whose: Whose, { kind, dueOn, doneOn, title = milestoneLabels[kind].fr, id = `${whose.key}-${kind}`, isCancelled = false }: Step): Task {
  const open = isCancelled ? 'cancelled' : 'requested';
  return {
    resourceType: 'Task', id, ...kept(`${doneOn ?? dueOn ?? '2026-01-01'}T09:00:00Z`), basedOn: [whose.plan], intent: 'plan', for: whose.patient, owner: whose.team,
    status: doneOn === undefined ? open : 'completed', code: ours(MILESTONE_SYSTEM, kind, title),
    ...(dueOn !== undefined && { restriction: { period: { end: dueOn } } }), ...(doneOn !== undefined && { executionPeriod: { end: doneOn } }),
  };
}
