import type { AssessmentKind, Goal, Measure } from '@sport-sante/sdk/carnet';
import type { Point } from '@sport-sante/sdk/carnet/rules';
import type { CarnetContext } from './context.js';

/** One line of the table of a measure, and one mark of its chart: both are drawn from these alone. */
export interface MeasureRow {
  readonly key: string;
  readonly day: string;
  /** `missing`: the day came, and nothing was measured. */
  readonly state: 'measured' | 'missing' | 'planned';
  readonly value?: number | undefined;
  readonly secondValue?: number | undefined;
  /** The bilan of that day. */
  readonly kind?: AssessmentKind | undefined;
  /** The record itself. */
  readonly measure?: Measure | undefined;
}

/** What of a context says which measures are in view. */
export type View = Pick<CarnetContext, 'carnet' | 'plan' | 'period' | 'today'>;

/** Whether a thing of the carnet is in the period: of the plan in view, or of none. */
export const isInView = ({ plan, period }: View) => (thing: { plan?: string | undefined }): boolean =>
  period !== 'plan' || !plan || thing.plan === undefined || thing.plan === plan.id;

const kindsOfSteps: Readonly<Record<string, AssessmentKind>> = {
  'initial-assessment': 'initial', 'mid-assessment': 'mid', 'final-assessment': 'final', 'follow-up-6': 'follow-up', 'follow-up-9': 'follow-up', 'follow-up-12': 'follow-up',
};

/** A day when all was to be measured: it was, or it was due and nobody said so. */
export interface Bilan { readonly day: string; readonly kind: AssessmentKind; readonly isHeld: boolean }

/** A bilan is often held some days before or after it was due. */
const NEAR_DAYS = 60;

const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

const byDay = (one: { day: string }, other: { day: string }): number => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);

/** Bilans that were held, and those that are due, late or to come: by day. */
export function bilansOf(view: View): Bilan[] {
  const { carnet } = view;
  const held = carnet.assessments.filter(isInView(view)).map(({ day, kind }): Bilan => ({ day, kind, isHeld: true }));
  const due = carnet.milestones.filter(isInView(view)).flatMap(({ kind: step, dueOn, doneOn, isCancelled }): Bilan[] => {
    const kind = kindsOfSteps[step];
    if (!kind || dueOn === undefined || doneOn !== undefined || isCancelled) return [];
    return held.some((bilan) => bilan.kind === kind && daysBetween(bilan.day, dueOn) < NEAR_DAYS) ? [] : [{ day: dueOn, kind, isHeld: false }];
  });
  return [...held, ...due].sort(byDay);
}

interface Sources {
  readonly bilans: readonly Bilan[];
  readonly records: ReadonlyMap<string, Measure>;
  readonly goal: Goal | undefined;
}

/**
 * The rows of a measure by day: what was measured, the bilans it was left out of, and the next one. A measure without a
 * goal that is mostly taken on other days, such as steps of a pedometer, has the first alone. A bilan that is late is a gap between two measures;
 * after the last one it is yet to come.
 */
export function rowsOf(points: readonly Point[], { bilans, records, goal }: Sources): MeasureRow[] {
  const held = new Map(bilans.filter(({ isHeld }) => isHeld).map((bilan) => [bilan.day, bilan]));
  const rows = points.map(({ id, day, value, secondValue }): MeasureRow => ({
    key: id, day, state: value === null ? 'missing' : 'measured', value: value ?? undefined, secondValue: secondValue ?? undefined,
    kind: held.get(day)?.kind, measure: records.get(id),
  }));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || (!goal && 2 * rows.filter(({ kind }) => kind).length < rows.length)) return rows;
  const taken = new Set(rows.map(({ day }) => day));
  const others = bilans.filter(({ day }) => !taken.has(day) && day > first.day);
  const missing = others.filter(({ day, isHeld }) => isHeld || day < last.day);
  const next = others.filter(({ day, isHeld }) => !isHeld && day > last.day).slice(0, 1);
  const row = (state: MeasureRow['state']) => ({ day, kind }: Bilan): MeasureRow => ({ key: `bilan ${day}`, day, state, kind });
  return [...rows, ...missing.map(row('missing')), ...next.map(row('planned'))].sort(byDay);
}
