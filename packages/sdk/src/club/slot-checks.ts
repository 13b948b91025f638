import type { Told } from './import-told.js';
import type { Slot } from './model.js';

/** Longest session that is believed, minutes. Ours: no source gives one; a night out of doors is shorter. */
const LONGEST_SESSION = 12 * 60;
const DAY = 24 * 60;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes of a session; one that ends before it begins, or as it begins, ends on the next day. */
const lengthOf = (start: string, end: string): number => (minutesOf(end) - minutesOf(start) + DAY - 1) % DAY + 1;

type Hours = Pick<Slot, 'start' | 'end'>;

/**
 * What is wrong with the hours of a session, if anything: an end that can only be that of the next day by a session nobody holds,
 * « 18 h – 17 h »; or hours that are only far apart.
 */
export function wrongIn({ start, end }: Hours): 'end-before-start' | 'session-long' | undefined {
  if (start === undefined || end === undefined || lengthOf(start, end) <= LONGEST_SESSION) return undefined;
  return end <= start ? 'end-before-start' : 'session-long';
}

/** Hours as they may be kept: without an end that cannot be right. What is only long is kept, and told. */
export function checkHours<Shape extends Hours>(slot: Shape, told: Told): Shape {
  const { start, end, ...rest } = slot;
  const wrong = wrongIn(slot);
  if (wrong !== undefined) told.note(wrong, 'warning', { start, end });
  return wrong === 'end-before-start' ? { ...rest, start } as unknown as Shape : slot;
}

/** Whether a least is no more than a most; a person says which of the two is wrong. */
export function checkBounds(min: number | undefined, max: number | undefined, told: Told): boolean {
  if (min === undefined || max === undefined || min <= max) return true;
  told.note('bounds-crossed', 'error', { min, max });
  return false;
}
