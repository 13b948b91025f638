import { bodyMassIndex, chairStandNorm, enrightWalk, WALK_AGES } from '../questionnaire/instruments/fitness-norms.js';
import type { Words } from './catalogue-definition.js';
import type { Carnet } from './model.js';
import { yearsOld } from './person.js';
import { comparable } from './series.js';

/** What others of the same age and sex do, in a sentence. Never a grade of the person, never drawn as a band. */
export interface Norm {
  text: Words;
  source: string;
}

const ENRIGHT = 'Enright et Sherrill, 1998, drawn from 117 men and 173 women of 40 to 80 years; read in six concordant programs, not in the paper.';
const STEADI = 'CDC STEADI, 30-Second Chair Stand; read in two concordant transcriptions.';

/** The weight or the height nearest to a day, in the unit of the catalogue; of two as near, the earlier. */
function nearest(carnet: Carnet, measure: string, day: string): number | undefined {
  const gap = (other = '') => Math.abs(Date.parse(other) - Date.parse(day));
  const [found] = comparable(carnet, measure).filter((each) => each.value !== null && each.day !== undefined)
    .sort((one, other) => gap(one.day) - gap(other.day) || ((one.day ?? '') + one.id < (other.day ?? '') + other.id ? -1 : 1));
  return found?.value ?? undefined;
}

function walkNorm(carnet: Carnet, sex: 'female' | 'male', ageYears: number, day: string): Norm | undefined {
  const [heightCm, massKg] = [nearest(carnet, 'height', day), nearest(carnet, 'weight', day)];
  const expected = heightCm === undefined || massKg === undefined ? undefined : enrightWalk({ sex, ageYears, heightCm, massKg });
  if (!expected) return undefined;
  const { predictedMetres: metres, lowerLimitMetres: limit } = expected;
  const { minimum, maximum } = WALK_AGES;
  const [who, whom] = sex === 'male' ? ['un homme', 'a man'] : ['une femme', 'a woman'];
  return {
    text: {
      fr: `Distance attendue pour ${who} de ${ageYears} ans, de cette taille et de ce poids : ${metres} m, limite basse ${limit} m (Enright et Sherrill, 1998, de ${minimum} à ${maximum} ans).`,
      en: `Distance expected of ${whom} of ${ageYears} years, of this height and weight: ${metres} m, lower limit ${limit} m (Enright and Sherrill, 1998, ages ${minimum} to ${maximum}).`,
    },
    source: ENRIGHT,
  };
}

function standsNorm(sex: 'female' | 'male', ageYears: number, value: number): Norm | undefined {
  const least = chairStandNorm(ageYears, sex);
  if (least === undefined) return undefined;
  const [whose, whom] = sex === 'male' ? ['des hommes', 'men'] : ['des femmes', 'women'];
  const isBelow = value < least;
  return {
    text: {
      fr: `${isBelow ? 'En dessous de' : 'Dans'} la moyenne ${whose} de cet âge${isBelow ? '' : ' ou au-dessus'}, qui commence à ${least} levers (CDC STEADI, de 60 à 94 ans).`,
      en: `${isBelow ? 'Below' : 'At or above'} average for ${whom} of this age, which begins at ${least} stands (CDC STEADI, ages 60 to 94).`,
    },
    source: STEADI,
  };
}

/**
 * What a norm says of a measure on a day, in the only population it holds for: the walk from 40 to 80 years with a height
 * and a weight in the carnet, the chair stand without arms from 60 to 94. `undefined` for anything else, for an unknown
 * birth or gender, and for a gender the norm has no line for.
 */
export function normFor(carnet: Carnet, measureId: string, day: string, value: number): Norm | undefined {
  const { gender } = carnet.person;
  const ageYears = yearsOld(carnet.person, day);
  if ((gender !== 'female' && gender !== 'male') || ageYears === undefined) return undefined;
  if (measureId === 'six-minute-walk') return walkNorm(carnet, gender, ageYears, day);
  return measureId === 'chair-stand' ? standsNorm(gender, ageYears, value) : undefined;
}

/** Body mass index of a height and a weight (UCUM `kg/m2`), to offer where one is entered; the carnet never invents one. `undefined` for what is no height or no weight. */
export const bmiOf = (massKg: number, heightCm: number): number | undefined => (massKg > 0 && heightCm > 0 && Number.isFinite(massKg / heightCm) ? bodyMassIndex(massKg, heightCm) : undefined);
