import { definitionOf } from './catalogue.js';
import { ATTENDANCE_EXTENSION, MOOD_SYSTEM } from './codes.js';
import { toObservation } from './fhir-measures-write.js';
import { readCarnet } from './fhir-read.js';
import { wholeOf } from './fhir-read-kept.js';
import { records, text } from './fhir-read-values.js';
import { concept, entryOf, type Around, type Written } from './fhir-write-parts.js';
import { contactWritten } from './fhir-write-papers.js';
import { assessmentWritten, goalWritten, stepsOf, stepWritten } from './fhir-write-plans.js';
import { feelings, markOf } from './fhir-write-sessions.js';
import type { Carnet, Measure, Session } from './model.js';

type Resource = Record<string, unknown>;
type Given = Map<string, Resource>;

/** What the writers here say of a resource; the rest is the record's own. */
const own = {
  Task: ['status', 'executionPeriod'], Relay: ['status', 'executionPeriod', 'output', 'owner', 'note'], Goal: ['lifecycleStatus', 'achievementStatus'], Communication: ['sent', 'payload', 'statusReason'],
  DiagnosticReport: ['code', 'effectiveDateTime', 'effectivePeriod', 'conclusion'], Session: ['status', 'cancelationReason', 'statusReason'],
} as const;

/** A record with what is said now in the place of what it said. Its narrative tells the old. */
function renewed(source: Resource, written: Resource, keys: readonly string[]): Resource {
  const rest = Object.entries(source).filter(([key]) => key !== 'text' && !keys.includes(key));
  return Object.fromEntries([...rest, ...Object.entries(written).filter(([key]) => keys.includes(key))]);
}

const differ = <Thing extends object>(one: Thing, other: Thing, ...keys: (keyof Thing)[]): boolean => keys.some((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));

/**
 * What edits changed since a carnet was read, written into the records it was read from: they say the old until the edit is
 * saved, and for a host that saves by itself, ever. What was not changed is given back as it was read.
 */
export function withUnsaved(carnet: Carnet, given: Given, around: Around): Given {
  const entry = [...given].map(([id, resource]) => entryOf(id, resource, carnet.base));
  const { carnet: read } = readCarnet({ resourceType: 'Bundle', type: 'collection', entry }, { timeZone: carnet.timeZone, patient: carnet.person.id });
  const now: Given = new Map(given);
  const put = (id: string, written: Written, keys: readonly string[]) => {
    const source = given.get(id);
    if (source) now.set(id, renewed(source, written, keys));
  };
  /** The things of a list that were read, each with what its records say. */
  const each = <Thing extends { id: string }>(things: readonly Thing[], said: readonly Thing[], change: (thing: Thing, was: Thing) => void) => {
    const known = new Map(said.map((thing) => [thing.id, thing]));
    for (const thing of things) {
      const was = known.get(thing.id);
      if (was) change(thing, was);
    }
  };
  each(carnet.sessions, read.sessions, (session, was) => { putSession({ around, given, now }, session, was); });
  each(carnet.measures, read.measures, (measure, was) => { if (differ(measure, was, 'day', 'value', 'secondValue', 'comment')) putMeasure(carnet, now, measure); });
  each(carnet.assessments, read.assessments, (held, was) => { if (differ(held, was, 'kind', 'day', 'conclusion')) put(held.id, assessmentWritten(around, held, []), own.DiagnosticReport); });
  each(carnet.goals, read.goals, (goal, was) => { if (differ(goal, was, 'state')) put(goal.id, goalWritten(around, goal), own.Goal); });
  each(carnet.notes, read.notes, (note, was) => { if (differ(note, was, 'day', 'text')) put(note.id, contactWritten(around, 'note', note), own.Communication); });
  each(carnet.calls, read.calls, (call, was) => { if (differ(call, was, 'day', 'text', 'outcome')) put(call.id, contactWritten(around, 'call', call), own.Communication); });
  const steps = (of: Carnet) => stepsOf(of).map(({ step, relay }) => ({ id: step.id, step, relay: relay && { ...relay, source: undefined } }));
  each(steps(carnet), steps(read), ({ id, step, relay }, was) => {
    if (JSON.stringify(relay) !== JSON.stringify(was.relay)) put(id, stepWritten(around, step, relay), own.Relay);
    else if (differ(step, was.step, 'doneOn', 'isCancelled')) put(id, stepWritten(around, step, relay), own.Task);
  });
  return now;
}

function putMeasure(carnet: Carnet, now: Given, measure: Measure): void {
  const definition = definitionOf(carnet, measure.measure);
  for (const id of [measure.id, ...measure.alsoIn]) {
    const source = now.get(wholeOf(id));
    if (!source) continue;
    const { text: _text, note, ...written } = { ...toObservation({ ...measure, id, source }, { timeZone: carnet.timeZone, ...(definition && { definition }) }) };
    now.set(wholeOf(id), { ...written, ...(measure.comment !== undefined && note && { note }) });
  }
}

interface Putting { around: Around; given: Given; now: Given }

function putSession({ around, given, now }: Putting, session: Session, was: Session): void {
  if (differ(session, was, 'state', 'isCancellationUnexplained')) {
    for (const id of [session.id, ...session.alsoIn]) {
      const source = given.get(id);
      if (source) now.set(id, marked(around, source, session));
    }
  }
  for (const name of ['effort', 'pain', 'mood', 'incident'] as const) {
    if (!differ(session, was, name)) continue;
    const records = Object.entries(session.experience ?? {}).filter(([key]) => key.split('+')[0] === name);
    for (const [, id] of records) now.delete(wholeOf(id));
    if (session[name] === undefined) continue;
    const id = records[0]?.[1] ?? `${session.id}~${name}`;
    const source = given.get(wholeOf(id));
    const [[, written] = []] = feelings(around, { id: session.id, day: session.day, kind: session.kind, alsoIn: [], ...(session.startsAt !== undefined && { startsAt: session.startsAt }), [name]: session[name], experience: { [name]: id } });
    if (written) now.set(wholeOf(id), source ? renewed(source, name === 'mood' ? { valueCodeableConcept: concept(MOOD_SYSTEM, String(session.mood)) } : written, ['valueQuantity', 'valueInteger', 'valueCodeableConcept', 'event']) : written);
  }
}

const isBeside = ({ url }: Resource) => url === ATTENDANCE_EXTENSION;

/** Of several people, where this one stands is said beside their name. */
function marked({ subject }: Around, source: Resource, session: Session): Resource {
  const { extension, ...mark } = markOf(String(source['resourceType']), session);
  const beside = (holder: Resource, more: readonly unknown[]) => {
    const all = [...records(holder, 'extension').filter((each) => !isBeside(each)), ...more];
    return { ...renewed(holder, {}, ['extension']), ...(all.length > 0 && { extension: all }) };
  };
  const participants = records(source, 'participant');
  const isOwn = (each: Resource) => subject?.reference !== undefined && text(each, 'actor', 'reference')?.endsWith(subject.reference) === true;
  const patients = participants.filter((each) => /(^|\/)Patient\//.test(text(each, 'actor', 'reference') ?? ''));
  if (patients.length < 2 && !participants.some((each) => isOwn(each) && records(each, 'extension').some(isBeside))) {
    const told = renewed(source, mark, own.Session);
    return source['resourceType'] === 'Encounter' ? beside(told, Array.isArray(extension) ? extension : []) : told;
  }
  const { state } = session;
  const status = state === undefined ? 'needs-action' : state === 'present' ? 'accepted' : 'declined';
  return { ...source, participant: participants.map((each) => (isOwn(each) ? { ...beside(each, state === undefined ? [] : [{ url: ATTENDANCE_EXTENSION, valueCode: state }]), status } : each)) };
}
