import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { dayIn } from '../time-zone.js';
import { relayStep } from './apply-records.js';
import {
  assessmentLabels, ASSESSMENT_SYSTEM, CONTACT_SYSTEM, GOAL_ACHIEVEMENT_SYSTEM, milestoneLabels, MILESTONE_SYSTEM, PARTICIPATION_MODE_SYSTEM, relayLabels, RELAY_SYSTEM,
} from './codes.js';
import type { CarnetEdit } from './edits.js';
import { concept, creation, isOnServer, partyReference, referenceTo, subjectOf, update, urnOf, type Change, type Place, type Source, type Writing } from './fhir-edits-parts.js';
import { codes, record } from './fhir-read-values.js';
import type { Goal, Milestone } from './model.js';
import { findById } from './named.js';

type EditOf<Kind extends CarnetEdit['kind']> = Extract<CarnetEdit, { kind: Kind }>;
interface Thing { id: string; source?: Source | undefined }

/** Writes into what is there, or makes it: `values` are those of both, `first` of a new one alone. */
function put(place: Extract<Place, { list: string }>, found: Thing | undefined, values: Record<string, unknown>, first: Record<string, unknown>): Change {
  const id = found?.id ?? place.id;
  return found?.source && isOnServer(id) ? update({ ...place, id }, id, found.source, values) : creation({ ...place, id }, urnOf(id), { ...first, ...values });
}

/** Writes a note or a call: a Communication. */
export function contactChange({ carnet, context }: Writing, edit: EditOf<'note' | 'call'>): Change {
  const list = edit.kind === 'note' ? 'notes' : 'calls';
  const { id, day, plan } = edit;
  const found = findById<Thing & { day: string }>(carnet[list], id);
  const about = referenceTo(plan);
  const outcome = edit.kind === 'call' ? edit.outcome : undefined;
  // The hour is known of what is noted on its day only; a change of words moves nothing.
  const sent = found?.source !== undefined && found.day === day ? found.source['sent'] : dayIn(carnet.timeZone, context.at) === day ? context.at : day;
  return put({ list, id }, found, {
    status: 'completed', sent, payload: edit.text === undefined || edit.text === '' ? undefined : [{ contentString: edit.text }],
    ...(edit.kind === 'call' && { statusReason: outcome && concept(CONTACT_SYSTEM, outcome) }),
  }, {
    resourceType: 'Communication', category: [concept(CONTACT_SYSTEM, edit.kind)], subject: subjectOf(carnet), ...(about && { about: [about] }),
    ...(edit.kind === 'call' && { medium: [concept(PARTICIPATION_MODE_SYSTEM, 'PHONE')] }), ...(context.author && { sender: partyReference(context.author) }),
  });
}

/** Writes a bilan: a DiagnosticReport. What is measured at it is added to it later. */
export function assessmentChange({ carnet, context }: Writing, { id, assessment, day, plan, conclusion }: EditOf<'assessment'>): Change {
  const found = findById(carnet.assessments, id);
  const of = referenceTo(plan);
  const isSame = found?.kind === assessment;
  return put({ list: 'assessments', id }, found, {
    ...(!isSame && { code: concept(ASSESSMENT_SYSTEM, assessment, `Bilan ${assessmentLabels[assessment].fr.toLowerCase()}`) }),
    ...(found?.day !== day && { effectiveDateTime: day, effectivePeriod: undefined }), issued: context.at, conclusion: conclusion === '' ? undefined : conclusion,
    ...(found && { status: 'amended' }),
  }, {
    resourceType: 'DiagnosticReport', status: 'final', category: [{ coding: [PHYSICAL_ACTIVITY] }], subject: subjectOf(carnet), ...(of && { basedOn: [of] }),
    code: concept(ASSESSMENT_SYSTEM, assessment, `Bilan ${assessmentLabels[assessment].fr.toLowerCase()}`), effectiveDateTime: day,
    ...(context.author && { performer: [partyReference(context.author)] }),
  });
}

/** Names a measure in the report of the bilan it was made at. */
export function resultChange({ carnet }: Writing, assessment: string | undefined, measure: string): Change[] {
  const found = assessment === undefined ? undefined : findById(carnet.assessments, assessment);
  if (!found?.source || !isOnServer(found.id)) return [];
  const results = Array.isArray(found.source['result']) ? found.source['result'] as unknown[] : [];
  if (results.some((each) => record(each)?.['reference'] === measure)) return [];
  return [update({ list: 'assessments', id: found.id }, found.id, found.source, { result: [...results, { reference: measure }] })];
}

const OPEN = ['in-progress', 'improving', 'worsening', 'no-change', 'no-progress'];
/** R4 goal-achievement and Goal.lifecycleStatus. */
const goalWords: Record<Goal['state'], { lifecycleStatus: string; achievement?: string }> = {
  'in-progress': { lifecycleStatus: 'active', achievement: 'in-progress' },
  'achieved': { lifecycleStatus: 'completed', achievement: 'achieved' },
  'not-achieved': { lifecycleStatus: 'completed', achievement: 'not-achieved' },
  // R4 has no word among achievements for what one no longer wants.
  'given-up': { lifecycleStatus: 'cancelled' },
};

/** Writes where a goal stands. A finer word for « in progress » stays. */
export function goalChange({ carnet, context }: Writing, goal: Goal, state: Goal['state']): Change {
  const { lifecycleStatus, achievement } = goalWords[state];
  const isKept = state === 'in-progress' && codes(goal.source?.['achievementStatus'], GOAL_ACHIEVEMENT_SYSTEM).some((code) => OPEN.includes(code));
  return put({ list: 'goals', id: goal.id }, goal, {
    lifecycleStatus, statusDate: dayIn(carnet.timeZone, context.at), ...(!isKept && { achievementStatus: achievement && concept(GOAL_ACHIEVEMENT_SYSTEM, achievement) }),
  }, { resourceType: 'Goal', description: { text: goal.text }, subject: subjectOf(carnet), ...(goal.startedOn !== undefined && { startDate: goal.startedOn }) });
}

/** Writes that a step was done, or was not. */
export function milestoneChange(writing: Writing, step: Milestone, doneOn: string | null): Change {
  return put({ list: 'milestones', id: step.id }, step, taskValues(writing, step.source, doneOn), {
    ...newTask(writing, step.kind, step.plan, step.title), ...(step.dueOn !== undefined && { restriction: { period: { end: step.dueOn } } }),
  });
}

function taskValues({ context }: Writing, source: Source | undefined, doneOn: string | null): Record<string, unknown> {
  const { end: _end, ...period } = record(source, 'executionPeriod') ?? {};
  const executionPeriod = doneOn === null ? period : { ...period, end: doneOn };
  return {
    status: doneOn === null ? 'requested' : 'completed', lastModified: context.at,
    executionPeriod: Object.keys(executionPeriod).length > 0 ? executionPeriod : undefined,
  };
}

function newTask({ carnet }: Writing, kind: Milestone['kind'], plan: string | undefined, title?: string): Record<string, unknown> {
  const of = referenceTo(plan);
  return {
    resourceType: 'Task', intent: 'plan', code: concept(MILESTONE_SYSTEM, kind, title ?? milestoneLabels[kind].fr), ...(of && { basedOn: [of] }), for: subjectOf(carnet),
  };
}

/** Writes what was decided for after: into the step that asks for it, when there is one; into a Task of its own otherwise. */
export function relayChanges(writing: Writing, edit: EditOf<'relay'>): Change[] {
  const { id, plan, outcome, decidedOn, place, details, startsOn, isFirstVisitAccompanied } = edit;
  const { carnet } = writing;
  const known = findById(carnet.relays, id);
  const output = [
    { type: concept(MILESTONE_SYSTEM, 'relay', milestoneLabels.relay.fr), valueCodeableConcept: concept(RELAY_SYSTEM, outcome, relayLabels[outcome].fr) },
    ...(startsOn === undefined ? [] : [{ type: concept(RELAY_SYSTEM, 'starts-on', 'Première séance'), valueDate: startsOn }]),
    ...(isFirstVisitAccompanied === undefined ? [] : [{ type: concept(RELAY_SYSTEM, 'first-visit-accompanied', 'Première séance accompagnée'), valueBoolean: isFirstVisitAccompanied }]),
  ];
  const step = known?.source ? undefined : stepOf(writing, plan, decidedOn);
  const target: Thing = step ?? known ?? { id };
  const change = put({ list: 'relays', id: target.id }, target, {
    ...taskValues(writing, target.source, decidedOn), output, owner: place && partyReference(place), note: details === undefined || details === '' ? undefined : [{ text: details }],
  }, newTask(writing, 'relay', plan));
  return [{ ...change, place: { list: 'relays', id: known?.id ?? id } }];
}

/** The open step of a plan, or the one that this very decision closed when the carnet shows it already. */
function stepOf({ carnet }: Writing, plan: string | undefined, decidedOn: string): Milestone | undefined {
  const open = relayStep(carnet, plan) ?? carnet.milestones.find((step) => step.kind === 'relay' && step.plan === plan && step.doneOn === decidedOn && step.source?.['status'] !== 'completed');
  return open?.source && isOnServer(open.id) ? open : undefined;
}

/** Takes back what was entered in error. A decision that was written into a step gives the step back. */
export function withdrawalChanges(writing: Writing, id: string): Change[] {
  const { carnet } = writing;
  const lists = ['notes', 'calls', 'assessments', 'relays'] as const;
  for (const list of lists) {
    const found = findById<Thing>(carnet[list], id);
    if (!found) continue;
    if (!found.source || !isOnServer(found.id)) return [];
    const place = { list, id: found.id };
    const step = list === 'relays' && carnet.milestones.find((each) => each.id === found.id);
    if (!step) return [update(place, found.id, found.source, { status: 'entered-in-error' })];
    return [update({ list: 'milestones', id: step.id }, step.id, found.source, { ...taskValues(writing, found.source, null), output: undefined, owner: undefined, note: undefined })];
  }
  return [];
}
