import { expectDay } from '../iso-date.js';
import type { Carnet } from './model.js';
import { sessionsOf } from './plans.js';

/** How far a person is in a plan, in sessions. */
export interface Progress {
  /** Sessions the person came to, up to today. A workshop is a session of its programme. */
  done: number;
  /** What the plan is made of. `null`: it has no fixed number, and nothing is « sur N »; `undefined`: nobody said. */
  of: number | null | undefined;
  /** `undefined` when the plan has no number. Never under 0: people may come more often than planned. */
  remaining: number | undefined;
  /** Ordinal of the next session. */
  next: number;
}

/**
 * How far a person is in a plan: what counts is coming, so a session that was missed is still to be done.
 *
 * @param options `plan` is the `id` of a plan; one that is not in the carnet has no number.
 * @throws RangeError when `today` is no calendar day.
 */
export function progressOf(carnet: Carnet, { plan, today }: { plan: string; today: string }): Progress {
  expectDay(today, 'progressOf');
  const of = carnet.plans.find(({ id }) => id === plan)?.sessions;
  const done = sessionsOf(carnet, { plan, to: today }).filter(({ state }) => state === 'present').length;
  return { done, of, remaining: typeof of === 'number' ? Math.max(0, of - done) : undefined, next: done + 1 };
}
