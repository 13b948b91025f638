import type { CarnetContext } from './context.js';

/** The day a year before. Of 29 February it is 1 March: the day before that would make more than a year. */
const yearBefore = (day: string): string => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4) === '-02-29' ? '-03-01' : day.slice(4)}`;

/** What the period in view asks of sessions and of measures: those of a plan, those since a day, or all. */
export function windowOf({ period, plan, today }: Pick<CarnetContext, 'period' | 'plan' | 'today'>): { plan?: string; from?: string } {
  if (period === 'plan' && plan) return { plan: plan.id };
  return period === 'year' ? { from: yearBefore(today) } : {};
}
