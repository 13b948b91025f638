import { ATTENDANCE_EXTENSION, ATTENDANCE_SYSTEM, CANCELLATION_SYSTEM, INCIDENT_SESSION_EXTENSION, MEASURE_SYSTEM, MOOD_SYSTEM, SESSION_OF_EXTENSION, SESSION_SYSTEM } from './codes.js';
import { toObservation } from './fhir-measures-write.js';
import { sessionTypes } from './fhir-read-sessions.js';
import { typeOfId } from './fhir-read-references.js';
import { oneOf } from './fhir-read-values.js';
import { concept, listOf, referenceTo, type Around, type Written } from './fhir-write-parts.js';
import type { Writings } from './fhir-write-plans.js';
import type { Session } from './model.js';
import type { AttendanceState } from './terms.js';

type Mark = Pick<Session, 'state' | 'isCancellationUnexplained'>;

function appointmentMark({ state, isCancellationUnexplained }: Mark): Record<string, unknown> {
  if (state === 'present') return { status: 'fulfilled' };
  if (state === 'absent') return { status: 'noshow' };
  if (state === undefined) return { status: 'booked' };
  return { status: 'cancelled', ...(!isCancellationUnexplained && { cancelationReason: concept(CANCELLATION_SYSTEM, state === 'excused' ? 'pat' : 'prov') }) };
}

function procedureMark({ state, isCancellationUnexplained }: Mark): Record<string, unknown> {
  if (state === undefined || state === 'present') return { status: state ? 'completed' : 'preparation' };
  return { status: 'not-done', ...(!isCancellationUnexplained && { statusReason: concept(ATTENDANCE_SYSTEM, state) }) };
}

function encounterMark({ state, isCancellationUnexplained }: Mark): Record<string, unknown> {
  if (state === undefined || state === 'present') return { status: state ? 'finished' : 'planned' };
  return { status: 'cancelled', ...(!isCancellationUnexplained && { extension: [{ url: ATTENDANCE_EXTENSION, valueCode: state }] }) };
}

/** How a type of resource says where a session stands. */
export const markOf = (type: string, mark: Mark): Record<string, unknown> => (type === 'Procedure' ? procedureMark(mark) : type === 'Encounter' ? encounterMark(mark) : appointmentMark(mark));

/** Writes a session as the type of resource its id names; an Appointment when it names none. */
export function sessionWritten(around: Around, session: Session): Writings {
  const type = oneOf(typeOfId(session.id), sessionTypes) ?? 'Appointment';
  const written = type === 'Appointment' ? appointment(around, session) : type === 'Procedure' ? procedure(around, session) : encounter(around, session);
  return [[session.id, written], ...others(around, session), ...feelings(around, session)];
}

function appointment(around: Around, session: Session): Written {
  const { plan, day, startsAt, endsAt, minutes, title, kind, practitioner, place } = session;
  const written: Written = {
    resourceType: 'Appointment', ...appointmentMark(session), serviceType: [concept(SESSION_SYSTEM, kind, title)],
    // R4 wants an instant as a start: a day alone is when it is asked for.
    ...(startsAt === undefined ? { requestedPeriod: [{ start: day }] } : { start: startsAt }), ...(endsAt !== undefined && { end: endsAt }), ...(minutes !== undefined && { minutesDuration: minutes }),
    ...listOf('supportingInformation', plan === undefined ? [] : [referenceTo(plan)]),
  };
  const people = [around.subject, practitioner && around.party(practitioner, written), place && around.party(place, written, 'Location')];
  return { ...written, participant: people.flatMap((actor) => (actor ? [{ actor, status: 'accepted' }] : [])) };
}

function periodOf({ day, startsAt = day, endsAt }: Session): Record<string, unknown> {
  return { start: startsAt, ...(endsAt !== undefined && { end: endsAt }) };
}

function procedure(around: Around, session: Session): Written {
  const { plan, day, startsAt = day, endsAt, title, kind, practitioner, place } = session;
  const written: Written = {
    resourceType: 'Procedure', ...procedureMark(session), category: concept(SESSION_SYSTEM, kind), ...(title !== undefined && { code: { text: title } }), ...around.of(),
    ...(endsAt === undefined ? { performedDateTime: startsAt } : { performedPeriod: periodOf(session) }), ...listOf('basedOn', plan === undefined ? [] : [referenceTo(plan)]),
  };
  if (practitioner) written['performer'] = [{ actor: around.party(practitioner, written) }];
  if (place) written['location'] = around.party(place, written, 'Location');
  return written;
}

function encounter(around: Around, session: Session): Written {
  const { plan, title, kind, practitioner, place } = session;
  const { extension = [], ...mark } = encounterMark(session) as { extension?: unknown[] };
  const written: Written = {
    resourceType: 'Encounter', ...mark, type: [concept(SESSION_SYSTEM, kind, title)], ...around.of(), period: periodOf(session),
    ...listOf('extension', [...extension, ...(plan === undefined ? [] : [{ url: SESSION_OF_EXTENSION, valueReference: referenceTo(plan) }])]),
  };
  if (practitioner) written['participant'] = [{ individual: around.party(practitioner, written) }];
  if (place) written['location'] = [{ location: around.party(place, written, 'Location') }];
  return written;
}

const contrary = (state: AttendanceState | undefined): AttendanceState | undefined => (state === 'present' ? 'absent' : 'present');

/** The other records of a session, each naming it; where two disagree, one that does. */
function others(around: Around, session: Session): Writings {
  const { id, alsoIn, isToCheck, kind } = session;
  return alsoIn.map((each, index): [string, Written] => {
    const mark = isToCheck && index === 0 ? { state: contrary(session.state) } : session;
    const link = [{ url: SESSION_OF_EXTENSION, valueReference: referenceTo(id) }];
    if (typeOfId(each) === 'Encounter') {
      const { extension = [], ...said } = encounterMark(mark) as { extension?: unknown[] };
      return [each, { resourceType: 'Encounter', ...said, ...listOf('extension', extension), appointment: [referenceTo(id)], type: [concept(SESSION_SYSTEM, kind)], ...around.of(), period: { start: session.startsAt ?? session.day } }];
    }
    return [each, { resourceType: 'Procedure', ...procedureMark(mark), extension: link, category: concept(SESSION_SYSTEM, kind), ...around.of(), performedDateTime: session.startsAt ?? session.day }];
  });
}

/** How it was felt, and what went wrong. */
export function feelings(around: Around, session: Session): Writings {
  const { id, day, startsAt, mood, incident, experience = {} } = session;
  const found: Writings = [];
  for (const name of ['effort', 'pain'] as const) {
    const [value, own] = [session[name], experience[name]];
    if (value === undefined || own === undefined) continue;
    const measure = { id: own, measure: name, day, value, status: 'final' as const, isSelfReported: true, records: 1, alsoIn: [], ...(startsAt !== undefined && { at: startsAt }) };
    found.push([own, { ...toObservation(measure, { ...(around.subject && { subject: around.subject }), session: id }) }]);
  }
  if (mood !== undefined && experience['mood'] !== undefined) {
    found.push([experience['mood'], {
      resourceType: 'Observation', status: 'final', code: concept(MEASURE_SYSTEM, 'mood'), ...around.of(), focus: [referenceTo(id)], effectiveDateTime: startsAt ?? day, valueCodeableConcept: concept(MOOD_SYSTEM, mood),
    }]);
  }
  if (incident !== undefined && experience['incident'] !== undefined) {
    found.push([experience['incident'], {
      resourceType: 'AdverseEvent', extension: [{ url: INCIDENT_SESSION_EXTENSION, valueReference: referenceTo(id) }], actuality: 'actual', event: { text: incident }, ...around.of(), date: startsAt ?? day,
    }]);
  }
  return found;
}
