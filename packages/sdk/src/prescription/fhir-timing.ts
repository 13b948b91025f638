import type { Period, ServiceRequest, Timing, TimingRepeat } from 'fhir/r4.js';
import { addMonths, isIsoDate } from '../iso-date.js';
import { UCUM_SYSTEM } from './codes.js';
import { extensionUrls } from './fhir-extension-urls.js';
import { extensionsOf } from './fhir-parts.js';
import type { ComponentDraft, PrescriptionDraft, Range } from './model.js';

/** Weeks in a unit of time of FHIR, for requests whose period is not the week. Shorter units make no sessions. */
const WEEKS: Record<string, number> = { d: 1 / 7, wk: 1, mo: 365.25 / 12 / 7, a: 365.25 / 7 };
const DAYS_PER_MONTH = 365.25 / 12;

const inMonths = (value: number) => ({ value, unit: 'mois', system: UCUM_SYSTEM, code: 'mo' });

/** Last day of the activity. `undefined` when there is no such day in a calendar. */
function endOf(start: string, months: number | undefined): string | undefined {
  return months !== undefined && months >= 0 && months < 1200 ? addMonths(start, months) : undefined;
}

/** With a first day, a period that anybody reads, and the exact duration beside it; else the duration. */
function toBounds({ durationMonths, startsOn }: Pick<PrescriptionDraft, 'durationMonths' | 'startsOn'>): Pick<TimingRepeat, 'boundsPeriod' | 'boundsDuration'> {
  if (startsOn === undefined) return durationMonths === undefined ? {} : { boundsDuration: inMonths(durationMonths) };
  const end = endOf(startsOn, durationMonths);
  const exact = durationMonths !== undefined && { extension: [{ url: extensionUrls.exactDuration, valueDuration: inMonths(durationMonths) }] };
  return { boundsPeriod: { ...exact, start: startsOn, ...(end !== undefined && { end }) } };
}

/** The groups of keys that say one thing: a number without its unit means another one. */
export const timingGroups: readonly (readonly string[])[] = [
  ['boundsDuration', 'boundsPeriod', 'boundsRange'],
  ['count', 'countMax'],
  ['frequency', 'frequencyMax', 'period', 'periodMax', 'periodUnit'],
  ['duration', 'durationMax', 'durationUnit'],
];

/** Writes the dose of a component and the length of the whole; `undefined` when nothing is known of them. */
export function toTiming(component: ComponentDraft | undefined, prescription: Pick<PrescriptionDraft, 'durationMonths' | 'startsOn'>): Timing | undefined {
  const { sessionsPerWeek: { low: frequency, high: frequencyMax } = {}, sessionMinutes: { low: duration, high: durationMax } = {}, sessions } = component ?? {};
  const repeat: TimingRepeat = {
    ...toBounds(prescription),
    ...(sessions !== undefined && { count: sessions }),
    ...(frequency !== undefined && { frequency }),
    ...(frequencyMax !== undefined && { frequencyMax }),
    ...((frequency ?? frequencyMax) !== undefined && { period: 1, periodUnit: 'wk' as const }),
    ...(duration !== undefined && { duration }),
    ...(durationMax !== undefined && { durationMax }),
    ...((duration ?? durationMax) !== undefined && { durationUnit: 'min' as const }),
  };
  return Object.keys(repeat).length > 0 ? { repeat } : undefined;
}

function toRange(low: number | undefined, high: number | undefined): Partial<Range> | undefined {
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** Sessions a week from any FHIR period: « 6 a month » is 1.4, kept as is so that a rule can name it. No period, no guess. */
function weekly(count: number | undefined, { period = 1, periodUnit }: TimingRepeat): number | undefined {
  const weeks = WEEKS[periodUnit ?? ''];
  return count === undefined || weeks === undefined || period <= 0 ? undefined : toTenth(count / (weeks * period));
}

const MINUTES: Record<string, number> = { s: 1 / 60, min: 1, h: 60 };

/** A length in minutes; `undefined` without a unit, or in one that no session is counted in. */
function inMinutes(length: number | undefined, unit = ''): number | undefined {
  const factor = MINUTES[unit];
  return length === undefined || factor === undefined ? undefined : toTenth(length * factor);
}

const dayOf = (date: unknown): string | undefined => {
  const day = typeof date === 'string' ? date.slice(0, 10) : '';
  return isIsoDate(day) ? day : undefined;
};

/** Length of a request in months, from the units a server may use. `undefined` when it has none or an open one. */
function months({ boundsDuration, boundsPeriod }: TimingRepeat, period: Period | undefined): number | undefined {
  const { start, end } = boundsPeriod ?? period ?? {};
  const exact = extensionsOf(boundsPeriod, extensionUrls.exactDuration)[0]?.valueDuration ?? boundsDuration;
  const perMonth: Record<string, number> = { mo: 1, a: 1 / 12, wk: DAYS_PER_MONTH / 7, d: DAYS_PER_MONTH };
  const divisor = perMonth[exact?.code ?? ''];
  if (exact?.value !== undefined && divisor !== undefined) return exact.code === 'mo' ? exact.value : toTenth(exact.value / divisor);
  const [first, last] = [dayOf(start), dayOf(end)];
  return first === undefined || last === undefined ? undefined : toTenth((Date.parse(last) - Date.parse(first)) / 86_400_000 / DAYS_PER_MONTH);
}

/** Reads a dose, ours or another's: from a period too, whose first day counts when it is not that of the order. */
export function fromTiming({ occurrenceTiming, occurrencePeriod, authoredOn }: ServiceRequest) {
  const repeat = occurrenceTiming?.repeat ?? {};
  const durationMonths = months(repeat, occurrencePeriod);
  const start = dayOf((repeat.boundsPeriod ?? occurrencePeriod)?.start);
  const isOurs = extensionsOf(repeat.boundsPeriod, extensionUrls.exactDuration).length > 0;
  const startsOn = isOurs || start !== dayOf(authoredOn) ? start : undefined;
  return {
    dose: {
      sessionsPerWeek: toRange(weekly(repeat.frequency, repeat), weekly(repeat.frequencyMax, repeat)),
      sessionMinutes: toRange(inMinutes(repeat.duration, repeat.durationUnit), inMinutes(repeat.durationMax, repeat.durationUnit)),
      sessions: repeat.count,
    },
    durationMonths,
    startsOn,
  };
}
