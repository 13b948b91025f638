import { departmentsOf } from '../departments.js';
import type { Issue } from '../issue.js';
import { isIsoDate, todayIso } from '../iso-date.js';
import type { Eligibility, Programme } from './model.js';
import { isNamedIn } from './places.js';

/**
 * What is known of a person who looks for a programme. `undefined`, everywhere: nobody said, which is neither a yes nor
 * a no. Holds nothing that names the person.
 */
export interface ProgrammeProfile {
  /** Completed years. */
  age?: number | undefined;
  /** Where the person lives, in words: a department or its number, a postal code, a region, a town. */
  territory?: string | undefined;
  /** Whether there is a prescription in force; or the last day of the one there is, `2026-09-15`. */
  prescription?: boolean | { endsOn: string } | undefined;
  ald?: boolean | undefined;
  chronicDisease?: boolean | undefined;
  /** Whether there is a risk factor; or which, by their code in the noun `prescription`: `[]` is « none ». */
  riskFactors?: boolean | readonly string[] | undefined;
  pregnancyOrPostpartum?: boolean | undefined;
  overweight?: boolean | undefined;
  /** Whether a severe functional limitation was stated. */
  severeLimitation?: boolean | undefined;
  /** Sedentary, or less active than advised. */
  inactive?: boolean | undefined;
  vulnerable?: boolean | undefined;
  /** Older, or in great precariousness. */
  olderOrPrecarious?: boolean | undefined;
  /** The day it is, `2026-11-22`; today when `undefined`. */
  today?: string | undefined;
}

export type Need = Eligibility['needs'][number];

/** One thing a programme asks for, held against a person: what `reasons.ts` has a sentence for. */
export interface Reason {
  code: string;
  params?: Record<string, unknown>;
  /** Where the rule was read: a line of the sources, or the law. */
  source: string;
}

/** `missing` refuses, `to-check` neither refuses nor counts as met. */
export type Verdict = 'met' | 'missing' | 'to-check';
export type Finding = Reason & { verdict: Verdict };

const RISKS_OF_WEIGHT = ['overweight', 'obesity'];

const isAmong = (risks: ProgrammeProfile['riskFactors'], names: readonly string[]): boolean | undefined =>
  (Array.isArray(risks) && risks.some((risk) => names.includes(String(risk))) ? true : undefined);

function hasPrescription({ prescription, today }: ProgrammeProfile): boolean | undefined {
  if (typeof prescription !== 'object' || prescription === null) return prescription;
  const { endsOn } = prescription;
  return isIsoDate(endsOn) ? endsOn >= (isIsoDate(today) ? String(today) : todayIso()) : undefined;
}

function hasRisk({ riskFactors }: ProgrammeProfile): boolean | undefined {
  return Array.isArray(riskFactors) ? riskFactors.length > 0 : (riskFactors as boolean | undefined);
}

const not = (fact: boolean | undefined) => (typeof fact === 'boolean' ? !fact : undefined);

/** Whether a person has what a need names; `undefined`: nobody said. */
const facts: Record<Need, (profile: ProgrammeProfile) => boolean | undefined> = {
  'prescription': hasPrescription,
  'risk-factor': hasRisk,
  'chronic-disease': ({ chronicDisease, ald }) => (ald === true ? true : chronicDisease), // An ALD is a chronic disease (CSS art. D. 160-4).
  'ald': ({ ald }) => ald,
  'pregnancy-or-postpartum': ({ pregnancyOrPostpartum }) => pregnancyOrPostpartum,
  'overweight': ({ overweight, riskFactors }) => overweight ?? isAmong(riskFactors, RISKS_OF_WEIGHT),
  'sedentary-or-inactive': ({ inactive, riskFactors }) => inactive ?? isAmong(riskFactors, ['sedentary']),
  'vulnerable': ({ vulnerable }) => vulnerable,
  'older-or-precarious': ({ olderOrPrecarious }) => olderOrPrecarious,
  'no-severe-limitation': ({ severeLimitation }) => not(severeLimitation),
};

const verdictOf = (fact: unknown): Verdict => (typeof fact !== 'boolean' ? 'to-check' : fact ? 'met' : 'missing');

function ageFindings({ eligibility: { ageMin, ageMax }, source }: Programme, { age }: ProgrammeProfile): Finding[] {
  if (ageMin === undefined && ageMax === undefined) return [];
  const params = { ...(ageMin !== undefined && { min: ageMin }), ...(ageMax !== undefined && { max: ageMax }) };
  const finding = (code: string, verdict: Verdict): Finding[] => [{ code, verdict, params, source }];
  if (typeof age !== 'number' || !Number.isFinite(age)) return finding('age-to-check', 'to-check');
  if (ageMin !== undefined && age < ageMin) return finding('age-below', 'missing');
  if (ageMax !== undefined && age > ageMax) return finding('age-above', 'missing');
  return finding('age-met', 'met');
}

/** What each need of a programme finds in a person, in the order of the programme. */
export function findingsOf(programme: Programme, profile: ProgrammeProfile): Finding[] {
  const needs = programme.eligibility.needs.map((need): Finding => {
    const verdict = verdictOf(facts[need](profile));
    return { code: `${need}-${verdict}`, verdict, source: programme.source };
  });
  return [...ageFindings(programme, profile), ...needs];
}

/** Whether a person lives where a programme is held. A town is only known to be inside when the programme names it. */
export function territoryFinding({ territory, source }: Programme, { territory: place }: ProgrammeProfile): Finding {
  const finding = (code: string, verdict: Verdict): Finding => ({ code, verdict, source, ...(territory !== null && { params: { territory } }) });
  if (territory === null) return finding('territory-not-said', 'to-check');
  if (typeof place !== 'string' || place.trim() === '') return finding('territory-to-check', 'to-check');
  if (isNamedIn(place, territory)) return finding('territory-met', 'met');
  const [served, lived] = [departmentsOf(territory), departmentsOf(place)];
  if (served.length === 0 || lived.length === 0) return finding('territory-to-check', 'to-check');
  const isServed = lived.some((department) => served.includes(department));
  return finding(isServed ? 'territory-met' : 'territory-other', isServed ? 'met' : 'missing');
}

/**
 * What keeps a person from a programme: an `error` for each need that is not met (`prescription-missing`), a `warning`
 * for each that nobody knows of. `[]`: the person may enter. Living elsewhere is a warning: a door may be nearer across
 * the border of a department.
 */
export function canEnter(programme: Programme, profile: ProgrammeProfile): Issue[] {
  const issues = findingsOf(programme, profile).filter(({ verdict }) => verdict !== 'met').map(({ verdict, ...reason }): Issue => ({
    ...reason, severity: verdict === 'missing' ? 'error' : 'warning', path: pathOf(reason.code),
  }));
  const { verdict, ...reason } = territoryFinding(programme, profile);
  return [...issues, ...(verdict === 'missing' ? [{ ...reason, severity: 'warning' as const, path: ['territory'] }] : [])];
}

const profileKeys: Record<Need, keyof ProgrammeProfile> = {
  'prescription': 'prescription', 'risk-factor': 'riskFactors', 'chronic-disease': 'chronicDisease', 'ald': 'ald',
  'pregnancy-or-postpartum': 'pregnancyOrPostpartum', 'overweight': 'overweight', 'sedentary-or-inactive': 'inactive', 'vulnerable': 'vulnerable',
  'older-or-precarious': 'olderOrPrecarious', 'no-severe-limitation': 'severeLimitation',
};

function pathOf(code: string): string[] {
  const need = (Object.keys(profileKeys) as Need[]).find((each) => code === `${each}-missing` || code === `${each}-to-check`);
  return [need ? profileKeys[need] : 'age'];
}
