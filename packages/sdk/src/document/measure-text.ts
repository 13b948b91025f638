import type { MeasureDefinition } from '../carnet/catalogue.js';
import type { Goal } from '../carnet/model.js';
import type { Change } from '../carnet/rules.js';
import { figure, type Language } from './language.js';

type Figures = { value: number | null; secondValue?: number | null | undefined };

/** « 345 », « 138/82 », without the unit. `undefined`: there is no figure. */
export function figuresOf({ value, secondValue }: Figures, { decimals }: MeasureDefinition, language: Language): string | undefined {
  if (value === null) return undefined;
  const first = figure(value, language, decimals);
  return typeof secondValue === 'number' ? `${first}/${figure(secondValue, language, decimals)}` : first;
}

const withUnit = (figures: string, unit: string): string => (unit === '' ? figures : `${figures}\u00a0${unit}`);

/** « 345 m », « 3 sur 10 ». */
export const quantity = (figures: Figures, definition: MeasureDefinition, language: Language): string =>
  withUnit(figuresOf(figures, definition, language) ?? '–', definition.unitWord[language]);

/** What a difference is counted in: « min » of « min par semaine », nothing on a scale. */
const unitOfChange = ({ isScale, unitWord }: MeasureDefinition, language: Language): string => (isScale ? '' : unitWord[language].split(' ')[0] ?? '');

/** « 45 m », whatever the sign. */
export const amount = (delta: number, definition: MeasureDefinition, language: Language): string =>
  withUnit(figure(Math.abs(delta), language, definition.decimals), unitOfChange(definition, language));

const signed = (delta: number, { decimals }: MeasureDefinition, language: Language): string => {
  const figures = figure(delta, language, decimals);
  return delta > 0 && figures !== '0' ? `+${figures}` : figures;
};

/** Whether nothing is left of a change once it is printed. */
export const isNoChange = ({ delta, secondDelta = 0 }: Change, { decimals }: MeasureDefinition): boolean => [delta, secondDelta].every((each) => Number(each.toFixed(decimals)) === 0);

/** « +45 m », « −1,5 h », « −4/−2 mmHg ». */
export function changeText(change: Change, definition: MeasureDefinition, language: Language): string {
  const { delta, secondDelta } = change;
  const figures = secondDelta === undefined ? signed(delta, definition, language) : `${signed(delta, definition, language)}/${signed(secondDelta, definition, language)}`;
  return withUnit(figures, unitOfChange(definition, language));
}

/** « 400 et plus », « 3 ou moins », « de 60 à 80 ». `undefined`: the goal is no number. */
export function aim({ target }: Pick<Goal, 'target'>, definition: MeasureDefinition, language: Language, isWithUnit = false): string | undefined {
  const { low, high } = target ?? {};
  const write = (value: number) => (isWithUnit ? quantity({ value }, definition, language) : figure(value, language, definition.decimals));
  const words = aims[language];
  if (low !== undefined && high !== undefined) return low === high ? write(low) : words.between(write(low), write(high));
  if (low !== undefined) return words.atLeast(write(low));
  return high === undefined ? undefined : words.atMost(write(high));
}

const aims = {
  fr: { atLeast: (value: string) => `${value} et plus`, atMost: (value: string) => `${value} ou moins`, between: (low: string, high: string) => `de ${low} à ${high}` },
  en: { atLeast: (value: string) => `${value} or more`, atMost: (value: string) => `${value} or less`, between: (low: string, high: string) => `${low} to ${high}` },
};

/** « Marche de 6 minutes (m) »; a scale says itself in its name. */
export const nameWithUnit = ({ label, unitWord, isScale }: MeasureDefinition, language: Language): string => {
  const unit = unitWord[language];
  return isScale || unit === '' ? label[language] : `${label[language]} (${unit})`;
};
