import { ASSESSMENT_SYSTEM, MILESTONE_SYSTEM, RELAY_SYSTEM } from './codes.js';
import type { Assessment, Delivery, Milestone, Relay } from './model.js';
import { assessmentKinds, milestoneKinds, relayOutcomes } from './terms.js';
import type { Entry } from './fhir-read-entries.js';
import { planOf, type Plans } from './fhir-read-plans.js';
import { isActivity, type Prescriptions } from './fhir-read-prescriptions.js';
import { typeOfId, type Reading } from './fhir-read-references.js';
import { all, codeOf, codes, compact, record, records, sorted, text, texts, wordsOf } from './fhir-read-values.js';

/** What becomes of a request that somebody was asked to take on, as the Task's status tells. */
const referralStates: Record<string, Delivery['state']> = {
  'accepted': 'received', 'ready': 'received', 'in-progress': 'received', 'on-hold': 'received', 'completed': 'received', 'received': 'received',
  'rejected': 'failed', 'failed': 'failed', 'draft': 'ready',
};

export interface Steps { milestones: Milestone[]; relays: Relay[]; referrals: Delivery[] }

/**
 * Reads Tasks: steps of a programme and what was decided for after it, by our codes; those of other systems that have words,
 * as steps of no kind we know. A request that a body was asked to take on (Task of the US Physical Activity IG) is its way to that body.
 */
export function readSteps(reading: Reading, plans: Plans, prescriptions: Prescriptions): Steps {
  const steps: Steps = { milestones: [...plans.steps], relays: [], referrals: [] };
  for (const entry of reading.of('Task')) {
    const { id, resource } = entry;
    const code = record(resource, 'code');
    const referral = codes(code, MILESTONE_SYSTEM).length > 0 ? undefined : referralOf(reading, entry);
    const words = text(code, 'text') ?? text(resource, 'description') ?? wordsOf(all(code));
    const kind = codeOf(code, MILESTONE_SYSTEM, milestoneKinds) ?? (words === undefined || referral ? undefined : 'other');
    if (!referral && kind === undefined) continue;
    reading.place(id);
    if (referral) steps.referrals.push(referral);
    if (kind === undefined) continue;
    const plan = planOf(reading, plans, prescriptions, entry, [...all(resource, 'basedOn'), ...all(resource, 'focus')]);
    const status = text(resource, 'status') ?? '';
    const doneOn = reading.day(...all(resource, 'executionPeriod', 'end'), ...all(resource, 'executionPeriod', 'start'), ...all(resource, 'lastModified'), ...all(resource, 'authoredOn'));
    steps.milestones.push(compact({
      id, kind, plan, title: words,
      dueOn: reading.day(...all(resource, 'restriction', 'period', 'end'), ...all(resource, 'restriction', 'period', 'start')),
      doneOn: status === 'completed' ? doneOn : undefined,
      isCancelled: ['cancelled', 'rejected', 'failed'].includes(status) ? true : undefined,
      source: resource,
    }));
    const relay = kind === 'relay' ? relayOf(reading, entry, plan) : undefined;
    if (relay) steps.relays.push(relay);
  }
  return {
    milestones: sorted(steps.milestones, ({ dueOn, doneOn, id }) => [dueOn ?? doneOn ?? '', id]),
    relays: sorted(steps.relays, ({ decidedOn = '', id }) => [decidedOn, id]),
    referrals: steps.referrals,
  };
}

/** What was decided for after. The words of when and how much are a note; a first visit that is accompanied is another output. */
function relayOf(reading: Reading, entry: Entry, plan: string | undefined): Relay | undefined {
  const { id, resource } = entry;
  const outputs = records(resource, 'output');
  const outcome = codeOf(outputs.flatMap((each) => all(each, 'valueCodeableConcept')), RELAY_SYSTEM, relayOutcomes);
  if (!outcome) return undefined;
  const outputOf = (kind: string) => outputs.filter((each) => codes(record(each, 'type'), RELAY_SYSTEM).includes(kind));
  return compact({
    id, plan, outcome,
    decidedOn: reading.day(...all(resource, 'executionPeriod', 'end')),
    place: reading.party(entry, record(resource, 'owner')),
    details: text(resource, 'note', 'text'),
    startsOn: reading.day(...all(outputOf('starts-on'), 'valueDate')),
    isFirstVisitAccompanied: all(outputOf('first-visit-accompanied'), 'valueBoolean').find((each): each is boolean => typeof each === 'boolean'),
    source: resource,
  });
}

function referralOf(reading: Reading, entry: Entry): Delivery | undefined {
  const { id, resource } = entry;
  const [focus] = reading.idsOf(entry, resource['focus']);
  const recipient = reading.party(entry, record(resource, 'owner'));
  if (focus === undefined || !recipient || typeOfId(focus) !== 'ServiceRequest' && reading.at(focus)?.type !== 'ServiceRequest') return undefined;
  const request = reading.at(focus);
  const status = text(resource, 'status') ?? '';
  const isOver = ['cancelled', 'entered-in-error'].includes(status);
  const state = Object.hasOwn(referralStates, status) ? referralStates[status] : 'sent';
  if (isOver || state === undefined) return undefined;
  const concept = all(request?.resource, 'code');
  return compact({
    id, document: focus, recipient, state,
    title: text(resource, 'description') ?? text(concept, 'coding', 'display') ?? wordsOf(concept) ?? text(resource, 'focus', 'display') ?? 'Prescription d’activité physique adaptée',
    day: reading.day(...all(resource, 'executionPeriod', 'end'), ...all(resource, 'lastModified'), ...all(resource, 'authoredOn')),
  });
}

/** Bilans that were held, and the one each Observation was taken at. */
export interface Assessments { assessments: Assessment[]; byObservation: Map<string, string> }

/** Reads the reports of activity; those of a laboratory have no place here. */
export function readAssessments(reading: Reading, plans: Plans, prescriptions: Prescriptions): Assessments {
  const assessments: Assessment[] = [];
  const results = new Map<string, string[]>();
  for (const entry of reading.of('DiagnosticReport')) {
    const { id, resource } = entry;
    const code = record(resource, 'code');
    const plan = planOf(reading, plans, prescriptions, entry, resource['basedOn']);
    const kind = codeOf(code, ASSESSMENT_SYSTEM, assessmentKinds);
    const period = record(resource, 'effectivePeriod');
    const day = reading.day(...all(resource, 'effectiveDateTime'), ...all(period, 'end'), ...all(period, 'start'), ...all(resource, 'issued'));
    const isOurs = kind !== undefined || plan !== undefined || isActivity(resource['category'], code);
    if (!isOurs || day === undefined || ['registered', 'cancelled'].includes(text(resource, 'status') ?? '')) continue;
    reading.place(id);
    results.set(id, reading.idsOf(entry, resource['result']));
    assessments.push(compact({
      id, kind: kind ?? 'other' as const, plan, day, title: wordsOf(all(code)),
      by: [...all(resource, 'performer'), ...all(resource, 'resultsInterpreter')].map((each) => reading.party(entry, each)).find((each) => each !== undefined),
      conclusion: texts(resource, 'conclusion')[0], source: resource,
    }));
  }
  const inOrder = sorted(assessments, (each) => [each.day, each.id]);
  return { assessments: inOrder, byObservation: resultsOf(reading, inOrder, results) };
}

/** The members of a panel were taken when it was. One of two reports is of the first. */
function resultsOf(reading: Reading, assessments: readonly Assessment[], results: ReadonlyMap<string, string[]>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id } of assessments) {
    const waiting = [...results.get(id) ?? []];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (found.has(each)) continue;
      found.set(each, id);
      const entry = reading.at(each);
      if (entry) waiting.push(...reading.idsOf(entry, entry.resource['hasMember']));
    }
  }
  return found;
}
