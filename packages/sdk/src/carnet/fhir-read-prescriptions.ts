import { addMonths, isIsoDate } from '../iso-date.js';
import { ACT_SYSTEM, COMPONENT_SYSTEM, DETAIL_SYSTEM, LIMITATION_LEVEL_SYSTEM, LIMITATION_SYSTEM, PHYSICAL_ACTIVITY, REFERRAL_TO_ACTIVITY, STATEMENT_SYSTEM } from '../prescription/codes.js';
import type { CarnetPrescription } from './model.js';
import type { Entry } from './fhir-read-entries.js';
import type { Reading } from './fhir-read-references.js';
import { all, codeOf, codes, compact, lookUp, number, record, records, sorted, text, texts, wordsOf } from './fhir-read-values.js';

/** SNOMED CT: exercise therapy, its kinds that the US Physical Activity IG 1.0.1 and its examples name, and the referral to a programme. */
const EXERCISE = new Set([REFERRAL_TO_ACTIVITY.code, '229065009', '229095001', '229070002']);
/** As people write it, in French and English: what has no code is known by its words. */
const WORDS = /activité physique|physical activity|exercise/i;

/** Whether concepts say that something is physical activity. */
export const isActivity = (...concepts: unknown[]): boolean => {
  const some = concepts.flatMap((each) => all(each));
  return codes(some, PHYSICAL_ACTIVITY.system).includes(PHYSICAL_ACTIVITY.code) || codes(some, REFERRAL_TO_ACTIVITY.system).some((code) => EXERCISE.has(code))
    || [...texts(some, 'text'), ...texts(some, 'coding', 'display')].some((words) => WORDS.test(words));
};

const limitationLevels = ['severe', 'moderate', 'minimal', 'none'] as const;
const statusOf: Record<string, CarnetPrescription['status']> = { 'active': 'active', 'on-hold': 'on-hold', 'draft': 'draft', 'completed': 'completed', 'revoked': 'stopped' };
/** Of an act whose requests are not all alike: it is in force as long as one is. */
const statuses = ['active', 'on-hold', 'draft', 'completed', 'stopped', 'unknown'] as const;

/** Whether an Observation is what a prescription states of the person, and no measure. */
export const isStatement = ({ resource }: Entry): boolean => {
  const code = record(resource, 'code');
  return codes(code, STATEMENT_SYSTEM).length + codes(code, LIMITATION_SYSTEM).length > 0;
};

/** What all requests of one act share; the request itself when they share nothing. */
function actOf({ id, resource }: Entry): string {
  const value = text(resource, 'requisition', 'value');
  return value === undefined ? id : `${text(resource, 'requisition', 'system') ?? ''}|${value}`;
}

/** Calendar months of a request: said, or counted from its first and last day. */
function monthsOf(request: Entry): number | undefined {
  const repeat = record(request.resource, 'occurrenceTiming', 'repeat');
  const [length] = [...records(repeat, 'boundsPeriod', 'extension', 'valueDuration'), ...records(repeat, 'boundsDuration')];
  const perMonth: Record<string, number> = { mo: 1, a: 1 / 12, wk: 365.25 / 84, d: 365.25 / 12 };
  const [value, divisor] = [number(length, 'value'), lookUp(perMonth, text(length, 'code'))];
  if (value !== undefined && divisor !== undefined) return Math.round((value / divisor) * 10) / 10;
  const [start, end] = boundsOf(request);
  if (start === undefined || end === undefined) return undefined;
  const months = Math.round(((Date.parse(end) - Date.parse(start)) / 86_400_000 / (365.25 / 12)) * 10) / 10;
  return months >= 0 ? months : undefined;
}

function boundsOf({ resource }: Entry): [start: string | undefined, end: string | undefined] {
  const period = record(resource, 'occurrenceTiming', 'repeat', 'boundsPeriod') ?? record(resource, 'occurrencePeriod');
  const dayOf = (key: string) => {
    const day = text(period, key)?.slice(0, 10);
    return isIsoDate(day) ? day : undefined;
  };
  return [dayOf('start'), dayOf('end')];
}

function endOf(request: Entry, authoredOn: string | undefined, months: number | undefined): string | undefined {
  const [start = authoredOn, end] = boundsOf(request);
  if (end !== undefined) return end;
  if (start === undefined || months === undefined || months < 0 || months >= 1200) return undefined;
  const last = addMonths(start, months);
  return isIsoDate(last) ? last : undefined;
}

/** « Endurance, 2 séances par semaine, 45 min », in the words of the request. */
function activityOf({ resource }: Entry): string | undefined {
  const details = records(resource, 'orderDetail');
  const component = details.filter((detail) => codes(detail, COMPONENT_SYSTEM).length > 0);
  const advised = details.filter((detail) => codes(detail, DETAIL_SYSTEM).includes('advised-activity'));
  const repeat = record(resource, 'occurrenceTiming', 'repeat');
  const range = (low: string, high: string) => [number(repeat, low), number(repeat, high)].filter((each) => each !== undefined).join(' à ');
  const [times, minutes] = [range('frequency', 'frequencyMax'), range('duration', 'durationMax')];
  const isWeekly = number(repeat, 'period') === 1 && text(repeat, 'periodUnit') === 'wk';
  const said = [
    wordsOf(component) ?? wordsOf(all(resource, 'code')),
    isWeekly && times !== '' ? `${times} séance${times === '1' ? '' : 's'} par semaine` : undefined,
    minutes !== '' && text(repeat, 'durationUnit') === 'min' ? `${minutes} min` : undefined,
    text(advised, 'text'),
  ].filter((each) => each !== undefined);
  return said.length > 0 ? said.join(', ') : undefined;
}

export interface Prescriptions {
  prescriptions: CarnetPrescription[];
  /** The prescription of each request. */
  byRequest: Map<string, string>;
}

/** Reads the requests of physical activity, an act at a time: `requested` are those that a plan names, whatever their codes. */
export function readPrescriptions(reading: Reading, requested: ReadonlySet<string>): Prescriptions {
  const acts = new Map<string, Entry[]>();
  for (const request of reading.of('ServiceRequest')) {
    const { resource, id } = request;
    const isOurs = records(resource, 'orderDetail').some((detail) => codes(detail, COMPONENT_SYSTEM).length > 0);
    if (!isOurs && !requested.has(id) && !isActivity(resource['category'], resource['code'])) continue;
    acts.set(actOf(request), [...acts.get(actOf(request)) ?? [], request]);
  }
  const ids = new Map([...acts].map(([act, requests]) => [act, String(requests[0]?.id)]));
  const byRequest = new Map([...acts].flatMap(([act, requests]) => requests.map((request) => [request.id, String(ids.get(act))])));
  const read = [...acts].map(([act, requests]) => readAct(reading, { id: String(ids.get(act)), requests, byRequest, ids }));
  return { prescriptions: sorted(read, ({ authoredOn = '', id }) => [authoredOn, id]), byRequest };
}

interface Act { id: string; requests: Entry[]; byRequest: ReadonlyMap<string, string>; ids: ReadonlyMap<string, string> }

/** The prescription an act renews or adapts, as its requests name it. */
function originalOf(reading: Reading, { id, requests, byRequest, ids }: Act): string | undefined {
  for (const request of requests) {
    for (const link of [...records(request.resource, 'replaces'), ...records(request.resource, 'basedOn')]) {
      const named = record(link, 'identifier');
      const act = ids.get(`${text(named, 'system') ?? ''}|${text(named, 'value') ?? ''}`);
      const [other] = reading.idsOf(request, link, 'ServiceRequest');
      const found = act ?? (other === undefined ? undefined : byRequest.get(other) ?? other) ?? (text(link, 'type') === 'ServiceRequest' ? text(named, 'value') : undefined);
      if (found !== undefined && found !== id) return found;
    }
  }
  return undefined;
}

function kindOf(requests: readonly Entry[], original: string | undefined): CarnetPrescription['kind'] {
  const said = codeOf(requests.flatMap(({ resource }) => all(resource, 'category')), ACT_SYSTEM, ['renewal', 'adaptation'] as const);
  if (said) return said;
  // Another system tells by a link only, which may be either: a renewal is what comes most.
  if (original !== undefined) return 'renewal';
  return requests.some(({ resource }) => ['proposal', 'plan', 'order', 'original-order'].includes(text(resource, 'intent') ?? '')) ? 'initial' : 'unknown';
}

function readAct(reading: Reading, act: Act): CarnetPrescription {
  const { id, requests } = act;
  const firstOf = <Value>(read: (request: Entry) => Value | undefined) => requests.map(read).find((each) => each !== undefined);
  const statements = requests.flatMap((request) => reading.idsOf(request, request.resource['supportingInfo']).flatMap((each) => reading.at(each) ?? [])).filter(isStatement);
  for (const each of [...requests, ...statements]) reading.place(each.id);
  const levels = statements.map(({ resource }) => codeOf(resource['valueCodeableConcept'], LIMITATION_LEVEL_SYSTEM, limitationLevels));
  const severe = statements.filter(({ resource }) => codes(resource['code'], STATEMENT_SYSTEM).includes('severe-limitation')).map(({ resource }) => resource['valueBoolean']);
  const basedOn = originalOf(reading, act);
  const authoredOn = firstOf(({ resource }) => reading.day(resource['authoredOn']));
  const durationMonths = firstOf(monthsOf);
  const said = requests.map(({ resource }) => lookUp(statusOf, text(resource, 'status')) ?? 'unknown');
  return compact({
    id,
    requests: requests.map((request) => request.id),
    status: statuses.find((status) => said.includes(status)) ?? 'unknown',
    kind: kindOf(requests, basedOn),
    basedOn, authoredOn, durationMonths,
    prescriber: firstOf((request) => reading.party(request, record(request.resource, 'requester'))),
    endsOn: firstOf((request) => endOf(request, authoredOn, durationMonths)),
    severeLimitation: severe.includes(true) ? true : severe.includes(false) ? false : undefined,
    limitation: limitationLevels.find((level) => levels.includes(level)),
    activities: requests.flatMap((request) => activityOf(request) ?? []),
  });
}
