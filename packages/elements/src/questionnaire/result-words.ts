import type { Bilingual, ResultLine } from '@sport-sante/sdk/questionnaire/instruments';
import { html } from 'lit';
import { writeDuration } from '../internal/duration-text.js';
import type { Language } from '../internal/localize.js';
import type { ResultContext } from './result-context.js';
import { strings, type Sentences } from './result.strings.js';

/** Words of a result in one language. */
export interface Speech { readonly words: Sentences; readonly language: Language }

export const speechOf = ({ speak, language }: ResultContext): Speech => ({ words: speak(strings), language });

export const inLanguage = (words: Bilingual, { language }: Speech): string => words[language];

/** What a number is counted in; `asClock`: minutes as « 7 h 18 » rather than « 438 min ». */
export interface Measure { readonly unit: string; readonly asClock: boolean }

/** Sitting is told in hours, as its thresholds are; activity in minutes, as what is advised. */
export const measureOf = ({ unit, better }: Pick<ResultLine, 'unit' | 'better'>): Measure => ({ unit, asClock: unit === 'min/d' || better === 'less' });

const isMinutes = (unit: string): boolean => /^min(\/|$)/.test(unit);

/** Decimals that are shown: a minute is not cut, a speed needs two. */
const decimalsOf = (unit: string): number => (isMinutes(unit) || unit.startsWith('[MET]') ? 0 : unit === 'm/s' ? 2 : 1);

const rounded = (value: number, unit: string): number => Number(value.toFixed(decimalsOf(unit)));

const written = (value: number, unit: string, { language }: Speech): string =>
  value.toLocaleString(language === 'fr' ? 'fr' : 'en-GB', { maximumFractionDigits: decimalsOf(unit) });

/** « 135 min », « 7 h 18 », « 2 jours », « 420 m »; a number without a unit stays alone. */
export function quantity(value: number, { unit, asClock }: Measure, speech: Speech): string {
  const { words, language } = speech;
  const shown = rounded(value, unit);
  const number = written(shown, unit, speech);
  if (isMinutes(unit)) return asClock ? writeDuration(shown, language) : `${number}\u00a0min`;
  if (/^d(\/|$)/.test(unit)) return words.days(shown, number);
  if (unit.startsWith('[MET]')) return words.metMinutes(number);
  if (/^(\{|\/d$|1?$)/.test(unit)) return number;
  return `${number}\u00a0${words.units[unit] ?? unit}`;
}

/** Which side a value is on, and by how much; no amount: nearer than what is written can tell. */
export interface Difference { readonly side: 'less' | 'equal' | 'more'; readonly amount: string | undefined }

/** How a value differs from another, on the numbers as they are shown: what is read can be checked by hand. */
export function differenceOf(value: number, from: number, measure: Measure, speech: Speech): Difference {
  const { unit } = measure;
  if (Math.abs(value - from) < 1e-6) return { side: 'equal', amount: undefined };
  const side = value < from ? 'less' : 'more';
  const apart = rounded(Math.abs(rounded(value, unit) - rounded(from, unit)), unit);
  if (apart === 0) return { side, amount: undefined };
  const isPoints = unit === '{score}';
  return { side, amount: isPoints ? speech.words.points(apart, written(apart, unit, speech)) : quantity(apart, measure, speech) };
}

/** The day of an ISO date or dateTime as it is read: « 21 novembre 2026 ». What is no whole day comes back as it is. */
export function longDay(iso: string, { language }: Speech): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(iso) ?? [];
  const date = new Date(`${day ?? ''}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(language === 'fr' ? 'fr' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).replace(/ /g, '\u00a0');
}

/** A sentence with what stands between two `*` in bold. */
export const emphasised = (sentence: string): unknown => sentence.split('*').map((part, index) => (index % 2 === 1 ? html`<b>${part}</b>` : part));
