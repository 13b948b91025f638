import type { Issue } from '../issue.js';
import type { ComponentDraft, PrescriptionDraft, Range } from './model.js';
import { error, information, SOURCE, type Path } from './rule-parts.js';
import { defaultRuleSet } from './rule-set.js';

/** CSP art. D. 1172-2 (décret 2023-234): the prescribed length is 3 to 6 months. */
export const DURATION_MONTHS = defaultRuleSet.durationMonths;
/** Plausible number of sessions a week; two a day is the most. Ours. */
export const SESSIONS_PER_WEEK = { min: 1, max: 14 } as const;
/** Plausible length of a session, in minutes. Ours. */
export const SESSION_MINUTES = { min: 5, max: 180 } as const;
/** Plausible number of sessions of a whole prescription: 14 a week for 6 months at most. Ours. */
export const SESSIONS = { min: 1, max: 364 } as const;
/** Plausible heart rates, beats a minute (UCUM `/min`): the bounds of the PEPS form in the notes. */
export const HEART_RATE = { min: 30, max: 220 } as const;
/** Plausible distances of a six-minute walk, in metres. Ours. */
export const WALK_METRES = { min: 1, max: 1000 } as const;
/** How far a number of sessions may be from frequency × weeks before it is told. Ours. */
const SESSIONS_TOLERANCE = 0.2;
/** Weeks in a calendar month, for estimates: 13 weeks for 3 months. */
export const WEEKS_PER_MONTH = 13 / 3;

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

interface Bounds { readonly min: number; readonly max: number }

const isWithin = (value: number, { min, max }: Bounds): boolean => Number.isInteger(value) && value >= min && value <= max;

/** Whether no rule refuses a range, which has at least its lower number: « 2 » or « 2 à 3 », whole, within bounds, not reversed. */
export function isSoundRange(range: Partial<Range> | undefined, bounds: Bounds): range is Range {
  return range?.low !== undefined && checkRange('', range, bounds, []).length === 0;
}

/** Whether no rule refuses a length in months. */
export const isSoundDuration = (months: number | undefined, bounds: Bounds = DURATION_MONTHS): months is number => checkDuration(months, bounds).length === 0;

function checkRange(name: string, range: Partial<Range> | undefined, bounds: Bounds, path: Path): Issue[] {
  const { low, high } = range ?? {};
  const values = [low, high].filter((value) => value !== undefined);
  if (values.some((value) => !isWithin(value, bounds))) return [error(`${name}-out-of-range`, path, undefined, { ...bounds })];
  if (low === undefined && high !== undefined) return [error(`${name}-low-missing`, path)];
  if (low !== undefined && high !== undefined && low > high) return [error(`${name}-reversed`, path, undefined, { low, high })];
  return [];
}

const isEmpty = (range: Partial<Range> | undefined) => range?.low === undefined && range?.high === undefined;

/** A whole number within plausible bounds, or none. */
export const checkNumber = (name: string, value: number | undefined, bounds: Bounds, path: Path): Issue[] =>
  (value === undefined || isWithin(value, bounds) ? [] : [error(`${name}-out-of-range`, path, undefined, { ...bounds })]);

/** About how many sessions a component makes in so many months; `undefined` while a number is missing or unsound. */
export function expectedSessions({ sessionsPerWeek }: ComponentDraft, months: number | undefined, bounds: Bounds = DURATION_MONTHS): Range | undefined {
  if (!isSoundDuration(months, bounds) || !isSoundRange(sessionsPerWeek, SESSIONS_PER_WEEK)) return undefined;
  const { low, high } = sessionsPerWeek;
  const total = (perWeek: number) => Math.round(perWeek * months * WEEKS_PER_MONTH);
  return { low: total(low), ...(high !== undefined && high > low && { high: total(high) }) };
}

/** V15: a number of sessions that the frequency does not make. */
function checkSessions(component: ComponentDraft, path: Path, { durationMonths: months }: PrescriptionDraft, bounds: Bounds): Issue[] {
  const { sessions } = component;
  const problems = checkNumber('sessions', sessions, SESSIONS, path);
  const expected = expectedSessions(component, months, bounds);
  if (sessions === undefined || problems.length > 0 || !expected) return problems;
  const { low, high = low } = expected;
  const differs = sessions < low * (1 - SESSIONS_TOLERANCE) || sessions > high * (1 + SESSIONS_TOLERANCE);
  return differs ? [information('sessions-differ', path, undefined, { sessions, low, high })] : [];
}

function checkComponent(component: ComponentDraft, index: number, draft: PrescriptionDraft, bounds: Bounds): Issue[] {
  const path = ['components', index];
  const { sessionsPerWeek, sessionMinutes, intensity } = component;
  return [
    ...(isEmpty(sessionsPerWeek) ? [error('sessions-per-week-missing', [...path, 'sessionsPerWeek'], SOURCE.V2)] : []),
    ...checkRange('sessions-per-week', sessionsPerWeek, SESSIONS_PER_WEEK, [...path, 'sessionsPerWeek']),
    ...checkRange('session-minutes', sessionMinutes, SESSION_MINUTES, [...path, 'sessionMinutes']),
    ...(intensity === undefined ? [error('intensity-missing', [...path, 'intensity'], SOURCE.V2)] : []),
    ...checkSessions(component, [...path, 'sessions'], draft, bounds),
  ];
}

function checkDuration(months: number | undefined, { min, max }: Bounds): Issue[] {
  if (months === undefined) return [error('duration-missing', ['durationMonths'], SOURCE.V2)];
  return months >= min && months <= max ? [] : [error('duration-out-of-range', ['durationMonths'], SOURCE.V3, { min, max, months })];
}

/** Type, frequency, intensity and length of the activity (V2, V3, V15), and plausible numbers. */
export function checkDoses(draft: PrescriptionDraft, bounds: Bounds): Issue[] {
  const { components = [], durationMonths, heartRate, sixMinuteWalkMetres } = draft;
  return [
    ...(components.length === 0 ? [error('components-missing', ['components'], SOURCE.V2)] : components.flatMap((component, index) => checkComponent(component, index, draft, bounds))),
    ...checkDuration(durationMonths, bounds),
    ...(['resting', 'endurance', 'strength'] as const).flatMap((key) => checkNumber('heart-rate', heartRate?.[key], HEART_RATE, ['heartRate', key])),
    ...checkNumber('walk', sixMinuteWalkMetres, WALK_METRES, ['sixMinuteWalkMetres']),
  ];
}
