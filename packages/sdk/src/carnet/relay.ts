import type { Carnet, Relay } from './model.js';
import { isPlanFollowed, isPlanOver } from './plans.js';
import { progressOf, type Progress } from './progress.js';

/** Sessions left to do when what comes next is announced, and when it is to be prepared: 9 and 10 of 12 are done. */
const ANNOUNCED_WITH = 3;
const ACTIVE_WITH = 2;

/** What is to be shown of what comes after a plan. */
export interface RelayState {
  /** `to-decide`: the plan is over and nobody decided. `decided` without a `relay`: another plan went on from this one. */
  state: 'hidden' | 'announced' | 'active' | 'to-decide' | 'decided';
  next: number;
  of: number | null | undefined;
  /** The last decision. */
  relay?: Relay;
}

/**
 * When to speak of what comes after a plan: of 12 sessions, announced once the next is the 10th, active once 10 are
 * done; asked for after the last, until somebody decides. Other numbers count the same from their end, and nothing is
 * said before a first session. A plan without a number asks once it is over; one that was stopped or is a draft never does.
 *
 * @param options `plan` is the `id` of a plan; one that is not in the carnet is `hidden`.
 * @throws RangeError when `today` is no calendar day.
 * @source S1:269-276 (« éviter le stop » after 12 sessions). That it is at the 10th, and the same from the end of longer programmes, is ours.
 */
export function relayOf(carnet: Carnet, { plan: id, today }: { plan: string; today: string }): RelayState {
  const progress = progressOf(carnet, { plan: id, today });
  const { next, of } = progress;
  const plan = carnet.plans.find((each) => each.id === id);
  const relay = lastRelay(carnet, id);
  if (relay) return { state: 'decided', next, of, relay };
  if (!plan || plan.status === 'stopped' || plan.status === 'draft') return { state: 'hidden', next, of };
  if (isPlanFollowed(carnet, plan)) return { state: 'decided', next, of };
  return { state: isPlanOver(plan, today) ? 'to-decide' : stateAt(progress), next, of };
}

function stateAt({ done, of }: Progress): RelayState['state'] {
  if (typeof of !== 'number' || done === 0) return 'hidden';
  if (done >= of) return 'to-decide';
  if (done >= of - ACTIVE_WITH) return 'active';
  return done >= of - ANNOUNCED_WITH ? 'announced' : 'hidden';
}

/** The last decision for a plan. One that names no plan is of the only one. */
export function lastRelay(carnet: Carnet, plan: string): Relay | undefined {
  const of = carnet.relays.filter((relay) => relay.plan === plan || (relay.plan === undefined && carnet.plans.length === 1));
  return of.sort((one, other) => ((one.decidedOn ?? '') < (other.decidedOn ?? '') ? 1 : -1))[0];
}
