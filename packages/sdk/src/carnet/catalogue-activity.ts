import { computed, loinc, of, OF_TEN, PER_MINUTE, words } from './catalogue-lines.js';
import type { MeasureDefinition } from './catalogue-definition.js';

const activity = of('activity', 'fhir.md §2.1 (US Physical Activity IG 1.0.1, ANS); ranges inferred');
const A_WEEK = ['min/wk', words('min par semaine', 'min a week')] as const;
const DAYS = ['d/wk', words('jours par semaine', 'days a week')] as const;
const MINUTES = ['min', words('min')] as const;
const DAY_MINUTES = 1440;

/** What a person does in a day or a week, and what a device tells of a session. */
export const activityMeasures: readonly MeasureDefinition[] = [
  activity('moderate-activity', words('Activité modérée', 'Moderate activity'), A_WEEK, [loinc('82290-8')], [0, 7 * 960], { better: 'higher' }),
  // 87705-0 was read in secondary sources, in h/d. Questionnaires write ours, in min/d.
  activity('sitting', words('Temps assis', 'Time seated'), ['h/d', words('h par jour', 'h a day')], [loinc('87705-0')], [0, 24], {
    better: 'lower', decimals: 1, alsoRead: [computed('onaps-paq-sitting-minutes-per-day'), computed('gpaq-sitting-minutes-per-day')],
  }),
  // `/d` in the US guide, `1/(24.h)` in the ANS one: the same number.
  activity('steps', words('Pas par jour', 'Steps a day'), ['/d', words('pas par jour', 'steps a day')], [loinc('41950-7')], [0, 60_000], { better: 'higher', sameNumberIn: '1' }),
  activity('active-days', words('Jours actifs', 'Active days'), DAYS, [loinc('89555-7')], [0, 7], { better: 'higher', decimals: 1 }),
  activity('active-minutes', words('Durée d’activité, jours actifs', 'Activity on active days'), ['min/d', words('min par jour', 'min a day')], [loinc('68516-4')], [0, 960], { better: 'higher' }),
  activity('strength-days', words('Renforcement musculaire', 'Muscle strengthening'), DAYS, [loinc('82291-6')], [0, 7], { better: 'higher', decimals: 1 }),
  activity('exercise-duration', words('Durée de l’exercice', 'Exercise duration'), MINUTES, [loinc('55411-3')], [0, DAY_MINUTES]),
  // 77592-4 and 77593-2 are MET-minutes a week by LOINC; the US guide writes minutes of a session with them: the unit tells.
  activity('exercise-moderate', words('Durée d’effort modéré', 'Duration of moderate effort'), MINUTES, [loinc('101689-8')], [0, DAY_MINUTES], { alsoRead: [loinc('77592-4')] }),
  activity('exercise-vigorous', words('Durée d’effort élevé', 'Duration of vigorous effort'), MINUTES, [loinc('101690-6')], [0, DAY_MINUTES], { alsoRead: [loinc('77593-2')] }),
  activity('exercise-heart-rate', words('Fréquence cardiaque moyenne à l’exercice', 'Mean heart rate in exercise'), PER_MINUTE, [loinc('55425-3')], [30, 220]),
  activity('exercise-peak-heart-rate', words('Fréquence cardiaque maximale à l’exercice', 'Peak heart rate in exercise'), PER_MINUTE, [loinc('55426-1')], [30, 230]),
  activity('daily-peak-heart-rate', words('Fréquence cardiaque maximale du jour', 'Peak heart rate of the day'), PER_MINUTE, [loinc('8873-2')], [30, 230]),
  activity('exercise-energy', words('Énergie dépensée à l’exercice', 'Energy spent in exercise'), ['kcal', words('kcal')], [loinc('55424-6')], [0, 10_000]),
  activity('daily-energy', words('Énergie dépensée par jour', 'Energy spent a day'), ['kcal/d', words('kcal par jour', 'kcal a day')], [loinc('41979-6')], [0, 20_000]),
];

const score = of('score', 'sdk questionnaire: observedValues; a total of one instrument does not compare with that of another');
const ENERGY = ['[MET].min/wk', words('MET-min par semaine', 'MET-min a week')] as const;
const POINTS = ['{score}', words('points')] as const;
const RULER = ['{score}', OF_TEN] as const;
const WEEK_ENERGY = [0, 50_000] as const;
const WEEK = [0, 7 * DAY_MINUTES] as const;
const equivalent = words('équivalent modéré par semaine', 'moderate equivalent a week');

/** The main results of questionnaires; their other values are read as custom measures, by the words of the record. */
export const questionnaireScores: readonly MeasureDefinition[] = [
  ...([['onaps-paq', 'Profil d’activité', 'Activity profile'], ['gpaq', 'GPAQ', 'GPAQ'], ['ipaq-short', 'IPAQ', 'IPAQ']] as const).flatMap(([id, fr, en]) => [
    score(`${id}-met`, words(`${fr}, dépense par semaine`, `${en}, expenditure a week`), ENERGY, [computed(`${id}-met-minutes-per-week`)], WEEK_ENERGY),
    score(`${id}-equivalent`, words(`${fr}, ${equivalent.fr}`, `${en}, ${equivalent.en}`), A_WEEK, [computed(`${id}-equivalent-minutes-per-week`)], WEEK),
  ]),
  score('ipaq-short-moderate', words('IPAQ, dépense d’effort modéré', 'IPAQ, moderate expenditure'), ENERGY, [loinc('77592-4')], WEEK_ENERGY),
  score('ipaq-short-vigorous', words('IPAQ, dépense d’effort élevé', 'IPAQ, vigorous expenditure'), ENERGY, [loinc('77593-2')], WEEK_ENERGY),
  score('ipaq-short-walking', words('IPAQ, dépense de marche', 'IPAQ, walking expenditure'), ENERGY, [loinc('77591-6')], WEEK_ENERGY),
  score('ricci-gagnon', words('Ricci et Gagnon, score', 'Ricci and Gagnon, score'), POINTS, [computed('ricci-gagnon-score')], [0, 50]),
  score('marshall', words('Marshall, score', 'Marshall, score'), POINTS, [computed('marshall-score')], [0, 8], { isScale: true }),
  score('importance', words('Importance de bouger plus', 'Importance of moving more'), RULER, [computed('motivation-importance-score')], [0, 10], { better: 'higher', isScale: true }),
  score('confidence', words('Confiance d’y arriver', 'Confidence of managing'), RULER, [computed('motivation-confidence-score')], [0, 10], { better: 'higher', isScale: true }),
];
