import type { Appointment, CodeableConcept, Observation } from 'fhir/r4.js';
import { DRIVER_SYSTEM, LOINC_SYSTEM, MEASURE_SYSTEM, MOOD_SYSTEM } from '../carnet/codes.js';
import type { Mood } from '../carnet/terms.js';
import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { instantAt } from '../time-zone.js';
import { kept, ours, type Whose } from './carnet-parts.js';

const UCUM = 'http://unitsofmeasure.org';
const observationCategory = (code: string): CodeableConcept => ({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] });
const loinc = (code: string, text: string): CodeableConcept => ({ coding: [{ system: LOINC_SYSTEM, code }], text });

/** What is measured: its code, French name, unit and FHIR category. */
export const kinds = {
  'six-minute-walk': { code: loinc('64098-7', 'Distance au test de marche de 6 minutes'), unit: 'm', category: 'exam' },
  'chair-stand': { code: loinc('66247-8', 'Lever de chaise, 30 s'), unit: '{#}/(30.s)', category: 'exam' },
  'one-leg-balance': { code: loinc('66569-5', 'Équilibre sur une jambe'), unit: 's', category: 'exam' },
  'moderate-activity': { code: loinc('82290-8', 'Activité modérée à intense par semaine'), unit: 'min/wk', category: 'activity' },
  'sitting': { code: loinc('87705-0', 'Temps assis par jour'), unit: 'h/d', category: 'activity' },
  'pain': { code: loinc('72514-3', 'Douleur, de 0 à 10'), unit: '1', category: 'survey' },
  // Of 82289-0 any scale is meant; our code beside it says that this one is from 0 to 10.
  'effort': { code: { coding: [{ system: LOINC_SYSTEM, code: '82289-0' }, { system: MEASURE_SYSTEM, code: 'effort' }], text: 'Effort ressenti, de 0 à 10' }, unit: '{score}', category: 'activity' },
  'well-being': { code: ours(MEASURE_SYSTEM, 'well-being', 'Bien-être, de 0 à 10'), unit: '{score}', category: 'survey' },
  'weight': { code: loinc('29463-7', 'Poids'), unit: 'kg', category: 'vital-signs' },
  'height': { code: loinc('8302-2', 'Taille'), unit: 'cm', category: 'vital-signs' },
  'bmi': { code: loinc('39156-5', 'Indice de masse corporelle'), unit: 'kg/m2', category: 'vital-signs' },
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
    performer: [told.has(kind) || kind === 'steps' ? whose.patient : whose.team], ...(kind === 'steps' && { device: { display: 'Podomètre' } }),
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
