import type { Patient } from '../identity/model.js';

/** What the formula needs of a person. */
export interface WalkTraits {
  gender: Patient['gender'];
  /** Completed years (UCUM `a`). */
  ageYears: number;
  /** UCUM `cm`. */
  heightCm: number;
  /** UCUM `kg`. */
  massKg: number;
}

/** What a person of these traits would walk in six minutes, in metres (UCUM `m`), to a tenth. */
export interface TheoreticalWalk {
  theoreticalMetres: number;
  /** 82 % of it. */
  lowerLimitMetres: number;
}

/** Below this distance the annex calls the limitation of walking severe (CSP annexe 11-7-2, confirmed), in metres. */
export const SEVERE_WALK_METRES = 150;

/** Share of the theoretical distance that makes its lower limit (same annex as the formula). */
const LOWER_LIMIT = 0.82;

/** Adults the formula can speak of, both ends included. Ours: the annex gives no bounds. */
const BOUNDS = { ageYears: [18, 110], heightCm: [100, 230], massKg: [25, 300] } as const;

const isPlausible = (traits: WalkTraits): boolean =>
  (['ageYears', 'heightCm', 'massKg'] as const).every((trait) => traits[trait] >= BOUNDS[trait][0] && traits[trait] <= BOUNDS[trait][1]);

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Theoretical distance of a six-minute walk and its lower limit: a help beside what was measured, never a grade, which is
 * the prescriber's. 218 + 5.14 × height − 5.32 × age − 1.80 × mass, and 51.31 more for a man. Source: annex 2 of
 * instruction DGS/EA3/DGESIP/DS/SG/2017/81 (secondary: read in a transcription).
 *
 * @returns `undefined` for an unknown sex, a trait outside 18–110 years, 100–230 cm or 25–300 kg, or traits so far apart
 * that the limit would fall under the 150 m of a severe limitation.
 */
export function theoreticalWalk(traits: WalkTraits): TheoreticalWalk | undefined {
  const { gender, ageYears, heightCm, massKg } = traits;
  if ((gender !== 'male' && gender !== 'female') || !isPlausible(traits)) return undefined;
  const metres = 218 + 5.14 * heightCm - 5.32 * ageYears - 1.8 * massKg + (gender === 'male' ? 51.31 : 0);
  const limit = metres * LOWER_LIMIT;
  return limit < SEVERE_WALK_METRES ? undefined : { theoreticalMetres: toTenth(metres), lowerLimitMetres: toTenth(limit) };
}
