import { definitionOf, measureCatalogue } from './catalogue.js';
import type { Assessment, Carnet, Goal, Measure, Milestone } from './model.js';
import { changeOf, goalFor, scopeOf, type Change } from './series.js';
import type { AssessmentKind } from './terms.js';

/** A bilan, held or planned. */
export interface ComparisonColumn {
  kind: AssessmentKind;
  day: string;
  isPlanned: boolean;
  /** `id` of the bilan. `undefined`: planned, or days on which something was measured. */
  assessment?: string;
}

/** One measure across the bilans. */
export interface ComparisonRow {
  measure: string;
  /** One for each column; `undefined`: not measured, or not yet. Always measures of the carnet, none that stands apart. */
  cells: (Measure | undefined)[];
  /** From the first cell to the last. */
  change?: Change;
  goal?: Goal;
}

/** Bilans side by side. */
export interface Comparison {
  /** By day. */
  columns: ComparisonColumn[];
  /** In the order of the catalogue, then custom ones by label. */
  rows: ComparisonRow[];
  /** What was not measured, or cannot be compared, at a bilan that was held; follow-ups left out. */
  missing: { measure: string; column: number }[];
}

/** What is looked at, and on which day. */
export interface ComparisonScope {
  /** `id` of a plan. `undefined`: all of them. */
  plan?: string | undefined;
  /** The calendar day it is where the carnet is kept. */
  today: string;
}

const kindOfStep: Partial<Record<Milestone['kind'], AssessmentKind>> = { 'initial-assessment': 'initial', 'mid-assessment': 'mid', 'final-assessment': 'final' };

const byDay = (one: { day: string }, other: { day: string }): number => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);

function heldOf(carnet: Carnet, plan: string | undefined): ComparisonColumn[] {
  const isIn = scopeOf(carnet, { plan });
  const isOfPlan = ({ plan: its, day }: Assessment) => plan === undefined || its === plan || (its === undefined && isIn({ day }));
  const held = carnet.assessments.filter(isOfPlan).map(({ id, kind, day }): ComparisonColumn => ({ kind, day, isPlanned: false, assessment: id })).sort((one, other) => byDay(one, other) || ((one.assessment ?? '') < (other.assessment ?? '') ? -1 : 1));
  // Two reports of one bilan are one column.
  const seen = new Set<string>();
  return held.filter(({ kind, day }) => !seen.has(`${day} ${kind}`) && seen.add(`${day} ${kind}`));
}

/** Bilans as the steps of the plan tell them: done without a report, or to come. */
function fromSteps(carnet: Carnet, plan: string | undefined, held: readonly ComparisonColumn[]): ComparisonColumn[] {
  return carnet.milestones.flatMap(({ kind, plan: its, dueOn, doneOn, isCancelled }): ComparisonColumn[] => {
    const bilan = kindOfStep[kind];
    const day = doneOn ?? dueOn;
    if (!bilan || day === undefined || isCancelled || (plan !== undefined && its !== plan)) return [];
    const isThere = held.some((each) => each.kind === bilan && isSamePlan(carnet, each.assessment, its));
    return isThere ? [] : [{ kind: bilan, day, isPlanned: doneOn === undefined }];
  });
}

const isSamePlan = (carnet: Carnet, assessment: string | undefined, plan: string | undefined): boolean => {
  const its = carnet.assessments.find(({ id }) => id === assessment)?.plan;
  return its === undefined || plan === undefined || its === plan;
};

const TIME_OF_DAY = 86_400_000;

/** Without any bilan: the first day something was tested or weighed, the last, and the one nearest to their middle. */
function fromDays(measures: readonly Measure[]): ComparisonColumn[] {
  const tested = new Set(measureCatalogue.filter(({ kind }) => kind === 'fitness' || kind === 'body').map(({ id }) => id));
  const days = [...new Set(measures.filter(({ measure, value }) => tested.has(measure) && value !== null).map(({ day = '' }) => day))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const middle = (Date.parse(first) + Date.parse(last)) / 2;
  const [nearest] = days.slice(1, -1).sort((one, other) => Math.abs(Date.parse(one) - middle) - Math.abs(Date.parse(other) - middle) || (one < other ? -TIME_OF_DAY : TIME_OF_DAY));
  return [...new Set([first, ...(nearest === undefined ? [] : [nearest]), last])].map((day) => ({ kind: 'other', day, isPlanned: false }));
}

/** What was measured at a bilan: what its report names, else what was measured that day and no other report names. */
function cellOf(measures: ReadonlyMap<string, readonly Measure[]>, { assessment, day, isPlanned }: ComparisonColumn): Measure | undefined {
  if (isPlanned) return undefined;
  const [named] = assessment === undefined ? [] : measures.get(`of ${assessment}`)?.slice(-1) ?? [];
  return named ?? measures.get(day)?.filter((each) => each.assessment === undefined || assessment === undefined).at(-1);
}

/** Measures of one thing by their day, and by their bilan. */
function placesOf(measures: readonly Measure[]): Map<string, Measure[]> {
  const places = new Map<string, Measure[]>();
  for (const each of measures) {
    for (const place of [each.day ?? '', ...(each.assessment === undefined ? [] : [`of ${each.assessment}`])]) {
      const others = places.get(place);
      if (others) others.push(each);
      else places.set(place, [each]);
    }
  }
  return places;
}

function orderOf(carnet: Carnet): (measure: string) => string {
  const places = new Map(measureCatalogue.map(({ id }, index) => [id, String(index).padStart(4, '0')]));
  return (measure) => places.get(measure) ?? `9 ${definitionOf(carnet, measure)?.label.fr ?? measure}`;
}

/**
 * The bilans of a plan side by side: first, middle, final, those to come, and follow-ups; without any, the days of
 * measures. A measure that stands apart is in no cell: it is missing. Nothing is filled in.
 */
export function compareAssessments(carnet: Carnet, { plan, today }: ComparisonScope): Comparison {
  const isIn = scopeOf(carnet, { plan, to: today });
  const measures = carnet.measures.filter(isIn).sort((one, other) => ((one.at ?? one.day ?? '') < (other.at ?? other.day ?? '') ? -1 : (one.at ?? one.day ?? '') > (other.at ?? other.day ?? '') ? 1 : one.id < other.id ? -1 : 1));
  const comparable = measures.filter(({ apart, value }) => apart === undefined && value !== null);
  const reports = heldOf(carnet, plan);
  const steps = fromSteps(carnet, plan, reports);
  const isHeld = reports.length > 0 || steps.some(({ isPlanned }) => !isPlanned);
  const columns = [...reports, ...steps, ...(isHeld ? [] : fromDays(comparable))].sort(byDay);
  const held = columns.flatMap((column, index) => (column.isPlanned ? [] : [{ column, index }]));

  const byMeasure = new Map<string, Measure[]>();
  for (const each of comparable) {
    const others = byMeasure.get(each.measure);
    if (others) others.push(each);
    else byMeasure.set(each.measure, [each]);
  }
  const [days, bilans] = [new Set(held.map(({ column }) => column.day)), new Set(held.map(({ column }) => column.assessment))];
  const isAt = (each: Measure) => days.has(each.day ?? '') || (each.assessment !== undefined && bilans.has(each.assessment));
  const named = held.length === 0 ? [] : [...measures.filter(isAt).map(({ measure }) => measure), ...carnet.goals.flatMap(({ target, plan: its }) => (target && (plan === undefined || its === undefined || its === plan) ? [target.measure] : []))];
  const place = orderOf(carnet);
  const ids = [...new Set(named)].sort((one, other) => (place(one) < place(other) ? -1 : 1));

  const rows = ids.map((measure): ComparisonRow => {
    const places = placesOf(byMeasure.get(measure) ?? []);
    const cells = columns.map((column) => cellOf(places, column));
    const goal = goalFor(carnet, measure, plan);
    const points = cells.flatMap((cell) => (cell?.day === undefined ? [] : [{ id: cell.id, day: cell.day, value: cell.value, ...(cell.secondValue !== undefined && { secondValue: cell.secondValue }) }]));
    const definition = definitionOf(carnet, measure);
    const change = definition && changeOf(definition, points, goal);
    return { measure, cells, ...(change && { change }), ...(goal && { goal }) };
  });
  // A follow-up is often a call: what it does not measure was not awaited.
  const awaited = held.filter(({ column }) => column.kind !== 'follow-up');
  return { columns, rows, missing: rows.flatMap(({ measure, cells }) => awaited.flatMap(({ index }) => (cells[index] ? [] : [{ measure, column: index }]))) };
}
