import type { FhirResource } from 'fhir/r4.js';
import { toPatient, toPractitioner } from '../identity/fhir.js';
import type { Patient } from '../identity/model.js';
import type { AttendanceState } from '../carnet/terms.js';
import type { Prescription } from '../prescription/model.js';
import { measureOf } from './carnet-measures.js';
import { contactOf, locationOf, organizationOf, planOf } from './carnet-papers.js';
import { appointmentOf, kept, ours, type Whose } from './carnet-parts.js';
import { assessmentOf, goalOf, milestoneOf } from './carnet-steps.js';
import { camilleRole } from './carnet-year-facts.js';
import { heleneOn } from './carnet-year.js';
import { inRecord } from './past-prescriptions.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { prescriptions } from './prescriptions.js';

const MODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** A plan of somebody, led by an EAPA of ours. */
export const whoseOf = (patient: Patient, key: string, more: Partial<Whose> = {}): Whose => ({
  key, patient: { reference: String(patient.reference), display: `${String(patient.givenNames[0])} ${patient.familyName}` }, plan: { reference: `CarePlan/${key}-plan` },
  team: { reference: 'Practitioner/lea-grandjean', display: 'Léa Grandjean' }, timeZone: 'Europe/Paris', ...more,
});

/** `count` days, a week apart. */
export function weekly(from: string, count: number): string[] {
  const start = Date.parse(`${from}T12:00:00Z`);
  return Array.from({ length: count }, (_, week) => new Date(start + week * 7 * 86_400_000).toISOString().slice(0, 10));
}

const paulPrescription: Prescription = {
  ...prescriptions.paulGarnier, id: '3f7b2e90-48c1-4d65-9b0a-e6215c8d7f16', authoredOn: '2026-06-15', prescriber: practitioners.claireDelmas, severeLimitation: false,
  components: [{ type: 'endurance', sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 30 }, intensity: 'light' }],
};

/** M. Garnier on 17 June 2026: prescribed two days ago, and nothing else. */
export const start = (): FhirResource[] => [
  toPatient(patients.paulGarnier), toPractitioner(practitioners.claireDelmas), ...inRecord(paulPrescription, 'active'),
  organizationOf('mss-example', 'Maison sport-santé (exemple)', 'Pompey', '54340', '01 99 00 24 61'),
];

/** Madame Vasseur's year when measures and documents could not be loaded: the server says so beside what it gives. */
export function partialSections(): FhirResource[] {
  const lost = new Set(['Observation', 'DiagnosticReport', 'QuestionnaireResponse', 'DocumentReference', 'Consent']);
  const here = heleneOn('2026-06-17').filter((resource) => !lost.has(resource.resourceType) && !(resource.resourceType === 'Communication' && resource.category === undefined));
  return [...here, {
    resourceType: 'OperationOutcome', id: 'lost',
    issue: ['Observation', 'DocumentReference'].map((type) => ({ severity: 'error' as const, code: 'timeout' as const, diagnostics: `${type} could not be searched` })),
  }];
}

/** Her programme over since July 2026, and nobody decided what comes next. */
export const finishedWithoutRelay = (): FhirResource[] => heleneOn('2026-09-01')
  .filter((resource) => !(resource.resourceType === 'Organization' && resource.id === 'gym-douce-des-rives'))
  .map((resource) => {
    if (resource.resourceType !== 'Task' || resource.id !== 'carnet-15-relay') return resource;
    const { output: _output, executionPeriod: _executionPeriod, note: _note, ...open } = resource;
    return { ...open, status: 'requested', owner: { reference: 'Practitioner/camille-renaud', display: 'Camille Renaud' } };
  });

/** Ange-Toussaint Fiumaltu on 22 November 2026: two prescriptions, one renewing the other, and two programmes at once after a first one. */
export function twoProgrammes(): FhirResource[] {
  const first: Prescription = { ...prescriptions.paulGarnier, id: '1d5e8a34-90b7-4c2f-a681-f7c3092b5e17', authoredOn: '2026-02-02', patient: patients.angeFiumaltu, prescriber: practitioners.claireMorel, grounds: [{ kind: 'risk', factor: 'hypertension' }], severeLimitation: false, durationMonths: 6 };
  const second: Prescription = { ...first, id: '84c0b7d2-2e6f-4a19-b5d3-60e91f7a4c18', kind: 'renewal', authoredOn: '2026-08-03', basedOn: { id: first.id, authoredOn: first.authoredOn, prescriber: practitioners.claireMorel } };
  const of = (key: string, month: string) => whoseOf(patients.angeFiumaltu, key, { request: { reference: `ServiceRequest/patient-06-${month}-request-1` } });
  const [spring, gym, bridge] = [of('carnet-06-spring', '2026-02'), of('carnet-06-gym', '2026-08'), of('carnet-06-bridge', '2026-08')];
  const marked = (whose: Whose, days: string[], states: readonly (AttendanceState | undefined)[], title: string) =>
    days.map((day, index) => appointmentOf(whose, { day, title, ...(states[index] && { state: states[index] }) }));
  const kept12 = Array.from({ length: 12 }, (_, index): AttendanceState => (index === 4 ? 'excused' : 'present'));
  return [
    toPatient(patients.angeFiumaltu), toPractitioner(practitioners.claireMorel), toPractitioner(practitioners.leaGrandjean),
    ...inRecord(first, 'completed'), ...inRecord(second, 'active'),
    planOf(spring, { title: 'Salutance', programme: 'salutance', status: 'completed', start: '2026-02-09', end: '2026-05-04', sessions: 12 }),
    planOf(gym, { title: 'Salutance, renouvelé', programme: 'salutance', start: '2026-09-07', end: '2027-08-30', sessions: 24, replaces: 'carnet-06-spring-plan' }),
    planOf(bridge, { title: 'Prescri’forme passerelle', programme: 'prescriforme-passerelle', start: '2026-10-01' }),
    ...marked(spring, weekly('2026-02-09', 12), kept12, 'Renforcement'),
    ...marked(gym, weekly('2026-09-07', 14), ['present', 'present', 'absent', 'present', 'present', 'excused', 'present', 'present', 'present', 'present', 'present'], 'Renforcement'),
    ...marked(bridge, weekly('2026-10-01', 10), ['present', 'present', 'present', 'cancelled', 'present', 'present', 'absent', 'present'], 'Marche nordique'),
    ...['2026-02-09', '2026-05-04', '2026-09-07'].map((day, index) => measureOf(spring, { kind: 'six-minute-walk', day, value: [455, 490, 505][index] ?? null })),
    milestoneOf(gym, { kind: 'mid-assessment', dueOn: '2027-02-22' }), milestoneOf(bridge, { kind: 'final-assessment', dueOn: '2026-12-17' }),
  ];
}

/** Noé Petitpas, 16, on 20 January 2027: Adoform, every Wednesday, without a number of sessions. */
export function minor(): FhirResource[] {
  const whose = whoseOf(patients.noePetitpas, 'carnet-04', { request: { reference: 'ServiceRequest/patient-04-2026-11-request-1' } });
  const days = weekly('2026-12-02', 12);
  const states: AttendanceState[] = ['present', 'present', 'present', 'cancelled', 'cancelled', 'excused', 'present', 'present'];
  const results = [measureOf(whose, { kind: 'weight', day: '2026-12-02', value: 84 }), measureOf(whose, { kind: 'height', day: '2026-12-02', value: 171 }), measureOf(whose, { kind: 'bmi', day: '2026-12-02', value: 28.7 })];
  const goal = goalOf(whose, { id: 'match', text: 'Jouer un match entier', startsOn: '2026-12-02', achievement: 'in-progress' });
  return [
    toPatient(patients.noePetitpas), toPractitioner(practitioners.claireMorel), toPractitioner(practitioners.leaGrandjean), ...inRecord(prescriptions.minor, 'active'),
    planOf(whose, { title: 'Adoform', programme: 'adoform', start: '2026-12-02', goals: [goal] }), goal, ...results,
    assessmentOf(whose, { kind: 'initial', day: '2026-12-02', results, title: 'Bilan initial' }),
    ...days.map((day, index) => appointmentOf(whose, { day, time: '14:30', title: 'Multisport', ...(states[index] && { state: states[index] }) })),
  ];
}

/** Expédit Vacoa on 22 November 2026, at La Réunion: sessions early and late in the day, whose day in Europe is another. */
export function reunion(): FhirResource[] {
  const whose = whoseOf(patients.expeditVacoa, 'carnet-08', { timeZone: 'Indian/Reunion', place: { reference: 'Location/front-de-mer', display: 'Front de mer, Saint-Denis' } });
  const walk = (day: string, time: string, state?: AttendanceState) => appointmentOf(whose, { day, time, title: 'Marche au frais', ...(state && { state }) });
  return [
    toPatient(patients.expeditVacoa), toPractitioner(practitioners.leaGrandjean), locationOf('front-de-mer', 'Front de mer, Saint-Denis', 'Saint-Denis', '97400'),
    planOf(whose, { title: 'Diabète en mouvement', start: '2026-10-01', end: '2026-12-31', sessions: 10 }),
    // 00:30 is 21:30 or 22:30 the day before in Paris; 23:30 is the same evening there. The clocks of Paris change on 25 October.
    walk('2026-10-01', '00:30', 'present'), walk('2026-10-15', '00:30', 'present'), walk('2026-10-26', '01:30', 'absent'), walk('2026-11-01', '00:30', 'present'),
    walk('2026-11-14', '23:30', 'present'), walk('2026-11-22', '00:15', 'excused'), walk('2026-12-01', '00:30'),
    measureOf(whose, { kind: 'six-minute-walk', day: '2026-10-01', time: '00:45', value: 520 }), measureOf(whose, { kind: 'six-minute-walk', day: '2026-11-01', time: '00:45', value: 545 }),
  ];
}

/** Amina Belhorizon on 22 November 2026: eight sessions, of which six are past and nobody marked them: booked, pending, arrived, checked in, proposed. */
export function unmarked(): FhirResource[] {
  const whose = whoseOf(patients.aminaBelhorizon, 'carnet-07', { team: { reference: 'Practitioner/camille-renaud', display: 'Camille Renaud' } });
  const statuses = ['booked', 'pending', 'arrived', 'checked-in', 'proposed'] as const;
  const days = weekly('2026-10-05', 8);
  return [
    toPatient(patients.aminaBelhorizon), toPractitioner(practitioners.camilleRenaud), camilleRole,
    organizationOf('mss-example', 'Maison sport-santé (exemple)', 'Pompey', '54340', '01 99 00 24 61'),
    planOf(whose, { title: 'Prescri’Mouv', programme: 'prescrimouv', start: '2026-10-05', sessions: 12 }),
    ...days.map((day, index) => {
      const status = statuses[index - 1];
      return { ...appointmentOf(whose, { day, title: 'Gym douce', ...(index === 0 && { state: 'present' as const }) }), ...(status && { status }) };
    }),
    contactOf(whose, { id: 'call', on: '2026-11-16', outcome: 'message-left' }),
  ];
}

/** Mathurin Bonair on 22 November 2026: three sessions told three times, one of them in contradiction, and a walk sent twice. */
export function duplicates(): FhirResource[] {
  const whose = whoseOf(patients.mathurinBonair, 'carnet-13');
  const [first, second, third] = weekly('2026-11-02', 3).map((day) => appointmentOf(whose, { day, title: 'Vélo doux', state: 'present' }));
  const encounter = (day: string, status: 'finished' | 'cancelled'): FhirResource => ({
    resourceType: 'Encounter', id: `carnet-13-encounter-${day}`, ...kept(`${day}T12:00:00Z`), status, class: { system: MODE, code: 'AMB' },
    type: [{ text: 'Vélo doux' }], subject: whose.patient, appointment: [{ reference: `Appointment/carnet-13-session-${day}` }],
    period: { start: `${day}T09:00:00Z`, end: `${day}T10:00:00Z` },
  });
  const procedure = (day: string): FhirResource => ({
    resourceType: 'Procedure', id: `carnet-13-procedure-${day}`, ...kept(`${day}T13:00:00Z`), status: 'completed', basedOn: [whose.plan], code: { text: 'Vélo doux' },
    subject: whose.patient, performedDateTime: `${day}T09:00:00Z`, category: ours('http://snomed.info/sct', '229065009', 'Exercise therapy'),
  });
  const walk = measureOf(whose, { kind: 'six-minute-walk', day: '2026-11-02', value: 310 });
  const weight = measureOf(whose, { kind: 'weight', day: '2026-11-02', value: 64 });
  return [
    toPatient(patients.mathurinBonair), toPractitioner(practitioners.leaGrandjean), planOf(whose, { title: 'Souffle et mouvement', start: '2026-11-02', sessions: 10 }),
    ...[first, second, third].flatMap((each) => (each ? [each] : [])),
    ...['2026-11-02', '2026-11-09', '2026-11-16'].flatMap((day) => [encounter(day, day === '2026-11-16' ? 'cancelled' : 'finished'), procedure(day)]),
    // The same walk from another program, under another id; the weight amended: the second version of one resource.
    walk, { ...structuredClone(walk), id: 'carnet-13-walk-again' },
    weight, { ...structuredClone(weight), meta: { versionId: '2', lastUpdated: '2026-11-03T09:00:00Z' }, status: 'amended', valueQuantity: { value: 62, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } },
  ];
}
