import { isIsoDate, todayIso } from '../iso-date.js';
import type { Issue } from '../issue.js';
import { isAldNumber } from './ald.js';
import type { ComponentDraft, Ground, PrescriptionDraft, Range } from './model.js';
import type { Dispenser } from './terms.js';

/** CSP art. D. 1172-2 (décret 2023-234): the prescribed length is 3 to 6 months. */
export const DURATION_MONTHS = { min: 3, max: 6 } as const;
/** Plausible number of sessions a week; two a day is the most. Ours. */
export const SESSIONS_PER_WEEK = { min: 1, max: 14 } as const;
/** Plausible length of a session, in minutes. Ours. */
export const SESSION_MINUTES = { min: 5, max: 180 } as const;

/**
 * The dose that is proposed when a form opens: endurance and strength, 2 to 3 sessions a week of 45 to 60 minutes at
 * moderate intensity, for 3 months. Source: programme d'activité physique adaptée described by the HAS (2022 guide) and
 * ameli.fr for doctors. A proposal in view, that the prescriber adopts by prescribing.
 */
export const proposedDose = {
  durationMonths: 3,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' },
    { type: 'strength', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' },
  ],
} as const satisfies PrescriptionDraft;

/** Health professionals of CSP art. D. 1172-2, 1°: the only ones first in line for a severe limitation (D. 1172-3). */
export const severeDispensers: readonly Dispenser[] = ['physiotherapist', 'occupational-therapist', 'psychomotor-therapist'];
/** Who may be chosen while a limitation is severe: those, and an EAPA beside one of them, as a complement only (D. 1172-3). */
export const dispensersAllowedWhenSevere: readonly Dispenser[] = [...severeDispensers, 'eapa'];

/** The texts the rules rest on, by the rule numbers of the project's notes. */
const SOURCE = {
  V1: 'CSP art. D. 1172-1-1',
  V2: 'CSP art. D. 1172-2',
  V3: 'CSP art. D. 1172-2',
  V4: 'CSP art. D. 1172-2',
  V5: 'CSP art. D. 1172-3',
  V10: 'CSS art. D. 160-4',
  V16: 'CSP art. L. 1172-1',
  situation: 'CSP art. D. 1172-1',
} as const;

type Path = Issue['path'];

const issue = (severity: Issue['severity'], code: string, path: Path, more: Pick<Issue, 'source' | 'params'> = {}): Issue =>
  ({ code, severity, path, ...more });

const error = (code: string, path: Path, source?: string, params?: Record<string, unknown>): Issue =>
  issue('error', code, path, { ...(source && { source }), ...(params && { params }) });

const warning = (code: string, path: Path, source: string): Issue => issue('warning', code, path, { source });

function checkGrounds(grounds: readonly Ground[] = []): Issue[] {
  if (grounds.length === 0) return [error('grounds-missing', ['grounds'], SOURCE.V1)];
  return grounds.flatMap((ground, index) => {
    if (ground.kind !== 'ald' || isAldNumber(ground.number)) return [];
    const code = ground.number === 12 ? 'ald-12-vacant' : 'ald-number-unknown';
    return [error(code, ['grounds', index], SOURCE.V10, { number: ground.number })];
  });
}

interface Bounds { readonly min: number; readonly max: number }

/** Whether no rule refuses a range, which has at least its lower number: « 2 » or « 2 à 3 », whole, within bounds, not reversed. */
export function isSoundRange(range: Partial<Range> | undefined, bounds: Bounds): range is Range {
  return range?.low !== undefined && checkRange('', range, bounds, []).length === 0;
}

/** Whether no rule refuses a length in months. */
export const isSoundDuration = (months: number | undefined): months is number => checkDuration(months).length === 0;

function checkRange(name: string, range: Partial<Range> | undefined, bounds: Bounds, path: Path): Issue[] {
  const { low, high } = range ?? {};
  const values = [low, high].filter((value) => value !== undefined);
  if (values.some((value) => !Number.isInteger(value) || value < bounds.min || value > bounds.max)) {
    return [error(`${name}-out-of-range`, path, undefined, { ...bounds })];
  }
  if (low === undefined && high !== undefined) return [error(`${name}-low-missing`, path)];
  if (low !== undefined && high !== undefined && low > high) return [error(`${name}-reversed`, path, undefined, { low, high })];
  return [];
}

const isEmpty = (range: Partial<Range> | undefined) => range?.low === undefined && range?.high === undefined;

function checkComponent(component: ComponentDraft, index: number): Issue[] {
  const path = ['components', index];
  const { sessionsPerWeek, sessionMinutes, intensity } = component;
  return [
    ...(isEmpty(sessionsPerWeek) ? [error('sessions-per-week-missing', [...path, 'sessionsPerWeek'], SOURCE.V2)] : []),
    ...checkRange('sessions-per-week', sessionsPerWeek, SESSIONS_PER_WEEK, [...path, 'sessionsPerWeek']),
    ...checkRange('session-minutes', sessionMinutes, SESSION_MINUTES, [...path, 'sessionMinutes']),
    ...(intensity === undefined ? [error('intensity-missing', [...path, 'intensity'], SOURCE.V2)] : []),
  ];
}

function checkDuration(months: number | undefined): Issue[] {
  if (months === undefined) return [error('duration-missing', ['durationMonths'], SOURCE.V2)];
  const { min, max } = DURATION_MONTHS;
  return months >= min && months <= max ? [] : [error('duration-out-of-range', ['durationMonths'], SOURCE.V3, { min, max, months })];
}

function checkDispensers({ dispensers = [], severeLimitation }: PrescriptionDraft): Issue[] {
  if (dispensers.length === 0) return [error('dispensers-missing', ['dispensers'], SOURCE.V2)];
  if (!severeLimitation) return [];
  const excluded = dispensers.filter((code) => !dispensersAllowedWhenSevere.includes(code));
  if (excluded.length > 0) return [error('dispensers-excluded-severe', ['dispensers'], SOURCE.V5, { excluded })];
  if (!dispensers.some((code) => severeDispensers.includes(code))) return [error('dispensers-severe', ['dispensers'], SOURCE.V5)];
  return [];
}

function checkPrescriber({ kind = 'initial', prescriber }: PrescriptionDraft): Issue[] {
  if (!prescriber) return [error('prescriber-missing', ['prescriber'], SOURCE.V16)];
  if (!prescriber.familyName || !prescriber.givenName) return [error('prescriber-incomplete', ['prescriber'])];
  if (kind !== 'initial' || prescriber.profession === 'physician') return [];
  if (prescriber.profession === undefined) return [warning('prescriber-profession-unknown', ['prescriber'], SOURCE.V16)];
  return [error('prescriber-not-doctor', ['prescriber'], SOURCE.V16, { profession: prescriber.profession })];
}

function checkDate({ authoredOn, patient }: PrescriptionDraft, today: string): Issue[] {
  if (authoredOn === undefined || authoredOn === '') return [error('date-missing', ['authoredOn'])];
  if (!isIsoDate(authoredOn)) return [error('date-unreadable', ['authoredOn'])];
  if (authoredOn > today) return [error('date-in-future', ['authoredOn'], undefined, { today })];
  return patient && authoredOn < patient.birthDate ? [error('date-before-birth', ['authoredOn'])] : [];
}

function checkPatient({ patient }: PrescriptionDraft): Issue[] {
  if (!patient) return [error('patient-missing', ['patient'])];
  const isWhole = patient.familyName && (patient.givenNames?.length ?? 0) > 0 && isIsoDate(patient.birthDate);
  return isWhole ? [] : [error('patient-incomplete', ['patient'])];
}

function checkStatements(draft: PrescriptionDraft): Issue[] {
  return [
    ...checkPatient(draft),
    ...(draft.belowWhoLevel ? [] : [warning('below-who-level-unconfirmed', ['belowWhoLevel'], SOURCE.situation)]),
    ...(draft.needsSupport ? [] : [warning('support-need-unconfirmed', ['needsSupport'], SOURCE.situation)]),
    ...(draft.severeLimitation === undefined ? [error('severe-limitation-missing', ['severeLimitation'], SOURCE.V5)] : []),
    ...(draft.patientAgreement ? [] : [error('agreement-missing', ['patientAgreement'], SOURCE.V4)]),
  ];
}

/**
 * Tells what stands between a draft of the right types and a lawful prescription: rules V1 to V5, V10 and V16, dates and
 * plausible doses. What a page asks at every key; `checkPrescription` also takes data of unknown shape.
 *
 * @param options.today the day to compare with, `2026-11-21`; the day it is here when `undefined`.
 * @returns errors and warnings with their path and source, in no order that matters.
 */
export function checkDraft(draft: PrescriptionDraft, { today = todayIso() }: { today?: string | undefined } = {}): Issue[] {
  const { grounds, components = [], durationMonths } = draft;
  return [
    ...checkStatements(draft),
    ...checkGrounds(grounds),
    ...(components.length === 0 ? [error('components-missing', ['components'], SOURCE.V2)] : components.flatMap(checkComponent)),
    ...checkDuration(durationMonths),
    ...checkDispensers(draft),
    ...checkPrescriber(draft),
    ...checkDate(draft, today),
  ];
}
