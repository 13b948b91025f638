import type { AllergyIntolerance, Condition, FhirResource, MedicationStatement, Observation } from 'fhir/r4.js';
import { ALD_SYSTEM, PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { pastPrescriptions } from './past-prescriptions.js';

const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const ATC = 'http://www.whocc.no/atc';
const HL7 = 'http://terminology.hl7.org/CodeSystem';

interface Problem { patient: string; id: string; icd10?: string; text: string; recordedDate: string; ald?: number; resolvedOn?: string }

const condition = ({ patient, id, icd10, text, recordedDate, ald, resolvedOn }: Problem): Condition => ({
  resourceType: 'Condition',
  id: `${patient}-${id}`,
  clinicalStatus: { coding: [{ system: `${HL7}/condition-clinical`, code: resolvedOn === undefined ? 'active' : 'resolved' }] },
  verificationStatus: { coding: [{ system: `${HL7}/condition-ver-status`, code: 'confirmed' }] },
  category: [{ coding: [{ system: `${HL7}/condition-category`, code: 'problem-list-item' }] }],
  code: {
    // A word without a code is what many records hold.
    ...(icd10 !== undefined && { coding: [{ system: ICD_10, code: icd10 }, ...(ald === undefined ? [] : [{ system: ALD_SYSTEM, code: String(ald) }])] }),
    text,
  },
  subject: { reference: `Patient/${patient}` },
  ...(resolvedOn !== undefined && { abatementDateTime: resolvedOn }),
  recordedDate,
});

/** `alsoLoinc`: a wider code that FHIR asks for beside, as for each heart rate among the vital signs. */
interface Measure { patient: string; id: string; loinc: string; alsoLoinc?: string; text: string; value: number; unit: string; date: string; kind?: 'vital-signs' | 'activity' | 'exam' }

const observation = ({ patient, id, loinc, alsoLoinc, text, value, unit, date, kind = 'vital-signs' }: Measure): Observation => ({
  resourceType: 'Observation',
  id: `${patient}-${id}`,
  status: 'final',
  category: [
    { coding: [{ system: `${HL7}/observation-category`, code: kind }] },
    ...(kind === 'activity' ? [{ coding: [PHYSICAL_ACTIVITY] }] : []),
  ],
  code: { coding: [loinc, ...(alsoLoinc ? [alsoLoinc] : [])].map((code) => ({ system: LOINC, code })), text },
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: date,
  valueQuantity: { value, unit, system: UCUM, code: unit },
});

const activity = (patient: string, date: string, daysPerWeek: number, minutesPerDay: number): Observation[] => [
  observation({ patient, date, id: 'evs-days', loinc: '89555-7', text: 'Jours d’activité modérée à intense par semaine', value: daysPerWeek, unit: 'd/wk', kind: 'activity' }),
  observation({ patient, date, id: 'evs-minutes', loinc: '68516-4', text: 'Minutes d’activité un jour actif', value: minutesPerDay, unit: 'min/d', kind: 'activity' }),
  observation({ patient, date, id: 'evs-week', loinc: '82290-8', text: 'Minutes d’activité par semaine', value: daysPerWeek * minutesPerDay, unit: 'min/wk', kind: 'activity' }),
];

interface Medicine { patient: string; id: string; atc: string; text: string; since: string }

const medicine = ({ patient, id, atc, text, since }: Medicine): MedicationStatement => ({
  resourceType: 'MedicationStatement',
  id: `${patient}-${id}`,
  status: 'active',
  medicationCodeableConcept: { coding: [{ system: ATC, code: atc }], text },
  subject: { reference: `Patient/${patient}` },
  effectivePeriod: { start: since },
});

const allergy = (patient: string, id: string, text: string): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: `${patient}-${id}`,
  clinicalStatus: { coding: [{ system: `${HL7}/allergyintolerance-clinical`, code: 'active' }] },
  verificationStatus: { coding: [{ system: `${HL7}/allergyintolerance-verification`, code: 'confirmed' }] },
  code: { text },
  patient: { reference: `Patient/${patient}` },
});

/**
 * What a practice's record says of some of `patients`. ICD-10 codes of the WHO; ALD numbers of CSS art. D. 160-4;
 * medicines by their ATC code; activity by the three items of the Exercise Vital Sign (LOINC 89555-7, 68516-4, 82290-8).
 */
export const record: FhirResource[] = [
  condition({ patient: 'patient-01', id: 'diabetes', icd10: 'E11.9', text: 'Diabète de type 2', recordedDate: '2014-02-11', ald: 8 }),
  condition({ patient: 'patient-01', id: 'hypertension', icd10: 'I10', text: 'Hypertension artérielle', recordedDate: '2011-09-20' }),
  condition({ patient: 'patient-01', id: 'low-activity', icd10: 'Z72.3', text: 'Sédentarité', recordedDate: '2026-11-18' }),
  observation({ patient: 'patient-01', id: 'weight', loinc: '29463-7', text: 'Poids', value: 72.5, unit: 'kg', date: '2026-11-18' }),
  observation({ patient: 'patient-01', id: 'height', loinc: '8302-2', text: 'Taille', value: 162, unit: 'cm', date: '2026-11-18' }),
  observation({ patient: 'patient-01', id: 'bmi', loinc: '39156-5', text: 'Indice de masse corporelle', value: 27.6, unit: 'kg/m2', date: '2026-11-18' }),
  observation({ patient: 'patient-01', id: 'resting-rate', loinc: '40443-4', alsoLoinc: '8867-4', text: 'Fréquence cardiaque au repos', value: 72, unit: '/min', date: '2026-11-18' }),
  observation({ patient: 'patient-01', id: 'six-minute-walk', loinc: '64098-7', text: 'Distance au test de marche de 6 minutes', value: 480, unit: 'm', date: '2026-11-18', kind: 'exam' }),
  observation({ patient: 'patient-01', id: 'six-minute-walk-spring', loinc: '64098-7', text: 'Distance au test de marche de 6 minutes', value: 455, unit: 'm', date: '2026-03-10', kind: 'exam' }),
  ...activity('patient-01', '2026-11-18', 3, 45),
  condition({ patient: 'patient-01', id: 'overweight', text: 'Surpoids', recordedDate: '2026-11-18' }),
  condition({ patient: 'patient-01', id: 'ankle', icd10: 'S93.4', text: 'Entorse de la cheville', recordedDate: '2019-04-02', resolvedOn: '2019-06-11' }),
  medicine({ patient: 'patient-01', id: 'metformin', atc: 'A10BA02', text: 'Metformine 1000 mg', since: '2014-02-11' }),
  medicine({ patient: 'patient-01', id: 'ramipril', atc: 'C09AA05', text: 'Ramipril 5 mg', since: '2011-09-20' }),
  condition({ patient: 'patient-02', id: 'infarction', icd10: 'I25.2', text: 'Infarctus du myocarde ancien', recordedDate: '2025-10-06', ald: 13 }),
  observation({ patient: 'patient-02', id: 'weight', loinc: '29463-7', text: 'Poids', value: 78, unit: 'kg', date: '2026-11-12' }),
  observation({ patient: 'patient-02', id: 'height', loinc: '8302-2', text: 'Taille', value: 172, unit: 'cm', date: '2026-11-12' }),
  observation({ patient: 'patient-02', id: 'six-minute-walk', loinc: '64098-7', text: 'Distance au test de marche de 6 minutes', value: 382, unit: 'm', date: '2026-11-12', kind: 'exam' }),
  ...activity('patient-02', '2026-11-12', 2, 30),
  medicine({ patient: 'patient-02', id: 'bisoprolol', atc: 'C07AB07', text: 'Bisoprolol 2,5 mg', since: '2025-10-06' }),
  medicine({ patient: 'patient-02', id: 'aspirin', atc: 'B01AC06', text: 'Acide acétylsalicylique 75 mg', since: '2025-10-06' }),
  allergy('patient-02', 'penicillin', 'Pénicilline'),
  condition({ patient: 'patient-03', id: 'frailty', icd10: 'R54', text: 'Fragilité liée à l’âge', recordedDate: '2026-06-03' }),
  condition({ patient: 'patient-04', id: 'obesity', icd10: 'E66.9', text: 'Obésité', recordedDate: '2024-01-15' }),
  condition({ patient: 'patient-05', id: 'cancer', icd10: 'C50.9', text: 'Cancer du sein', recordedDate: '2026-03-02', ald: 30 }),
  condition({ patient: 'patient-06', id: 'hypertension', icd10: 'I10', text: 'Hypertension artérielle', recordedDate: '2019-05-28' }),
  condition({ patient: 'patient-07', id: 'obesity', icd10: 'E66.9', text: 'Obésité', recordedDate: '2018-11-05' }),
  condition({ patient: 'patient-08', id: 'diabetes', icd10: 'E11.9', text: 'Diabète de type 2', recordedDate: '2022-08-17', ald: 8 }),
  condition({ patient: 'patient-09', id: 'cancer', icd10: 'C18.9', text: 'Cancer du côlon', recordedDate: '2026-05-19', ald: 30 }),
  condition({ patient: 'patient-10', id: 'knee', icd10: 'M17.9', text: 'Gonarthrose', recordedDate: '2020-02-24' }),
  condition({ patient: 'patient-10', id: 'obesity', icd10: 'E66.9', text: 'Obésité', recordedDate: '2020-02-24' }),
  condition({ patient: 'patient-11', id: 'parkinson', icd10: 'G20', text: 'Maladie de Parkinson', recordedDate: '2021-12-01', ald: 16 }),
  condition({ patient: 'patient-13', id: 'respiratory-failure', icd10: 'J96.1', text: 'Insuffisance respiratoire chronique', recordedDate: '2017-07-13', ald: 14 }),
  ...activity('patient-12', '2026-11-16', 5, 40),
];

/**
 * What a host gives a form of one patient: diseases, measures, medicines and earlier prescriptions.
 *
 * @param patient `Patient/patient-01`, or its id alone.
 * @returns a new copy at each call; empty for somebody without a record.
 */
export function patientRecord(patient: string): FhirResource[] {
  const id = patient.replace(/^Patient\//, '');
  const theirs = [...record, ...pastPrescriptions].filter((resource) => resource.id?.startsWith(`${id}-`));
  return structuredClone(theirs);
}
