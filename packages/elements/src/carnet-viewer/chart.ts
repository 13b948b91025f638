import { nothing, svg, type SVGTemplateResult } from 'lit';
import { around, boxAt, take, type Box, type Room, type Side, type Spot } from './chart-labels.js';
import type { ChartModel } from './chart-model.js';
import { along, runsOf, thinned, type Drawn, type SeriesPoint } from './chart-points.js';
import { valueAxisOf, type Shown, type ValueAxis } from './chart-scale.js';
import { timeAxisOf, timeOf, type TimeAxis } from './chart-time.js';
import { line } from './d3.js';

/** How large a chart is, and its text. Pixels. */
export interface Canvas {
  readonly width: number;
  /** Size of its letters. */
  readonly em: number;
  /** How wide a text is. */
  readonly measure: (text: string, isStrong?: boolean) => number;
}

/** Values are written larger than axes: 14 px beside 12.5. */
const VALUE_SIZE = 1.12;

/** Over this many points only the first and the last are written. */
const ALL_WRITTEN_UP_TO = 12;

interface Series { readonly isSecond: boolean; readonly runs: readonly (readonly Drawn[])[] }

/** Where everything is, before anything is drawn. */
interface Layout {
  readonly model: ChartModel;
  readonly canvas: Canvas;
  /** The plot, inside its axes. */
  readonly plot: Box;
  readonly height: number;
  readonly values: ValueAxis;
  readonly time: TimeAxis;
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly series: readonly Series[];
}

/** Places of the points that were measured, by row: for whom reads them one by one. */
export interface ChartPoint extends Spot { readonly index: number; readonly second: Spot | undefined }

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** What the axis of values has to show. */
function shownOf({ rows, definition, low, high }: ChartModel): Shown {
  return {
    values: rows.flatMap(({ value, secondValue }) => [value, secondValue]).filter((value) => value !== undefined), low, high,
    axisFrom: definition.axisFrom, axisTo: definition.isScale ? definition.range.high : undefined, isWhole: definition.decimals === 0,
  };
}

/** Where the axis of values starts when that is above 0: a sentence has to say so. */
export function axisStart(model: ChartModel): number | undefined {
  const { from, isBroken } = valueAxisOf(shownOf(model), { height: 10, line: 1.2 });
  return isBroken ? from : undefined;
}

const pointsOf = ({ rows }: ChartModel, isSecond: boolean): SeriesPoint[] => rows.flatMap(({ day, state, value, secondValue }, index) =>
  (state === 'planned' ? [] : [{ index, day: timeOf(day) / 86_400_000, value: isSecond ? secondValue : value }]));

/** Whether the line stops somewhere: a sentence has to say why. */
export const hasGap = (model: ChartModel): boolean => runsOf(pointsOf(model, false)).length > 1;

function layOut(model: ChartModel, canvas: Canvas): Layout {
  const { em, width, measure } = canvas;
  const { rows } = model;
  const isWide = width > 44 * em;
  const top = rounded(em * 0.9);
  const plotHeight = Math.round(em * (isWide ? 11.2 : 10));
  const values = valueAxisOf(shownOf(model), { height: plotHeight, line: em * 1.2 });
  const left = Math.ceil(Math.max(...values.ticks.map((tick) => measure(model.tickLabel(tick)))) + em * 0.6 + 1);
  const plot = { left, top, right: Math.max(left + em * 4, width - Math.ceil(em * 0.5)), bottom: top + plotHeight };
  const days = rows.map(({ day }) => day);
  const time = timeAxisOf([days[0] ?? model.today, days.at(-1) ?? model.today], {
    width: plot.right - plot.left, beyond: em * 0.4, measure, language: model.language, today: model.today,
  });
  const x = (day: string) => plot.left + time.x(timeOf(day));
  const y = (value: number) => plot.bottom - ((value - values.from) / (values.to - values.from)) * (plot.bottom - plot.top);
  const hasSecond = rows.some(({ secondValue }) => secondValue !== undefined);
  const series = (hasSecond ? [false, true] : [false]).map((isSecond): Series => ({
    isSecond,
    runs: runsOf(pointsOf(model, isSecond))
      .map((run) => run.map(({ index, value }) => ({ index, x: x(rows[index]?.day ?? ''), y: y(value) }))),
  }));
  const height = plot.bottom + rounded(em * (time.years.length > 0 ? 3.1 : 1.9));
  return { model, canvas, plot, height, values, time, x, y, series };
}

/** Points that were measured and where they are. */
export function chartPoints(model: ChartModel, canvas: Canvas): ChartPoint[] {
  const { x, y } = layOut(model, canvas);
  return model.rows.flatMap(({ day, value, secondValue, state }, index) =>
    (state === 'measured' && value !== undefined ? [{ index, x: x(day), y: y(value), second: secondValue === undefined ? undefined : { x: x(day), y: y(secondValue) } }] : []));
}

const text = (box: Box, words: string, look: string): SVGTemplateResult =>
  svg`<text class=${look} x=${rounded(box.left)} y=${rounded(box.bottom - (box.bottom - box.top) * 0.25)}>${words}</text>`;

/** A slanted pattern, cut off by what holds it: one that is defined once would need a name that is unique on the page. */
function hatching(width: number, height: number): string {
  const step = 6;
  return Array.from({ length: Math.ceil((width + height) / step) }, (_, index) => `M${String(index * step - height)} ${String(height)}l${String(height)}-${String(height)}`).join('');
}

/** What the person wants to reach: hatched, with a solid edge. */
function goalBand({ model: { low, high }, plot, y }: Layout): SVGTemplateResult | typeof nothing {
  if (low === undefined && high === undefined) return nothing;
  const inPlot = (value: number) => rounded(Math.min(plot.bottom, Math.max(plot.top, y(value))));
  const [top, bottom] = [high === undefined ? plot.top : inPlot(high), low === undefined ? plot.bottom : inPlot(low)];
  const [width, height] = [rounded(plot.right - plot.left), Math.ceil(bottom - top)];
  const edges = [high, low].filter((value) => value !== undefined).map((value) => `M${String(plot.left)} ${String(inPlot(value))}H${String(plot.right)}`);
  return svg`
    ${height > 0 ? svg`<svg class="goal" x=${plot.left} y=${top} width=${width} height=${height}><path d=${hatching(Math.ceil(width), height)}></path></svg>` : nothing}
    <path class="goal-edge" d=${edges.join('')}></path>`;
}

function axes({ model, plot, values, time, y, canvas: { em } }: Layout): SVGTemplateResult {
  const grid = values.ticks.filter((tick) => tick !== values.from).map((tick) => `M${String(plot.left)} ${String(rounded(y(tick)))}H${String(plot.right)}`).join('');
  const foot = plot.bottom;
  const under = (labels: TimeAxis['labels'], row: number) => labels.map((label) =>
    svg`<text x=${rounded(plot.left + label.x)} y=${rounded(foot + em * row)} text-anchor="middle">${label.text}</text>`);
  const zero = values.from < 0 && values.to > 0 ? `M${String(plot.left)} ${String(rounded(y(0)))}H${String(plot.right)}` : '';
  return svg`
    <path class="grid" d=${grid}></path>
    <path class="axis" d=${`M${String(plot.left)} ${String(foot)}H${String(plot.right)}${zero}${time.ticks.map((x) => `M${String(rounded(plot.left + x))} ${String(foot)}v4`).join('')}`}></path>
    ${values.isBroken ? svg`<path class="axis break" d=${`M${String(plot.left - 4)} ${String(foot - 3)}l8-4m-8 8l8-4`}></path>` : nothing}
    ${values.ticks.map((tick) => svg`<text x=${rounded(plot.left - em * 0.5)} y=${rounded(Math.min(foot, y(tick)) + em * 0.34)} text-anchor="end">${model.tickLabel(tick)}</text>`)}
    ${under(time.labels, 1.35)}${under(time.years, 2.6)}`;
}

const path = line<Spot>().x(({ x }) => rounded(x)).y(({ y }) => rounded(y));

/** A circle for the first figure, a diamond for the second. */
function mark({ x, y }: Spot, isSecond: boolean, look: string, size: number): SVGTemplateResult {
  if (!isSecond) return svg`<circle class=${look} cx=${rounded(x)} cy=${rounded(y)} r=${size}></circle>`;
  const reach = rounded(size * 1.25);
  return svg`<path class=${look} d=${`M${String(rounded(x))} ${String(rounded(y - reach))}l${String(reach)} ${String(reach)}l${String(-reach)} ${String(reach)}l${String(-reach)} ${String(-reach)}z`}></path>`;
}

/** Lines and points of one series; where points would touch, those that a line does not show are left to it. */
function drawSeries({ isSecond, runs }: Series, { plot, canvas: { em } }: Layout): { drawing: SVGTemplateResult; marks: Drawn[] } {
  const points = runs.flat();
  const kept = runs.map(thinned);
  const isDense = points.length * em * 0.7 > plot.right - plot.left;
  const [first, last] = [points[0], points.at(-1)];
  const marks = kept.flatMap((run) => run.filter((point) => !isDense || run.length === 1 || point === first || point === last));
  const size = points.length > ALL_WRITTEN_UP_TO ? em * 0.28 : em * 0.36;
  return {
    marks,
    drawing: svg`
      <path class=${`line ${isSecond ? 'second' : ''} ${isDense ? 'dense' : ''}`} d=${kept.map((run) => path(run) ?? '').join('')}></path>
      ${marks.map((point) => (point === last ? mark(point, isSecond, 'point last', em * 0.44) : mark(point, isSecond, 'point', size)))}`,
  };
}

/** First and last first, which are always written; the others where there is room. Not the one that is being read, which says more. */
function valueLabels(layout: Layout, room: Room, current: ChartPoint | undefined): (SVGTemplateResult | typeof nothing)[] {
  const { model, canvas: { em, measure }, series } = layout;
  return series.flatMap(({ isSecond, runs }) => {
    const points = runs.flat();
    const [first, last] = [points[0], points.at(-1)];
    const others = points.length > ALL_WRITTEN_UP_TO ? [] : points.slice(1, -1);
    const isOne = first && last && Math.hypot(first.x - last.x, first.y - last.y) < 1;
    return [last, ...(isOne ? [] : [first]), ...others].map((point) => {
      const row = point && model.rows[point.index];
      if (!row || point.index === current?.index) return nothing;
      const words = model.valueLabel(row, isSecond);
      const isLast = point === last;
      const outer: Side[] = isSecond ? ['below', 'above'] : ['above', 'below'];
      const sides: Side[] = isLast ? ['right', ...outer, 'left'] : [...outer, 'left', 'right'];
      const place = take(around(point, { width: measure(words, isLast) * VALUE_SIZE + 2, height: em * 1.3 }, sides, em * 0.55), room);
      return place ? text(place, words, isLast ? 'value last' : 'value') : nothing;
    });
  });
}

/** Along the edge of the band: inside it, then on its other side. */
function goalLabel({ model: { goalLabels, low, high }, canvas: { em, measure }, plot, y }: Layout, room: Room): SVGTemplateResult | typeof nothing {
  if (low === undefined && high === undefined) return nothing;
  const height = em * 1.25;
  const [inside, outside] = low === undefined ? [y(high ?? 0) + 2, y(high ?? 0) - height - 2] : [y(low) - height - 2, y(low) + 2];
  const farther = Array.from({ length: 6 }, (_, index) => inside + (low === undefined ? 1 : -1) * (index + 1) * em * 0.9);
  for (const words of goalLabels) {
    const width = measure(words, true) + 4;
    const columns = Array.from({ length: Math.max(1, Math.floor((plot.right - plot.left - width) / 8) + 1) }, (_, index) => plot.left + 4 + index * 8);
    const place = take([inside, outside, ...farther].flatMap((top) => columns.map((left) => boxAt(left, top, width, height))), room);
    if (place) return text(place, words, 'goal-label');
  }
  return nothing;
}

/** A dotted line where a bilan is planned: it has no value. */
function plannedLine({ model, canvas: { em, measure }, plot, x }: Layout, room: Room): SVGTemplateResult[] {
  return model.rows.filter(({ state }) => state === 'planned').map(({ day }) => {
    const at = rounded(x(day));
    const height = em * 1.25;
    // Near the axis: higher, it would seem to be of a value or of the goal.
    const tops = Array.from({ length: 3 }, (_, index) => plot.bottom - (index + 1) * height - 4);
    const [words, place] = model.plannedLabels.reduce<readonly [string, Box | undefined]>(([said, found], label) => {
      if (found) return [said, found];
      const width = measure(label) + 2;
      return [label, take(tops.flatMap((top) => [boxAt(at - width - 5, top, width, height), boxAt(at + 5, top, width, height)]), room, false)];
    }, ['', undefined]);
    return svg`<path class="plan" d=${`M${String(at)} ${String(plot.top)}V${String(plot.bottom)}`}></path>${place ? text(place, words, 'plan-label') : nothing}`;
  });
}

/** The point that is being read, with its value and its day. */
function marker(layout: Layout, current: ChartPoint | undefined, room: Room): SVGTemplateResult | typeof nothing {
  if (!current) return nothing;
  const { model, plot, canvas: { em, measure } } = layout;
  const row = model.rows[current.index];
  if (!row) return nothing;
  const words = model.pointLabel(row);
  const [width, height] = [measure(words, true) * VALUE_SIZE + 4, em * 1.3];
  const tops = Array.from({ length: Math.floor((plot.bottom - plot.top) / height) }, (_, index) => plot.top + index * height);
  const place = take(tops.flatMap((top) => [boxAt(current.x + em * 0.5, top, width, height), boxAt(current.x - em * 0.5 - width, top, width, height)]), room);
  return svg`
    <path class="reading" d=${`M${String(rounded(current.x))} ${String(plot.top)}V${String(plot.bottom)}`}></path>
    ${[current, current.second].filter((spot) => spot !== undefined).map((spot) => svg`<circle class="reading" cx=${rounded(spot.x)} cy=${rounded(spot.y)} r=${rounded(em * 0.72)}></circle>`)}
    ${place ? text(place, words, 'value last') : nothing}`;
}

/** The drawing: axes, goal, line, points, words. It is an image to assistive technology; its table says the same. */
export function drawChart(model: ChartModel, canvas: Canvas, current?: ChartPoint): SVGTemplateResult {
  const layout = layOut(model, canvas);
  const { plot, height, canvas: { width, em } } = layout;
  const drawn = layout.series.map((each) => drawSeries(each, layout));
  const reach = em * 0.5;
  const room: Room = {
    frame: { left: plot.left, top: 0, right: width, bottom: plot.bottom },
    taken: drawn.flatMap(({ marks }) => marks.map(({ x, y }) => boxAt(x - reach, y - reach, 2 * reach, 2 * reach))),
    lines: layout.series.flatMap(({ runs }) => runs.flatMap((run) => along(thinned(run)))),
  };
  const reading = marker(layout, current, room);
  const values = valueLabels(layout, room, current);
  const goal = goalLabel(layout, room);
  const planned = plannedLine(layout, room);
  return svg`<svg class="drawing" viewBox=${`0 0 ${String(width)} ${String(rounded(height))}`} role="img">
    <title>${model.title}</title><desc>${model.description}</desc>
    ${goalBand(layout)}${axes(layout)}${planned}${drawn.map(({ drawing }) => drawing)}${goal}${values}${reading}
  </svg>`;
}
