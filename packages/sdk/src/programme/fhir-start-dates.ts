import type { Appointment, AppointmentParticipant, Reference, Task } from 'fhir/r4.js';
import { MILESTONE_SYSTEM, milestoneLabels, SESSION_SYSTEM } from '../carnet/codes.js';
import { instantAt, wallClock } from '../time-zone.js';
import { actor, planReference, type Start } from './fhir-start-parts.js';
import { dueDay } from './follow-up-dates.js';
import { partIdentifier } from './plan-parts.js';

const ROLE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';

/** An instant some minutes later, as a clock there writes it. */
function minutesAfter(instant: string, minutes: number, timeZone: string): string {
  const end = new Date(Date.parse(instant) + minutes * 60_000);
  const wall = wallClock(end, timeZone);
  const written = wall ? instantAt(wall.day, wall.time, timeZone) : '';
  // An hour that a night of October has twice: the second one has no writing of its own on the wall.
  return Date.parse(written) === end.getTime() ? written : end.toISOString();
}

/** A planned session. */
export function toAppointment(start: Start, day: string, index: number): Appointment {
  const { named, programme, settled: { contact, place, title, time = '', minutes, timeZone }, subject, requests, recorded } = start;
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

/** The calendar of assessments, reports, relay and follow-ups: those whose day can be known. */
export function toTasks(start: Start): Task[] {
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
