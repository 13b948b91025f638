import type { MeasureDefinition } from '@sport-sante/sdk/carnet/catalogue';
import type { Language } from '../internal/localize.js';
import { measuredOf, type MeasureFacts } from './measure-facts.js';
import type { MeasureRow } from './measure-rows.js';
import { amountWords, dayOf, figureWords, goalWords, quantityWords, shortDayOf, unitOf, type Speech } from './measure-words.js';

/** All that a chart draws and says. Its rows are those of the table. */
export interface ChartModel {
  readonly rows: readonly MeasureRow[];
  readonly definition: MeasureDefinition;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly title: string;
  /** First and last value, change, goal and what is planned, in words. */
  readonly description: string;
  /** « objectif : 400 m et plus », then with less where there is little room. */
  readonly goalLabels: readonly string[];
  readonly plannedLabels: readonly string[];
  readonly valueLabel: (row: MeasureRow, isSecond: boolean) => string;
  readonly tickLabel: (value: number) => string;
  /** What is heard of a point, and what stands beside it. */
  readonly pointWords: (row: MeasureRow, index: number, count: number) => string;
  readonly pointLabel: (row: MeasureRow) => string;
  readonly invitation: string;
  readonly language: Language;
  readonly today: string;
}

function describe(facts: MeasureFacts, speech: Speech): string {
  const { words } = speech;
  const { definition, change, goal, rows } = facts;
  const measured = measuredOf(facts);
  const on = (row: { value?: number | null | undefined; day: string }) => words.at(quantityWords(row, definition, speech), dayOf(row.day, speech));
  const [first, planned] = [measured[0], rows.find(({ state }) => state === 'planned')];
  const aim = goalWords(goal, definition, speech);
  const amounts = change && [change.delta, change.secondDelta].filter((delta) => delta !== undefined).map((delta) =>
    (delta === 0 ? words.same : words[delta > 0 ? 'more' : 'less'](amountWords(delta, definition, speech))));
  return [
    measured.length > 2 ? words.chartCount(measured.length) : '',
    change && amounts ? words.chartChange(on(change.first), on(change.last), amounts.join(', ')) : first ? words.chartOne(on(first)) : '',
    aim === undefined ? '' : words.goal(aim),
    planned ? words.chartPlanned(words.bilans[planned.kind ?? 'other'], dayOf(planned.day, speech)) : '',
  ].filter(Boolean).join(' ');
}

/** The chart of a measure in words and figures. */
export function chartModel(facts: MeasureFacts, speech: Speech): ChartModel {
  const { words, language, today } = speech;
  const { definition, goal, rows } = facts;
  const title = definition.short[language];
  const aims = [goalWords(goal, definition, speech), goalWords(goal, definition, speech, '')].filter((aim) => aim !== undefined);
  const planned = rows.find(({ state }) => state === 'planned');
  return {
    rows, definition, low: goal?.target?.low, high: goal?.target?.high, language, today,
    title: words.chartTitle(title, definition.isScale ? '' : unitOf(definition, speech)),
    description: describe(facts, speech),
    goalLabels: [...aims.map(words.goalLabel), ...aims.slice(1)],
    plannedLabels: planned ? [words.plannedLabel(shortDayOf(planned.day, speech)), words.planned] : [],
    valueLabel: ({ value, secondValue }, isSecond) => figureWords({ value: isSecond ? secondValue : value }, definition, speech),
    tickLabel: (value) => figureWords({ value }, { ...definition, decimals: Math.max(definition.decimals, 2) }, speech),
    pointWords: (row, index, count) => words.point(dayOf(row.day, speech), quantityWords(row, definition, speech), index, count),
    pointLabel: (row) => `${quantityWords(row, definition, speech)}, ${shortDayOf(row.day, speech)}`,
    invitation: words.readPoints(title, measuredOf(facts).length),
  };
}
