import type { Issue } from '../issue.js';
import { addMonths, isIsoDate } from '../iso-date.js';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../time-zone.js';
import type { Party } from '../carnet/model.js';
import { addDays, holidayTerritories, type HolidayTerritory } from './holidays.js';
import type { Programme } from './model.js';
import type { Pause } from './schedule.js';

/** How a person's way through a programme is laid out. What is left out comes from the programme, or is asked for in an issue. */
export interface StartOptions {
  /** First day on which a session may be. `undefined`: the first day of the prescription, else the day it was written. */
  startsOn?: string | undefined;
  /** Days of the week of the sessions, 1 is Monday, 7 Sunday. */
  weekdays?: readonly number[] | undefined;
  /** What the clock on the wall shows when a session begins, `HH:MM`, all year round. */
  time?: string | undefined;
  /** Length of a session (UCUM `min`). `undefined`: the longest of the programme, else of the prescription, else 60, which is said. */
  minutes?: number | undefined;
  /** Number of sessions; needed when the programme has none of its own. */
  sessions?: number | undefined;
  /** `Europe/Paris` when `undefined`. */
  timeZone?: string | undefined;
  /** Whose public holidays; those of mainland France when `undefined`. */
  holidays?: HolidayTerritory | undefined;
  /** When the territory holds no session: summer, a closed hall. */
  pauses?: readonly Pause[] | undefined;
  /** Who leads the sessions, and is there to talk to. */
  contact?: Party | undefined;
  place?: Party | undefined;
  /** What the sessions are, in words: « Marche nordique ». */
  title?: string | undefined;
  /** The patient on the server, `Patient/12`. `undefined`: as the prescription says. */
  patient?: string | undefined;
  /** The requests on the server, `ServiceRequest/1`. `undefined`: they are named by their identifier. */
  requests?: readonly string[] | undefined;
  /** The plan this one goes on from, `CarePlan/3`. */
  follows?: string | undefined;
  /** A UUID for the plan, of which all its parts are named. `undefined`: made of what is planned, so the same plan twice is one. */
  id?: string | undefined;
  /** When it is recorded, an instant; now when `undefined`. */
  recorded?: string | undefined;
  /** Who starts the plan, for the Provenance. */
  author?: Party | undefined;
}

/** What a prescription says of the dates of a plan. */
export interface PrescribedCourse { startsOn?: string | undefined; minutes?: number | undefined; months?: number | undefined }

/** Options that can be used as they are. `undefined`: it could not be known, and an issue says so. */
export interface Settled extends Pick<StartOptions, 'contact' | 'place' | 'author' | 'title' | 'patient' | 'requests' | 'follows'> {
  startsOn: string | undefined;
  weekdays: number[];
  time: string | undefined;
  minutes: number;
  sessions: number | undefined;
  timeZone: string;
  holidays: HolidayTerritory;
  pauses: Pause[];
  /** The day before which the programme was to end, as it says, else as the prescription does. */
  until: { day: string; by: 'programme' | 'prescription' } | undefined;
  /** UUID of the plan, when one was given. */
  id: string | undefined;
  /** An instant. */
  recorded: string;
  issues: Issue[];
}

/** Sessions nobody plans beyond, in one go. */
const SESSIONS_MAX = 1000;
const MINUTES_PER_DAY = 1440;
/** A length when nobody gave one: an Appointment of R4 has an end (app-2). Ours, and said in an issue. */
const MINUTES_ASSUMED = 60;

const problem = (code: string, severity: Issue['severity'], path: Issue['path'], params?: Record<string, unknown>): Issue => ({ code, severity, path, ...(params && { params }) });

const isCount = (value: unknown, max: number): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= max;
const isTime = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const isDay = (value: unknown): value is string => isIsoDate(value);
/** A day people make plans on. */
const isPlanned = (value: unknown): value is string => isDay(value) && value >= '1990-01-01' && value < '2190-01-01';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function settleStart(options: StartOptions, prescribed: PrescribedCourse, issues: Issue[]): string | undefined {
  const wanted = options.startsOn ?? prescribed.startsOn;
  if (isPlanned(wanted)) return wanted;
  issues.push(problem(wanted === undefined ? 'start-missing' : 'start-wrong', 'error', ['startsOn']));
  return undefined;
}

/** The days that are days of a week, each once, as many as a week of the programme takes. */
function settleWeekdays({ weekdays }: StartOptions, { phases }: Programme, issues: Issue[]): number[] {
  const good = [...new Set(listOf(weekdays).filter((day) => isCount(day, 7)))].sort((a, b) => a - b);
  listOf(weekdays).forEach((day, index) => {
    if (!isCount(day, 7)) issues.push(problem('weekday-wrong', 'error', ['weekdays', index]));
  });
  if (good.length === 0) issues.push(problem('weekdays-missing', 'error', ['weekdays']));
  const weekly = phases.filter(({ unit, every }) => unit === 'wk' && every === 1);
  const min = Math.max(0, ...weekly.map(({ times }) => times.min));
  if (good.length > 0 && good.length < min) issues.push(problem('too-few-weekdays', 'warning', ['weekdays'], { given: good.length, min }));
  const max = Math.max(0, ...weekly.map(({ times }) => times.max));
  if (max > 0 && good.length > max) issues.push(problem('too-many-weekdays', 'warning', ['weekdays'], { given: good.length, max }));
  return good;
}

function settleMinutes({ minutes }: StartOptions, { sessionMinutes }: Programme, prescribed: PrescribedCourse, issues: Issue[]): number {
  if (isCount(minutes, MINUTES_PER_DAY)) return minutes;
  if (minutes !== undefined) issues.push(problem('minutes-wrong', 'error', ['minutes']));
  const known = [sessionMinutes?.max, prescribed.minutes].find((length) => isCount(length, MINUTES_PER_DAY));
  if (known === undefined) issues.push(problem('minutes-assumed', 'information', ['minutes'], { minutes: MINUTES_ASSUMED }));
  return known ?? MINUTES_ASSUMED;
}

function settleSessions({ sessions }: StartOptions, programme: Programme, issues: Issue[]): number | undefined {
  if (isCount(sessions, SESSIONS_MAX)) return sessions;
  if (sessions !== undefined) issues.push(problem('sessions-wrong', 'error', ['sessions'], { max: SESSIONS_MAX }));
  if (isCount(programme.sessions, SESSIONS_MAX)) {
    if (programme.isSessionsApproximate) issues.push(problem('sessions-approximate', 'information', ['sessions'], { sessions: programme.sessions }));
    return programme.sessions;
  }
  if (sessions === undefined) issues.push(problem('sessions-missing', 'warning', ['sessions']));
  return undefined;
}

function settlePauses({ pauses }: StartOptions, issues: Issue[]): Pause[] {
  return listOf(pauses).flatMap((pause, index) => {
    const { from, to, label } = (pause ?? {}) as Partial<Pause>;
    if (isDay(from) && isDay(to) && from <= to) return [{ from, to, label }];
    issues.push(problem('pause-wrong', 'error', ['pauses', index]));
    return [];
  });
}

/** A value from a list of those that are known; else a default, and an issue. */
function settleOne<Value>(value: unknown, isKnown: (value: unknown) => value is Value, fallback: Value, code: string, path: string, issues: Issue[]): Value {
  if (isKnown(value)) return value;
  if (value !== undefined) issues.push(problem(code, 'error', [path]));
  return fallback;
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));

const isHolidayTerritory = (value: unknown): value is HolidayTerritory => (holidayTerritories as readonly unknown[]).includes(value);

function untilOf(startsOn: string | undefined, { lasts }: Programme, { months }: PrescribedCourse): Settled['until'] {
  const length = lasts ?? (months === undefined ? undefined : { value: months, unit: 'mo' });
  if (startsOn === undefined || !length || !(length.value > 0 && length.value < 1200)) return undefined;
  const day = length.unit === 'mo' ? addMonths(startsOn, length.value) : addDays(startsOn, Math.round(length.value * 7));
  return { day, by: lasts ? 'programme' : 'prescription' };
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isParty = (value: unknown): value is Party => typeof value === 'object' && value !== null && isWords((value as Partial<Party>).name);
const isReferences = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isWords);

/** Who, where and what for, left out when it is of a wrong kind. */
function settleNames(options: StartOptions, issues: Issue[]): Partial<Settled> {
  const one = <Value>(key: keyof StartOptions, isKnown: (value: unknown) => value is Value) =>
    settleOne<Value | undefined>(options[key], isKnown, undefined, `${key}-wrong`, key, issues);
  return {
    contact: one('contact', isParty), place: one('place', isParty), author: one('author', isParty), title: one('title', isWords),
    patient: one('patient', isWords), requests: one('requests', isReferences), follows: one('follows', isWords),
  };
}

/** Holds options against a programme. Never throws: what cannot be used is left out and said. */
export function settle(programme: Programme, prescribed: PrescribedCourse, options: StartOptions): Settled {
  const issues: Issue[] = [];
  const startsOn = settleStart(options, prescribed, issues);
  const weekdays = settleWeekdays(options, programme, issues);
  const { time } = options;
  if (!isTime(time)) issues.push(problem(time === undefined ? 'time-missing' : 'time-wrong', 'error', ['time']));
  return {
    ...settleNames(options, issues),
    startsOn, weekdays,
    time: isTime(time) ? time : undefined,
    minutes: settleMinutes(options, programme, prescribed, issues),
    sessions: settleSessions(options, programme, issues),
    timeZone: settleOne(options.timeZone, isTimeZone, DEFAULT_TIME_ZONE, 'time-zone-unknown', 'timeZone', issues),
    holidays: settleOne(options.holidays, isHolidayTerritory, 'metropole', 'holidays-unknown', 'holidays', issues),
    pauses: settlePauses(options, issues),
    until: untilOf(startsOn, programme, prescribed),
    id: settleOne<string | undefined>(options.id, isUuid, undefined, 'id-wrong', 'id', issues),
    recorded: settleOne(options.recorded, isInstant, new Date().toISOString(), 'recorded-wrong', 'recorded', issues),
    issues,
  };
}
