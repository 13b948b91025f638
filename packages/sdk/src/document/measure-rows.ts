import { definitionOf, type MeasureDefinition } from '../carnet/catalogue.js';
import type { Carnet, Goal, Measure } from '../carnet/model.js';
import { changeOf, type Change } from '../carnet/rules.js';
import { compareAssessments, type Comparison } from '../carnet/comparison.js';
import { assessmentLabels } from '../carnet/codes.js';
import type { Line } from './blocks.js';
import { dayAndMonth, figuresOfDay, type Language } from './language.js';
import { aim, changeText, figuresOf, isNoChange, nameWithUnit } from './measure-text.js';

/** One measure, side by side at the dates of a plan. */
export interface MeasureRow {
  definition: MeasureDefinition;
  name: string;
  cells: Line[];
  /** « +63 m », « même valeur », « pas de comparaison ». */
  change: string;
  found: Change | undefined;
  /** « 400 et plus ». */
  aim: string | undefined;
  goal: Goal | undefined;
  /** Whether the last value meets the goal. `undefined`: there is no goal in figures, or no value. */
  isReached: boolean | undefined;
  /** The last that has a value. */
  last: Measure | undefined;
  sources: string[];
}

export interface MeasureTable { columns: string[]; rows: MeasureRow[]; missing: { definition: MeasureDefinition; day: string }[] }

const words = {
  fr: { same: 'même valeur', none: 'pas de comparaison', missing: 'non mesuré', planned: 'prévu', stable: (delta: string) => `stable (${delta})` },
  en: { same: 'same value', none: 'no comparison', missing: 'not measured', planned: 'planned', stable: (delta: string) => `stable (${delta})` },
};

/** Whether a value meets a goal in figures. */
export const meets = ({ target }: Pick<Goal, 'target'>, value: number): boolean =>
  target !== undefined && value >= (target.low ?? -Infinity) && value <= (target.high ?? Infinity);

/**
 * The dates to show: where the plan starts, its middle, its end; then follow-ups as far as there is room, the last first. Of
 * bilans nobody named, the first and the last.
 */
function datesToShow({ columns }: Comparison, { most, withPlanned }: { most: number; withPlanned: boolean }): number[] {
  const all = columns.map((_, index) => index);
  const held = all.filter((index) => columns[index]?.isPlanned !== true);
  const planned = withPlanned ? all.filter((index) => columns[index]?.isPlanned === true).slice(0, 1) : [];
  const ofKind = (kind: string) => held.filter((index) => columns[index]?.kind === kind);
  const wanted = [held[0], ofKind('final').at(-1), ofKind('mid').at(-1), held.at(-1), ...held.toReversed()];
  const kept = [...new Set(wanted.filter((index) => index !== undefined))].slice(0, most - planned.length);
  return [...kept, ...planned].sort((one, other) => one - other);
}

interface TableOptions {
  plan: string | undefined;
  today: string;
  language: Language;
  /** Most dates side by side. */
  most: number;
  /** Whether a column says which bilan it is. */
  withKinds: boolean;
  /** Whether the next bilan has its column. */
  withPlanned: boolean;
}

/**
 * The measures of a plan at its dates. Rows are in the order of the catalogue; a date that was planned says so, a measure
 * that was not taken too.
 */
export function measureTable(carnet: Carnet, { plan, today, language, most, withKinds, withPlanned }: TableOptions): MeasureTable {
  const comparison = compareAssessments(carnet, { ...(plan !== undefined && { plan }), today });
  const shown = datesToShow(comparison, { most, withPlanned });
  const days = shown.map((index) => comparison.columns[index]?.day ?? '');
  const isOneYear = days.every((day) => day.slice(0, 4) === today.slice(0, 4));
  const dayWords = (day: string) => (isOneYear ? dayAndMonth(day, language) : figuresOfDay(day, language));
  const columns = shown.map((index) => {
    const column = comparison.columns[index];
    return column === undefined ? '' : withKinds ? `${assessmentLabels[column.kind][language]}, ${dayWords(column.day)}` : dayWords(column.day);
  });
  const rows = comparison.rows.flatMap((row): MeasureRow[] => {
    const definition = definitionOf(carnet, row.measure);
    if (!definition) return [];
    const taken = shown.map((index) => row.cells[index]);
    if (taken.every((cell) => cell === undefined)) return [];
    // Over the dates that are shown: what stands beside the table is what can be read in it.
    const points = taken.flatMap((cell) => (cell ? [{ id: cell.id, day: cell.day ?? '', value: cell.value, ...(cell.secondValue !== undefined && { secondValue: cell.secondValue }) }] : []));
    const found = changeOf(definition, points, row.goal);
    const last = taken.findLast((cell) => typeof cell?.value === 'number');
    const goalAim = row.goal && aim(row.goal, definition, language);
    return [{
      definition, name: nameWithUnit(definition, language), found, change: changeWords(found, definition, language), aim: goalAim, goal: row.goal, last,
      cells: shown.map((index, at) => cellOf(taken[at], { definition, language, isPlanned: comparison.columns[index]?.isPlanned === true })),
      isReached: row.goal === undefined || goalAim === undefined || typeof last?.value !== 'number' ? undefined : meets(row.goal, last.value),
      sources: [...taken.flatMap((cell) => cell?.id ?? []), ...(row.goal ? [row.goal.id] : [])],
    }];
  });
  const missing = comparison.missing.filter(({ measure, column }) => shown.includes(column) && rows.some(({ definition }) => definition.id === measure)).flatMap(({ measure, column }) => {
    const [definition, day] = [definitionOf(carnet, measure), comparison.columns[column]?.day];
    return definition && day !== undefined ? [{ definition, day }] : [];
  });
  return { columns, rows, missing };
}

function cellOf(measure: Measure | undefined, { definition, language, isPlanned }: { definition: MeasureDefinition; language: Language; isPlanned: boolean }): Line {
  const figures = measure && figuresOf(measure, definition, language);
  if (figures !== undefined) return figures;
  return [{ text: isPlanned && measure === undefined ? words[language].planned : words[language].missing, quiet: true }];
}

function changeWords(change: Change | undefined, definition: MeasureDefinition, language: Language): string {
  if (!change) return words[language].none;
  if (isNoChange(change, definition)) return words[language].same;
  const delta = changeText(change, definition, language);
  return change.isStable ? words[language].stable(delta) : delta;
}
