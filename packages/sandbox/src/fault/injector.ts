import { readFaults } from './read.js';
import type { Fault, FaultRule, Milliseconds } from './rule.js';

/** What is to go wrong with one request. */
export interface Mishap {
  latencyMs: number;
  fault?: Exclude<Fault, { kind: 'latency' }>;
}

interface LiveRule extends FaultRule {
  seen: number;
  struck: number;
  isAt: (path: string) => boolean;
}

/** Decides, request by request, what goes wrong. Two injectors with the same plan decide the same. */
export class Injector {
  readonly #rules: LiveRule[];
  readonly #draw: () => number;

  /** @throws TypeError when the faults are not as `Faults` says. */
  constructor(faults: unknown) {
    const { rules, seed = 1 } = readFaults(faults);
    this.#rules = rules.map((rule) => ({ ...rule, seen: 0, struck: 0, isAt: pathTest(rule.match?.path) }));
    this.#draw = makeGenerator(seed);
  }

  /** @param path - below the base, starting with a slash. */
  next(method: string, path: string): Mishap {
    const mishap: Mishap = { latencyMs: 0 };
    for (const rule of this.#rules) {
      const { fault } = rule;
      if (!concerns(rule, method, path)) continue;
      rule.seen += 1;
      const isSpared = fault.kind !== 'latency' && mishap.fault !== undefined;
      if (isSpared || !this.#strikes(rule)) continue;
      if (fault.kind === 'latency') mishap.latencyMs += this.#between(fault.ms);
      else mishap.fault = fault;
    }
    return mishap;
  }

  #strikes(rule: LiveRule): boolean {
    const { times = Number.POSITIVE_INFINITY, after = 0, probability = 1 } = rule;
    if (rule.seen <= after || rule.struck >= times) return false;
    if (probability < 1 && this.#draw() >= probability) return false;
    rule.struck += 1;
    return true;
  }

  #between(ms: Milliseconds): number {
    if (typeof ms === 'number') return ms;
    const [least, most] = ms;
    return least + this.#draw() * (most - least);
  }
}

/** The preflight of a browser is left alone unless a rule names OPTIONS. */
function concerns({ match, isAt }: LiveRule, method: string, path: string): boolean {
  const methods = [match?.method ?? []].flat();
  const isMethod = methods.length === 0 ? method !== 'OPTIONS' : methods.some((wanted) => wanted.toUpperCase() === method);
  return isMethod && isAt(path);
}

function pathTest(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true;
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}

/** Mulberry32: 32 bits of state, good enough to choose victims. Gives numbers from 0 to below 1. */
function makeGenerator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
