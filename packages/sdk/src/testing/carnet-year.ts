import type { Appointment, Bundle, FhirResource, PractitionerRole } from 'fhir/r4.js';
import { professionCodings } from '../identity/codes.js';
import { toPatient, toPractitioner } from '../identity/fhir.js';
import type { Prescription } from '../prescription/model.js';
import { instruments } from '../questionnaire/instruments/all.js';
import { contactOf, deliveryOf, documentOf, locationOf, organizationOf, planOf, searchset } from './carnet-papers.js';
import { driverOf, experienceOf, measureOf, pressureOf, type Kind } from './carnet-measures.js';
import { appointmentOf, kept, procedureOf, type Whose } from './carnet-parts.js';
import { assessmentOf, goalOf, milestoneOf } from './carnet-steps.js';
import { inRecord } from './past-prescriptions.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { respond } from './respond.js';

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

const home = organizationOf('mss-example', 'Maison sport-santé (exemple)', 'Pompey', '54340', '01 99 00 24 61');
export const club = organizationOf('gym-douce-des-rives', 'Gym douce des Rives (exemple)', 'Pompey', '54340', '01 99 00 24 62');
const hall = locationOf('pompey-sports', 'complexe sportif de Pompey', 'Pompey', '54340');

/** Madame Vasseur’s plan, and who is in it. */
export const helene: Whose = {
  key: 'vasseur',
  patient: { reference: 'Patient/patient-15', display: 'Hélène Vasseur' },
  plan: { reference: 'CarePlan/vasseur-plan' },
  request: { reference: 'ServiceRequest/patient-15-2026-03-request-1' },
  team: { reference: 'Practitioner/camille-renaud', display: 'Camille Renaud' },
  place: { reference: 'Location/pompey-sports', display: 'complexe sportif de Pompey' },
  timeZone: 'Europe/Paris',
};
export const doctor = { reference: 'Practitioner/claire-delmas', display: 'Dr Claire Delmas' };

/** What the EAPA does, in the words of her badge. */
const role: PractitionerRole = {
  resourceType: 'PractitionerRole', id: 'camille-renaud-role', ...kept('2026-01-05T09:00:00Z'), active: true, practitioner: helene.team,
  organization: { reference: 'Organization/mss-example', display: String(home.name) },
  code: [{ coding: [professionCodings.eapa], text: 'enseignante en activité physique adaptée' }],
};

/** Who is around her, for a server to hold; the persons themselves are in `demoResources`. */
export const heleneAround: FhirResource[] = [home, hall, role];

type State = 'present' | 'excused' | 'absent' | 'cancelled';
/** Tuesdays at ten, as the calendar of the design has them. */
const held: [day: string, state: State][] = [
  ['2026-03-17', 'present'], ['2026-03-24', 'present'], ['2026-03-31', 'present'], ['2026-04-07', 'present'], ['2026-04-14', 'excused'],
  ['2026-04-21', 'present'], ['2026-04-28', 'present'], ['2026-05-05', 'cancelled'], ['2026-05-12', 'present'], ['2026-05-19', 'present'],
  ['2026-05-26', 'present'], ['2026-06-02', 'excused'], ['2026-06-09', 'absent'], ['2026-06-16', 'absent'],
];
const last = ['2026-06-23', '2026-06-30', '2026-07-07'];

/** Effort, pain and mood on leaving, on the days they were asked. */
const felt: Record<string, { effort: number; pain?: number; mood?: 'same' | 'better' }> = {
  '2026-03-17': { effort: 6, pain: 5, mood: 'same' }, '2026-04-07': { effort: 6, pain: 4, mood: 'better' }, '2026-04-28': { effort: 5 },
  '2026-05-12': { effort: 5, pain: 3, mood: 'better' }, '2026-05-26': { effort: 5, mood: 'better' },
};

const figures: [kind: Kind, initial: number, mid: number | null, final: number][] = [
  ['six-minute-walk', 345, 390, 408], ['chair-stand', 8, 11, 12], ['one-leg-balance', 4, 9, 9], ['moderate-activity', 60, 130, 160],
  ['sitting', 8.5, 7, 7], ['pain', 5, 3, 3], ['weight', 71, 70.6, 70.8], ['waist', 96, null, 95],
];

/** EVS answers whose product is the weekly activity of the bilan. */
const weekly = { '2026-03-10': [2, 30], '2026-05-12': [5, 26], '2026-07-07': [4, 40] } as const;
type BilanDay = keyof typeof weekly;

function bilan(day: BilanDay, kind: 'initial' | 'mid' | 'final', pressure: [number, number] | undefined, conclusion: string): FhirResource[] {
  const column = ({ initial: 1, mid: 2, final: 3 } as const)[kind];
  const [days, minutes] = weekly[day];
  const answers = {
    ...respond(instruments.evs.questionnaire, { days, minutes, 'strength.days': 1 }, {
      subject: helene.patient, author: helene.patient, authored: `${day}T08:30:00Z`, ...kept(`${day}T08:30:00Z`),
    }), id: `vasseur-evs-${day}`,
  };
  const measures = figures.flatMap((row) => {
    const value = row[column];
    if (kind === 'final' && row[0] === 'waist') return [];
    return [measureOf(helene, { kind: row[0], day, value, ...(row[0] === 'moderate-activity' && { derivedFrom: `QuestionnaireResponse/${answers.id}` }) })];
  });
  const results = pressure ? [...measures, pressureOf(helene, day, ...pressure)] : measures;
  const title = { initial: 'Bilan initial', mid: 'Bilan de mi-parcours', final: 'Bilan final' }[kind];
  return [answers, ...results, assessmentOf(helene, { kind, day, results, conclusion, title })];
}

/** In the order she and Camille Renaud set them. */
const goals = (isOver: boolean) => {
  const [startsOn, dueOn] = ['2026-03-10', '2026-07-07'];
  const sooner = isOver ? 'achieved' : 'improving';
  const wanted = { startsOn, dueOn };
  return [
    goalOf(helene, { ...wanted, id: '1-market', text: 'Aller au marché à pied sans m’arrêter', achievement: 'improving' }),
    goalOf(helene, { ...wanted, id: '2-walk', text: 'Marcher 400 m en 6 minutes', achievement: sooner, measured: { kind: 'six-minute-walk', low: 400 } }),
    goalOf(helene, { ...wanted, id: '3-activity', text: 'Bouger 150 min par semaine', achievement: sooner, measured: { kind: 'moderate-activity', low: 150 } }),
    goalOf(helene, { ...wanted, id: '4-pain', text: 'Douleur à 3 ou moins', achievement: 'achieved', measured: { kind: 'pain', high: 3 } }),
    goalOf(helene, { ...wanted, id: '5-chair', text: 'Se lever 12 fois en 30 secondes', achievement: sooner, measured: { kind: 'chair-stand', low: 12 } }),
    goalOf(helene, { ...wanted, id: '6-balance', text: 'Tenir 10 s sur une jambe', achievement: isOver ? 'not-achieved' : 'improving', measured: { kind: 'one-leg-balance', low: 10 } }),
    goalOf(helene, { ...wanted, id: '7-sitting', text: 'Rester assise 7 h par jour ou moins', achievement: 'achieved', measured: { kind: 'sitting', high: 7 } }),
  ];
};

function papers(): FhirResource[] {
  const request = documentOf(helene, { id: 'prescription', title: 'Prescription d’activité physique adaptée', on: '2026-03-03' });
  const initial = documentOf(helene, { id: 'initial', title: 'Bilan initial', on: '2026-03-12' });
  const mid = documentOf(helene, { id: 'mid', title: 'Bilan de mi-parcours', on: '2026-05-13' });
  const mail = { by: 'secure-mail' } as const;
  const maison = { reference: 'Organization/mss-example', display: 'Maison sport-santé' };
  return [
    request, initial, mid,
    deliveryOf(helene, { ...mail, id: '1', document: request, to: maison, from: doctor, sentOn: '2026-03-03', receivedOn: '2026-03-03' }),
    deliveryOf(helene, { ...mail, id: '2', document: initial, to: doctor, sentOn: '2026-03-12', receivedOn: '2026-03-12' }),
    deliveryOf(helene, { ...mail, id: '3', document: mid, to: doctor, sentOn: '2026-05-13' }),
    deliveryOf(helene, { id: '4', document: mid, to: helene.patient, by: 'by-hand', sentOn: '2026-05-13', receivedOn: '2026-05-19' }),
  ];
}

const steps = {
  done: [
    milestoneOf(helene, { kind: 'prescription', dueOn: '2026-03-03', doneOn: '2026-03-03' }),
    milestoneOf(helene, { kind: 'initial-assessment', dueOn: '2026-03-10', doneOn: '2026-03-10' }),
    milestoneOf(helene, { kind: 'mid-interview', dueOn: '2026-05-12', doneOn: '2026-05-12' }),
  ],
  open: [
    milestoneOf(helene, { kind: 'report', dueOn: '2026-05-26' }),
    milestoneOf(helene, { kind: 'relay', dueOn: '2026-06-23' }),
    milestoneOf(helene, { kind: 'final-assessment', dueOn: '2026-07-07' }),
    milestoneOf(helene, { kind: 'follow-up-6', dueOn: '2027-01-07' }),
    milestoneOf(helene, { kind: 'follow-up-9', dueOn: '2027-04-07' }),
    milestoneOf(helene, { kind: 'follow-up-12', dueOn: '2027-07-07' }),
  ],
};

const title = 'Séance d’activité physique adaptée';
const session = (day: string, state?: State): Appointment => appointmentOf(helene, { day, ...(state && { state }), title, createdOn: '2026-03-10' });
/** Nobody wrote how long the one of 19 May was: the design counts it among what is missing. */
const unmeasured = '2026-05-19';

/** Those who are in her carnet, her prescription, and what was done until the middle of June 2026. */
export function heleneUntilJune(): FhirResource[] {
  const sessions = held.filter(([day]) => day !== unmeasured).map(([day, state]) => session(day, state));
  return [
    toPatient(patients.heleneVasseur), toPractitioner(practitioners.claireDelmas), toPractitioner(practitioners.camilleRenaud), ...heleneAround,
    ...inRecord(helenePrescription, 'active'),
    driverOf(helene, '2026-03-10', 'obstacle', 'la peur de tomber'), driverOf(helene, '2026-03-10', 'lever', 'sa voisine fait le trajet avec elle'),
    ...sessions, procedureOf(helene, { day: unmeasured, title }),
    ...sessions.flatMap((each) => experienceOf(helene, each, felt[each.start?.slice(0, 10) ?? ''] ?? {})),
    ...bilan('2026-03-10', 'initial', [138, 82], 'Marche freinée par la peur de tomber. Programme en petit groupe.'),
    ...bilan('2026-05-12', 'mid', [134, 80], 'La marche et la force progressent. L’équilibre reste à travailler.'),
    contactOf(helene, { id: '2026-05-19', on: '2026-05-19', text: 'Elle va au marché à pied, avec une pause sur le banc de la mairie.' }),
    ...papers(), ...steps.done,
  ].map((resource) => structuredClone<FhirResource>(resource));
}

const drivers = (resources: readonly FhirResource[]) =>
  resources.filter((each) => each.resourceType === 'Observation').filter(({ id }) => id === 'vasseur-obstacle' || id === 'vasseur-lever');

const plan = (resources: readonly FhirResource[], status: 'active' | 'completed', wanted: ReturnType<typeof goals>) =>
  planOf(helene, { title: 'Prescri’Mouv', programme: 'prescrimouv', status, start: '2026-03-10', end: '2026-07-07', sessions: 12, goals: wanted, drivers: drivers(resources) });

/** On 17 June 2026: the first screen of the design, figure by figure. */
export function heleneInJune(): FhirResource[] {
  const until = heleneUntilJune();
  const wanted = goals(false);
  return [...until, plan(until, 'active', wanted), ...wanted, ...last.map((day) => session(day)), ...structuredClone(steps.open)];
}

export { bilan as heleneBilan, goals as heleneGoals, plan as helenePlan, session as heleneSession };

export const year = (): Bundle => searchset('vasseur-2026-06', heleneInJune(), '2026-06-17T09:12:00+02:00');
