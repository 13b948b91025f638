import { ATTENDANCE_EXTENSION, ATTENDANCE_SYSTEM, CANCELLATION_SYSTEM, SESSION_SYSTEM } from './codes.js';
import type { Party, Session } from './model.js';
import { attendanceStates, type AttendanceState } from './terms.js';
import type { Entry } from './fhir-read-entries.js';
import { planOf, type Plans } from './fhir-read-plans.js';
import { isActivity, type Prescriptions } from './fhir-read-prescriptions.js';
import { typeOfId, type Reading } from './fhir-read-references.js';
import { all, codeOf, codes, compact, lookUp, number, oneOf, record, records, text, texts, wordsOf, type Json } from './fhir-read-values.js';

/** One resource that says a session. Several may say the same. */
export interface Held {
  entry: Entry;
  day: string;
  at: string | undefined;
  endsAt: string | undefined;
  minutes: number | undefined;
  plan: string | undefined;
  state: AttendanceState | undefined;
  /** It was not held, and nobody said through whom. */
  isUnexplained: boolean;
  title: string | undefined;
  kind: Session['kind'];
  place: Party | undefined;
  practitioner: Party | undefined;
  /** The appointments and encounters it names as its own. */
  names: string[];
}

type Names = Pick<Reading, 'idOf'>;
interface Outcome { state: AttendanceState | undefined; isUnexplained: boolean }
const said = (state: AttendanceState | undefined): Outcome => ({ state, isUnexplained: false });
const unexplained: Outcome = { state: 'cancelled', isUnexplained: true };

/** Who a session was cancelled by, as the reason tells: `pat…` is the person, any other is the club, none is nobody. */
function cancelledBy(reasons: unknown[]): Outcome {
  const ours = codeOf(reasons, ATTENDANCE_SYSTEM, attendanceStates);
  if (ours) return said(ours);
  if (codes(reasons, CANCELLATION_SYSTEM).some((code) => code.startsWith('pat'))) return said('excused');
  return wordsOf(reasons) === undefined && texts(reasons, 'coding', 'code').length === 0 ? unexplained : said('cancelled');
}

/** What our own extension says, where the resource has no word for it. */
const toldBeside = (holder: Json | undefined): AttendanceState | undefined =>
  oneOf(text(records(holder, 'extension').filter(({ url }) => url === ATTENDANCE_EXTENSION), 'valueCode'), attendanceStates);

function appointmentState(reading: Names, entry: Entry, person: string | undefined): Outcome {
  const { resource } = entry;
  // Of a group, one person may have come or not: the status is everybody's.
  const ids = records(resource, 'participant').map((each) => [reading.idOf(entry, record(each, 'actor')) ?? '', each] as const);
  const own = ids.find(([id]) => id === person)?.[1];
  const beside = toldBeside(own);
  if (beside) return said(beside);
  const status = text(resource, 'status');
  const isGroup = ids.filter(([id]) => typeOfId(id) === 'Patient').length > 1;
  // R4: « some or all » did not come. Who of several, nobody said.
  if (status === 'noshow') return said(isGroup ? undefined : 'absent');
  if (status === 'cancelled') return cancelledBy(all(resource, 'cancelationReason'));
  if (own?.['status'] === 'declined') return said('excused');
  return said(status === 'fulfilled' && !(isGroup && own?.['status'] !== 'accepted') ? 'present' : undefined);
}

function procedureState({ resource }: Entry): Outcome {
  const status = text(resource, 'status') ?? '';
  if (status === 'not-done') return cancelledBy(all(resource, 'statusReason'));
  return said(['completed', 'in-progress', 'stopped'].includes(status) ? 'present' : undefined);
}

const encounterStates: Record<string, AttendanceState> = { 'finished': 'present', 'arrived': 'present', 'triaged': 'present', 'in-progress': 'present', 'onleave': 'present' };

function encounterState({ resource }: Entry): Outcome {
  const beside = toldBeside(resource);
  if (beside) return said(beside);
  const status = text(resource, 'status');
  return status === 'cancelled' ? unexplained : said(lookUp(encounterStates, status));
}

/** What one record says of where a session stands. */
export const outcomeOf = (reading: Names, entry: Entry, person: string | undefined): Outcome =>
  (entry.type === 'Appointment' ? appointmentState(reading, entry, person) : entry.type === 'Procedure' ? procedureState(entry) : encounterState(entry));

const minutesBetween = (start: string | undefined, end: string | undefined): number | undefined => {
  const minutes = start === undefined || end === undefined ? NaN : (Date.parse(end) - Date.parse(start)) / 60_000;
  return minutes > 0 && minutes <= 24 * 60 ? Math.round(minutes) : undefined;
};

/** How a type of resource says a session. */
interface Way { starts: (resource: Json) => unknown[]; ends: (resource: Json) => unknown[]; words: (resource: Json) => unknown[]; links: (resource: Json) => unknown[]; people: (resource: Json) => unknown[] }

const ways: Record<string, Way> = {
  Appointment: {
    starts: (each) => [...all(each, 'start'), ...all(each, 'requestedPeriod', 'start')], ends: (each) => all(each, 'end'),
    words: (each) => all(each, 'serviceType'), links: (each) => [...all(each, 'supportingInformation'), ...all(each, 'basedOn')], people: (each) => all(each, 'participant', 'actor'),
  },
  Procedure: {
    starts: (each) => [...all(each, 'performedDateTime'), ...all(each, 'performedPeriod', 'start')], ends: (each) => all(each, 'performedPeriod', 'end'),
    words: (each) => [...all(each, 'category'), ...all(each, 'code')], links: (each) => all(each, 'basedOn'), people: (each) => [...all(each, 'performer', 'actor'), ...all(each, 'location')],
  },
  Encounter: {
    starts: (each) => all(each, 'period', 'start'), ends: (each) => all(each, 'period', 'end'),
    words: (each) => [...all(each, 'serviceType'), ...all(each, 'type')], links: (each) => [...all(each, 'basedOn'), ...all(each, 'extension', 'valueReference')],
    people: (each) => [...all(each, 'participant', 'individual'), ...all(each, 'location', 'location'), ...all(each, 'serviceProvider')],
  },
};

/** Of what a session is said by, in the order they are believed. */
export const sessionTypes = ['Appointment', 'Encounter', 'Procedure'] as const;

/** Kinds of care by code: what is one of these, and no activity, is no session. */
const CARE_SYSTEMS = ['http://terminology.hl7.org/CodeSystem/service-type', 'http://snomed.info/sct'];
/** What is done about activity, and is none. */
const ABOUT = /\btest|assess|counsel|advice|consult|refer|screen|bilan|évaluation|épreuve|conseil/i;

/** Where the person of a carnet is looked for. */
interface Around { reading: Reading; plans: Plans; prescriptions: Prescriptions; person: string | undefined }

/**
 * Whether a resource is, by what it says itself, a session of activity. An appointment of no stated kind is one: of a
 * follow-up of activity that is what there is. One of a medical specialty or of another kind of care, an emergency or a check-up
 * is not, unless a plan names it; nor is one on a list of those who wait.
 */
function isSession(entry: Entry, plan: string | undefined, { prescriptions }: Around, named: readonly string[]): boolean {
  const { resource, type } = entry;
  const words = lookUp(ways, type)?.words(resource);
  if (resource['status'] === 'waitlist') return false;
  if (plan !== undefined || named.some((id) => prescriptions.byRequest.has(id)) || codes(words, SESSION_SYSTEM).length > 0) return true;
  if (isActivity(words)) return type === 'Appointment' || ![...texts(words, 'text'), ...texts(words, 'coding', 'display')].some((each) => ABOUT.test(each));
  if (type !== 'Appointment' || CARE_SYSTEMS.some((system) => codes(words, system).length > 0)) return false;
  return all(resource, 'specialty').length === 0 && !texts(resource, 'appointmentType', 'coding', 'code').some((code) => code === 'CHECKUP' || code === 'EMERGENCY');
}

/** Reads one resource as a session. `undefined`: it has no day. `isSure`: it is a session even when no other says so. */
export function readHeld(around: Around, entry: Entry): { held: Held; isSure: boolean } | undefined {
  const { reading, plans, prescriptions, person } = around;
  const way = lookUp(ways, entry.type);
  if (!way) return undefined;
  const { resource } = entry;
  const moments = (values: unknown[]) => values.flatMap((value) => reading.moment(value) ?? []);
  const [start] = moments(way.starts(resource));
  if (!start) return undefined;
  const endsAt = moments(way.ends(resource))[0]?.at;
  const links = way.links(resource);
  const plan = planOf(reading, plans, prescriptions, entry, links);
  const named = reading.idsOf(entry, [...links, ...all(resource, 'appointment'), ...all(resource, 'encounter'), ...all(resource, 'extension', 'valueReference')]);
  const words = way.words(resource);
  const actors = way.people(resource).filter((each) => reading.idOf(entry, each) !== person);
  const party = (types: readonly string[]) => actors.filter((each) => types.includes(typeOfId(reading.idOf(entry, each) ?? '') ?? text(each, 'type') ?? ''))
    .map((each) => reading.party(entry, each)).find((each) => each !== undefined);
  const minutes = number(resource, 'minutesDuration');
  const held: Held = {
    entry, plan, endsAt, ...outcomeOf(reading, entry, person), day: start.day, at: start.at,
    minutes: minutes !== undefined && minutes > 0 ? minutes : minutesBetween(start.at, endsAt),
    title: wordsOf(words) ?? text(resource, 'description'),
    kind: codes(words, SESSION_SYSTEM).includes('workshop') ? 'workshop' : 'activity',
    place: party(['Location', 'HealthcareService', 'Organization']),
    practitioner: party(['Practitioner', 'PractitionerRole']),
    names: named.filter((id) => oneOf(typeOfId(id), sessionTypes) !== undefined || oneOf(reading.at(id)?.type, sessionTypes) !== undefined),
  };
  return { held, isSure: isSession(entry, plan, around, named) };
}

/** Puts what says one session together: the first is believed, the others fill in what it does not say. */
export function sessionOf(records: readonly Held[]): Session {
  const [first, ...others] = records as [Held, ...Held[]];
  const firstSaid = <Value>(read: (held: Held) => Value | undefined) => records.map(read).find((each) => each !== undefined);
  const marked = records.filter(({ state }) => state !== undefined);
  const [believed] = marked;
  const agrees = (one: Held, other: Held) => one.state === other.state || (one.state !== 'present' && other.state !== 'present' && (one.isUnexplained || other.isUnexplained));
  // A cancellation nobody explained is explained by who says more.
  const state = believed?.isUnexplained ? marked.find((held) => held.state !== 'present' && !held.isUnexplained) ?? believed : believed;
  return compact({
    id: first.entry.id,
    plan: firstSaid(({ plan }) => plan),
    day: first.day,
    startsAt: first.at ?? others.find(({ day, at }) => day === first.day && at !== undefined)?.at,
    endsAt: firstSaid(({ endsAt }) => endsAt),
    minutes: firstSaid(({ minutes }) => minutes),
    state: state?.state,
    isCancellationUnexplained: state?.isUnexplained ? true : undefined,
    title: firstSaid(({ title }) => title),
    kind: records.some(({ kind }) => kind === 'workshop') ? 'workshop' as const : 'activity' as const,
    place: firstSaid(({ place }) => place),
    practitioner: firstSaid(({ practitioner }) => practitioner),
    alsoIn: others.map(({ entry }) => entry.id).sort(),
    isToCheck: believed && marked.some((held) => !agrees(believed, held)) ? true : undefined,
    source: first.entry.resource,
  });
}
