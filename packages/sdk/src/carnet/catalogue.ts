import { activityMeasures, questionnaireScores } from './catalogue-activity.js';
import { bodyMeasures, feelings, fitnessTests } from './catalogue-lines.js';
import type { MeasureDefinition } from './catalogue-definition.js';
import type { Carnet, CustomMeasure } from './model.js';
import { unitInWords } from './units-words.js';

export type { MeasureCode, MeasureDefinition, MeasureKind, Words } from './catalogue-definition.js';

/** What can be measured, in the order it is shown: fitness, activity, body, what is felt, scores. */
export const measureCatalogue: readonly MeasureDefinition[] = [...fitnessTests, ...activityMeasures, ...feelings, ...bodyMeasures, ...questionnaireScores];

const byId = new Map(measureCatalogue.map((definition) => [definition.id, definition]));

/** What is known of a measure that records brought: their words, in both languages. */
export function definitionOfCustom({ key, label, unit, code, range }: CustomMeasure): MeasureDefinition {
  const both = { fr: label, en: label };
  const word = unitInWords(unit ?? '');
  return {
    id: key, label: both, short: both, unit: unit ?? '', unitWord: { fr: word, en: word },
    codings: code ? [{ system: code.system ?? '', code: code.code }] : [],
    decimals: 2, range: range ?? { low: -Infinity, high: Infinity }, better: undefined, kind: 'score', source: 'The words of its records.',
  };
}

/** What is known of a measure of a carnet, custom ones too; `undefined` for an id that is neither. */
export function definitionOf(carnet: Pick<Carnet, 'customMeasures'>, measureId: string): MeasureDefinition | undefined {
  const known = byId.get(measureId);
  if (known) return known;
  const custom = carnet.customMeasures.find(({ key }) => key === measureId);
  return custom && definitionOfCustom(custom);
}

const isOutside = (value: number | null | undefined, range: MeasureDefinition['range'] | undefined): boolean =>
  typeof value === 'number' && range !== undefined && !(value >= range.low && value <= range.high);

/** Whether a value is worth asking again, in the unit of the definition. A question, never a refusal: people surprise. */
export const unlikely = ({ range, secondRange }: MeasureDefinition, value: number | null, secondValue?: number | null): boolean =>
  isOutside(value, range) || isOutside(secondValue, secondRange);
