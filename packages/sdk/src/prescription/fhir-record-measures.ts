import { RESTING_HEART_RATE, SIX_MINUTE_WALK, UCUM_SYSTEM } from './codes.js';
import { codesIn, isObject, numberIn, referenceOf, textIn, type Loose } from './fhir-record-parts.js';
import type { RecordMeasure, RecordMeasures } from './record.js';

const LOINC = 'http://loinc.org';

/** What makes an Observation one of ours: its code, the units it may come in with what one is worth, its plausible values. */
interface Kind {
  codes: readonly string[];
  units: Readonly<Record<string, number>>;
  /** Both ends included, in the unit of the result. Ours: a value outside is a mistake of unit or of typing. */
  bounds: readonly [low: number, high: number];
}

/** LOINC codes of prescription vital signs and activity: R4 vital signs, US Physical Activity IG 1.0.1; UCUM units. */
const kinds = {
  heightCm: { codes: ['8302-2'], units: { cm: 1, m: 100 }, bounds: [40, 250] },
  massKg: { codes: ['29463-7'], units: { kg: 1, g: 0.001 }, bounds: [2, 400] },
  bmi: { codes: ['39156-5'], units: { 'kg/m2': 1 }, bounds: [8, 100] },
  restingHeartRate: { codes: [RESTING_HEART_RATE.code], units: { '/min': 1, '{beats}/min': 1 }, bounds: [30, 220] },
  sixMinuteWalkMetres: { codes: [SIX_MINUTE_WALK.code], units: { m: 1 }, bounds: [1, 1000] },
  activityMinutesPerWeek: { codes: ['82290-8'], units: { 'min/wk': 1 }, bounds: [0, 7 * 1440] },
} as const satisfies Record<keyof RecordMeasures, Kind>;

/** The two other items of the Exercise Vital Sign, whose product is the minutes of a week. */
const activeDays: Kind = { codes: ['89555-7'], units: { 'd/wk': 1 }, bounds: [0, 7] };
const activeMinutes: Kind = { codes: ['68516-4'], units: { 'min/d': 1 }, bounds: [0, 1440] };

/** R4 observation-status: what was verified. Preliminary, cancelled and entered in error are not. */
const validStatuses: readonly unknown[] = ['final', 'amended', 'corrected'];

/** When something was measured, as it is written; the end of a period. */
function whenOf({ effectiveDateTime, effectiveInstant, effectivePeriod, issued }: Loose): string | undefined {
  const period = isObject(effectivePeriod) ? textIn(effectivePeriod['end']) ?? textIn(effectivePeriod['start']) : undefined;
  const when = textIn(effectiveDateTime) ?? textIn(effectiveInstant) ?? period ?? textIn(issued);
  return when !== undefined && /^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/.test(when) && !Number.isNaN(Date.parse(when)) ? when : undefined;
}

function valueOf({ valueQuantity }: Loose, { units, bounds: [low, high] }: Kind): number | undefined {
  if (!isObject(valueQuantity) || valueQuantity['system'] !== UCUM_SYSTEM || valueQuantity['comparator'] !== undefined) return undefined;
  const unit = textIn(valueQuantity['code']) ?? '';
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  const value = numberIn(valueQuantity['value']);
  if (factor === undefined || value === undefined) return undefined;
  // A conversion leaves no more than the tenth anybody measures.
  const converted = factor === 1 ? value : Math.round(value * factor * 10) / 10;
  return converted >= low && converted <= high ? converted : undefined;
}

interface Dated { measure: RecordMeasure; time: number }

/** The valid values of one kind, newest first; those without a date come last. */
function valuesOf(observations: readonly Loose[], kind: Kind, today: string): Dated[] {
  return observations.flatMap((observation): Dated[] => {
    const isKind = codesIn(observation['code'], LOINC).some((code) => kind.codes.includes(code));
    if (!isKind || !validStatuses.includes(observation['status'])) return [];
    const value = valueOf(observation, kind);
    const when = whenOf(observation);
    const date = when?.slice(0, 10);
    // A measure of tomorrow is a mistake of the record.
    if (value === undefined || (date !== undefined && date > today)) return [];
    const reference = referenceOf(observation);
    return [{ measure: { value, ...(date !== undefined && { date }), ...(reference !== undefined && { reference }) }, time: when === undefined ? -Infinity : Date.parse(when) }];
  }).sort((a, b) => compare(b.time, a.time));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Days a week × minutes such a day, when both were answered together; a week without a day of it needs no minutes. */
function weekOf(days: Dated | undefined, minutes: readonly Dated[]): Dated | undefined {
  if (!days || days.measure.value === 0) return days;
  const same = minutes.find(({ measure }) => measure.date === days.measure.date);
  return same && { ...days, measure: { ...days.measure, value: days.measure.value * same.measure.value } };
}

/** The newest valid value of each kind. Another unit than the expected ones, or no UCUM code, and the value is not read. */
export function readMeasures(resources: readonly Loose[], today: string): RecordMeasures {
  const observations = resources.filter(({ resourceType }) => resourceType === 'Observation');
  const newest = (Object.keys(kinds) as (keyof RecordMeasures)[]).flatMap((key): [keyof RecordMeasures, Dated][] => {
    const [value] = valuesOf(observations, kinds[key], today);
    return value ? [[key, value]] : [];
  });
  const measures = new Map(newest);
  const week = weekOf(valuesOf(observations, activeDays, today)[0], valuesOf(observations, activeMinutes, today));
  const said = measures.get('activityMinutesPerWeek');
  if (week && (!said || week.time > said.time)) measures.set('activityMinutesPerWeek', week);
  return Object.fromEntries([...measures].map(([key, { measure }]) => [key, measure]));
}
