import type { Spot } from './chart-labels.js';

/** A point of a series, where it is drawn. `index` is its row in the table. */
export interface Drawn extends Spot { readonly index: number }

/** A value, or `undefined` where nothing was measured. */
export interface SeriesPoint { readonly index: number; readonly day: number; readonly value: number | undefined }

/** Longest rhythm of a follow-up in the sources is a year: a line over more than that would be guessed. Days. */
const LONGEST_STEP = 400;
/** Under a month nothing is missing: people have holidays. Days. */
const LEAST_GAP = 31;
/** So many measures, four fifths of them within a quarter of the same rhythm, make one: what is far longer left one out. */
const RHYTHM = { steps: 6, part: 0.8, within: 0.25, gap: 1.6 };

/** The longest time over which a line is drawn, days. Where measures keep a rhythm, one that was left out is seen. */
export function longestStep(days: readonly number[]): number {
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day)).sort((one, other) => one - other);
  const usual = steps[Math.floor(steps.length / 2)] ?? 0;
  const regular = steps.filter((step) => Math.abs(step - usual) <= RHYTHM.within * usual).length;
  const isRhythm = steps.length >= RHYTHM.steps && regular >= RHYTHM.part * steps.length;
  return isRhythm ? Math.min(LONGEST_STEP, Math.max(LEAST_GAP, RHYTHM.gap * usual)) : LONGEST_STEP;
}

/** What one line joins: it stops where nothing was measured, and over more time than is measured otherwise. `day`: days since any day. */
export function runsOf(points: readonly SeriesPoint[]): (SeriesPoint & { value: number })[][] {
  const longest = longestStep(points.flatMap(({ day, value }) => (value === undefined ? [] : [day])));
  const runs: (SeriesPoint & { value: number })[][] = [[]];
  for (const { index, day, value } of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (value === undefined) { if (before) runs.push([]); continue; }
    if (before && day - before.day > longest) runs.push([{ index, day, value }]);
    else run?.push({ index, day, value });
  }
  return runs.filter((run) => run.length > 0);
}

/** Of points that share a column of pixels, the first, the last, the lowest and the highest: the line looks the same. */
export function thinned(points: readonly Drawn[]): Drawn[] {
  const kept: Drawn[] = [];
  for (let start = 0; start < points.length;) {
    const column = Math.round(points[start]?.x ?? 0);
    let end = start + 1;
    while (end < points.length && Math.round(points[end]?.x ?? 0) === column) end += 1;
    kept.push(...extremes(points.slice(start, end)));
    start = end;
  }
  return kept;
}

function extremes(column: readonly Drawn[]): readonly Drawn[] {
  if (column.length <= 4) return column;
  const byHeight = column.reduce(([low, high], point) => [!low || point.y > low.y ? point : low, !high || point.y < high.y ? point : high], [column[0], column[0]]);
  return [...new Set([column[0], ...byHeight, column.at(-1)])].filter((point) => point !== undefined).sort((one, other) => one.index - other.index);
}

/** Places along a line, a few pixels apart: what labels should not cover. */
export function along(points: readonly Spot[]): Spot[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [point];
    const count = Math.min(80, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 5));
    return Array.from({ length: count }, (_, step) => ({ x: point.x + ((next.x - point.x) * step) / count, y: point.y + ((next.y - point.y) * step) / count }));
  });
}
