import type { Goal, Measure } from '@sport-sante/sdk/carnet';
import { definitionOf, measureCatalogue, type MeasureDefinition } from '@sport-sante/sdk/carnet/catalogue';
import { changeOf, goalFor, seriesOf, type Change } from '@sport-sante/sdk/carnet/rules';
import { normFor } from '@sport-sante/sdk/carnet/comparison';
import { windowOf } from './period.js';
import { bilansOf, isInView, rowsOf, type MeasureRow, type View } from './measure-rows.js';

/** All that is said of one measure. */
export interface MeasureFacts {
  readonly definition: MeasureDefinition;
  /** By day: what chart and table both show. */
  readonly rows: readonly MeasureRow[];
  readonly change: Change | undefined;
  readonly goal: Goal | undefined;
  /** Those that cannot be compared with the others; each says why. */
  readonly apart: readonly Measure[];
  /** What is usual at that age. `undefined`: no source, or not of this person. */
  readonly norm: ReturnType<typeof normFor>;
}

/** Why a measure is not compared with the others. A day to come is a slip of the pen: nothing was measured yet. */
export const whyApart = ({ apart, day }: Measure, today: string): Measure['apart'] | 'later' => apart ?? (day !== undefined && day > today ? 'later' : undefined);

/** Rows with a value. */
export const measuredOf = ({ rows }: MeasureFacts): readonly MeasureRow[] => rows.filter(({ state }) => state === 'measured');

/** Facts of the measures in view: those of goals first, in the order of the goals; then those that can be compared; then the rest. */
export function measureFacts(view: View): MeasureFacts[] {
  const { carnet } = view;
  const scope = windowOf(view);
  const from = scope.from ?? (scope.plan === undefined ? undefined : view.plan?.startsOn);
  const records = new Map(carnet.measures.map((measure) => [measure.id, measure]));
  const bilans = bilansOf(view);
  const aims = carnet.goals.filter(isInView(view)).flatMap(({ target, state }) => (target && state !== 'given-up' ? [target.measure] : []));
  const apart = carnet.measures.filter((measure) => whyApart(measure, view.today) !== undefined && (measure.day === undefined || from === undefined || measure.day >= from));

  const facts = idsOf(view, aims).flatMap((id): MeasureFacts[] => {
    const definition = definitionOf(carnet, id);
    if (!definition) return [];
    const points = seriesOf(carnet, id, { ...scope, to: view.today });
    const goal = goalFor(carnet, id, view.plan?.id);
    const last = points.findLast(({ value }) => value !== null);
    return [{
      definition, goal, apart: apart.filter(({ measure }) => measure === id), rows: rowsOf(points, { bilans, records, goal }), change: changeOf(definition, points, goal),
      norm: typeof last?.value === 'number' ? normFor(carnet, id, last.day, last.value) : undefined,
    }];
  });
  const rank = (one: MeasureFacts) => (aims.includes(one.definition.id) ? 0 : one.change ? 1 : 2);
  return facts.filter((one) => rank(one) === 0 || one.rows.length > 0 || one.apart.length > 0).sort((one, other) => rank(one) - rank(other));
}

/** Measures of the goals in their order, those of the catalogue in its own, then those of no catalogue. */
function idsOf({ carnet }: View, aims: readonly string[]): string[] {
  const measured = new Set(carnet.measures.map(({ measure }) => measure));
  return [...new Set([...aims, ...measureCatalogue.map(({ id }) => id).filter((id) => measured.has(id)), ...measured])];
}
