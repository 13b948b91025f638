import type { Prescription, PrescriptionDraft } from '../prescription/model.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { prescriptionCases } from './prescription-cases.js';

/** Written on 20 November 2026, two days before the day of the examples. */
const jeanneDuval: Prescription = {
  id: '5d0f3a52-6c1e-4b7a-9f40-2c8e71b6d301',
  kind: 'initial',
  authoredOn: '2026-11-20',
  patient: patients.jeanneDuval,
  prescriber: practitioners.claireMorel,
  grounds: [{ kind: 'ald', number: 8, label: 'Diabète de type 2' }, { kind: 'risk', factor: 'hypertension' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' },
    { type: 'strength', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45, high: 60 }, intensity: 'moderate' },
  ],
  durationMonths: 3,
  severeLimitation: false,
  dispensers: ['eapa'],
  patientAgreement: true,
  reportAgreement: true,
};

const paulGarnier: Prescription = {
  id: '8a4c96e0-13d7-4f52-8b6d-70e5a9c2f402',
  kind: 'initial',
  authoredOn: '2026-11-20',
  patient: patients.paulGarnier,
  prescriber: practitioners.hugoValcoeur,
  grounds: [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light' },
    { type: 'breathing', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light' },
  ],
  durationMonths: 3,
  severeLimitation: true,
  dispensers: ['physiotherapist', 'eapa'],
  patientAgreement: true,
  reportAgreement: true,
};

const feliciteLamarche: Prescription = {
  id: 'c17e5b38-92fa-4d06-a3c1-0b64d8f7e503',
  kind: 'initial',
  authoredOn: '2026-11-18',
  patient: patients.feliciteLamarche,
  prescriber: practitioners.claireMorel,
  grounds: [{ kind: 'autonomy', situation: 'frailty' }, { kind: 'chronic', text: 'Ostéoporose, une chute cette année' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'balance', sessionsPerWeek: { low: 3 }, sessionMinutes: { low: 20, high: 30 }, intensity: 'light' },
    { type: 'strength', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 30 }, intensity: 'moderate' },
    { type: 'flexibility', sessionsPerWeek: { low: 1, high: 2 }, intensity: 'light' },
  ],
  durationMonths: 6,
  severeLimitation: false,
  dispensers: ['eapa', 'physiotherapist'],
  patientAgreement: true,
  reportAgreement: false,
};

const camilleSansliens: Prescription = {
  id: '70be94d2-5c3a-4168-8e0f-93ad26c7b808',
  kind: 'initial',
  authoredOn: '2026-11-20',
  patient: patients.camilleSansliens,
  prescriber: practitioners.inesLamiel,
  grounds: [{ kind: 'ald', number: 8, label: 'Diabète de type 1' }],
  components: [{ type: 'endurance', sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 30, high: 45 }, intensity: 'moderate' }],
  durationMonths: 3,
  severeLimitation: false,
  dispensers: ['eapa'],
  patientAgreement: true,
};

/** As a form opens in a record: the people and the proposed dose are there, the rest is to be answered. */
const incomplete: PrescriptionDraft = {
  id: 'e93b7d14-5a08-4c6f-b2e7-46f1c0a8d604',
  kind: 'initial',
  authoredOn: '2026-11-22',
  patient: patients.jeanneDuval,
  prescriber: practitioners.claireMorel,
  grounds: [],
  components: jeanneDuval.components,
  durationMonths: 3,
  dispensers: [],
};

/** What rules refuse: a number that left the list, too long, more than twice a day, a severe limitation, a day to come. */
const wrong: PrescriptionDraft = {
  id: '2f68c0a7-b4d3-49e1-8d95-f35b1e7a9605',
  kind: 'initial',
  authoredOn: '2027-01-05',
  patient: patients.angeFiumaltu,
  prescriber: practitioners.leaGrandjean,
  grounds: [{ kind: 'ald', number: 12 }, { kind: 'risk', factor: 'hypertension' }],
  belowWhoLevel: false,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 15 }, sessionMinutes: { low: 45 }, intensity: 'moderate' },
    { type: 'strength', sessionsPerWeek: { low: 3, high: 2 }, sessionMinutes: { low: 200 } },
  ],
  durationMonths: 8,
  severeLimitation: true,
  dispensers: ['eapa', 'sports-educator'],
  patientAgreement: false,
};

const { complete, minor, longNames, renewal, adaptation, stopped, reduced } = prescriptionCases;

/** Synthetic prescriptions: four simple ones that are whole and lawful, seven of the other cases, and two drafts that are not. */
export const prescriptions = {
  /** Type 2 diabetes (ALD 8), high blood pressure; one dose for two activities. The design's main example. */
  jeanneDuval,
  /** A year after a heart attack (ALD 13): severe limitation, so a physiotherapist first and an EAPA beside. */
  paulGarnier,
  /** Frail and fell once: three activities, a dose each, the last without a length. She keeps the reports to herself. */
  feliciteLamarche,
  /** What a prescription must say and nothing more: rules have two warnings, the situation being not stated. */
  camilleSansliens,
  /** Every field a first prescription may have: an ALD, a severe limitation, 4.5 months from a later day, two structures. */
  complete,
  /** 16 years old, with his mother. */
  minor,
  /** The longest names and words. */
  longNames,
  /** Of `paulGarnier`, by a masseur-kinésithérapeute. */
  renewal,
  /** Of the same, by the same: another dose. */
  adaptation,
  /** Put to an end by another doctor. */
  stopped,
  /** `complete` as people who are no health professionals get it. */
  reduced,
  incomplete,
  wrong,
};
