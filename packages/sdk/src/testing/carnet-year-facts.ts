import type { PractitionerRole } from 'fhir/r4.js';
import type { AttendanceState, MilestoneKind, Mood } from '../carnet/terms.js';
import { professionCodings } from '../identity/codes.js';
import type { Prescription } from '../prescription/model.js';
import type { Kind } from './carnet-measures.js';
import { locationOf, organizationOf } from './carnet-papers.js';
import { kept, type Whose } from './carnet-parts.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';

/** Six months, by her doctor: what Prescri’Mouv starts from. */
export const helenePrescription: Prescription = {
  id: '9a2d6c1e-73b4-4f08-a5e9-1c60d8b4f315',
  kind: 'initial',
  authoredOn: '2026-03-03',
  patient: patients.heleneVasseur,
  prescriber: practitioners.claireDelmas,
  grounds: [{ kind: 'risk', factor: 'hypertension' }, { kind: 'chronic', text: 'Arthrose des genoux' }],
  belowWhoLevel: true,
  needsSupport: true,
  components: [
    { type: 'endurance', sessionsPerWeek: { low: 1 }, sessionMinutes: { low: 60 }, intensity: 'moderate' },
    { type: 'balance', sessionsPerWeek: { low: 1 }, sessionMinutes: { low: 60 }, intensity: 'light' },
  ],
  durationMonths: 6,
  limitations: { osteoarticular: 'moderate', endurance: 'minimal', strength: 'moderate', mood: 'none', pain: 'moderate' },
  severeLimitation: false,
  dispensers: ['eapa'],
  patientAgreement: true,
  reportAgreement: true,
};

/** Madame Vasseur’s plan, and who is in it. */
export const helene: Whose = {
  key: 'carnet-15',
  patient: { reference: 'Patient/patient-15', display: 'Hélène Vasseur' },
  plan: { reference: 'CarePlan/carnet-15-plan' },
  request: { reference: 'ServiceRequest/patient-15-2026-03-request-1' },
  team: { reference: 'Practitioner/camille-renaud', display: 'Camille Renaud' },
  place: { reference: 'Location/pompey-sports', display: 'complexe sportif de Pompey' },
  timeZone: 'Europe/Paris',
};
export const doctor = { reference: 'Practitioner/claire-delmas', display: 'Dr Claire Delmas' };

const home = organizationOf('mss-example', 'Maison sport-santé (exemple)', 'Pompey', '54340', '01 99 00 24 61');
const hall = locationOf('pompey-sports', 'complexe sportif de Pompey', 'Pompey', '54340');
export const club = organizationOf('gym-douce-des-rives', 'Gym douce des Rives (exemple)', 'Pompey', '54340', '01 99 00 24 62');

/** What the EAPA does, in the words of her badge. */
export const camilleRole: PractitionerRole = {
  resourceType: 'PractitionerRole', id: 'camille-renaud-role', ...kept('2026-01-05T09:00:00Z'), active: true, practitioner: helene.team,
  organization: { reference: 'Organization/mss-example', display: String(home.name) },
  code: [{ coding: [professionCodings.eapa], text: 'enseignante en activité physique adaptée' }],
};

/** Where she is followed. */
export const around = [home, hall, camilleRole];

/** Tuesdays at ten. What became of each, once its day is over. */
export const sessions: readonly [day: string, state: AttendanceState][] = [
  ['2026-03-17', 'present'], ['2026-03-24', 'present'], ['2026-03-31', 'present'], ['2026-04-07', 'present'], ['2026-04-14', 'excused'],
  ['2026-04-21', 'present'], ['2026-04-28', 'present'], ['2026-05-05', 'cancelled'], ['2026-05-12', 'present'], ['2026-05-19', 'present'],
  ['2026-05-26', 'present'], ['2026-06-02', 'excused'], ['2026-06-09', 'absent'], ['2026-06-16', 'absent'],
  ['2026-06-23', 'present'], ['2026-06-30', 'present'], ['2026-07-07', 'present'],
];

/** Effort, pain and mood on leaving, on the days they were asked. */
export const felt: Readonly<Record<string, { effort: number; pain?: number; mood?: Mood }>> = {
  '2026-03-17': { effort: 6, pain: 5, mood: 'same' }, '2026-04-07': { effort: 6, pain: 4, mood: 'better' }, '2026-04-28': { effort: 5 },
  '2026-05-12': { effort: 5, pain: 3, mood: 'better' }, '2026-05-26': { effort: 5, mood: 'better' },
  '2026-06-23': { effort: 5, pain: 3, mood: 'better' }, '2026-07-07': { effort: 4, pain: 3, mood: 'better' },
};

interface Assessed {
  day: string;
  kind: 'initial' | 'mid' | 'final';
  title: string;
  conclusion: string;
  /** `null`: it was to be measured, and was not. */
  figures: Partial<Record<Kind, number | null>>;
  /** mm[Hg]. */
  pressure?: [systolic: number, diastolic: number];
  /** Days a week and minutes a day, whose product is the weekly activity. */
  weekly: [days: number, minutes: number];
}

/** The three bilans. */
export const assessed: readonly Assessed[] = [
  {
    day: '2026-03-10', kind: 'initial', title: 'Bilan initial', conclusion: 'Marche freinée par la peur de tomber. Programme en petit groupe.', pressure: [138, 82], weekly: [2, 30],
    figures: { 'six-minute-walk': 345, 'chair-stand': 8, 'one-leg-balance': 4, 'moderate-activity': 60, 'sitting': 8.5, 'pain': 5, 'weight': 71, 'waist': 96 },
  },
  {
    day: '2026-05-12', kind: 'mid', title: 'Bilan de mi-parcours', conclusion: 'La marche et la force progressent. L’équilibre reste à travailler.', pressure: [134, 80], weekly: [5, 26],
    figures: { 'six-minute-walk': 390, 'chair-stand': 11, 'one-leg-balance': 9, 'moderate-activity': 130, 'sitting': 7, 'pain': 3, 'weight': 70.6, 'waist': null },
  },
  {
    day: '2026-07-07', kind: 'final', title: 'Bilan final', conclusion: 'Continuer en club, avec des exercices d’équilibre trois fois par semaine.', weekly: [4, 40],
    figures: { 'six-minute-walk': 408, 'chair-stand': 12, 'one-leg-balance': 9, 'moderate-activity': 160, 'sitting': 7, 'pain': 3, 'weight': 70.8 },
  },
];

/** Steps: `since`, when it came to be known; the plan's own without. */
export const steps: readonly { kind: MilestoneKind; dueOn: string; doneOn?: string; since?: string }[] = [
  { kind: 'prescription', dueOn: '2026-03-03', doneOn: '2026-03-03' },
  { kind: 'initial-assessment', dueOn: '2026-03-10', doneOn: '2026-03-10' },
  { kind: 'mid-interview', dueOn: '2026-05-12', doneOn: '2026-05-12' },
  { kind: 'report', dueOn: '2026-05-26', doneOn: '2026-06-18' },
  { kind: 'final-assessment', dueOn: '2026-07-07', doneOn: '2026-07-07' },
  { kind: 'final-report', dueOn: '2026-07-21', doneOn: '2026-07-10', since: '2026-07-07' },
  { kind: 'follow-up-6', dueOn: '2027-01-07', doneOn: '2027-01-12' },
  { kind: 'follow-up-9', dueOn: '2027-04-07', doneOn: '2027-04-07' },
  { kind: 'follow-up-12', dueOn: '2027-07-07' },
];

interface Wish { id: string; text: string; kind?: Kind; low?: number; high?: number; achievedOn?: string }
/** In the order she and Camille Renaud set them on 10 March, for 7 July. */
export const wishes: readonly Wish[] = [
  { id: '1-market', text: 'Aller au marché à pied sans m’arrêter' },
  { id: '2-walk', text: 'Marcher 400 m en 6 minutes', kind: 'six-minute-walk', low: 400, achievedOn: '2026-07-07' },
  { id: '3-activity', text: 'Bouger 150 min par semaine', kind: 'moderate-activity', low: 150, achievedOn: '2026-07-07' },
  { id: '4-pain', text: 'Douleur à 3 ou moins', kind: 'pain', high: 3, achievedOn: '2026-05-12' },
  { id: '5-chair', text: 'Se lever 12 fois en 30 secondes', kind: 'chair-stand', low: 12, achievedOn: '2026-07-07' },
  { id: '6-balance', text: 'Tenir 10 s sur une jambe', kind: 'one-leg-balance', low: 10 },
  { id: '7-sitting', text: 'Rester assise 7 h par jour ou moins', kind: 'sitting', high: 7, achievedOn: '2026-05-12' },
];
