/** An instrument as a host may write one, and the results of people who do not exist, for the tests of the result. */
import type { Bilingual, Instrument, ResultLine, Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { ResultContext } from './result-context.js';

export const same = (fr: string, en: string): Bilingual => ({ fr, en });

const activity: ResultLine = {
  value: 'equivalentMinutesPerWeek',
  label: same('Activité par semaine', 'Activity a week'),
  note: same('équivalent modéré', 'moderate equivalent'),
  unit: 'min/wk',
  scaleTo: 300,
  references: [{ at: 150, kind: 'minimum', label: same('conseillé par l’OMS', 'advised by the WHO'), phrase: same('les 150 min conseillées par l’OMS', 'the 150 min advised by the WHO'), source: same('OMS 2020, adultes.', 'WHO 2020, adults.'), isConfirmed: true }],
  breakdown: {
    columns: [
      { label: same('Modérée', 'Moderate'), unit: 'min/wk', look: 'plain' },
      { label: same('Élevée', 'Vigorous'), unit: 'min/wk', look: 'dense' },
    ],
    rows: [
      { label: same('Travail', 'Work'), values: ['work.moderate', 'work.vigorous'] },
      { label: same('Déplacements', 'Travel'), values: ['travel.moderate', undefined] },
      { label: same('Maison et loisirs', 'Home and leisure'), values: ['leisure.moderate', 'leisure.vigorous'] },
    ],
    total: ['moderateMinutesPerWeek', 'vigorousMinutesPerWeek'],
  },
  isMain: true,
  better: 'more',
};

const sitting: ResultLine = {
  value: 'sittingMinutesPerDay',
  label: same('Temps assis par jour', 'Sitting a day'),
  note: same('en moyenne sur la semaine', 'on average over the week'),
  unit: 'min/d',
  scaleTo: 720,
  references: [
    { at: 480, kind: 'maximum', label: same('seuil de l’Anses', 'threshold of the Anses'), source: same('Anses 2022 : risque pour la santé au-delà de 8 h.', 'Anses 2022: a risk for health above 8 h.'), isConfirmed: true },
    { at: 420, kind: 'maximum', label: same('niveau « élevé » de l’Onaps', '“high” level of the Onaps'), phrase: same('les 7 h du niveau « élevé » de l’Onaps', 'the 7 h of the “high” level of the Onaps'), source: same('Onaps', 'Onaps'), isConfirmed: false },
  ],
  breakdown: {
    columns: [
      { label: same('Par semaine', 'A week'), unit: 'min/wk', look: 'quiet' },
      { label: same('Par jour', 'A day'), unit: 'min/d', look: 'quiet' },
    ],
    rows: [
      { label: same('Travail', 'Work'), values: ['work.sittingWeek', 'work.sittingDay'] },
      { label: same('Déplacements', 'Travel'), values: ['travel.sittingWeek', 'travel.sittingDay'] },
      { label: same('Maison et loisirs', 'Home and leisure'), values: ['leisure.sittingWeek', 'leisure.sittingDay'] },
    ],
    total: ['sittingMinutesPerWeek', 'sittingMinutesPerDay'],
  },
  isMain: true,
  better: 'less',
};

const strength: ResultLine = {
  value: 'strengthDaysPerWeek',
  label: same('Renforcement musculaire', 'Muscle strengthening'),
  unit: 'd/wk',
  references: [{ at: 2, kind: 'minimum', label: same('conseillé par l’OMS', 'advised by the WHO'), source: same('OMS 2020.', 'WHO 2020.'), isConfirmed: true }],
  isMain: true,
  better: 'more',
};

const met: ResultLine = { value: 'metMinutesPerWeek', label: same('Dépense', 'Expenditure'), unit: '[MET].min/wk', references: [], isMain: false };

export const instrument: Instrument = {
  id: 'onaps-paq',
  title: same('Activité physique et temps assis', 'Physical activity and sitting time'),
  questionnaire: { resourceType: 'Questionnaire', status: 'active' },
  version: '1.0.0',
  standing: same('Questions propres, ce n’est pas l’Onaps-PAQ validé.', 'Questions of our own, not the validated Onaps-PAQ.'),
  confirmed: [],
  unconfirmed: [same('Seuil de 7 h de l’Onaps, lu dans une source secondaire.', 'Threshold of 7 h of the Onaps, read in a secondary source.')],
  licence: same('MIT', 'MIT'),
  sources: ['OMS 2020', 'Onaps'],
  met: {},
  thresholds: {},
  results: [activity, sitting, strength, met],
  categories: { active: same('actif', 'active') },
  flags: { sittingAbove7h: same('Plus de 7 h assis par jour', 'More than 7 h seated a day'), meetsWho2020: same('150 min par semaine ou plus', '150 min a week or more') },
  score: () => sylvie,
};

/** What the screen of reference shows: 135 min and 7 h 18. */
export const sylvie: Score = {
  instrument: 'onaps-paq',
  version: '1.0.0',
  values: {
    'work.moderate': 0, 'work.vigorous': 0, 'travel.moderate': 60, 'leisure.moderate': 45, 'leisure.vigorous': 15,
    'moderateMinutesPerWeek': 105, 'vigorousMinutesPerWeek': 15, 'equivalentMinutesPerWeek': 135, 'metMinutesPerWeek': 540,
    'work.sittingWeek': 1500, 'work.sittingDay': 214.3, 'travel.sittingWeek': 200, 'travel.sittingDay': 28.6, 'leisure.sittingWeek': 1365, 'leisure.sittingDay': 195,
    'sittingMinutesPerWeek': 3065, 'sittingMinutesPerDay': 437.9, 'strengthDaysPerWeek': 0,
  },
  category: null,
  flags: ['sittingAbove7h'],
  issues: [],
};

/** The same person with other values. */
export const withValues = (values: Score['values'], more: Partial<Score> = {}): Score => ({ ...sylvie, ...more, values: { ...sylvie.values, ...values } });

const questions: Readonly<Record<string, string>> = { 'leisure.moderate.minutes': 'Loisirs, effort modéré, durée par jour', 'strength.days': 'Jours de renforcement' };

/** A screen that is read, with what it is asked to do kept in `acts`. */
export function contextOf(change: Partial<ResultContext> = {}, acts: string[] = []): ResultContext {
  const language = change.language ?? 'fr';
  return {
    instrument,
    score: sylvie,
    person: 'Mme Sylvie LEMAIRE, 58 ans',
    authored: '2026-11-21T09:00:00+01:00',
    language,
    speak: (some) => (language === 'en' && some.en) || some.fr,
    mode: 'professional',
    canEdit: true,
    labelOf: (linkId) => questions[linkId] ?? linkId,
    goTo: (linkId) => { acts.push(linkId); },
    edit: () => { acts.push('edit'); },
    print: () => { acts.push('print'); },
    ...change,
  };
}

/** A test with more measures than have a place of their own, some with a norm. */
export const fitness: Instrument = {
  ...instrument,
  id: 'fitness',
  title: same('Bilan de condition physique', 'Fitness tests'),
  standing: same('Tests de terrain.', 'Field tests.'),
  results: [
    { value: 'walkDistanceM', label: same('Marche de 6 minutes', 'Six-minute walk'), unit: 'm', references: [{ at: 506, kind: 'minimum', label: same('attendu à cet âge', 'expected at that age'), source: same('Enright 1998', 'Enright 1998'), isConfirmed: false }], isMain: true, better: 'more' },
    { value: 'chairStands', label: same('Levers de chaise en 30 s', 'Chair stands in 30 s'), unit: '{count}', references: [], isMain: true, better: 'more' },
    { value: 'gaitSpeed', label: same('Vitesse de marche', 'Gait speed'), unit: 'm/s', references: [], isMain: true },
    { value: 'bmi', label: same('Indice de masse corporelle', 'Body mass index'), unit: 'kg/m2', references: [], isMain: true },
  ],
  flags: {},
  categories: {},
  sources: [],
};
export const fitnessScore: Score = { instrument: 'fitness', version: '1.0.0', values: { walkDistanceM: 1420, chairStands: 14, gaitSpeed: 0.84, bmi: 26.777 }, category: null, flags: [], issues: [] };
