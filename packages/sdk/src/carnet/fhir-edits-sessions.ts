import { instantAt, wallClock } from '../time-zone.js';
import { ATTENDANCE_EXTENSION, ATTENDANCE_SYSTEM, CANCELLATION_SYSTEM, SESSION_SYSTEM } from './codes.js';
import type { CarnetEdit } from './edits.js';
import { mergedInto } from './fhir-edits-merged.js';
import { concept, creation, isOnServer, partyReference, referenceTo, subjectOf, update, urnOf, type Change, type Source, type Writing } from './fhir-edits-parts.js';
import { outcomeOf } from './fhir-read-sessions.js';
import { codes, records, text } from './fhir-read-values.js';
import type { Carnet, Session } from './model.js';
import type { AttendanceState } from './terms.js';

type AttendanceEdit = Extract<CarnetEdit, { kind: 'attendance' }>;
type Wanted = Pick<AttendanceEdit, 'state' | 'isUnexplained'>;

/** Writes where a session stands, also into the records that were merged into it and say something else. */
export function attendanceChanges(writing: Writing, session: Session, wanted: Wanted): Change[] {
  const { carnet } = writing;
  const idOf = (_from: unknown, reference: unknown) => /(^|\/)(Patient\/[^/]+)$/.exec(text(reference, 'reference') ?? '')?.[2];
  const others = mergedInto(carnet, session).flatMap(({ at, source }): Change[] => {
    const { state, isUnexplained } = outcomeOf({ idOf }, { id: at, type: String(source['resourceType']), resource: source, path: [] }, carnet.person.id);
    const isSame = state === undefined || (state === (wanted.state ?? undefined) && isUnexplained === (wanted.isUnexplained ?? false));
    return isSame ? [] : [update({ kept: at }, at, source, valuesOf(carnet, source, wanted))];
  });
  return [attendanceChange(writing, session, wanted), ...others];
}

/** Writes where a session stands, into the resource it was read from; into a new one when there is none. */
function attendanceChange({ carnet }: Writing, session: Session, wanted: Wanted): Change {
  const place = { list: 'sessions', id: session.id } as const;
  const { source } = session;
  if (!source || !isOnServer(session.id)) return creation(place, urnOf(session.id), newSession(carnet, session, wanted));
  return update(place, session.id, source, valuesOf(carnet, source, wanted));
}

function valuesOf(carnet: Carnet, source: Source, wanted: Wanted): Source {
  const groupValues = groupParticipants(carnet, source, wanted);
  if (groupValues) return groupValues;
  const write = { Appointment: appointmentValues, Procedure: procedureValues, Encounter: encounterValues }[String(source['resourceType'])];
  if (!write) throw new TypeError(`A session is kept in an Appointment, a Procedure or an Encounter, not in a ${String(source['resourceType'])}.`);
  return write(source, wanted);
}

const UNMARKED = ['booked', 'pending', 'proposed', 'arrived', 'checked-in', 'waitlist'];
const appointmentStatus: Record<AttendanceState, string> = { present: 'fulfilled', absent: 'noshow', excused: 'cancelled', cancelled: 'cancelled' };

/** R4 appointment-cancellation-reason: `pat` is the patient's, `prov` the provider's. */
const reasonOf = (state: AttendanceState | null) => (state === 'excused' ? concept(CANCELLATION_SYSTEM, 'pat') : concept(CANCELLATION_SYSTEM, 'prov'));

/** A finer reason that says as much stays: `prov-dch` is the provider's too. */
function cancelationReason(source: Source, { state, isUnexplained }: Wanted): unknown {
  if (appointmentStatus[state ?? 'present'] !== 'cancelled' || isUnexplained === true) return undefined;
  const said = source['status'] === 'cancelled' ? codes(source['cancelationReason'], CANCELLATION_SYSTEM) : [];
  const isKept = said.length > 0 && said.every((code) => code.startsWith('pat') === (state === 'excused'));
  return isKept ? source['cancelationReason'] : reasonOf(state);
}

function appointmentValues(source: Source, wanted: Wanted): Record<string, unknown> {
  const { state } = wanted;
  const isUnmarked = state === null && UNMARKED.includes(String(source['status']));
  return {
    status: isUnmarked ? source['status'] : state === null ? 'booked' : appointmentStatus[state],
    cancelationReason: cancelationReason(source, wanted),
    ...acceptedAgain(source, state),
  };
}

/** Whoever comes, or may come, did not decline. */
function acceptedAgain(source: Source, state: AttendanceState | null): Record<string, unknown> {
  const participants = records(source, 'participant');
  const isDeclined = (each: Source) => each['status'] === 'declined' && isPatient(each);
  if ((state !== null && state !== 'present') || !participants.some(isDeclined)) return {};
  return { participant: participants.map((each) => (isDeclined(each) ? { ...each, status: 'accepted' } : each)) };
}

const isPatient = (participant: Source) => /(^|\/)Patient\//.test(text(participant, 'actor', 'reference') ?? '');

/**
 * An appointment of several people has one status, which is nobody's: where this person stands is written beside their
 * name, and the others are left alone; R4 has no word there for nobody knows who cancelled. `undefined`: it is of one person, or
 * nobody knows which of them.
 */
function groupParticipants({ person }: Carnet, source: Source, { state }: Wanted): Record<string, unknown> | undefined {
  const participants = records(source, 'participant');
  const isOwn = (each: Source) => person.id !== undefined && text(each, 'actor', 'reference')?.endsWith(person.id) === true;
  if (source['resourceType'] !== 'Appointment' || !participants.some(isOwn)) return undefined;
  const isMarkedBeside = participants.some((each) => isOwn(each) && records(each, 'extension').some(({ url }) => url === ATTENDANCE_EXTENSION));
  if (participants.filter(isPatient).length < 2 && !isMarkedBeside) return undefined;
  return { participant: participants.map((each) => (isOwn(each) ? participantOf(each, state) : each)) };
}

function participantOf(participant: Source, state: AttendanceState | null): Source {
  const { extension: _extension, ...rest } = participant;
  const extension = withAttendance(participant, state);
  return { ...rest, ...(extension && { extension }), status: state === null ? 'needs-action' : state === 'present' ? 'accepted' : 'declined' };
}

function withAttendance(holder: Source, state: AttendanceState | null): Source[] | undefined {
  const others = records(holder, 'extension').filter(({ url }) => url !== ATTENDANCE_EXTENSION);
  const extension = state === null ? others : [...others, { url: ATTENDANCE_EXTENSION, valueCode: state }];
  return extension.length > 0 ? extension : undefined;
}

/** R4 says no reason of its own for a procedure that was not done: ours, and the one an appointment has. */
function procedureValues(_source: Source, { state, isUnexplained }: Wanted): Record<string, unknown> {
  if (state === null || state === 'present') return { status: state === null ? 'preparation' : 'completed', statusReason: undefined };
  const reason = state === 'absent' ? [] : reasonOf(state).coding ?? [];
  return { status: 'not-done', statusReason: isUnexplained === true ? undefined : { coding: [{ system: ATTENDANCE_SYSTEM, code: state }, ...reason] } };
}

function encounterValues(source: Source, { state, isUnexplained }: Wanted): Record<string, unknown> {
  const status = state === null ? 'planned' : state === 'present' ? 'finished' : 'cancelled';
  return { status, extension: withAttendance(source, isUnexplained === true ? null : state) };
}

/** An Appointment when it is known when the session starts and ends, which R4 wants of one; a Procedure of its day otherwise. */
function newSession(carnet: Carnet, session: Session, wanted: Wanted): Record<string, unknown> {
  const { day, startsAt, kind, title, plan, practitioner, place } = session;
  const ends = endOf(carnet, session);
  const planned = referenceTo(plan);
  const patient = subjectOf(carnet);
  if (startsAt === undefined || ends === undefined) {
    return {
      resourceType: 'Procedure', ...procedureValues({}, wanted), ...(planned && { basedOn: [planned] }), category: concept(SESSION_SYSTEM, kind),
      ...(title !== undefined && { code: { text: title } }), subject: patient, performedDateTime: startsAt ?? day,
      ...(practitioner && { performer: [{ actor: partyReference(practitioner) }] }), ...(place && { location: partyReference(place) }),
    };
  }
  const others = [practitioner, place].flatMap((each) => (each ? [{ actor: partyReference(each), status: 'accepted' }] : []));
  return {
    resourceType: 'Appointment', ...appointmentValues({}, wanted), serviceType: [concept(SESSION_SYSTEM, kind, title)],
    start: startsAt, end: ends, ...(planned && { supportingInformation: [planned] }), participant: [{ actor: patient, status: 'accepted' }, ...others],
  };
}

function endOf({ timeZone }: Carnet, { startsAt, endsAt, minutes }: Session): string | undefined {
  if (endsAt !== undefined || startsAt === undefined || minutes === undefined) return endsAt;
  const wall = wallClock(new Date(Date.parse(startsAt) + minutes * 60_000), timeZone);
  return wall && instantAt(wall.day, wall.time, timeZone);
}

/** The session itself, when it must be there for something to refer to it and no server has it yet. */
export function sessionFirst(writing: Writing, session: Session): Change[] {
  if (isOnServer(session.id)) return [];
  return [attendanceChange(writing, session, { state: session.state ?? null, ...(session.isCancellationUnexplained === true && { isUnexplained: true }) })];
}

/** Who or what to name a session by, in what is written about it. */
export function sessionReference(session: Session): { reference: string } {
  return { reference: isOnServer(session.id) ? session.id : urnOf(session.id) };
}

/** When a session was, as exactly as is known. */
export const timeOf = ({ startsAt, day }: Session): string => startsAt ?? day;
