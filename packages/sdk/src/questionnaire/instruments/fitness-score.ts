import type { QuestionnaireResponse } from 'fhir/r4.js';
import { bodyMassIndex, chairStandNorm, enrightWalk, GRIP_KG, WALK_AGES } from './fitness-norms.js';
import type { Score, ScoreOptions } from './model.js';
import { toTenth, withChanges } from './numbers.js';
import { ResponseReader } from './response-reader.js';

export const version = '1.0.0';

/** What one of each unit is worth in that of the value, by its code in UCUM or as it is printed. Pounds and feet are asked again. */
const LENGTH = { cm: 1, m: 100, mm: 0.1 };
const DISTANCE = { m: 1, cm: 0.01 };
const MASS = { kg: 1, g: 0.001 };
const PRESSURE = { 'mm[Hg]': 1, mmHg: 1 };
const RATE = { '/min': 1, '{beats}/min': 1, bpm: 1 };
const TIME = { s: 1, min: 60 };
const SPEED = { 'm/s': 1, 'cm/s': 0.01 };
const COUNT = { '{#}/(30.s)': 1, '{#}': 1, '{count}': 1, 1: 1 };
const STEPS = { '/d': 1, '1/d': 1, '1/(24.h)': 1, '{steps}/d': 1, '{steps}': 1 };
const POINTS = { 1: 1, '{score}': 1 };

/** What is measured: where it is asked, the name of its value, and what is plausible. The ranges are ours. */
export const measures = [
  { linkId: 'height', value: 'heightCm', minimum: 100, maximum: 230, units: LENGTH },
  { linkId: 'weight', value: 'massKg', minimum: 20, maximum: 300, units: MASS },
  { linkId: 'waist', value: 'waistCm', minimum: 40, maximum: 200, units: LENGTH },
  { linkId: 'systolic', value: 'systolicMmHg', minimum: 60, maximum: 260, units: PRESSURE },
  { linkId: 'diastolic', value: 'diastolicMmHg', minimum: 30, maximum: 160, units: PRESSURE },
  { linkId: 'heart-rate', value: 'restingHeartRatePerMinute', minimum: 30, maximum: 220, units: RATE },
  { linkId: 'walk', value: 'sixMinuteWalkMetres', minimum: 0, maximum: 1000, units: DISTANCE },
  { linkId: 'chair-stand', value: 'chairStandsPer30Seconds', minimum: 0, maximum: 50, units: COUNT },
  { linkId: 'five-rises', value: 'fiveChairRisesSeconds', minimum: 3, maximum: 120, units: TIME },
  { linkId: 'balance', value: 'oneLegStandSeconds', minimum: 0, maximum: 60, units: TIME },
  { linkId: 'grip.right', value: 'gripRightKg', minimum: 0, maximum: 90, units: MASS },
  { linkId: 'grip.left', value: 'gripLeftKg', minimum: 0, maximum: 90, units: MASS },
  { linkId: 'reach', value: 'sitAndReachCm', minimum: -40, maximum: 60, units: LENGTH },
  { linkId: 'tug', value: 'timedUpAndGoSeconds', minimum: 3, maximum: 120, units: TIME },
  { linkId: 'gait', value: 'gaitSpeedMetresPerSecond', minimum: 0.1, maximum: 3, units: SPEED },
  { linkId: 'steps', value: 'stepsPerDay', minimum: 0, maximum: 60_000, units: STEPS },
  { linkId: 'pain', value: 'painScore', minimum: 0, maximum: 10, units: POINTS },
  { linkId: 'effort', value: 'effortScore', minimum: 0, maximum: 10, units: POINTS },
  { linkId: 'well-being', value: 'wellBeingScore', minimum: 0, maximum: 10, units: POINTS },
] as const;

export const thresholds = {
  /** EWGSOP2: above it. Confirmed. */
  fiveChairRisesSeconds: 15,
  /** SoFOG: above it, confirmed; others say 12 to 14 s. To be set by the host. */
  timedUpAndGoSeconds: 20,
  /** EWGSOP2: up to it. Confirmed. */
  gaitSpeedMetresPerSecond: 0.8,
  /** Under it: high risk of falling. Secondary source. */
  oneLegStandSeconds: 5,
  /** EWGSOP2: under it. Secondary source. */
  gripMaleKg: GRIP_KG.male,
  gripFemaleKg: GRIP_KG.female,
} as const;

type Values = Record<string, number | null>;

/** What a norm says of what was measured, of a person whose age and sex are known. */
function normsOf(reader: ResponseReader, values: Values, { ageYears, sex }: ScoreOptions): Values {
  const { sixMinuteWalkMetres: walk = null, chairStandsPer30Seconds: stands = null, heightCm = null, massKg = null } = values;
  const hasPerson = ageYears !== undefined && Number.isFinite(ageYears) && (sex === 'female' || sex === 'male');
  if (!hasPerson && (walk !== null || stands !== null)) reader.tell('information', 'norm-needs-age-and-sex', []);
  const expected = hasPerson && walk !== null && heightCm !== null && massKg !== null ? enrightWalk({ sex, ageYears, heightCm, massKg }) : undefined;
  if (hasPerson && walk !== null && !(ageYears >= WALK_AGES.minimum && ageYears <= WALK_AGES.maximum)) reader.tell('information', 'no-norm-at-this-age', ['walk'], WALK_AGES);
  else if (hasPerson && walk !== null && (heightCm === null || massKg === null)) reader.tell('information', 'norm-needs-height-and-weight', ['walk']);
  const norm = hasPerson && stands !== null ? chairStandNorm(ageYears, sex) : undefined;
  if (hasPerson && stands !== null && norm === undefined) reader.tell('information', 'no-norm-at-this-age', ['chair-stand'], { minimum: 60, maximum: 94 });
  return {
    sixMinuteWalkPredictedMetres: expected?.predictedMetres ?? null,
    sixMinuteWalkLowerLimitMetres: expected?.lowerLimitMetres ?? null,
    sixMinuteWalkPercentOfPredicted: expected && walk !== null ? Math.round((100 * walk) / expected.predictedMetres) : null,
    chairStandNormPer30Seconds: norm ?? null,
  };
}

/** Facts about the values, each beside the line that its source draws. */
function flagsOf(values: Values, table: Record<keyof typeof thresholds, number>, sex: ScoreOptions['sex']): string[] {
  const below = (name: string, limit: number | null | undefined) => values[name] != null && limit != null && values[name] < limit;
  const above = (name: string, limit: number) => values[name] != null && values[name] > limit;
  const gripLimit = sex === undefined ? undefined : table[sex === 'male' ? 'gripMaleKg' : 'gripFemaleKg'];
  const facts: [string, boolean][] = [
    ['walkBelowLowerLimit', below('sixMinuteWalkMetres', values.sixMinuteWalkLowerLimitMetres)],
    ['chairStandBelowAverage', below('chairStandsPer30Seconds', values.chairStandNormPer30Seconds)],
    ['fiveChairRisesAboveThreshold', above('fiveChairRisesSeconds', table.fiveChairRisesSeconds)],
    ['timedUpAndGoAboveThreshold', above('timedUpAndGoSeconds', table.timedUpAndGoSeconds)],
    ['gaitSpeedAtMostThreshold', values.gaitSpeedMetresPerSecond != null && values.gaitSpeedMetresPerSecond <= table.gaitSpeedMetresPerSecond],
    ['oneLegStandBelowThreshold', below('oneLegStandSeconds', table.oneLegStandSeconds)],
    ['gripBelowThreshold', below('gripBestKg', gripLimit)],
  ];
  return facts.filter(([, holds]) => holds).map(([flag]) => flag);
}

/**
 * What was measured, the body mass index, and norms where the age and the sex are given. A test that was not done has no
 * value. Stands that needed the arms count 0 for the norm (STEADI), and their number is kept apart.
 */
export function score(response: QuestionnaireResponse, options: ScoreOptions = {}): Score {
  const reader = new ResponseReader(response);
  const values: Values = {};
  for (const { linkId, value, ...range } of measures) {
    values[value] = reader.number(linkId, range) ?? null;
    if (reader.isUnknown(linkId)) reader.missing(linkId);
  }
  const stands = values.chairStandsPer30Seconds ?? null;
  const usedArms = reader.yes('chair-stand.arms') === true;
  values.chairStandsWithArmsPer30Seconds = usedArms ? stands : null;
  if (usedArms && stands !== null) values.chairStandsPer30Seconds = 0;
  const { heightCm = null, massKg = null, systolicMmHg = null, diastolicMmHg = null } = values;
  const grips = [values.gripRightKg, values.gripLeftKg].filter((grip) => grip != null);
  values.gripBestKg = grips.length > 0 ? Math.max(...grips) : null;
  values.bodyMassIndexKgPerM2 = heightCm === null || massKg === null ? null : bodyMassIndex(massKg, heightCm);
  if (systolicMmHg !== null && diastolicMmHg !== null && diastolicMmHg >= systolicMmHg) {
    reader.tell('error', 'diastolic-not-below-systolic', ['diastolic'], { systolic: systolicMmHg, diastolic: diastolicMmHg });
    values.systolicMmHg = values.diastolicMmHg = null;
  }
  for (const [name, value] of Object.entries(values)) values[name] = value === null ? null : toTenth(value * 10) / 10;
  Object.assign(values, normsOf(reader, values, options));
  if (Object.values(values).every((value) => value === null)) reader.tell('information', 'nothing-measured', []);
  const table = withChanges(thresholds, options.thresholds);
  return { instrument: 'fitness', version, values, category: null, flags: flagsOf(values, table, options.sex), issues: reader.issues };
}
