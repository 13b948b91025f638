import { toTenth } from './numbers.js';

export type Sex = 'female' | 'male';

/** What a formula needs of a person. */
export interface Traits { readonly sex: Sex; /** UCUM `a`. */ readonly ageYears: number; /** UCUM `cm`. */ readonly heightCm: number; /** UCUM `kg`. */ readonly massKg: number }

/** Ages of the people the formula of the walk was drawn from. */
export const WALK_AGES = { minimum: 40, maximum: 80 } as const;

/**
 * Distance expected in six minutes and its lower limit, in metres (UCUM `m`), to the metre. Enright and Sherrill, 1998, drawn
 * from 117 men and 173 women of 40 to 80 years; read in six concordant programs, not in the paper.
 *
 * @returns `undefined` outside these ages, and when nothing above 0 is expected
 */
export function enrightWalk({ sex, ageYears, heightCm, massKg }: Traits): { predictedMetres: number; lowerLimitMetres: number } | undefined {
  if (!(ageYears >= WALK_AGES.minimum && ageYears <= WALK_AGES.maximum)) return undefined;
  const metres = sex === 'male' ? 7.57 * heightCm - 5.02 * ageYears - 1.76 * massKg - 309 : 2.11 * heightCm - 2.29 * massKg - 5.78 * ageYears + 667;
  const limit = metres - (sex === 'male' ? 153 : 139);
  return metres > 0 && Number.isFinite(metres) ? { predictedMetres: Math.round(metres), lowerLimitMetres: Math.max(0, Math.round(limit)) } : undefined;
}

/** Of 60 to 94 years, by bands of five: fewer stands than this are below average. CDC STEADI, two concordant transcriptions. */
const STEADI: Readonly<Record<Sex, readonly number[]>> = { male: [14, 12, 12, 11, 10, 8, 7], female: [12, 11, 10, 10, 9, 8, 4] };

/** Stands in 30 seconds under which a person is below average (STEADI); `undefined` under 60 and above 94 years. */
export const chairStandNorm = (ageYears: number, sex: Sex): number | undefined => STEADI[sex][Math.floor((Math.floor(ageYears) - 60) / 5)];

/** Mass in kg over the square of the height in m (UCUM `kg/m2`), to a tenth. */
export const bodyMassIndex = (massKg: number, heightCm: number): number => toTenth(massKg / (heightCm / 100) ** 2);

/** Weak grip under these, in kg. EWGSOP2, secondary source. */
export const GRIP_KG: Readonly<Record<Sex, number>> = { male: 27, female: 16 };
