/*
 * A record may come past the door, from a host’s own program: what is printed of it is never « NaN € », nor « -5 € ».
 */

/** Whether a number says how much, how many or how old. */
export const isAmount = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;

const said = (value: number | undefined): number | undefined => (isAmount(value) ? value : undefined);

/** Both ends of a range, as far as they say something: of two that cross, nobody knows which is wrong. */
export function ends(min: number | undefined, max: number | undefined): [min: number | undefined, max: number | undefined] {
  const [low, high] = [said(min), said(max)];
  return low !== undefined && high !== undefined && low > high ? [undefined, undefined] : [low, high];
}
