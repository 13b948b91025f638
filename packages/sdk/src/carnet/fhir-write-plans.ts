import type { CodeableConcept } from 'fhir/r4.js';
import { ACT_SYSTEM, LIMITATION_LEVEL_SYSTEM, LIMITATION_SYSTEM, PHYSICAL_ACTIVITY, STATEMENT_SYSTEM, UCUM_SYSTEM, URI_SYSTEM } from '../prescription/codes.js';
import { measureCatalogue } from './catalogue.js';
import {
  ASSESSMENT_SYSTEM, DRIVER_SYSTEM, GOAL_ACHIEVEMENT_SYSTEM, MILESTONE_SYSTEM, PLANNED_SESSIONS_EXTENSION, RELAY_SYSTEM,
} from './codes.js';
import { urnOf } from './fhir-edits-parts.js';
import { concept, listOf, referenceTo, type Around, type Written } from './fhir-write-parts.js';
import type { Assessment, Carnet, CarnetPrescription, Goal, Milestone, Plan, Relay } from './model.js';

/** Resources with the id each has in the carnet. */
export type Writings = [id: string, resource: Written][];

const activity = { coding: [{ ...PHYSICAL_ACTIVITY }] };
const stoppedIsRevoked = (status: string) => (status === 'stopped' ? 'revoked' : status);

/** Something that is stated, as an Observation that the request or the plan names. */
const stated = (around: Around, code: CodeableConcept, value: Record<string, unknown>): Written => ({ resourceType: 'Observation', status: 'final', code, ...around.of(), ...value });

/** Writes a prescription as one request for each that it is made of. */
export function prescriptionWritten(around: Around, prescription: CarnetPrescription): Writings {
  const { id, requests, status, kind, basedOn, authoredOn, prescriber, durationMonths, endsOn, severeLimitation, limitation, activities } = prescription;
  const statements: Writings = [
    ...(severeLimitation === undefined ? [] : [[urnOf(id, 'severe'), stated(around, concept(STATEMENT_SYSTEM, 'severe-limitation'), { valueBoolean: severeLimitation })] as [string, Written]]),
    ...(limitation === undefined ? [] : [[urnOf(id, 'limitation'), stated(around, concept(LIMITATION_SYSTEM, 'endurance'), { valueCodeableConcept: concept(LIMITATION_LEVEL_SYSTEM, limitation) })] as [string, Written]]),
  ];
  const months = durationMonths === undefined ? undefined : { value: durationMonths, system: UCUM_SYSTEM, code: 'mo' };
  // The end counts from the day of the act when nothing says otherwise.
  const bounds = months ? { boundsDuration: months } : endsOn === undefined ? undefined : { boundsPeriod: { end: endsOn } };
  return [...statements, ...requests.map((request, index): [string, Written] => {
    const written: Written = {
      resourceType: 'ServiceRequest', status: status === 'stopped' ? 'revoked' : status, intent: kind === 'initial' ? 'original-order' : kind === 'unknown' ? 'option' : 'order',
      category: [activity, ...(kind === 'renewal' || kind === 'adaptation' ? [concept(ACT_SYSTEM, kind)] : [])],
      ...(requests.length > 1 && { requisition: { system: URI_SYSTEM, value: urnOf(id, 'act') } }),
      ...(activities[index] !== undefined && { code: { text: activities[index] } }),
      ...around.of(), ...(authoredOn !== undefined && { authoredOn }), ...(bounds && { occurrenceTiming: { repeat: bounds } }),
      ...listOf('basedOn', basedOn === undefined ? [] : [referenceTo(basedOn)]), ...listOf('supportingInfo', statements.map(([each]) => referenceTo(each))),
    };
    if (prescriber) written['requester'] = around.party(prescriber, written);
    return [request, written];
  })];
}

/** Writes a plan with what holds back and what helps; its goals in their order. */
export function planWritten(around: Around, plan: Plan, goals: readonly Goal[]): Writings {
  const { id, canonical, title, status, startsOn, endsOn, sessions, prescriptions, follows, contact, place } = plan;
  const drivers = (['obstacle', 'lever'] as const).flatMap((kind) => plan[`${kind}s`].map((words, index): [string, Written] =>
    [urnOf(id, kind, String(index)), stated(around, concept(DRIVER_SYSTEM, kind), { valueString: words })]));
  const written: Written = {
    resourceType: 'CarePlan', status: stoppedIsRevoked(status), intent: 'plan', category: [activity], title, ...around.of(),
    ...(sessions !== undefined && { extension: [{ url: PLANNED_SESSIONS_EXTENSION, ...(sessions === null ? { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'not-applicable' }] } : { valuePositiveInt: sessions }) }] }),
    ...listOf('instantiatesCanonical', canonical === undefined ? [] : [canonical]),
    ...((startsOn ?? endsOn) !== undefined && { period: { ...(startsOn !== undefined && { start: startsOn }), ...(endsOn !== undefined && { end: endsOn }) } }),
    ...listOf('replaces', follows === undefined ? [] : [referenceTo(follows)]),
    ...listOf('supportingInfo', drivers.map(([each]) => referenceTo(each))), ...listOf('goal', goals.filter((goal) => goal.plan === id).map((goal) => referenceTo(goal.id))),
    ...listOf('activity', prescriptions.map((each) => ({ reference: referenceTo(each) }))),
  };
  const people = [...(contact ? [around.party(contact, written)] : []), ...(place ? [around.party(place, written, 'Organization')] : [])];
  Object.assign(written, listOf('contributor', people));
  return [[id, written], ...drivers];
}

const lifecycle = { 'in-progress': 'active', 'achieved': 'completed', 'not-achieved': 'completed', 'given-up': 'cancelled' } as const;

export function goalWritten(around: Around, { text, isOwnWords, state, target, startedOn, dueOn }: Goal): Written {
  const definition = measureCatalogue.find(({ id }) => id === target?.measure);
  const unit = definition?.unit ?? '';
  const quantity = (value: number) => ({ value, unit, system: UCUM_SYSTEM, code: unit });
  const { low, high } = target ?? {};
  const measured = target && {
    measure: { ...(definition ? { coding: definition.codings.map(({ system, code }) => ({ system, code })), text: definition.label.fr } : { text: target.measure }) },
    ...((low ?? high) !== undefined && { detailRange: { ...(low !== undefined && { low: quantity(low) }), ...(high !== undefined && { high: quantity(high) }) } }),
  };
  return {
    resourceType: 'Goal', lifecycleStatus: lifecycle[state], ...(state !== 'given-up' && { achievementStatus: concept(GOAL_ACHIEVEMENT_SYSTEM, state) }),
    category: [activity], description: { text }, ...around.of(), ...(startedOn !== undefined && { startDate: startedOn }),
    ...listOf('target', measured !== undefined || dueOn !== undefined ? [{ ...measured, ...(dueOn !== undefined && { dueDate: dueOn }) }] : []),
    ...(isOwnWords === true && around.of('expressedBy')),
  };
}

export function assessmentWritten(around: Around, { kind, plan, day, title, by, conclusion }: Assessment, results: readonly string[]): Written {
  const written: Written = {
    resourceType: 'DiagnosticReport', status: 'final', category: [activity], code: concept(ASSESSMENT_SYSTEM, kind, title), ...around.of(), effectiveDateTime: day,
    ...listOf('basedOn', plan === undefined ? [] : [referenceTo(plan)]), ...listOf('result', results.map(referenceTo)), ...(conclusion !== undefined && { conclusion }),
  };
  if (by) written['performer'] = [around.party(by, written)];
  return written;
}

/** Writes a step; of one that asks what comes after, what was decided too. */
export function stepWritten(around: Around, step: Milestone, relay: Relay | undefined): Written {
  const { kind, plan, title, dueOn, doneOn, isCancelled } = step;
  const written: Written = {
    resourceType: 'Task', status: doneOn !== undefined ? 'completed' : isCancelled ? 'cancelled' : 'requested', intent: 'plan', code: concept(MILESTONE_SYSTEM, kind, title),
    ...around.of('for'), ...listOf('basedOn', plan === undefined ? [] : [referenceTo(plan)]),
    ...(dueOn !== undefined && { restriction: { period: { end: dueOn } } }), ...(doneOn !== undefined && { executionPeriod: { end: doneOn } }),
  };
  if (!relay) return written;
  const { outcome, place, details, startsOn, isFirstVisitAccompanied } = relay;
  written['output'] = [
    { type: concept(MILESTONE_SYSTEM, 'relay'), valueCodeableConcept: concept(RELAY_SYSTEM, outcome) },
    ...(startsOn === undefined ? [] : [{ type: concept(RELAY_SYSTEM, 'starts-on'), valueDate: startsOn }]),
    ...(isFirstVisitAccompanied === undefined ? [] : [{ type: concept(RELAY_SYSTEM, 'first-visit-accompanied'), valueBoolean: isFirstVisitAccompanied }]),
  ];
  if (place) written['owner'] = around.party(place, written, 'Organization');
  if (details !== undefined) written['note'] = [{ text: details }];
  return written;
}

/** The steps of a carnet; a decision that stands without its step becomes one, unless it closed one that was read. */
export function stepsOf({ milestones, relays }: Carnet): { step: Milestone; relay: Relay | undefined }[] {
  const known = new Set(milestones.map(({ id }) => id));
  const closed = (step: Milestone) => (step.kind === 'relay' && step.source ? relays.find(({ id, plan, decidedOn, source }) => !source && !known.has(id) && plan === step.plan && decidedOn === step.doneOn) : undefined);
  const steps = milestones.map((step) => ({ step, relay: relays.find(({ id }) => id === step.id) ?? closed(step) }));
  const alone = relays.filter((relay) => !known.has(relay.id) && !steps.some((each) => each.relay === relay)).map((relay): { step: Milestone; relay: Relay } => ({
    relay, step: { id: relay.id, kind: 'relay', ...(relay.plan !== undefined && { plan: relay.plan }), ...(relay.decidedOn !== undefined && { doneOn: relay.decidedOn }) },
  }));
  return [...steps, ...alone];
}
