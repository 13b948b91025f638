import type { QuestionnaireResponse } from 'fhir/r4.js';
import { onapsPaq as instrument } from '../questionnaire/instruments/onaps-paq.js';
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

const paq = (answers: Readonly<Record<string, Said>>, authored = '2026-11-21T10:00:00+01:00') =>
  respond(instrument.questionnaire, answers, { subject, authored, author: teacher, source: subject });

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
} satisfies Record<string, QuestionnaireResponse>;
