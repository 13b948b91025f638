import type { Appointment, Bundle, CarePlan, Reference, ServiceRequest, Task } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import type { Prescription } from '../prescription/model.js';
import { plainId } from './codes.js';
import { toCarePlan } from './fhir-care-plan.js';
import { prescribedOf, type Prescribed } from './fhir-prescribed.js';
import { toStartBundle } from './fhir-start-bundle.js';
import { toAppointment, toTasks } from './fhir-start-dates.js';
import type { Start } from './fhir-start-parts.js';
import type { Course } from './follow-up-dates.js';
import { addDays } from './holidays.js';
import { isProgramme, type Programme } from './model.js';
import { planIdOf } from './plan-parts.js';
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

const problem = (code: string, severity: Issue['severity'], path: Issue['path'], params?: Record<string, unknown>): Issue => ({ code, severity, path, ...(params && { params }) });

function subjectOf({ subject }: Prescribed, { patient }: Settled, issues: Issue[]): Reference {
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
  const requests = settled.requests?.map((reference) => ({ reference })) ?? prescribed.requests;
  if (requests.length === 0 && programme.eligibility.needs.includes('prescription')) {
    issues.push({ ...problem('prescription-missing', 'warning', ['prescription']), source: programme.source });
  }
  if (prescribed.isInactive) issues.push(problem('prescription-not-active', 'warning', ['prescription']));
  const subject = subjectOf(prescribed, settled, issues);
  const course = courseOf(programme, settled, issues);
  const id = settled.id ?? planIdOf(programme.id, prescribed.id, subject.reference, settled.startsOn);
  const start: Start = { named: { programme: plainId(programme.id), id }, programme, settled, course, subject, recorded, requests };
  const carePlan = toCarePlan(start);
  const appointments = course.days.map((day, index) => toAppointment(start, day, index));
  const tasks = course.first === '' ? [] : toTasks(start);
  return { carePlan, appointments, tasks, bundle: toStartBundle(start, carePlan, appointments, tasks), issues };
}
