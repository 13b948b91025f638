import type { FhirResource } from 'fhir/r4.js';
import { RELAY_SYSTEM, MILESTONE_SYSTEM } from '../carnet/codes.js';
import { toPatient, toPractitioner } from '../identity/fhir.js';
import { instruments } from '../questionnaire/instruments/all.js';
import { driverOf, experienceOf, measureOf, pressureOf, type Kind } from './carnet-measures.js';
import { contactOf, deliveryOf, documentOf, planOf } from './carnet-papers.js';
import { appointmentOf, kept, ours, procedureOf } from './carnet-parts.js';
import { assessmentOf, goalOf, milestoneOf } from './carnet-steps.js';
import { around, assessed, club, doctor, felt, helene, helenePrescription, sessions, steps, wishes } from './carnet-year-facts.js';
import { inRecord } from './past-prescriptions.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { respond } from './respond.js';

const [STARTS, ENDS, RUNS_OUT] = ['2026-03-10', '2026-07-07', '2026-09-03'];
/** Her session of this day was written down without a length. */
const UNTIMED = '2026-05-19';
const TITLE = 'Séance d’activité physique adaptée';

/**
 * Madame Vasseur's carnet as it stood at the end of a day: what was to come is booked, requested or not there yet.
 *
 * @param day from `2026-03-03`, when her doctor prescribed.
 */
export function heleneOn(day: string): FhirResource[] {
  const people = [toPatient(patients.heleneVasseur), toPractitioner(practitioners.claireDelmas), toPractitioner(practitioners.camilleRenaud), ...around];
  const prescription = inRecord(helenePrescription, day > RUNS_OUT ? 'completed' : 'active');
  if (day < STARTS) return structuredClone<FhirResource[]>([...people, ...prescription, ...papersOn(day)]);
  return structuredClone<FhirResource[]>([
    ...people, ...prescription, ...planOn(day), ...sessionsOn(day), ...assessedOn(day), ...stepsOn(day), ...contactsOn(day), ...papersOn(day),
  ]);
}

function planOn(day: string): FhirResource[] {
  const goals = wishes.map(({ id, text, kind, low, high, achievedOn }) => {
    const open = day > ENDS && kind !== undefined ? 'not-achieved' : 'improving';
    return goalOf(helene, {
      id, text, startsOn: STARTS, dueOn: ENDS, achievement: achievedOn !== undefined && achievedOn <= day ? 'achieved' : day < '2026-05-12' ? 'in-progress' : open,
      ...(kind && { measured: { kind, ...(low !== undefined && { low }), ...(high !== undefined && { high }) } }),
    });
  });
  const drivers = [driverOf(helene, STARTS, 'obstacle', 'la peur de tomber'), driverOf(helene, STARTS, 'lever', 'sa voisine fait le trajet avec elle')];
  const plan = planOf(helene, {
    title: 'Prescri’Mouv', programme: 'prescrimouv', status: day > ENDS ? 'completed' : 'active', start: STARTS, end: ENDS, sessions: 12, goals, drivers,
  });
  return [plan, ...goals, ...drivers];
}

function sessionsOn(today: string): FhirResource[] {
  return sessions.flatMap(([day, state]): FhirResource[] => {
    const isOver = day <= today;
    if (day === UNTIMED && isOver) return [procedureOf(helene, { day, title: TITLE })];
    const appointment = appointmentOf(helene, { day, title: TITLE, createdOn: STARTS, ...(isOver && { state }) });
    return [appointment, ...(isOver ? experienceOf(helene, appointment, felt[day] ?? {}) : [])];
  });
}

function assessedOn(today: string): FhirResource[] {
  const bilans = assessed.filter(({ day }) => day <= today).flatMap(({ day, kind, title, conclusion, figures, pressure, weekly: [days, minutes] }): FhirResource[] => {
    const answers = {
      ...respond(instruments.evs.questionnaire, { days, minutes, 'strength.days': 1 }, { subject: helene.patient, author: helene.patient, authored: `${day}T08:30:00Z` }),
      ...kept(`${day}T08:30:00Z`), id: `carnet-15-evs-${day}`,
    };
    const measures = (Object.entries(figures) as [Kind, number | null][]).map(([name, value]) =>
      measureOf(helene, { kind: name, day, value, ...(name === 'moderate-activity' && { derivedFrom: `QuestionnaireResponse/${answers.id}` }) }));
    const results = pressure ? [...measures, pressureOf(helene, day, ...pressure)] : measures;
    return [answers, ...results, assessmentOf(helene, { kind, day, results, conclusion, title })];
  });
  // At six months she was asked on the phone: only what can be told.
  const called = measureOf(helene, { kind: 'well-being', day: '2027-01-12', value: 7 });
  const asked = assessmentOf(helene, { kind: 'follow-up', day: '2027-01-12', results: [called], title: 'Suivi à 6 mois', conclusion: 'Elle va à la gym chaque jeudi.' });
  return today < '2027-01-12' ? bilans : [...bilans, called, asked];
}

function stepsOn(today: string): FhirResource[] {
  const planned = steps.filter(({ since = STARTS }) => since <= today).map(({ kind, dueOn, doneOn }) =>
    milestoneOf(helene, { kind, dueOn, ...(doneOn !== undefined && doneOn <= today && { doneOn }) }));
  const relay = milestoneOf(helene, { kind: 'relay', dueOn: '2026-06-23', ...(today >= '2026-06-30' && { doneOn: '2026-06-30' }) });
  if (today < '2026-06-30') return [...planned, relay];
  return [...planned, club, {
    ...relay, owner: { reference: `Organization/${String(club.id)}`, display: 'Gym douce des Rives (exemple), Pompey' },
    note: [{ text: 'le jeudi de 14 h 30 à 15 h 30, 96 € par an, aide de la ville : 40 €' }],
    output: [
      { type: ours(MILESTONE_SYSTEM, 'relay', 'Relais'), valueCodeableConcept: ours(RELAY_SYSTEM, 'club', 'Club') },
      { type: ours(RELAY_SYSTEM, 'starts-on', 'Première séance'), valueDate: '2026-09-10' },
      { type: ours(RELAY_SYSTEM, 'first-visit-accompanied', 'Première séance accompagnée'), valueBoolean: true },
    ],
  }];
}

function contactsOn(today: string): FhirResource[] {
  return [
    contactOf(helene, { id: '2026-05-19', on: '2026-05-19', text: 'Elle va au marché à pied, avec une pause sur le banc de la mairie.' }),
    contactOf(helene, { id: '2026-06-18', on: '2026-06-18', outcome: 'reached', text: 'Un genou douloureux. Elle revient le 23 juin.' }),
    contactOf(helene, { id: '2026-09-10', on: '2026-09-10', text: 'Première séance à la gym douce, accompagnée. Le groupe l’attend jeudi prochain.' }),
    contactOf(helene, { id: '2027-01-12', on: '2027-01-12', outcome: 'reached', text: 'Suivi à 6 mois.' }),
    contactOf(helene, { id: '2027-04-07', on: '2027-04-07', outcome: 'reached', text: 'Suivi à 9 mois. Elle va au marché à pied, sans pause.' }),
    contactOf(helene, { id: '2027-07-08', on: '2027-07-08', outcome: 'no-answer' }),
  ].filter(({ sent = '' }) => sent.slice(0, 10) <= today);
}

function papersOn(today: string): FhirResource[] {
  const request = documentOf(helene, { id: 'prescription', title: 'Prescription d’activité physique adaptée', on: '2026-03-03' });
  const initial = documentOf(helene, { id: 'initial', title: 'Bilan initial', on: '2026-03-12' });
  const mid = documentOf(helene, { id: 'mid', title: 'Bilan de mi-parcours', on: '2026-05-13' });
  const letter = documentOf(helene, { id: 'letter', title: 'Lettre de fin de programme', on: '2026-07-10' });
  const mail = { by: 'secure-mail' } as const;
  const maison = { reference: 'Organization/mss-example', display: 'Maison sport-santé' };
  const sent = [
    { ...mail, id: '1', document: request, to: maison, from: doctor, sentOn: '2026-03-03', receivedOn: '2026-03-03' },
    { ...mail, id: '2', document: initial, to: doctor, sentOn: '2026-03-12', receivedOn: '2026-03-12' },
    { ...mail, id: '3', document: mid, to: doctor, sentOn: '2026-05-13' },
    { id: '4', document: mid, to: helene.patient, by: 'by-hand' as const, sentOn: '2026-05-13', receivedOn: '2026-05-19' },
    { ...mail, id: '5', document: letter, to: doctor, sentOn: '2026-07-10', receivedOn: '2026-07-10' },
    { id: '6', document: letter, to: helene.patient, by: 'by-hand' as const, sentOn: '2026-07-10', receivedOn: '2026-07-10' },
  ].filter(({ sentOn }) => sentOn <= today);
  const documents = new Set(sent.map(({ document }) => document));
  return [...documents, ...sent.map((each) => deliveryOf(helene, { ...each, isBeforePlan: today < STARTS }))];
}
