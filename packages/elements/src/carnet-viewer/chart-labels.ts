/** A rectangle on the drawing, pixels. */
export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export interface Spot { readonly x: number; readonly y: number }

export const boxAt = (x: number, y: number, width: number, height: number): Box => ({ left: x, top: y, right: x + width, bottom: y + height });

const overlaps = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const isInside = (box: Box, frame: Box): boolean => box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;

/** Where nothing may be written (`taken`), and where better not: over a line, which a halo cuts. */
export interface Room { readonly frame: Box; readonly taken: Box[]; readonly lines: readonly Spot[] }

const crosses = (box: Box, lines: readonly Spot[]): boolean =>
  lines.some(({ x, y }) => x > box.left - 2 && x < box.right + 2 && y > box.top - 1 && y < box.bottom + 1);

/** So many places are tried to write beside a line; farther away, a label would seem to be of another point. */
const TRIES = 24;

/** The first of the places that is free, or near it the first that only a line crosses, unless `mayCross` is false. It is taken from then on. */
export function take(places: Iterable<Box>, { frame, taken, lines }: Room, mayCross = true): Box | undefined {
  let crossed: Box | undefined;
  let tries = 0;
  for (const place of places) {
    if (crossed && (tries += 1) > TRIES) break;
    if (!isInside(place, frame) || taken.some((other) => overlaps(place, other))) continue;
    if (!crosses(place, lines)) { taken.push(place); return place; }
    if (mayCross) crossed ??= place;
  }
  if (crossed) taken.push(crossed);
  return crossed;
}

export type Side = 'above' | 'below' | 'right' | 'left';

/** Places around a point, the wanted side first, then farther and farther away. */
export function* around({ x, y }: Spot, size: { width: number; height: number }, sides: readonly Side[], gap: number): Generator<Box> {
  const { width, height } = size;
  for (let step = 0; step < 6; step += 1) {
    const far = gap + step * height * 0.7;
    const middle = x - width / 2;
    const at = {
      above: boxAt(middle, y - far - height, width, height),
      below: boxAt(middle, y + far, width, height),
      right: boxAt(x + far, y - height / 2, width, height),
      left: boxAt(x - far - width, y - height / 2, width, height),
    };
    for (const side of sides) yield at[side];
    for (const vertical of [at.above, at.below]) for (const shift of [0.5, -0.5, 1, -1]) yield boxAt(middle + shift * width, vertical.top, width, height);
  }
}
