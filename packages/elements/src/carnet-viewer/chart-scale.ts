import { ticks, tickStep } from './d3.js';

/** What a value axis has to show, in the unit of the measure. */
export interface Shown {
  readonly values: readonly number[];
  /** What the person wants to reach: at least `low`, at most `high`. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Where the axis of this measure starts by rule. `undefined`: where its values ask for. */
  readonly axisFrom?: number | undefined;
  /** Last value of a scale that has ends: all of it is shown. */
  readonly axisTo?: number | undefined;
  /** Whether only whole numbers mean something: times, points. */
  readonly isWhole: boolean;
}

export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Whether it starts above 0: the foot shows a break, and a sentence says so. */
  readonly isBroken: boolean;
}

/** Values that all stand in the last part of an axis from 0 are drawn on a broken one. */
const BROKEN_ABOVE = 0.75;
/** A broken axis spans at least this part of its highest value: half a kilogram must not look like a fall. */
const LEAST_SPAN = 0.2;

/** Whole numbers up to this are counted on an axis from 0. */
const FEW = 30;

function footOf(low: number, high: number, { axisFrom, isWhole }: Shown): number {
  if (low < 0) {
    const step = tickStep(low, Math.max(high, 0), 3);
    return Math.min(low, Math.floor(low / step) * step);
  }
  if (axisFrom !== undefined && low >= axisFrom) return axisFrom;
  if (low <= BROKEN_ABOVE * high || high === 0 || (isWhole && high <= FEW)) return 0;
  const span = Math.max(1.6 * (high - low), LEAST_SPAN * high);
  const middle = (low + high) / 2;
  const step = tickStep(middle - span / 2, middle + span / 2, 3);
  return Math.max(0, Math.floor((middle - span / 2) / step) * step);
}

/**
 * The axis of values: from 0, or broken where that would make a flat line of them. Under 0 it goes down as far as they do.
 * @param height of the plot; `line` of a line of text, in the same pixels: there is room for a label over the highest.
 */
export function valueAxisOf(shown: Shown, { height, line }: { height: number; line: number }): ValueAxis {
  const { values, low, high, axisTo, isWhole } = shown;
  let [least, highest] = [Infinity, -Infinity];
  for (const value of values) { least = Math.min(least, value); highest = Math.max(highest, value); }
  let most = highest;
  for (const bound of [low, high]) if (bound !== undefined) { least = Math.min(least, bound); most = Math.max(most, bound); }
  if (most === -Infinity) [least, most] = [0, 1];
  const from = axisTo === undefined ? footOf(least, most, shown) : Math.min(0, least);
  const under = (share: number, value: number) => (value === -Infinity ? 0 : (value - from) / (1 - Math.min(0.8, (share * line) / height)));
  const span = Math.max(under(1.7, highest), under(1.9, low ?? -Infinity), under(0.4, high ?? -Infinity), least < 0 ? under(0.8, 0) : 0, from > 0 ? LEAST_SPAN * most : 0);
  const to = Math.max(from + (span > 0 ? span : 1), axisTo ?? -Infinity);
  const count = Math.max(2, Math.floor(height / (2.6 * line)));
  const room = ((to - from) * 1.3 * line) / height;
  const inner = ticks(from, to, count).filter((tick) => tick <= to && (!isWhole || Number.isInteger(tick)) && tick - from > room);
  return { from, to, ticks: [from, ...inner], isBroken: from > 0 };
}
