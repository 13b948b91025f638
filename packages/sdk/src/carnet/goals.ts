import type { Carnet, Goal } from './model.js';

/**
 * The goals of a plan, and those of no plan. One that is written twice, in a prescription and in the carnet, is told once: the one
 * that says more of where it stands.
 *
 * @param plan `id` of a plan. `undefined`: all goals.
 */
export function goalsOf(carnet: Carnet, plan?: string): Goal[] {
  const own = carnet.goals.filter((goal) => plan === undefined || goal.plan === undefined || goal.plan === plan);
  const said = (goal: Goal) => `${goal.text.trim().toLowerCase()} ${goal.target?.measure ?? ''}`;
  const kept = new Map<string, Goal>();
  for (const goal of own) {
    const known = kept.get(said(goal));
    if (!known || weight(goal) > weight(known)) kept.set(said(goal), goal);
  }
  return own.filter((goal) => kept.get(said(goal)) === goal);
}

/** How much a goal says: of a plan, with a state that was set, with a day. */
const weight = ({ plan, state, dueOn, target, isOwnWords }: Goal): number =>
  Number(plan !== undefined) + 2 * Number(state !== 'in-progress') + Number(dueOn !== undefined) + Number(target !== undefined) + Number(isOwnWords === true);
