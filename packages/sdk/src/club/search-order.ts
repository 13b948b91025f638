import { opening } from './search-data.js';
import type { Directory } from './search-directory.js';
import type { Plan } from './search-plan.js';

/** A structure with what decides its place in the list. */
export interface Placed { id: number; isLater: boolean; distance: number; score: number }

/** What is open before what is to ask, when that is asked for. Nearest first; then, as for those whose place is unknown, by how well the words fit; then by name, then by id. */
export function orderOf({ ranks }: Directory): (one: Placed, other: Placed) => number {
  return (one, other) => {
    if (one.isLater !== other.isLater) return one.isLater ? 1 : -1;
    // Two that are unknown are at the same place: Infinity − Infinity is no number.
    if (one.distance !== other.distance) return one.distance < other.distance ? -1 : 1;
    return other.score - one.score || (ranks[one.id] ?? 0) - (ranks[other.id] ?? 0);
  };
}

export function placed(directory: Directory, plan: Plan, id: number): Placed {
  const { origin, text, isOpenFirst } = plan;
  return { id, isLater: isOpenFirst && openingOf(directory, plan, id) !== opening.open, distance: origin ? directory.positions.distance(origin, id) : 0, score: text?.score(id) ?? 0 };
}

/** What the law says of a structure; `open` when nobody asked. */
export const openingOf = ({ data: { columns } }: Directory, { openings }: Pick<Plan, 'openings'>, id: number): number => openings?.[columns.doors[id] ?? 0] ?? opening.open;

/** The first `count` in order. A few of many are picked without sorting the rest. */
export function firstOf(all: readonly Placed[], count: number, order: (one: Placed, other: Placed) => number): Placed[] {
  if (count * 4 > all.length) return [...all].sort(order).slice(0, count);
  /** The last of those that were picked is on top. */
  const heap: Placed[] = [];
  for (const each of all) {
    if (heap.length < count) {
      heap.push(each);
      rise(heap, order);
    } else if (heap[0] && order(each, heap[0]) < 0) {
      heap[0] = each;
      sink(heap, order);
    }
  }
  return heap.sort(order);
}

function swap(heap: Placed[], one: number, other: number): void {
  const [first, second] = [heap[one], heap[other]];
  if (first && second) [heap[one], heap[other]] = [second, first];
}

const after = (heap: Placed[], one: number, other: number, order: (one: Placed, other: Placed) => number): boolean => {
  const [first, second] = [heap[one], heap[other]];
  return first !== undefined && second !== undefined && order(first, second) > 0;
};

function rise(heap: Placed[], order: (one: Placed, other: Placed) => number): void {
  for (let at = heap.length - 1, above = (at - 1) >> 1; at > 0 && after(heap, at, above, order); at = above, above = (at - 1) >> 1) swap(heap, at, above);
}

function sink(heap: Placed[], order: (one: Placed, other: Placed) => number): void {
  for (let at = 0; ;) {
    let last = at;
    for (const below of [2 * at + 1, 2 * at + 2]) if (after(heap, below, last, order)) last = below;
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}
