import type { Appointment, CodeableConcept, DiagnosticReport, Goal, Observation, Reference, Task } from 'fhir/r4.js';
import {
  ASSESSMENT_SYSTEM, CANCELLATION_SYSTEM, DRIVER_SYSTEM, GOAL_ACHIEVEMENT_SYSTEM, LOINC_SYSTEM, MEASURE_SYSTEM, MILESTONE_SYSTEM, MOOD_SYSTEM, SESSION_SYSTEM,
  assessmentLabels, milestoneLabels,
} from '../carnet/codes.js';
import type { AssessmentKind, AttendanceState, MilestoneKind, Mood } from '../carnet/terms.js';
import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { instantAt } from '../time-zone.js';

/** One person's plan, as every resource of it refers to it. `key` starts the ids of its resources. */
export interface Whose {
  key: string;
  patient: Reference;
  plan: Reference;
  /** `undefined`: nobody wrote the request down. */
  request?: Reference;
  /** Who leads the sessions, and measures. */
  team: Reference;
  place?: Reference;
  timeZone: string;
}

const UCUM = 'http://unitsofmeasure.org';
const observationCategory = (code: string): CodeableConcept => ({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] });
const loinc = (code: string, text: string): CodeableConcept => ({ coding: [{ system: LOINC_SYSTEM, code }], text });
export const ours = (system: string, code: string, text?: string): CodeableConcept => ({ coding: [{ system, code }], ...(text !== undefined && { text }) });

/** What a server writes on what it keeps. */
export const kept = (lastUpdated: string) => ({ meta: { versionId: '1', lastUpdated } });

interface Held { day: string; time?: string; state?: AttendanceState; title?: string; kind?: 'activity' | 'workshop'; id?: string; minutes?: number | null; createdOn?: string }

/** FHIR's words for where a session stands. */
const appointmentStates = {
  present: { status: 'fulfilled' },
  absent: { status: 'noshow' },
  excused: { status: 'cancelled', cancelationReason: ours(CANCELLATION_SYSTEM, 'pat') },
  cancelled: { status: 'cancelled', cancelationReason: ours(CANCELLATION_SYSTEM, 'prov') },
} as const;

/** A session. Without `state` it is booked. `minutes: null` is a length nobody wrote; 60 without. */
export function appointmentOf(whose: Whose, { day, time = '10:00', state, title, kind = 'activity', id = `${whose.key}-session-${day}`, minutes = 60, createdOn = day }: Held): Appointment {
  const start = instantAt(day, time, whose.timeZone);
  const length = minutes === null ? {} : { minutesDuration: minutes, end: later(start, minutes, whose.timeZone) };
  const attended = state === 'present' || state === undefined ? 'accepted' : 'declined';
  return {
    resourceType: 'Appointment', id, ...kept(state === undefined ? `${createdOn}T08:00:00Z` : new Date(Date.parse(start) + 4_500_000).toISOString()),
    ...(state === undefined ? { status: 'booked' as const } : structuredClone(appointmentStates[state])),
    serviceType: [ours(SESSION_SYSTEM, kind, title)],
    start, ...length,
    ...(whose.request && { basedOn: [whose.request] }),
    supportingInformation: [whose.plan],
    participant: [
      { actor: whose.patient, status: state === 'cancelled' ? 'accepted' : attended },
      { actor: whose.team, status: state === 'cancelled' ? 'declined' : 'accepted' },
      ...(whose.place ? [{ actor: whose.place, status: 'accepted' as const }] : []),
    ],
  };
}

function later(start: string, minutes: number, timeZone: string): string {
  // Wall time, which is what a timetable is made of; the one offset a session starts with.
  const wall = new Date(Date.parse(`${start.slice(0, 16)}:00Z`) + minutes * 60_000).toISOString();
  return instantAt(wall.slice(0, 10), wall.slice(11, 16), timeZone);
}

/** What is measured: its code, French name, unit and FHIR category. */
export const kinds = {
  'six-minute-walk': { code: loinc('64098-7', 'Distance au test de marche de 6 minutes'), unit: 'm', category: 'exam' },
  'chair-stand': { code: loinc('66247-8', 'Lever de chaise, 30 s'), unit: '{#}/(30.s)', category: 'exam' },
  'one-leg-balance': { code: loinc('66569-5', 'Équilibre sur une jambe'), unit: 's', category: 'exam' },
  'moderate-activity': { code: loinc('82290-8', 'Activité modérée à intense par semaine'), unit: 'min/wk', category: 'activity' },
  'sitting': { code: loinc('87705-0', 'Temps assis par jour'), unit: 'h/d', category: 'activity' },
  'pain': { code: loinc('72514-3', 'Douleur, de 0 à 10'), unit: '{score}', category: 'survey' },
  'effort': { code: loinc('82289-0', 'Effort ressenti, de 0 à 10'), unit: '{score}', category: 'activity' },
  'well-being': { code: ours(MEASURE_SYSTEM, 'well-being', 'Bien-être, de 0 à 10'), unit: '{score}', category: 'survey' },
  'weight': { code: loinc('29463-7', 'Poids'), unit: 'kg', category: 'vital-signs' },
  'waist': { code: loinc('8280-0', 'Tour de taille'), unit: 'cm', category: 'exam' },
  'steps': { code: loinc('41950-7', 'Pas par jour'), unit: '1/(24.h)', category: 'activity' },
  'resting-heart-rate': { code: { coding: [{ system: LOINC_SYSTEM, code: '40443-4' }, { system: LOINC_SYSTEM, code: '8867-4' }], text: 'Fréquence cardiaque au repos' }, unit: '/min', category: 'vital-signs' },
} satisfies Record<string, { code: CodeableConcept; unit: string; category: string }>;
export type Kind = keyof typeof kinds;
/** Those the person tells, and nobody tests. */
const told = new Set<Kind>(['moderate-activity', 'sitting', 'pain', 'effort', 'well-being']);

interface Taken { kind: Kind; day: string; value: number | null; id?: string; focus?: string; derivedFrom?: string; time?: string }

function observed(whose: Whose, day: string, category: string, time = '10:05') {
  const at = instantAt(day, time, whose.timeZone);
  return {
    resourceType: 'Observation' as const, status: 'final' as const, ...kept(at),
    category: [observationCategory(category), ...(category === 'activity' ? [{ coding: [PHYSICAL_ACTIVITY] }] : [])],
    subject: whose.patient, effectiveDateTime: at,
  };
}

/** A measure in the unit of its kind. `value: null` was not measured that day. */
export function measureOf(whose: Whose, { kind, day, value, id = `${whose.key}-${kind}-${day}`, focus, derivedFrom, time }: Taken): Observation {
  const { code, unit, category } = kinds[kind];
  return {
    ...observed(whose, day, category, time), id, code: structuredClone(code),
    performer: [told.has(kind) ? whose.patient : whose.team],
    ...(focus !== undefined && { focus: [{ reference: `Appointment/${focus}` }] }),
    ...(derivedFrom !== undefined && { derivedFrom: [{ reference: derivedFrom }] }),
    ...(value === null
      ? { dataAbsentReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'not-performed' }], text: 'Non mesuré' } }
      : { valueQuantity: { value, unit, system: UCUM, code: unit } }),
  };
}

/** Blood pressure, in mm[Hg]. */
export function pressureOf(whose: Whose, day: string, systolic: number, diastolic: number): Observation {
  const part = (code: string, text: string, value: number) => ({ code: loinc(code, text), valueQuantity: { value, unit: 'mmHg', system: UCUM, code: 'mm[Hg]' } });
  return {
    ...observed(whose, day, 'vital-signs'), id: `${whose.key}-blood-pressure-${day}`, code: loinc('85354-9', 'Tension'), performer: [whose.team],
    component: [part('8480-6', 'Systolique', systolic), part('8462-4', 'Diastolique', diastolic)],
  };
}

/** Effort and pain from 0 to 10, and mood, of a session. */
export function experienceOf(whose: Whose, session: Appointment, { effort, pain, mood }: { effort?: number; pain?: number; mood?: Mood }): Observation[] {
  const [day, time, focus] = [session.start?.slice(0, 10) ?? '', session.start?.slice(11, 16) ?? '', session.id ?? ''];
  const feeling = (kind: 'effort' | 'pain', value: number) => measureOf(whose, { kind, day, time, value, focus, id: `${focus}-${kind}` });
  return [
    ...(effort === undefined ? [] : [feeling('effort', effort)]),
    ...(pain === undefined ? [] : [feeling('pain', pain)]),
    ...(mood === undefined ? [] : [{
      ...observed(whose, day, 'survey', time), id: `${focus}-mood`, code: ours(MEASURE_SYSTEM, 'mood', 'Humeur en partant'), performer: [whose.patient],
      focus: [{ reference: `Appointment/${focus}` }], valueCodeableConcept: ours(MOOD_SYSTEM, mood),
    }]),
  ];
}

/** What holds the person back or helps, in words. */
export function driverOf(whose: Whose, day: string, kind: 'obstacle' | 'lever', words: string): Observation {
  return { ...observed(whose, day, 'social-history'), id: `${whose.key}-${kind}`, code: ours(DRIVER_SYSTEM, kind), performer: [whose.patient], valueString: words };
}

interface Bilan { kind: AssessmentKind; day: string; results: Observation[]; conclusion?: string; title?: string }

/** A bilan that was held, with what was measured at it. */
export function assessmentOf(whose: Whose, { kind, day, results, conclusion, title = `Bilan ${assessmentLabels[kind].fr.toLowerCase()}` }: Bilan): DiagnosticReport {
  const at = instantAt(day, '11:00', whose.timeZone);
  return {
    resourceType: 'DiagnosticReport', id: `${whose.key}-assessment-${day}`, ...kept(at), status: 'final',
    category: [{ coding: [PHYSICAL_ACTIVITY] }], code: ours(ASSESSMENT_SYSTEM, kind, title), basedOn: [whose.plan], subject: whose.patient,
    effectiveDateTime: instantAt(day, '10:05', whose.timeZone), issued: at, performer: [whose.team],
    result: results.map(({ id }) => ({ reference: `Observation/${String(id)}` })),
    ...(conclusion !== undefined && { conclusion }),
  };
}

type Achievement = 'in-progress' | 'improving' | 'achieved' | 'not-achieved';
interface Wanted { id: string; text: string; startsOn: string; dueOn?: string; achievement: Achievement; measured?: { kind: Kind; low?: number; high?: number } }

/** A goal. Without `measured` these are the person's own words. */
export function goalOf(whose: Whose, { id, text, startsOn, dueOn, achievement, measured }: Wanted): Goal {
  const quantity = (value: number, unit: string) => ({ value, unit, system: UCUM, code: unit });
  const { low, high, kind } = measured ?? {};
  const unit = kind === undefined ? '' : kinds[kind].unit;
  const due = dueOn === undefined ? {} : { dueDate: dueOn };
  return {
    resourceType: 'Goal', id: `${whose.key}-goal-${id}`, ...kept(`${startsOn}T10:00:00Z`),
    lifecycleStatus: achievement === 'not-achieved' || achievement === 'achieved' ? 'completed' : 'active', achievementStatus: ours(GOAL_ACHIEVEMENT_SYSTEM, achievement),
    category: [{ coding: [PHYSICAL_ACTIVITY] }], description: { text }, subject: whose.patient, startDate: startsOn,
    expressedBy: kind === undefined ? whose.patient : whose.team,
    target: kind === undefined ? [due].filter((each) => Object.keys(each).length > 0) : [{
      measure: structuredClone(kinds[kind].code), ...due,
      detailRange: { ...(low !== undefined && { low: quantity(low, unit) }), ...(high !== undefined && { high: quantity(high, unit) }) },
    }],
  };
}

interface Step { kind: MilestoneKind; dueOn?: string; doneOn?: string; title?: string; id?: string; isCancelled?: boolean }

/** A step that is planned, or done. */
export function milestoneOf(whose: Whose, { kind, dueOn, doneOn, title = milestoneLabels[kind].fr, id = `${whose.key}-${kind}`, isCancelled = false }: Step): Task {
  const open = isCancelled ? 'cancelled' : 'requested';
  return {
    resourceType: 'Task', id, ...kept(`${doneOn ?? dueOn ?? '2026-01-01'}T09:00:00Z`), basedOn: [whose.plan], intent: 'plan', for: whose.patient, owner: whose.team,
    status: doneOn === undefined ? open : 'completed', code: ours(MILESTONE_SYSTEM, kind, title),
    ...(dueOn !== undefined && { restriction: { period: { end: dueOn } } }), ...(doneOn !== undefined && { executionPeriod: { end: doneOn } }),
  };
}
