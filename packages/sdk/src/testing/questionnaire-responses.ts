import type { QuestionnaireResponse } from 'fhir/r4.js';
import { instruments } from '../questionnaire/instruments/all.js';
import type { InstrumentId } from '../questionnaire/instruments/model.js';
import { patients } from './patients.js';
import { practitioners } from './practitioners.js';
import { respond, type Said } from './respond.js';

const subject = { reference: String(patients.jeanneDuval.reference) };
const teacher = { reference: String(practitioners.leaGrandjean.reference) };

/** The design’s example: 135 minutes of moderate equivalent, 7 h 18 seated a day, no strengthening. */
const paqAnswers: Readonly<Record<string, Said>> = {
  'work.vigorous': false, 'work.moderate': false,
  'work.sitting.days': 5, 'work.sitting.minutes': 300,
  'transport.active': true, 'transport.active.days': 3, 'transport.active.minutes': 20,
  'transport.sitting.days': 5, 'transport.sitting.minutes': 40,
  'leisure.vigorous': true, 'leisure.vigorous.days': 1, 'leisure.vigorous.minutes': 15,
  'leisure.moderate': true, 'leisure.moderate.days': 1, 'leisure.moderate.minutes': 45,
  'home.sitting.screen.days': 7, 'home.sitting.screen.minutes': 150,
  'home.sitting.other.days': 7, 'home.sitting.other.minutes': 45,
  'strength.days': 0, breaks: 'sometimes',
};

const without = (answers: Readonly<Record<string, Said>>, ...linkIds: string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([linkId]) => !linkIds.includes(linkId)));

const to = (id: InstrumentId, answers: Readonly<Record<string, Said>>, authored = '2026-11-21T10:00:00+01:00') =>
  respond(instruments[id].questionnaire, answers, { subject, authored, author: teacher, source: subject });
const paq = (answers: Readonly<Record<string, Said>>, authored?: string) => to('onaps-paq', answers, authored);

/** Synthetic answers, as the form gives them. */
export const questionnaireResponses = {
  /** 135 minutes of moderate equivalent, 7 h 18 seated. */
  onapsPaq: paq(paqAnswers),
  /** Three months before: 60 minutes, 8 h 03 seated. */
  onapsPaqEarlier: paq({
    ...without(paqAnswers, 'leisure.vigorous.days', 'leisure.vigorous.minutes', 'leisure.moderate.days', 'leisure.moderate.minutes'),
    'leisure.vigorous': false, 'leisure.moderate': false, 'home.sitting.other.minutes': 90,
  }, '2026-08-21T10:00:00+02:00'),
  /** She does not know how long she sits without a screen. */
  onapsPaqIncomplete: paq({ ...paqAnswers, 'home.sitting.other.minutes': 'unknown' }),
  /** 30 hours of leisure that are 30 minutes, an activity on no day, and a day too full. */
  onapsPaqInconsistent: paq({
    ...paqAnswers, 'leisure.moderate.minutes': 1800, 'transport.active.days': 0,
    'work.sitting.days': 7, 'work.sitting.minutes': 600, 'home.sitting.screen.minutes': 480,
  }),
  /** 420 MET-minutes: low. */
  gpaq: to('gpaq', {
    P1: false, P4: false, P7: true, P8: 3, 'P9.minutes': 20, P10: false, P13: true, P14: 1, 'P15.minutes': 45, 'P16.minutes': 437,
  }),
  ipaqShort: to('ipaq-short', {
    'vigorous.days': 0, 'moderate.days': 2, 'moderate.minutes': 30, 'walking.days': 5, 'walking.minutes': 25, 'sitting.minutes': 480,
  }),
  /** 90 minutes a week, no strengthening. */
  evs: to('evs', { days: 3, minutes: 30, 'strength.days': 0 }),
  ricciGagnon: to('ricci-gagnon', { q1: '2', q2: 'yes', q3: '2', q4: '2', q5: '2', q6: '1', q7: '2', q8: '2', q9: '1' }),
  marshall: to('marshall', { A: 'never', B: '3-4' }),
  /** Slow to rise from a chair. */
  icopeStep1: to('icope-step1', {
    'cognition.words': 3, 'cognition.orientation': true, 'locomotion.completed': true, 'locomotion.seconds': 15.2, 'vitality.weight-loss': false, 'vitality.appetite-loss': false,
    'psychological.low-mood': false, 'psychological.loss-of-interest': false, 'vision.problem': false, 'hearing.problem': false,
  }),
  motivation: to('motivation', {
    importance: 7, confidence: 4, barriers: ['fatigue', 'alone', 'Il fait froid le matin'], levers: ['health', 'company'], 'next-action': 'Marcher mardi et jeudi avec ma voisine, 20 minutes.',
  }),
  /** Midway: more confident, one obstacle less. */
  motivationMidway: to('motivation', {
    importance: 8, confidence: 6, barriers: ['fatigue'], levers: ['health', 'company', 'pleasure'], 'next-action': 'Essayer l’aquagym du samedi.',
  }, '2027-01-08T10:00:00+01:00'),
  /** Of a woman of 68: norms need her age and her sex. No flexibility test. */
  fitness: to('fitness', {
    height: 162, weight: 74.5, waist: 96, systolic: 138, diastolic: 82, 'heart-rate': 74, walk: 402, steps: 4200, 'chair-stand': 10, 'chair-stand.arms': false, 'five-rises': 15.8,
    'grip.right': 21.5, 'grip.left': 19, balance: 8.2, tug: 11.4, gait: 0.95, pain: 2, effort: 4, 'well-being': 6,
  }),
} satisfies Record<string, QuestionnaireResponse>;
