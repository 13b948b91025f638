import type { Spot } from './chart-labels.js';

/** A point of a series, where it is drawn. `index` is its row in the table. */
export interface Drawn extends Spot { readonly index: number }

/** Longest rhythm of a follow-up in the sources is a year: a line over more than that would be guessed. Days. */
const LONGEST_STEP = 400;

/** A value, or `undefined` where nothing was measured. */
export interface SeriesPoint { readonly index: number; readonly day: number; readonly value: number | undefined }

/** What one line joins: it stops where nothing was measured, and over more than a year without any measure. `day`: days since any day. */
export function runsOf(points: readonly SeriesPoint[]): (SeriesPoint & { value: number })[][] {
  const runs: (SeriesPoint & { value: number })[][] = [[]];
  for (const { index, day, value } of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (value === undefined) { if (before) runs.push([]); continue; }
    if (before && day - before.day > LONGEST_STEP) runs.push([{ index, day, value }]);
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
