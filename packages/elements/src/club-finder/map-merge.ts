import type { ClubHit, Point } from '@sport-sante/sdk/club/model';

/** A result that has a point, with its number in the list. */
export interface Placed { readonly hit: ClubHit; readonly at: Point; readonly number: number }

/** Where it falls on the map at one zoom, in CSS pixels. */
export interface Spot { readonly x: number; readonly y: number; readonly place: Placed }

/** What is drawn for one place, or for several that would cover each other. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  /** In the order of the list. */
  readonly places: readonly Placed[];
}

export interface MergeOptions {
  /** What a mark says of so many places. */
  textOf: (places: readonly Placed[]) => string;
  /** Ids of places that are never merged: the chosen one, and the one that has the focus. Others make room for them. */
  kept: ReadonlySet<string>;
  /** Pixels of a `rem`, over 16: marks grow with the text of the page. */
  scale: number;
}

/** Height of a mark, and the least width, in pixels at a text of 16: more than the 24 of WCAG 2.5.8. */
const SIZE = 28;
/** Between two marks. */
const GAP = 4;
/** Width of a letter and of both ends, rather too wide than not. */
const LETTER = 7.5;
const ENDS = 18;
/** Side of the squares in which a neighbour is looked for: wider than « 2 000 lieux ». */
const CELL = 112;

/** A mark that may still grow: its places in any order, and the sums of where they fall. */
interface Drawn extends Mark { readonly places: Placed[]; readonly sum: { x: number; y: number } }

const overlap = (one: Mark, other: Mark, scale: number): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + GAP * scale && Math.abs(one.y - other.y) < (SIZE + GAP) * scale;

/**
 * What is drawn so that no mark covers another: those that would are one, in their middle. All of `spots` are in it, once. It
 * costs like the number of spots, whatever their density.
 */
export function mergeMarks(spots: readonly Spot[], { textOf, kept, scale }: MergeOptions): Mark[] {
  const cell = CELL * scale;
  const grid = new Map<string, Set<Drawn>>();
  const cellOf = (x: number, y: number) => `${x} ${y}`;
  const own = ({ x, y }: Mark): [number, number] => [Math.floor(x / cell), Math.floor(y / cell)];
  const add = (mark: Drawn) => {
    const key = cellOf(...own(mark));
    const there = grid.get(key);
    if (there) there.add(mark);
    else grid.set(key, new Set([mark]));
  };
  const take = (mark: Drawn) => { grid.get(cellOf(...own(mark)))?.delete(mark); };
  const neighbour = (mark: Drawn): Drawn | undefined => {
    const [column, row] = own(mark);
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) for (const other of grid.get(cellOf(x, y)) ?? []) if (overlap(mark, other, scale)) return other;
    }
    return undefined;
  };
  const drawnOf = (places: Placed[], sum: { x: number; y: number }): Drawn => {
    const text = textOf(places);
    return { x: sum.x / places.length, y: sum.y / places.length, width: Math.max(SIZE, ENDS + text.length * LETTER) * scale, text, places, sum };
  };
  const alone = ({ x, y, place }: Spot): Drawn => drawnOf([place], { x, y });
  const joined = (one: Drawn, other: Drawn): Drawn => {
    const [more, fewer] = one.places.length < other.places.length ? [other, one] : [one, other];
    more.places.push(...fewer.places);
    return drawnOf(more.places, { x: one.sum.x + other.sum.x, y: one.sum.y + other.sum.y });
  };
  const isKept = ({ place }: Spot) => kept.has(place.hit.club.id);
  const fixed = spots.filter(isKept).map(alone);
  // What one that is kept would cover stands beside it as one, not all around it.
  const near = new Map<Drawn, Drawn>();
  const others: Drawn[] = [];
  for (const spot of spots) {
    if (isKept(spot)) continue;
    const one = alone(spot);
    const over = fixed.find((each) => overlap(one, each, scale));
    const there = over && near.get(over);
    if (over) near.set(over, there ? joined(there, one) : one);
    else others.push(one);
  }
  for (const each of [...near.values(), ...others]) {
    let mark = beside(each, fixed, scale);
    for (let other = neighbour(mark); other; other = neighbour(mark)) {
      take(other);
      mark = beside(joined(other, mark), fixed, scale);
    }
    add(mark);
  }
  const byNumber = (one: Placed, other: Placed) => one.number - other.number;
  const marks = [...fixed, ...[...grid.values()].flatMap((each) => [...each])].map(({ x, y, width, places }) => {
    const inOrder = places.sort(byNumber);
    return { x, y, width, text: textOf(inOrder), places: inOrder };
  });
  return marks.sort((one, other) => (one.places[0]?.number ?? 0) - (other.places[0]?.number ?? 0));
}

/** A mark moved off those that stay where they are, by as little as can be: to a side, above or below one of them. */
function beside<Moved extends Mark>(mark: Moved, fixed: readonly Mark[], scale: number): Moved {
  if (!fixed.some((each) => overlap(mark, each, scale))) return mark;
  const free = fixed.flatMap((each) => {
    const [across, down] = [(mark.width + each.width) / 2 + GAP * scale, (SIZE + GAP) * scale];
    return [{ x: each.x + across, y: mark.y }, { x: each.x - across, y: mark.y }, { x: mark.x, y: each.y + down }, { x: mark.x, y: each.y - down }];
  }).map((at) => ({ ...mark, ...at })).filter((moved) => fixed.every((each) => !overlap(moved, each, scale)));
  const far = (moved: Mark) => Math.hypot(moved.x - mark.x, moved.y - mark.y);
  return free.reduce<Moved | undefined>((best, each) => (best && far(best) <= far(each) ? best : each), undefined) ?? mark;
}
