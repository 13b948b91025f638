import type {
  Appointment, AppointmentParticipant, Bundle, BundleEntry, CarePlan, FhirResource, Period, Provenance, Reference, ServiceRequest, Task,
} from 'fhir/r4.js';
import { MILESTONE_SYSTEM, milestoneLabels, PLANNED_SESSIONS_EXTENSION, SESSION_SYSTEM } from '../carnet/codes.js';
import type { Party } from '../carnet/model.js';
import type { Issue } from '../issue.js';
import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import type { Prescription } from '../prescription/model.js';
import { instantAt, wallClock } from '../time-zone.js';
import { plainId, PROGRAMME_CANONICAL } from './codes.js';
import { prescribedOf, type Prescribed } from './fhir-prescribed.js';
import { dueDay, type Course } from './follow-up-dates.js';
import { addDays } from './holidays.js';
import { isProgramme, type Programme } from './model.js';
import { partIdentifier, partUrn, planIdOf, type NamedPlan } from './plan-parts.js';
import { scheduleDays } from './schedule.js';
import { settle, type Settled, type StartOptions } from './start-options.js';

export type { StartOptions } from './start-options.js';

export interface StartedPlan {
  carePlan: CarePlan;
  /** Planned sessions, by day. `[]` when something to plan them with is missing: an issue says what. */
  appointments: Appointment[];
  /** The calendar of assessments, reports, relay and follow-ups. */
  tasks: Task[];
  /** All of it with its Provenance, as one transaction: each is created once, however often it is delivered. */
  bundle: Bundle;
  issues: Issue[];
}

/** What the resources of one plan have in common. */
interface Start {
  named: NamedPlan;
  programme: Programme;
  options: StartOptions;
  settled: Settled;
  course: Course;
  recorded: string;
  subject: Reference;
  requests: Reference[];
}

const problem = (code: string, severity: Issue['severity'], path: Issue['path'], params?: Record<string, unknown>): Issue => ({ code, severity, path, ...(params && { params }) });

const ROLE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';

/** Someone or some place by reference, else by name. */
const actor = ({ reference, name }: Party, type: 'Practitioner' | 'Location'): Reference =>
  (reference !== undefined ? { reference, display: name } : { type, display: name });

const planReference = ({ named }: Start): Reference => ({ reference: partUrn(named, 'plan'), identifier: partIdentifier(named, 'plan') });

/** To the last session, or as long as the programme lasts. A prescription says how long only where no session does. */
function periodOf({ course: { first, last, days }, settled: { until } }: Start): Period | undefined {
  if (first === '') return undefined;
  const ends = [last, until?.by === 'programme' && days.length > 0 ? addDays(until.day, -1) : undefined].filter((day) => day !== undefined && day >= first).sort();
  const end = ends.at(-1);
  return { start: first, ...(end !== undefined && { end }) };
}

/** The contact with a phone is contained: what a reader dials stands in the plan itself. */
function contactOf({ contact }: StartOptions): Pick<CarePlan, 'contained' | 'contributor'> {
  if (!contact) return {};
  if (contact.reference !== undefined || contact.phone === undefined) return { contributor: [actor(contact, 'Practitioner')] };
  const telecom = [{ system: 'phone' as const, value: contact.phone }];
  return {
    contained: [contact.role === undefined
      ? { resourceType: 'Organization', id: 'contact', name: contact.name, telecom }
      : { resourceType: 'Practitioner', id: 'contact', name: [{ text: contact.name }], telecom, qualification: [{ code: { text: contact.role } }] }],
    contributor: [{ reference: '#contact', display: contact.name }],
  };
}

function toCarePlan(start: Start): CarePlan {
  const { named, programme, options, settled, requests, subject, recorded } = start;
  const period = periodOf(start);
  return {
    resourceType: 'CarePlan',
    language: 'fr',
    ...contactOf(options),
    ...(settled.sessions !== undefined && { extension: [{ url: PLANNED_SESSIONS_EXTENSION, valuePositiveInt: settled.sessions }] }),
    identifier: [partIdentifier(named, 'plan')],
    instantiatesCanonical: [`${PROGRAMME_CANONICAL}${plainId(programme.id)}`],
    ...(options.follows !== undefined && { replaces: [{ reference: options.follows }] }),
    status: 'active',
    intent: 'plan',
    category: [{ coding: [{ ...PHYSICAL_ACTIVITY }] }],
    title: programme.name,
    subject,
    ...(period && { period }),
    created: recorded,
    ...(requests.length > 0 && { activity: requests.map((reference) => ({ reference })) }),
  };
}

/** An instant some minutes later, as a clock there writes it. */
function minutesAfter(instant: string, minutes: number, timeZone: string): string {
  const end = new Date(Date.parse(instant) + minutes * 60_000);
  const wall = wallClock(end, timeZone);
  const written = wall ? instantAt(wall.day, wall.time, timeZone) : '';
  // An hour that a night of October has twice: the second one has no writing of its own on the wall.
  return Date.parse(written) === end.getTime() ? written : end.toISOString();
}

function toAppointment(start: Start, day: string, index: number): Appointment {
  const { named, programme, options: { contact, place, title }, settled: { time = '', minutes, timeZone }, subject, requests, recorded } = start;
  const begins = instantAt(day, time, timeZone);
  const participant = (who: Reference, code?: string): AppointmentParticipant =>
    ({ ...(code !== undefined && { type: [{ coding: [{ system: ROLE_SYSTEM, code }] }] }), actor: who, status: 'accepted' });
  return {
    resourceType: 'Appointment',
    language: 'fr',
    identifier: [partIdentifier(named, `session-${index + 1}`)],
    status: 'booked',
    serviceType: [{ coding: [{ system: SESSION_SYSTEM, code: programme.sessionKind }], ...(title !== undefined && { text: title }) }],
    description: programme.name,
    start: begins,
    end: minutesAfter(begins, minutes, timeZone),
    minutesDuration: minutes,
    created: recorded,
    supportingInformation: [planReference(start)],
    ...(requests.length > 0 && { basedOn: requests }),
    participant: [
      participant(subject, 'SBJ'),
      ...(contact ? [participant(actor(contact, 'Practitioner'), 'PPRF')] : []),
      ...(place ? [participant(actor(place, 'Location'), 'LOC')] : []),
    ],
  };
}

function toTasks(start: Start): Task[] {
  const { named, programme, course, subject, recorded } = start;
  return programme.followUps.flatMap(({ kind }): Task[] => {
    const due = dueDay(kind, course);
    if (due === undefined) return [];
    return [{
      resourceType: 'Task',
      language: 'fr',
      identifier: [partIdentifier(named, kind)],
      basedOn: [planReference(start)],
      status: 'requested',
      intent: 'plan',
      code: { coding: [{ system: MILESTONE_SYSTEM, code: kind, display: milestoneLabels[kind].fr }] },
      for: subject,
      authoredOn: recorded,
      restriction: { period: { end: due } },
    }];
  });
}

function toProvenance({ named, options: { author }, recorded }: Start, targets: readonly string[]): Provenance {
  const { system, value } = partIdentifier(named, 'provenance');
  const agent = (code: string, who: Reference) => ({ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code }] }, who });
  return {
    resourceType: 'Provenance',
    meta: { tag: [{ system, code: value }] },
    target: targets.map((reference) => ({ reference })),
    recorded,
    activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE' }] },
    agent: [...(author ? [agent('author', actor(author, 'Practitioner'))] : []), agent('assembler', { type: 'Device', display: '@sport-sante/sdk' })],
  };
}

function entryOf(named: NamedPlan, fullUrl: string, resource: FhirResource, part: string): BundleEntry {
  const { system, value } = partIdentifier(named, part);
  const parameter = resource.resourceType === 'Provenance' ? '_tag' : 'identifier';
  return { fullUrl, resource, request: { method: 'POST', url: resource.resourceType, ifNoneExist: `${parameter}=${system}|${value}` } };
}

function toBundle(start: Start, carePlan: CarePlan, appointments: readonly Appointment[], tasks: readonly Task[]): Bundle {
  const { named } = start;
  const partOf = (resource: Appointment | Task) => String(resource.identifier?.[0]?.value).split('/').at(-1) ?? '';
  const entries = [
    entryOf(named, partUrn(named, 'plan'), carePlan, 'plan'),
    ...appointments.map((appointment, index) => entryOf(named, partUrn(named, 'session', index + 1), appointment, partOf(appointment))),
    ...tasks.map((task, index) => entryOf(named, partUrn(named, 'step', index + 1), task, partOf(task))),
  ];
  const provenance = toProvenance(start, entries.map(({ fullUrl }) => String(fullUrl)));
  return { resourceType: 'Bundle', type: 'transaction', entry: [...entries, entryOf(named, partUrn(named, 'provenance'), provenance, 'provenance')] };
}

function subjectOf({ subject }: Prescribed, { patient }: StartOptions, issues: Issue[]): Reference {
  if (patient !== undefined) return { reference: patient };
  if (subject?.reference === undefined) issues.push(problem('patient-missing', 'error', ['patient']));
  return subject ?? { type: 'Patient' };
}

function courseOf({ phases }: Programme, settled: Settled, issues: Issue[]): Course {
  const { startsOn, weekdays, time, sessions, until } = settled;
  const canPlan = startsOn !== undefined && time !== undefined && sessions !== undefined && weekdays.length > 0;
  const days = canPlan ? scheduleDays({ ...settled, startsOn, sessions, phases }) : [];
  if (canPlan && days.length < sessions) issues.push(problem('no-free-day', 'error', ['pauses'], { planned: days.length, sessions }));
  const last = days.at(-1);
  if (last !== undefined && until !== undefined && last >= until.day) issues.push(problem(`longer-than-${until.by}`, 'warning', ['weekdays'], { until: until.day, last }));
  return { first: days[0] ?? startsOn ?? '', last: last ?? (until && addDays(until.day, -1)), days };
}

/**
 * Lays out a person's way through a programme: the CarePlan, its sessions and the calendar of its assessments, as one
 * transaction that `readCarnet` reads (decision 20).
 *
 * A session that falls on a public holiday or in a pause moves to the next day that is free; none is lost. Sessions keep
 * the hour on the wall in summer and in winter. Wrong or missing options are issues: what can be laid out without them is.
 * Without a first day there is nothing to count from, and the resources have no dates.
 *
 * @param prescription what it rests on, of ours or as a server keeps it. `undefined`: none, an issue when the programme asks for one.
 * @throws TypeError when `programme` has not the shape of one.
 */
export function startCarePlan(programme: Programme, prescription?: Prescription | ServiceRequest, options: StartOptions = {}): StartedPlan {
  if (!isProgramme(programme)) throw new TypeError('startCarePlan: the first argument is no programme, see programmeOf.');
  const prescribed = prescribedOf(prescription);
  const settled = settle(programme, prescribed, options);
  const { issues, recorded } = settled;
  const requests = options.requests?.map((reference) => ({ reference })) ?? prescribed.requests;
  if (requests.length === 0 && programme.eligibility.needs.includes('prescription')) {
    issues.push({ ...problem('prescription-missing', 'warning', ['prescription']), source: programme.source });
  }
  const subject = subjectOf(prescribed, options, issues);
  const course = courseOf(programme, settled, issues);
  const id = settled.id ?? planIdOf(programme.id, prescribed.id, subject.reference, settled.startsOn);
  const start: Start = { named: { programme: plainId(programme.id), id }, programme, options, settled, course, subject, recorded, requests };
  const carePlan = toCarePlan(start);
  const appointments = course.days.map((day, index) => toAppointment(start, day, index));
  const tasks = course.first === '' ? [] : toTasks(start);
  return { carePlan, appointments, tasks, bundle: toBundle(start, carePlan, appointments, tasks), issues };
}
