import type { Goal } from '@sport-sante/sdk/carnet';
import type { MeasureDefinition } from '@sport-sante/sdk/carnet/catalogue';
import type { Change } from '@sport-sante/sdk/carnet/rules';
import { dayWords } from '../internal/day-words.js';
import type { Language } from '../internal/localize.js';
import type { Sentences } from './measure.strings.js';

/** Who is spoken to, and from which day. */
export interface Speech {
  readonly words: Sentences;
  readonly language: Language;
  readonly today: string;
}

/** In which language alone: what a figure takes. */
type Told = Pick<Speech, 'language'>;

type Figures = { readonly value?: number | null | undefined; readonly secondValue?: number | null | undefined };

const writers = new Map<string, Intl.NumberFormat>();

/** A number as it is printed, with U+2212 for minus. @param least figures after the comma, even zeros */
function printed(value: number, language: Language, most: number, least = 0): string {
  const key = `${language}${String(most)}${String(least)}`;
  const writer = writers.get(key) ?? new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: most, minimumFractionDigits: Math.min(least, most) });
  writers.set(key, writer);
  return writer.format(Object.is(value, -0) ? 0 : value).replace('-', '\u2212');
}

/** As many figures after the comma as these values ask for: they stand under one another. */
export function decimalsOf(values: readonly (number | null | undefined)[], { decimals }: MeasureDefinition): number {
  const asked = values.map((value) => (typeof value === 'number' ? (String(Number(value.toFixed(decimals))).split('.')[1]?.length ?? 0) : 0));
  return Math.max(0, ...asked);
}

/** « 390 », « 138/82 », without the unit. */
export function figureWords({ value, secondValue }: Figures, { decimals }: MeasureDefinition, { language }: Told, least = 0): string {
  if (typeof value !== 'number') return '';
  const written = printed(value, language, decimals, least);
  return typeof secondValue === 'number' ? `${written}/${printed(secondValue, language, decimals, least)}` : written;
}

/** « m », « fois », « sur 10 ». */
export const unitOf = ({ unitWord }: MeasureDefinition, { language }: Told): string => unitWord[language];

/** Words that have a plural; « fois » and « pas » have none. */
const counted = /^(jour|point|time|step|day)s\b/;

/** A number with its unit, on one line; of less than 2 in French, of 1 in English, the unit is in the singular. */
export function withUnit(number: string, unit: string): string {
  const isOne = /^[+\u2212]?(1|[01],\d+)$/.test(number);
  return unit === '' ? number : `${number}\u00a0${isOne ? unit.replace(counted, '$1') : unit}`;
}

/** « 390 m », « 3 sur 10 », « 138/82 mmHg ». */
export const quantityWords = (figures: Figures, definition: MeasureDefinition, speech: Told): string =>
  withUnit(figureWords(figures, definition, speech), unitOf(definition, speech));

/** What a difference is counted in: « min » of « min par semaine »; nothing on a scale. */
export const unitOfChange = (definition: MeasureDefinition, speech: Told): string =>
  (definition.isScale ? '' : unitOf(definition, speech).split(/\s/)[0] ?? '');

/** « 45 m », without a sign. */
export const amountWords = (amount: number, definition: MeasureDefinition, speech: Told): string =>
  withUnit(printed(Math.abs(amount), speech.language, definition.decimals), unitOfChange(definition, speech));

const signed = (value: number, definition: MeasureDefinition, { language }: Speech): string => {
  const written = printed(value, language, definition.decimals);
  return value > 0 && written !== printed(0, language, 0) ? `+${written}` : written;
};

/** « +45 m », « −0,4 kg », « −4/−2 mmHg ». */
export function deltaWords({ delta, secondDelta }: Change, definition: MeasureDefinition, speech: Speech): string {
  const written = signed(delta, definition, speech);
  return withUnit(secondDelta === undefined ? written : `${written}/${signed(secondDelta, definition, speech)}`, unitOfChange(definition, speech));
}

/** Whether nothing is left of a change once it is written. */
const isNone = ({ delta, secondDelta = 0 }: Change, { decimals }: MeasureDefinition): boolean => [delta, secondDelta].every((each) => Number(each.toFixed(decimals)) === 0);

/** The change since the start: its words, the way its arrow points, and what it means for the goal. */
export function changeWords(change: Change, definition: MeasureDefinition, speech: Speech): { said: string; verdict?: string; way: 'up' | 'down' | 'flat' } {
  const { words } = speech;
  const way = change.isStable || isNone(change, definition) ? 'flat' : change.delta > 0 ? 'up' : 'down';
  const delta = deltaWords(change, definition, speech);
  const said = isNone(change, definition) ? words.same : change.isStable ? words.stable(delta) : delta;
  return { said, way, ...(change.verdict && { verdict: words.verdict[change.verdict] }) };
}

/** « 400 m et plus », « 3 ou moins », « de 60 à 80 kg ». `undefined`: the goal is no number. */
export function goalWords(goal: Goal | undefined, definition: MeasureDefinition, speech: Speech, unit = definition.isScale ? '' : unitOf(definition, speech)): string | undefined {
  const { low, high } = goal?.target ?? {};
  const write = (value: number) => withUnit(figureWords({ value }, definition, speech), unit);
  if (low !== undefined && high !== undefined) return low === high ? write(low) : speech.words.between(figureWords({ value: low }, definition, speech), write(high));
  if (low !== undefined) return speech.words.atLeast(write(low));
  return high === undefined ? undefined : speech.words.atMost(write(high));
}

/** « 12 mai », with its year when that is another. */
export const dayOf = (day: string, { language, today }: Speech): string => dayWords(day, language, { today });
export const shortDayOf = (day: string, { language, today }: Speech): string => dayWords(day, language, { today, short: true });

/** « mars », « mars 2025 » of another year. */
export function monthOf(day: string, { language, today }: Speech): string {
  const month = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return day.slice(0, 4) === today.slice(0, 4) ? month : `${month}\u00a0${day.slice(0, 4)}`;
}
