import { say } from './items.js';
import type { Bilingual } from './model.js';
import type { Population } from './population.js';

/** What a rule measures; the unit is in the name. */
export type Measure =
  | 'equivalentMinutesPerWeek' | 'moderateToVigorousMinutesPerDay' | 'strengthDaysPerWeek' | 'vigorousDaysPerWeek' | 'balanceDaysPerWeek'
  | 'moderateDaysOf30MinutesPerWeek' | 'sittingMinutesPerDay' | 'sittingMinutesInARow';

/** One line of a recommendation: who says it, in which version, for whom. A fact of a document, which judges nobody. */
export interface Recommendation {
  readonly id: string;
  readonly body: 'OMS' | 'Anses';
  /** Year of the document. */
  readonly version: string;
  readonly populations: readonly Population[];
  readonly measure: Measure;
  /** Advised from there. */
  readonly minimum?: number;
  /** Advised up to there (`minimum` too), or told above it (alone). */
  readonly maximum?: number;
  readonly words: Bilingual;
  readonly source: string;
  /** Read in the source; `false`: in a secondary one only. */
  readonly isConfirmed: boolean;
}

const WHO = { body: 'OMS', version: '2020', source: 'WHO guidelines on physical activity and sedentary behaviour, 2020; BJSM 54:1451, table 4', isConfirmed: true } as const;
const PRESS = 'read in the press only';

export const recommendations: readonly Recommendation[] = [
  { ...WHO, id: 'who-aerobic', populations: ['adult', 'older-adult', 'chronic'], measure: 'equivalentMinutesPerWeek', minimum: 150, maximum: 300,
    words: say('150 à 300 minutes d’effort modéré par semaine, ou 75 à 150 d’effort élevé, ou l’équivalent', '150 to 300 minutes of moderate effort a week, or 75 to 150 of vigorous effort, or the equivalent') },
  { ...WHO, id: 'who-aerobic-child', populations: ['child'], measure: 'moderateToVigorousMinutesPerDay', minimum: 60,
    words: say('En moyenne 60 minutes par jour d’effort modéré à élevé', 'On average 60 minutes a day of moderate to vigorous effort') },
  { ...WHO, id: 'who-strength', populations: ['adult', 'older-adult', 'chronic'], measure: 'strengthDaysPerWeek', minimum: 2,
    words: say('Renforcement de tous les grands groupes musculaires au moins 2 jours par semaine', 'Strengthening of all major muscle groups on at least 2 days a week') },
  { ...WHO, id: 'who-strength-child', populations: ['child'], measure: 'strengthDaysPerWeek', minimum: 3,
    words: say('Effort élevé et renforcement des muscles et des os au moins 3 jours par semaine', 'Vigorous effort, and strengthening of muscles and bones, on at least 3 days a week') },
  { ...WHO, id: 'who-balance', populations: ['older-adult'], measure: 'balanceDaysPerWeek', minimum: 3,
    words: say('Activités variées d’équilibre fonctionnel et de renforcement au moins 3 jours par semaine', 'Varied activities of functional balance and strength on at least 3 days a week') },
  { ...WHO, id: 'who-pregnancy', populations: ['pregnancy'], measure: 'equivalentMinutesPerWeek', minimum: 150, isConfirmed: false, source: `WHO 2020, ${PRESS}`,
    words: say('Au moins 150 minutes d’effort modéré par semaine, sans contre-indication', 'At least 150 minutes of moderate effort a week, without contraindication') },
  { id: 'anses-aerobic', body: 'Anses', version: '2016', populations: ['adult', 'older-adult'], measure: 'moderateDaysOf30MinutesPerWeek', minimum: 5, isConfirmed: false, source: `Anses 2016, ${PRESS}`,
    words: say('30 minutes d’activité modérée à élevée au moins 5 jours par semaine', '30 minutes of moderate to vigorous activity on at least 5 days a week') },
  { id: 'anses-strength', body: 'Anses', version: '2016', populations: ['adult', 'older-adult'], measure: 'strengthDaysPerWeek', minimum: 1, isConfirmed: false, source: `Anses 2016, ${PRESS}`,
    words: say('Renforcement musculaire 1 à 2 jours par semaine', 'Muscle strengthening on 1 to 2 days a week') },
  { id: 'anses-child', body: 'Anses', version: '2016', populations: ['child'], measure: 'moderateToVigorousMinutesPerDay', minimum: 60, isConfirmed: false, source: `Anses 2016, 6 to 17 years, ${PRESS}`,
    words: say('60 minutes par jour, de 6 à 17 ans', '60 minutes a day, from 6 to 17 years') },
  { id: 'anses-pregnancy', body: 'Anses', version: '2016', populations: ['pregnancy'], measure: 'moderateDaysOf30MinutesPerWeek', minimum: 3, isConfirmed: false, source: `Anses 2016, ${PRESS}`,
    words: say('30 minutes au moins 3 fois par semaine, et du renforcement', '30 minutes at least 3 times a week, and strengthening') },
  { id: 'anses-sitting', body: 'Anses', version: '2022', populations: ['adult', 'older-adult'], measure: 'sittingMinutesPerDay', maximum: 480, isConfirmed: false, source: `Anses 2022, ${PRESS}`,
    words: say('Risque pour la santé au-delà de 8 heures assises par jour', 'Risk for health above 8 hours seated a day') },
  { id: 'anses-breaks', body: 'Anses', version: '2025', populations: ['child', 'adult', 'older-adult'], measure: 'sittingMinutesInARow', maximum: 30, isConfirmed: false, source: `Anses, October 2025 (90 to 120 minutes in 2016), ${PRESS}`,
    words: say('Marcher 3 à 5 minutes toutes les 30 minutes passées assis', 'Walk 3 to 5 minutes every 30 minutes spent seated') },
];

/** What a rule says of a value: met, not met, or not known. */
export interface Comparison { readonly recommendation: Recommendation; readonly value: number | null; readonly isMet: boolean | null }

/** Holds values against every rule for a population. What has no value is not known, which is not « not met ». */
export function compareWithRecommendations(values: Readonly<Partial<Record<Measure, number | null>>>, population: Population): Comparison[] {
  return recommendations.filter(({ populations }) => populations.includes(population)).map((recommendation) => {
    const { measure, minimum, maximum } = recommendation;
    const value = values[measure] ?? null;
    const isMet = value === null ? null : minimum !== undefined ? value >= minimum : value <= (maximum ?? Infinity);
    return { recommendation, value, isMet };
  });
}
