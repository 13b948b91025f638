import { CANONICAL } from '../canonical.js';
import { DRIVER_SYSTEM, GOAL_ACHIEVEMENT_SYSTEM, PLANNED_SESSIONS_EXTENSION } from './codes.js';
import { measureCatalogue } from './catalogue.js';
import type { Goal, Milestone, Plan } from './model.js';
import type { GoalState, PlanState } from './terms.js';
import { inUnitOf, saidBy } from './fhir-measures-value.js';
import type { Entry } from './fhir-read-entries.js';
import { typeOfId, type Reading } from './fhir-read-references.js';
import type { Prescriptions } from './fhir-read-prescriptions.js';
import { all, codes, compact, lookUp, number, record, records, sorted, text, texts, wordsOf, type Json } from './fhir-read-values.js';

/** Canonicals of the programmes of the SDK: their `id` follows. */
export const PROGRAMME_PREFIX = `${CANONICAL}/PlanDefinition/`;
const NAMELESS = 'Programme d’activité physique adaptée';

const planStates: Record<string, PlanState> = { 'draft': 'draft', 'active': 'active', 'on-hold': 'on-hold', 'completed': 'completed', 'revoked': 'stopped' };

/** What hangs on plans: by the id of what a plan names, the id of the plan. */
export interface Plans {
  plans: Plan[];
  goalPlan: Map<string, string>;
  /** Appointments and others that a plan lists as its activities. */
  activityPlan: Map<string, string>;
  /** The plans that rest on a prescription. */
  byPrescription: Map<string, string[]>;
  steps: Milestone[];
}

/** What the plans of a person name as their activities: a request there is one of activity, whatever its codes. */
export const requestedByPlans = (reading: Reading): Set<string> => new Set(reading.of('CarePlan').flatMap((plan) => activitiesOf(reading, plan)));

const activitiesOf = (reading: Reading, plan: Entry): string[] => reading.idsOf(plan, [...all(plan.resource, 'activity', 'reference'), ...all(plan.resource, 'activity', 'outcomeReference')]);

/** Reads every plan of care of the person: a system that knows nothing of our codes has no way to say it is one of activity. */
export function readPlans(reading: Reading, { byRequest }: Prescriptions): Plans {
  const found: Plans = { plans: [], goalPlan: new Map(), activityPlan: new Map(), byPrescription: new Map(), steps: [] };
  const basedOnPlan = new Map<string, string[]>();
  for (const request of reading.of('ServiceRequest')) {
    const prescription = byRequest.get(request.id);
    if (prescription === undefined) continue;
    for (const plan of reading.idsOf(request, request.resource['basedOn'], 'CarePlan')) basedOnPlan.set(plan, [...basedOnPlan.get(plan) ?? [], prescription]);
  }
  for (const entry of reading.of('CarePlan')) {
    reading.place(entry.id);
    const named = activitiesOf(reading, entry);
    const requests = named.flatMap((id) => byRequest.get(id) ?? []);
    const prescriptions = [...new Set([...requests, ...basedOnPlan.get(entry.id) ?? []])].sort();
    for (const id of named) if (!byRequest.has(id) && !found.activityPlan.has(id)) found.activityPlan.set(id, entry.id);
    for (const id of reading.idsOf(entry, [...all(entry.resource, 'goal'), ...all(entry.resource, 'activity', 'detail', 'goal')])) if (!found.goalPlan.has(id)) found.goalPlan.set(id, entry.id);
    for (const id of prescriptions) found.byPrescription.set(id, [...found.byPrescription.get(id) ?? [], entry.id]);
    found.plans.push(readPlan(reading, entry, prescriptions));
    found.steps.push(...stepsOf(reading, entry));
  }
  found.plans = sorted(found.plans, ({ startsOn = '', id }) => [startsOn, id]);
  return found;
}

function sessionsOf({ resource }: Entry): number | null | undefined {
  const extension = records(resource, 'extension').find(({ url }) => url === PLANNED_SESSIONS_EXTENSION);
  // Another system says how often an activity is to be done.
  const counts = all(resource, 'activity', 'detail', 'scheduledTiming', 'repeat', 'count');
  const count = extension ? number(extension, 'valuePositiveInt') ?? number(extension, 'valueInteger') : counts.length === 1 ? number(counts) : undefined;
  if (count !== undefined && Number.isInteger(count) && count >= 0) return count;
  return extension ? null : undefined;
}

/** Whether an Observation is what holds back or helps, and no measure. */
export const isDriver = ({ resource }: Entry): boolean => codes(record(resource, 'code'), DRIVER_SYSTEM).length > 0;

/** What holds back, or helps, as `supportingInfo` names it. */
function driversOf(reading: Reading, entry: Entry, kind: 'obstacle' | 'lever'): string[] {
  return reading.idsOf(entry, entry.resource['supportingInfo']).flatMap((id) => {
    const found = reading.at(id);
    if (!found || !codes(found.resource['code'], DRIVER_SYSTEM).includes(kind)) return [];
    reading.place(id);
    return texts(found.resource, 'valueString');
  });
}

function titleOf(reading: Reading, { resource }: Entry, canonical: string | undefined): string {
  const [url] = (canonical ?? '').split('|');
  const definition = reading.of('PlanDefinition').find((each) => each.resource['url'] === url);
  const category = records(resource, 'category').map(wordsOf).find((words) => words !== undefined);
  return text(resource, 'title') ?? text(definition?.resource, 'title') ?? category ?? NAMELESS;
}

function readPlan(reading: Reading, entry: Entry, prescriptions: string[]): Plan {
  const { id, resource } = entry;
  const canonical = text(resource, 'instantiatesCanonical') ?? text(resource, 'instantiatesUri');
  const people = [...all(resource, 'contributor'), ...careTeamOf(reading, entry), ...all(resource, 'author'), ...all(resource, 'activity', 'detail', 'performer')];
  const isPlace = (reference: unknown) => ['Organization', 'Location', 'HealthcareService'].includes(typeOfId(reading.idOf(entry, reference) ?? '') ?? text(reference, 'type') ?? '');
  const party = (some: unknown[]) => some.map((each) => reading.party(entry, each)).find((each) => each !== undefined);
  return compact({
    id,
    programme: canonical?.startsWith(PROGRAMME_PREFIX) ? text(canonical.slice(PROGRAMME_PREFIX.length).split('|')[0]) : undefined,
    canonical,
    title: titleOf(reading, entry, canonical),
    status: lookUp(planStates, text(resource, 'status')) ?? 'unknown',
    startsOn: reading.day(...all(resource, 'period', 'start')),
    endsOn: reading.day(...all(resource, 'period', 'end')),
    sessions: sessionsOf(entry),
    prescriptions,
    follows: reading.idsOf(entry, [...all(resource, 'replaces'), ...all(resource, 'basedOn')], 'CarePlan').find((each) => each !== id),
    contact: party(people.filter((each) => !isPlace(each))),
    place: party([...people.filter(isPlace), ...all(resource, 'activity', 'detail', 'location')]),
    obstacles: driversOf(reading, entry, 'obstacle'),
    levers: driversOf(reading, entry, 'lever'),
    source: resource,
  });
}

const careTeamOf = (reading: Reading, entry: Entry): Json[] =>
  reading.idsOf(entry, entry.resource['careTeam']).flatMap((id) => records(reading.at(id)?.resource, 'participant', 'member'));

/** Activities another system describes in its plan, as steps: what is to be done, and until when. */
function stepsOf(reading: Reading, entry: Entry): Milestone[] {
  return records(entry.resource, 'activity').flatMap((activity, index) => {
    const detail = record(activity, 'detail');
    const title = text(detail, 'description') ?? wordsOf(all(detail, 'code'));
    if (title === undefined) return [];
    const status = text(detail, 'status') ?? '';
    const dueOn = reading.day(...all(detail, 'scheduledPeriod', 'end'), ...all(detail, 'scheduledTiming', 'event'));
    return [compact({
      id: `${entry.id}#activity-${index + 1}`, kind: 'other' as const, plan: entry.id, title, dueOn,
      doneOn: status === 'completed' ? dueOn ?? reading.day(...all(entry.resource, 'period', 'end')) : undefined,
      isCancelled: ['cancelled', 'stopped'].includes(status) ? true : undefined,
    })];
  });
}

/** HL7 goal-achievement, brought to four. Getting on, or not, is still on the way. */
const achievements: Record<string, GoalState> = { 'achieved': 'achieved', 'sustaining': 'achieved', 'not-achieved': 'not-achieved', 'not-attainable': 'not-achieved' };

function goalStateOf({ resource }: Entry): GoalState {
  const said = codes(all(resource, 'achievementStatus'), GOAL_ACHIEVEMENT_SYSTEM).flatMap((code) => lookUp(achievements, code) ?? [])[0];
  if (said !== undefined) return said;
  return ['cancelled', 'rejected'].includes(text(resource, 'lifecycleStatus') ?? '') ? 'given-up' : 'in-progress';
}

/** What a target may be a target of: the first whose unit it can be brought to, since one code may serve two. */
function definitionsOf(target: Json) {
  const named = records(target, 'measure', 'coding');
  return measureCatalogue.filter(({ codings, alsoRead = [] }) =>
    [...codings, ...alsoRead].some((known) => named.some(({ system, code }) => system === known.system && code === known.code)));
}

type Unit = Parameters<typeof inUnitOf>[0];
/** What has no unit is a pure number, and no kilograms. */
const inUnit = (said: ReturnType<typeof saidBy>, unit: Unit): number | undefined => (said.number === undefined ? undefined : inUnitOf(unit, said.number, said.unit ?? '1'));
const quantityIn = (quantity: unknown, unit: Unit): number | undefined => inUnit(saidBy({ valueQuantity: quantity }), unit);

/** What is measured for a goal, in the unit of the catalogue. A figure alone is the least, or the most where less is better. */
function targetOf(targets: readonly Json[]): Goal['target'] {
  for (const target of targets) {
    const said = saidBy({ valueQuantity: target['detailQuantity'], valueInteger: target['detailInteger'] });
    const comparator = said.comparator?.slice(0, 1);
    const read = definitionsOf(target).map((definition) => {
      const { id, better } = definition;
      const single = inUnit(said, definition);
      const isLeast = comparator === '>' || (comparator !== '<' && better !== 'lower');
      const isMost = comparator === '<' || (comparator !== '>' && better !== 'higher');
      return compact({
        measure: id,
        low: quantityIn(record(target, 'detailRange', 'low'), definition) ?? (isLeast ? single : undefined),
        high: quantityIn(record(target, 'detailRange', 'high'), definition) ?? (isMost ? single : undefined),
      });
    });
    const found = read.find(({ low, high }) => (low ?? high) !== undefined) ?? read[0];
    if (found) return found;
  }
  return undefined;
}

/** Reads what the person wants to reach, in the order their plans name it. */
export function readGoals(reading: Reading, { goalPlan }: Plans, person: string | undefined): Goal[] {
  const places = new Map([...goalPlan.keys()].map((id, index) => [id, String(index).padStart(6, '0')]));
  const goals = reading.of('Goal').flatMap((entry): Goal[] => {
    const { id, resource } = entry;
    const targets = records(resource, 'target');
    const words = wordsOf(all(resource, 'description')) ?? wordsOf(all(targets, 'measure'));
    if (words === undefined) return [];
    reading.place(id);
    const [by] = reading.idsOf(entry, resource['expressedBy']);
    const isOwn = by !== undefined && (by === person || typeOfId(by) === 'Patient');
    return [compact({
      id, plan: goalPlan.get(id), text: words, isOwnWords: isOwn ? true : undefined, state: goalStateOf(entry), target: targetOf(targets),
      startedOn: reading.day(...all(resource, 'startDate')), dueOn: reading.day(...all(targets, 'dueDate')), source: resource,
    })];
  });
  return sorted(goals, ({ id, plan = '', startedOn = '' }) => [plan, places.get(id) ?? '', startedOn, id]);
}

/** The plan something is of: one it names, else the only one that rests on the request it names. */
export function planOf(reading: Reading, plans: Plans, { byRequest }: Prescriptions, entry: Entry, references: unknown): string | undefined {
  const named = reading.idsOf(entry, references);
  const isPlan = (id: string) => typeOfId(id) === 'CarePlan' || reading.at(id)?.type === 'CarePlan';
  const said = plans.activityPlan.get(entry.id) ?? named.find(isPlan);
  if (said !== undefined) return said;
  const resting = new Set(named.flatMap((id) => plans.byPrescription.get(byRequest.get(id) ?? '') ?? []));
  return resting.size === 1 ? [...resting][0] : undefined;
}
