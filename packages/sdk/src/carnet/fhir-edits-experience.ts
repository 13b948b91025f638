import { INCIDENT_SESSION_EXTENSION, MEASURE_SYSTEM, MOOD_SYSTEM } from './codes.js';
import type { CarnetEdit } from './edits.js';
import { concept, creation, isOnServer, partyReference, replacing, subjectOf, update, urnOf, type Change, type Source, type Writing } from './fhir-edits-parts.js';
import { sessionFirst, sessionReference, timeOf } from './fhir-edits-sessions.js';
import { toObservation } from './fhir-measures-write.js';
import { text } from './fhir-read-values.js';
import type { Measure, Session } from './model.js';

const feelings = ['effort', 'pain', 'mood'] as const;
type Feeling = (typeof feelings)[number];

/** Writes effort, pain and mood: an Observation each, about the session. One that is taken away was entered in error. */
export function experienceChanges(writing: Writing, session: Session, edit: Extract<CarnetEdit, { kind: 'experience' }>): Change[] {
  const changes = feelings.flatMap((name) => (edit[name] === undefined ? [] : feelingChange(writing, session, name, edit[name])));
  return changes.length > 0 ? [...sessionFirst(writing, session), ...changes] : [];
}

function feelingChange({ carnet, context }: Writing, session: Session, name: Feeling, value: number | string | null): Change[] {
  const place = { session: session.id, name };
  const known = knownOf(session, name);
  const others = Object.keys(session.experience ?? {}).filter((each) => each.startsWith(`${name}+`)).map((each) => ({ each, at: knownOf(session, each) }));
  // What else was said of it would be read again.
  const all = [{ each: name as string, at: known }, ...others].flatMap(({ each, at }) => (at ? [{ place: { session: session.id, name: each }, ...at }] : []));
  if (value === null) return all.map(({ place: its, at, source }) => update(its, at, source, { status: 'entered-in-error' }));
  const said = (source: Source | undefined) => (typeof value === 'number' ? felt({ carnet, context }, session, { name, value, source }) : moodOf({ carnet, context }, session, value, source));
  if (!known) return [creation(place, urnOf(session.id, name, context.at), said(undefined))];
  return all.map(({ place: its, at, source }) => replacing(its, at, source, said(source)));
}

/** The first word on it is final; what differs from it later amends it. */
const statusAfter = (source: Source | undefined) => (source === undefined ? 'final' : text(source, 'status') === 'preliminary' ? 'preliminary' : 'amended');

function felt({ carnet, context }: Writing, session: Session, { name, value, source }: { name: string; value: number; source: Source | undefined }): Source {
  const { day, startsAt: at } = session;
  const measure: Measure = { id: '', measure: name, day, value, status: statusAfter(source), isSelfReported: true, records: 1, alsoIn: [], ...(at !== undefined && { at }), ...(source && { source }) };
  return { ...toObservation(measure, { subject: subjectOf(carnet), at: context.at, session: sessionReference(session).reference }) };
}

/** A mood is no measure: decision 20 gives it a code of ours. */
function moodOf({ carnet, context }: Writing, session: Session, mood: string, source: Source | undefined): Source {
  const said = { status: statusAfter(source), valueCodeableConcept: concept(MOOD_SYSTEM, mood) };
  if (source) {
    const { dataAbsentReason: _reason, ...rest } = source;
    return { ...rest, ...said };
  }
  const patient = subjectOf(carnet);
  return {
    resourceType: 'Observation', category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }],
    code: concept(MEASURE_SYSTEM, 'mood', 'Humeur en partant'), subject: patient, focus: [sessionReference(session)],
    effectiveDateTime: timeOf(session), issued: context.at, performer: [patient], ...said,
  };
}

function knownOf(session: Session, name: string): { at: string; source: Source } | undefined {
  const [at, source] = [session.experience?.[name], session.experienceSources?.[name]];
  return isOnServer(at) && source ? { at, source } : undefined;
}

/** Writes what went wrong: an AdverseEvent about the session. R4 has no status for one that was noted in error: it is removed. */
export function incidentChanges(writing: Writing, session: Session, words: string | null): Change[] {
  const { carnet, context } = writing;
  const place = { session: session.id, name: 'incident' };
  const known = knownOf(session, 'incident');
  if (words === null) return known ? [{ ...update(place, known.at, known.source, {}), isRemoved: true }] : [];
  if (known) return [update(place, known.at, known.source, { event: { text: words } })];
  return [...sessionFirst(writing, session), creation(place, urnOf(session.id, 'incident', context.at), {
    resourceType: 'AdverseEvent', extension: [{ url: INCIDENT_SESSION_EXTENSION, valueReference: sessionReference(session) }],
    actuality: 'actual', event: { text: words }, subject: subjectOf(carnet), date: timeOf(session), recordedDate: context.at,
    ...(context.author && { recorder: partyReference(context.author) }),
  })];
}
