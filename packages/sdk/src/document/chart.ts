import type { MeasureDefinition } from '../carnet/catalogue.js';
import type { Goal } from '../carnet/model.js';
import type { Point } from '../carnet/rules.js';
import type { ChartBlock } from './blocks.js';
import { figure, figuresOfDay, shortDay, type Language } from './language.js';
import { markup, type Markup } from './markup.js';
import { aim, figuresOf, nameWithUnit } from './measure-text.js';

/** Over this many points a table tells more than a drawing of this size (design: viewers.md §6). */
export const MOST_POINTS = 12;

interface ChartFacts {
  definition: MeasureDefinition;
  points: readonly Point[];
  goal?: Goal | undefined;
  /** Days of bilans that are planned: a dotted upright, without a value. */
  planned: readonly string[];
  language: Language;
}

const BOX = { left: 34, right: 312, top: 14, bottom: 84, width: 340, height: 104 } as const;

const words = {
  fr: { goal: (value: string) => `objectif : ${value}`, axis: (from: string) => `L’axe commence à ${from}.`, planned: 'Pointillé : bilan prévu.', hatched: 'Zone hachurée : objectif de la personne.', gap: 'La ligne s’arrête où rien n’a été mesuré.' },
  en: { goal: (value: string) => `goal: ${value}`, axis: (from: string) => `The axis starts at ${from}.`, planned: 'Dotted: planned assessment.', hatched: 'Hatched: the person’s goal.', gap: 'The line stops where nothing was measured.' },
};

/** A round step that cuts a height into four at most. */
function stepOf(span: number): number {
  const rough = span / 3;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((each) => each * ten >= rough) ?? 10) * ten;
}

/** `above`: where the band of a goal starts that has no end. From 0 when that leaves the curve half of the height, else from a round number below it. */
function axisOf(values: readonly number[], above: number | undefined): { from: number; to: number; step: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isFromZero = low >= 0 && low <= high * 0.5;
  const step = stepOf((isFromZero ? high : Math.max(high - low, Math.abs(high) * 0.05)) || 1);
  const from = isFromZero ? 0 : Math.floor((low - (high - low) * 0.25) / step) * step;
  return { from, to: Math.max(Math.ceil(high / step) * step, from + step, above === undefined ? 0 : (Math.floor(above / step) + 1) * step), step };
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const at = (value: number): string => value.toFixed(1);

/** A small drawing in black, to scale in time: nothing is smoothed, filled in or projected. */
export function chartOf({ definition, points, goal, planned, language }: ChartFacts): ChartBlock | undefined {
  const drawn = points.filter((point): point is Point & { value: number } => point.value !== null);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last || drawn.length < 2 || points.length > MOST_POINTS) return undefined;
  const goals = [goal?.target?.low, goal?.target?.high].filter((value) => value !== undefined);
  const axis = axisOf([...drawn.map(({ value }) => value), ...goals], goal?.target?.high === undefined ? goal?.target?.low : undefined);
  const ahead = planned.filter((day) => day > last.day).slice(0, 1);
  const [start, end] = [time(first.day), Math.max(time(ahead[0] ?? last.day), time(last.day))];
  const x = (day: string) => BOX.left + 12 + ((time(day) - start) / (end - start || 1)) * (BOX.right - BOX.left - 24);
  const y = (value: number) => BOX.bottom - ((value - axis.from) / (axis.to - axis.from)) * (BOX.bottom - BOX.top);
  const said = words[language];
  const goalWords = goal && aim(goal, definition, language);
  const label = (day: string) => (first.day.slice(0, 4) === last.day.slice(0, 4) ? shortDay(day, language) : figuresOfDay(day, language));
  const svg = markup`<svg viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label="${nameWithUnit(definition, language)}">${
    goal?.target && goalBand(goal.target, y)}${gridLines(axis, { y, language, decimals: definition.decimals })}<path d="M${BOX.left} ${BOX.bottom}H${BOX.right}"/>${
    axis.from !== 0 && markup`<path d="M30 79l8 -3m-8 7l8 -3"/>`}${ahead.map((day) => markup`<path d="M${at(x(day))} ${BOX.top}V${BOX.bottom}" stroke-dasharray="3 4"/><text x="${at(x(day))}" y="100" text-anchor="middle">${label(day)}</text>`)}${
    lines(points, { x, y })}${drawn.map((point) => markup`<circle cx="${at(x(point.day))}" cy="${at(y(point.value))}" r="4" stroke-width="2" fill="${point === last ? '#000' : '#fff'}"/>`)}${
    valueAt(first, { x, y, definition, language, side: below(drawn) ? 'below' : 'above' })}${valueAt(last, { x, y, definition, language, side: 'right' })}<text x="${at(x(first.day))}" y="100" text-anchor="middle">${label(first.day)}</text><text x="${at(x(last.day))}" y="100" text-anchor="middle">${label(last.day)}</text></svg>`;
  const note = [
    axis.from !== 0 && said.axis(figure(axis.from, language, 2)), ahead.length > 0 && said.planned, goalWords !== undefined && `${said.hatched.replace(/\.$/, '')}, ${goalWords}.`,
    drawn.length < points.length && said.gap,
  ].filter((sentence) => sentence !== false).join(' ');
  return { title: nameWithUnit(definition, language), svg: svg.text, note };
}

/** The goal as a hatched band: drawn in lines, so that printers that leave backgrounds out keep it. */
function goalBand({ low, high }: NonNullable<Goal['target']>, y: (value: number) => number): Markup {
  const [top, bottom] = [high === undefined ? BOX.top : Math.max(BOX.top, y(high)), low === undefined ? BOX.bottom : Math.min(BOX.bottom, y(low))];
  const hatches: string[] = [];
  for (let from = BOX.left - (bottom - top); from < BOX.right; from += 7) {
    const [left, right] = [Math.max(from, BOX.left), Math.min(from + bottom - top, BOX.right)];
    if (right > left) hatches.push(`M${at(left)} ${at(bottom - (left - from))}L${at(right)} ${at(bottom - (right - from))}`);
  }
  const edges = [low, high].filter((value) => value !== undefined).map((value) => `M${BOX.left} ${at(y(value))}H${BOX.right}`);
  return markup`<path d="${hatches.join('')}" stroke="#999" stroke-width="0.7"/><path d="${edges.join('')}" stroke-width="1.5"/>`;
}

function gridLines({ from, to, step }: ReturnType<typeof axisOf>, { y, language, decimals }: { y: (value: number) => number; language: Language; decimals: number }): Markup[] {
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return ticks.map((tick) => markup`<path d="M${BOX.left} ${at(y(tick))}H${BOX.right}" stroke="#bbb" stroke-width="0.6"/><text x="28" y="${at(y(tick) + 4)}" text-anchor="end">${figure(tick, language, Math.max(decimals, step < 1 ? 2 : 1))}</text>`);
}

/** The line, cut where a measure was not taken. */
function lines(points: readonly Point[], { x, y }: { x: (day: string) => number; y: (value: number) => number }): Markup {
  let isCut = true;
  const path = points.map(({ day, value }) => {
    const move = value === null ? '' : `${isCut ? 'M' : 'L'}${at(x(day))} ${at(y(value))}`;
    isCut = value === null;
    return move;
  }).join('');
  return markup`<path d="${path}" stroke-width="2"/>`;
}

/** Whether the first value stands under its point: the line goes up from it, and there is room. */
const below = ([first, second]: readonly { value: number }[]): boolean => first !== undefined && second !== undefined && second.value > first.value;

interface Placed { x: (day: string) => number; y: (value: number) => number; definition: MeasureDefinition; language: Language; side: 'above' | 'below' | 'right' }

/** The last figure beside its point, the first over or under it. White around the letters keeps them apart from lines. */
function valueAt(point: Point & { value: number }, { x, y, definition, language, side }: Placed): Markup {
  const [left, top] = [x(point.day), y(point.value)];
  const isBelow = (side === 'below' && top < BOX.bottom - 24) || top - BOX.top < 10;
  const place = side === 'right' ? markup`x="${at(left + 9)}" y="${at(top + 4)}" font-weight="700"` : markup`x="${at(left)}" y="${at(top + (isBelow ? 17 : -8))}" text-anchor="middle"`;
  return markup`<text ${place} class="value">${figuresOf(point, definition, language)}</text>`;
}
