import { utcDay, utcMonth, utcYear } from './d3.js';
import { dayWords } from '../internal/day-words.js';
import type { Language } from '../internal/localize.js';

/** A day as a number that grows with time: milliseconds at 0 h UTC. A day of a carnet has no hour and no zone. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const DAY = 86_400_000;
/** Up to here single days are named, up to there months, then years. Days. */
const DAYS_UP_TO = 45;
const MONTHS_UP_TO = 900;

/** A name under the axis, centred at `x`, in pixels from the left of the plot. */
export interface TimeLabel { readonly text: string; readonly x: number }

export interface TimeAxis {
  readonly x: (time: number) => number;
  /** Small lines on the axis, pixels. */
  readonly ticks: readonly number[];
  readonly labels: readonly TimeLabel[];
  /** Second row: the years, when the months alone do not say which. */
  readonly years: readonly TimeLabel[];
}

interface Plot {
  readonly width: number;
  /** How far a name may go over the end of the plot. */
  readonly beyond: number;
  readonly measure: (text: string) => number;
  readonly language: Language;
  /** Months of this year need no year. */
  readonly today: string;
}

const localeOf = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** From left to right, those that touch nothing, inside the box. */
function fitting(labels: readonly TimeLabel[], { width, beyond, measure }: Plot): TimeLabel[] {
  let end = -beyond;
  return labels.filter(({ text, x }) => {
    const half = measure(text) / 2;
    if (x - half < end || x + half > width + beyond) return false;
    end = x + half + 6;
    return true;
  });
}

/** Names in the middle of what they name: a month, a year. */
function spans(starts: readonly number[], x: (time: number) => number, name: (time: number) => string, plot: Plot): TimeLabel[] {
  return starts.map((start, index) => {
    const [left, right] = [Math.max(0, x(start)), Math.min(plot.width, x(starts[index + 1] ?? Infinity))];
    return { text: name(start), x: (left + right) / 2, room: right - left };
  });
}

const stepOf = (steps: readonly number[], fits: (step: number) => boolean): number => steps.find(fits) ?? steps.at(-1) ?? 1;

/** The axis of time, to scale, from the first day to the last, planned ones included. */
export function timeAxisOf(days: readonly [first: string, last: string], plot: Plot): TimeAxis {
  const [first, last] = [timeOf(days[0]), timeOf(days[1])];
  const length = (last - first) / DAY;
  if (length <= DAYS_UP_TO) return ofDays(first, last, plot);
  return length <= MONTHS_UP_TO ? ofMonths(first, last, plot) : ofYears(first, last, plot);
}

const scale = (from: number, to: number, width: number) => (time: number): number => (to === from ? width / 2 : ((Math.min(time, to) - from) / (to - from)) * width);

function ofDays(first: number, last: number, plot: Plot): TimeAxis {
  const margin = Math.max(DAY, (last - first) * 0.1);
  const x = scale(first - margin, last + margin, plot.width);
  const words = (time: number) => { const day = new Date(time).toISOString().slice(0, 10); return dayWords(day, plot.language, { today: day, short: true }); };
  const widest = plot.measure('30 sept.') + 10;
  const step = stepOf([1, 2, 7, 14, 28], (days) => (x(first + days * DAY) - x(first)) >= widest);
  const starts = utcDay.range(new Date(first), new Date(last + 1), step).map(Number);
  const labels = starts.map((time) => ({ text: words(time), x: x(time) }));
  return { x, ticks: starts.map(x), labels: fitting(labels, plot), years: yearsOf(first, last, x, plot) };
}

function ofMonths(first: number, last: number, plot: Plot): TimeAxis {
  const from = Number(utcMonth.floor(new Date(first)));
  const x = scale(from, last + Math.max(5 * DAY, (last - first) * 0.08), plot.width);
  const words = new Intl.DateTimeFormat(localeOf(plot.language), { month: 'short', timeZone: 'UTC' });
  const starts = utcMonth.range(new Date(from), new Date(last + (last - first) * 0.08)).map(Number);
  const widest = Math.max(...starts.map((time) => plot.measure(words.format(time)))) + 6;
  const month = x(from + 31 * DAY) - x(from);
  const step = stepOf([1, 2, 3, 6, 12], (months) => months * month >= widest);
  const names = spans(starts, x, (time) => words.format(time), plot);
  const labels = names.filter((_, index) => new Date(starts[index] ?? 0).getUTCMonth() % step === 0);
  return { x, ticks: month < 5 ? [] : starts.map(x), labels: fitting(labels, plot), years: yearsOf(from, last, x, plot) };
}

function yearsOf(first: number, last: number, x: (time: number) => number, plot: Plot): TimeLabel[] {
  const year = (time: number) => new Date(time).getUTCFullYear();
  if (year(first) === year(last) && String(year(first)) === plot.today.slice(0, 4)) return [];
  const starts = [first, ...utcYear.range(new Date(first + 1), new Date(last + 1)).map(Number)];
  return fitting(starts.map((time) => ({ text: String(year(time)), x: Math.max(0, x(time)) + plot.measure('2026') / 2 })), plot);
}

function ofYears(first: number, last: number, plot: Plot): TimeAxis {
  const from = Number(utcYear.floor(new Date(first)));
  const x = scale(from, last + (last - first) * 0.04, plot.width);
  const starts = utcYear.range(new Date(from), new Date(last + (last - first) * 0.04)).map(Number);
  const step = stepOf([1, 2, 5, 10, 20], (years) => (years * plot.width) / starts.length >= plot.measure('2026') + 8);
  const names = spans(starts, x, (time) => String(new Date(time).getUTCFullYear()), plot).filter((_, index) => index % step === 0);
  return { x, ticks: starts.map(x), labels: fitting(names, plot), years: [] };
}
