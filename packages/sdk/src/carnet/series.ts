import type { MeasureDefinition } from './catalogue-definition.js';
import type { Carnet, Goal, Measure } from './model.js';
import { withoutNoise } from './units.js';

/** One measure on a chart, and one row of its table. */
export interface Point {
  /** `id` of the measure. */
  id: string;
  day: string;
  at?: string;
  /** In the unit of the definition. `null`: not measured, and the line stops. */
  value: number | null;
  secondValue?: number | null;
}

/** Which measures are looked at. */
export interface MeasureScope {
  /** First and last day, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** `id` of a plan: its bilans, its sessions, and what was measured during it. */
  plan?: string | undefined;
}

const comparePoints = (one: Measure, other: Measure): number => {
  const [a, b] = [one, other].map(({ day, at, id }) => `${day ?? ''} ${at === undefined ? '' : new Date(at).toISOString()} ${id}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Whether something is of a plan: by what links it, else by its days. */
export function scopeOf(carnet: Carnet, { from, to, plan }: MeasureScope): (measure: Pick<Measure, 'day' | 'assessment' | 'session'>) => boolean {
  const isInDays = (day: string | undefined) => day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
  if (plan === undefined) return ({ day }) => isInDays(day);
  const { startsOn, endsOn } = carnet.plans.find(({ id }) => id === plan) ?? {};
  const planOf = new Map([...carnet.assessments, ...carnet.sessions].map(({ id, plan: its }) => [id, its]));
  return ({ day, assessment, session }) => {
    if (!isInDays(day) || day === undefined) return false;
    const linked = planOf.get(assessment ?? '') ?? planOf.get(session ?? '');
    return linked === undefined ? (startsOn === undefined || day >= startsOn) && (endsOn === undefined || day <= endsOn) : linked === plan;
  };
}

/** By list of measures: what one carnet is asked again and again is put in order once. A list a host added to is another. */
const ordered = new WeakMap<readonly Measure[], { length: number; byId: Map<string, Measure[]> }>();

/** The measures of one thing that do not stand apart, by day, then instant. */
export function comparable({ measures }: Pick<Carnet, 'measures'>, measureId: string): readonly Measure[] {
  const known = ordered.get(measures);
  if (known?.length === measures.length) return known.byId.get(measureId) ?? [];
  const byId = new Map<string, Measure[]>();
  for (const each of measures.filter(({ apart }) => apart === undefined)) {
    const same = byId.get(each.measure);
    if (same) same.push(each);
    else byId.set(each.measure, [each]);
  }
  for (const same of byId.values()) same.sort(comparePoints);
  ordered.set(measures, { length: measures.length, byId });
  return byId.get(measureId) ?? [];
}

/**
 * The measures of one thing that can be compared, by day, then instant. Those that stand apart are left out; one that was
 * not measured stays, as a gap. Nothing is filled in.
 */
export function seriesOf(carnet: Carnet, measureId: string, scope: MeasureScope = {}): Point[] {
  const isIn = scopeOf(carnet, scope);
  return comparable(carnet, measureId).filter(isIn)
    .map(({ id, day = '', at, value, secondValue }) => ({ id, day, ...(at !== undefined && { at }), value, ...(secondValue !== undefined && { secondValue }) }));
}

/** What a series did, from its first figure to its last. */
export interface Change {
  first: Point;
  last: Point;
  /** Last less first, in the unit of the definition. */
  delta: number;
  secondDelta?: number;
  /** Against this person's own goal. `undefined`: there is none for it, or it is as far as it was. */
  verdict?: 'toward' | 'reached' | 'away';
  /** Whether the difference is within what the definition calls stable. Never, where no source does. */
  isStable: boolean;
}

const hasFigure = ({ value }: Point): boolean => value !== null;

/** How far a value is from what a goal asks for. */
function distanceTo({ low, high }: NonNullable<Goal['target']>, value: number): number {
  if (low !== undefined && value < low) return low - value;
  return high !== undefined && value > high ? value - high : 0;
}

function verdictOf(goal: Goal | undefined, measure: string, first: number, last: number): Change['verdict'] {
  const target = goal?.target;
  if (target?.measure !== measure || (target.low === undefined && target.high === undefined)) return undefined;
  const [before, after] = [distanceTo(target, first), distanceTo(target, last)].map(withoutNoise) as [number, number];
  if (after === 0) return 'reached';
  return before === after ? undefined : after < before ? 'toward' : 'away';
}

/**
 * The change over a series. `undefined` with fewer than two figures: one point is no change.
 *
 * @param goal the person's own, see `goalFor`. Without it there is no verdict.
 */
export function changeOf(definition: Pick<MeasureDefinition, 'id' | 'stableWithin'>, points: readonly Point[], goal?: Goal): Change | undefined {
  const figures = points.filter(hasFigure);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || figures.length < 2 || first.value === null || last.value === null) return undefined;
  const delta = withoutNoise(last.value - first.value);
  const secondDelta = typeof first.secondValue === 'number' && typeof last.secondValue === 'number' ? withoutNoise(last.secondValue - first.secondValue) : undefined;
  const verdict = verdictOf(goal, definition.id, first.value, last.value);
  const within = definition.stableWithin?.by;
  return {
    first, last, delta, ...(secondDelta !== undefined && { secondDelta }), ...(verdict && { verdict }),
    isStable: within !== undefined && [delta, secondDelta ?? 0].every((each) => Math.abs(each) <= within),
  };
}

const rank: Record<Goal['state'], number> = { 'in-progress': 0, 'achieved': 1, 'not-achieved': 2, 'given-up': 3 };

/**
 * The goal a measure is compared with: one that has a figure for it and was not given up; of the plan before one of none,
 * in progress before done, the latest.
 */
export function goalFor(carnet: Carnet, measureId: string, plan?: string): Goal | undefined {
  const order = (goal: Goal) => [plan !== undefined && goal.plan === plan ? 0 : 1, rank[goal.state]] as const;
  return carnet.goals
    .filter(({ target, state, plan: its }) => target?.measure === measureId && state !== 'given-up' && (plan === undefined || its === undefined || its === plan))
    .sort((one, other) => {
      const [[plan1, rank1], [plan2, rank2]] = [order(one), order(other)];
      const [start1, start2] = [one.startedOn ?? '', other.startedOn ?? ''];
      return plan1 - plan2 || rank1 - rank2 || (start1 === start2 ? (one.id < other.id ? -1 : 1) : start1 > start2 ? -1 : 1);
    })[0];
}
