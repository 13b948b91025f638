import type { Observation } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../time-zone.js';
import { readMeasures, type Experience, type MeasuresRead } from './fhir-measures.js';
import { openEntries, type Entry } from './fhir-read-entries.js';
import { keptOf } from './fhir-read-kept.js';
import { groupSessions } from './fhir-read-merge.js';
import { readOthers } from './fhir-read-others.js';
import { readPapers } from './fhir-read-papers.js';
import { isAround, onePerson, readPerson } from './fhir-read-person.js';
import { isDriver, readGoals, readPlans, requestedByPlans, type Plans } from './fhir-read-plans.js';
import { isStatement, readPrescriptions, type Prescriptions } from './fhir-read-prescriptions.js';
import { readingOf, References, type Reading } from './fhir-read-references.js';
import { readHeld, sessionOf, sessionTypes } from './fhir-read-sessions.js';
import { readAssessments, readSteps } from './fhir-read-steps.js';
import { all, codes, compact, sorted, text, type Json } from './fhir-read-values.js';
import { emptyCarnet } from './empty.js';
import type { Carnet, Session } from './model.js';


/** How a carnet is read. */
export interface ReadOptions {
  /** Where its days are counted. `undefined`, or unknown to this machine: Europe/Paris. */
  timeZone?: string | undefined;
  /** Whose carnet: `Patient/12`, or `12`. `undefined`: the only Patient, else the one most resources are about. */
  patient?: string | undefined;
}

/** A carnet, and what reading it had to say. */
export interface CarnetRead { carnet: Carnet; issues: Issue[] }

const isWithdrawn = ({ resource }: Entry): boolean =>
  resource['status'] === 'entered-in-error' || resource['docStatus'] === 'entered-in-error' || resource['lifecycleStatus'] === 'entered-in-error'
  || codes(all(resource, 'verificationStatus'), 'http://terminology.hl7.org/CodeSystem/condition-ver-status').includes('entered-in-error');

/**
 * Reads the carnet of one person from whatever a server returns: a Bundle of any type, a list of Bundles and resources, or
 * one resource. The same data gives the same carnet in any order. Never throws.
 *
 * What was entered in error is hidden and counted; what is about somebody else is set apart and counted; what has no place
 * is named in `others`. Issues: `not-a-resource`, `too-deep`, `more-pages`, `other-person`, `no-subject`, `entered-in-error`,
 * `no-day`, `sessions-disagree`, `unknown-time-zone`, `measure-…`, and `unreadable` (error) when nothing could be read.
 */
export function readCarnet(input: unknown, options: ReadOptions = {}): CarnetRead {
  const timeZone = isTimeZone(options.timeZone) ? options.timeZone : DEFAULT_TIME_ZONE;
  const issues: Issue[] = [];
  if (options.timeZone !== undefined && options.timeZone !== timeZone) issues.push({ code: 'unknown-time-zone', severity: 'warning', path: [] });
  try {
    return read(input, timeZone, options.patient, issues);
  } catch {
    // A getter or a proxy of a host may throw where data never does.
    return { carnet: emptyCarnet(timeZone), issues: [...issues, { code: 'unreadable', severity: 'error', path: [] }] };
  }
}

function read(input: unknown, timeZone: string, patient: string | undefined, issues: Issue[]): CarnetRead {
  const opened = openEntries(input, issues);
  const references = new References(opened);
  const persons = onePerson(references, opened.entries, patient);
  const shown = persons.entries.filter((entry) => !isWithdrawn(entry));
  const count = (code: string, severity: Issue['severity'], number: number) => {
    if (number > 0) issues.push({ code, severity, path: [], params: { count: number } });
  };
  count('other-person', 'warning', persons.others);
  count('no-subject', 'information', persons.unsaid);
  count('entered-in-error', 'information', persons.entries.length - shown.length);

  const seen = new Set(shown);
  references.hide(opened.entries.filter((entry) => !seen.has(entry)));
  const placed = new Set<string>();
  const reading = readingOf({ references, entries: shown, timeZone, place: (id) => placed.add(id) });
  const prescriptions = readPrescriptions(reading, requestedByPlans(reading));
  const plans = readPlans(reading, prescriptions);
  const { assessments, byObservation } = readAssessments(reading, plans, prescriptions);
  const sessions = readSessions({ reading, plans, prescriptions, person: persons.id, issues });
  const measures = readObservations(reading, sessions, byObservation);
  const { milestones, relays, referrals } = readSteps(reading, plans, prescriptions);
  const papers = readPapers(reading, plans, prescriptions);
  const goals = readGoals(reading, plans, persons.id);
  const incidents = readIncidents(reading, sessions);
  const felt = sessions.map((session) => withExperience(session, measures.experience.get(session.id), incidents.get(session.id)));
  issues.push(...measures.issues);
  const carnet: Carnet = {
    person: readPerson(persons.id, references.at(persons.id)), timeZone, prescriptions: prescriptions.prescriptions, plans: plans.plans, sessions: felt,
    measures: measures.measures, customMeasures: measures.custom, assessments, goals, milestones, relays, notes: papers.notes, calls: papers.calls,
    deliveries: sorted([...papers.deliveries, ...referrals], ({ day = '', id }) => [day, id]), agreements: papers.agreements, answered: papers.answered,
    others: readOthers(reading, shown.filter(({ id, type }) => !placed.has(id) && !isAround(type))),
  };
  const kept = keptOf(carnet, shown);
  // Who is around does not say where the carnet is.
  const isHere = ({ id, type }: Entry) => (id === persons.id || !isAround(type)) && id.startsWith(`${type}/`);
  return { carnet: compact({ ...carnet, base: shown.some(isHere) ? opened.base : undefined, kept: kept.length > 0 ? kept : undefined }), issues };
}

interface Around { reading: Reading; plans: Plans; prescriptions: Prescriptions; person: string | undefined; issues: Issue[] }

/** Every session, once, by day, then hour, then id. */
function readSessions({ issues, ...around }: Around): Session[] {
  const { reading } = around;
  const candidates = sessionTypes.flatMap((type) => reading.of(type)).flatMap((entry) => {
    const candidate = readHeld(around, entry);
    if (!candidate && entry.type === 'Appointment') issues.push({ code: 'no-day', severity: 'information', path: entry.path });
    return candidate ?? [];
  });
  const sessions = groupSessions(candidates).map((records) => {
    for (const { entry } of records) reading.place(entry.id);
    const session = sessionOf(records);
    if (session.isToCheck) issues.push({ code: 'sessions-disagree', severity: 'warning', path: records[0]?.entry.path ?? [], params: { day: session.day } });
    return session;
  });
  return sorted(sessions, ({ day, startsAt, id }) => [day, startsAt === undefined ? '' : new Date(startsAt).toISOString(), id]);
}

/** The measures; what prescriptions and plans say by an Observation is none. */
function readObservations(reading: Reading, sessions: readonly Session[], byObservation: ReadonlyMap<string, string>): MeasuresRead {
  const entries = reading.of('Observation').filter((entry) => !isStatement(entry) && !isDriver(entry));
  const byResource = new Map<unknown, Entry>(entries.map((entry) => [entry.resource, entry]));
  const entryOf = (observation: Observation) => byResource.get(observation);
  const read = readMeasures(entries.map(({ resource }) => resource as unknown as Observation), {
    timeZone: reading.timeZone,
    idOf: (observation) => entryOf(observation)?.id ?? '',
    sessionIds: new Map(sessions.flatMap(({ id, alsoIn }) => [id, ...alsoIn].map((each) => [each, id] as const))),
    assessmentOf: (id) => byObservation.get(id),
    resolve: (observation, reference) => {
      const entry = entryOf(observation);
      return entry && reading.idOf(entry, reference);
    },
    nameOf: (observation, reference) => {
      const entry = entryOf(observation);
      return entry && reading.party(entry, reference)?.name;
    },
  });
  const untold = new Set<unknown>(read.others);
  for (const { id, resource } of entries) if (!untold.has(resource)) reading.place(id);
  return read;
}

/** What went wrong in a session, by its id. */
function readIncidents(reading: Reading, sessions: readonly Session[]): Map<string, { id: string; text: string; source: Json }> {
  const byName = new Map(sessions.flatMap(({ id, alsoIn }) => [id, ...alsoIn].map((each) => [each, id] as const)));
  const found = new Map<string, { id: string; text: string; source: Json }>();
  for (const entry of reading.of('AdverseEvent')) {
    const { id, resource } = entry;
    const session = reading.idsOf(entry, [...all(resource, 'extension', 'valueReference'), ...all(resource, 'encounter')]).flatMap((each) => byName.get(each) ?? [])[0];
    const words = text(resource, 'event', 'text') ?? text(resource, 'event', 'coding', 'display');
    if (session === undefined || words === undefined || found.has(session) || resource['actuality'] === 'potential') continue;
    reading.place(id);
    found.set(session, { id, text: words, source: resource });
  }
  return found;
}

/** A session with how it was felt, and what went wrong. */
function withExperience(session: Session, felt: Experience | undefined, incident: { id: string; text: string; source: Json } | undefined): Session {
  if (!felt && !incident) return session;
  const { ids = {}, sources = {}, isToCheck, ...said } = felt ?? {};
  return compact({
    ...session, ...said, incident: incident?.text,
    isToCheck: session.isToCheck ?? isToCheck,
    experience: { ...ids, ...(incident && { incident: incident.id }) },
    experienceSources: { ...sources, ...(incident && { incident: incident.source }) },
  });
}
