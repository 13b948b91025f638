import { limitationDimensions, limitationLevels, type LimitationDimension, type LimitationLevel } from '@sport-sante/sdk/prescription/domain';

/** The level of each dimension that was assessed. An absent dimension is not assessed, which is not « none ». */
export type LimitationLevels = Partial<Record<LimitationDimension, LimitationLevel>>;

/** What is known of a six-minute walk, in metres (UCUM `m`). */
export interface WalkHelp {
  /** What a person of these traits would walk. */
  theoreticalMetres: number;
  /** 82 % of it. */
  lowerLimitMetres: number;
  /** What the patient walked; `undefined` when it was not measured. */
  measuredMetres?: number | undefined;
}

/** The level of one dimension; `undefined` when it is not assessed, or not with a level of ours. */
export const levelOf = (levels: LimitationLevels, dimension: LimitationDimension): LimitationLevel | undefined =>
  limitationLevels.find((level) => level === levels[dimension]);

/** What was assessed, in the order of the grid. */
export const assessedIn = (levels: LimitationLevels): (readonly [LimitationDimension, LimitationLevel])[] =>
  limitationDimensions.flatMap((dimension) => {
    const level = levelOf(levels, dimension);
    return level === undefined ? [] : [[dimension, level] as const];
  });

export const notAssessedIn = (levels: LimitationLevels): LimitationDimension[] =>
  limitationDimensions.filter((dimension) => levelOf(levels, dimension) === undefined);

/** The same levels with one set, or taken away with `undefined`. */
export function withLevel(levels: LimitationLevels, dimensions: readonly LimitationDimension[], level: LimitationLevel | undefined): LimitationLevels {
  const others = Object.entries(levels).filter(([dimension]) => !dimensions.includes(dimension as LimitationDimension));
  return Object.fromEntries([...others, ...(level === undefined ? [] : dimensions.map((dimension) => [dimension, level]))]) as LimitationLevels;
}

/** The assessed dimensions as JSON, always in the order of the grid; `null` when there is none. */
export function levelsAsJson(levels: LimitationLevels): string | null {
  const assessed = assessedIn(levels);
  return assessed.length === 0 ? null : JSON.stringify(Object.fromEntries(assessed));
}
