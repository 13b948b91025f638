import { compilePattern } from '../pattern.js';
import { Bag } from './bag.js';
import type { Bounds } from './bounds.js';
import {
  childrenOf, dateOf, dateTimeOf, isNode, membersOf, timeOf, type Collection, type Context, type Invocable,
} from './fhirpath-library.js';
import { descendantsNamed, named } from './prepare.js';
import { scoresOf } from './scores.js';

/** What the functions of one run share. */
export interface Run {
  readonly bounds: Bounds;
  /** The moment it is, in ISO form; `undefined`: the library asks the machine. */
  readonly now: string | undefined;
  readonly questionnaire: unknown;
}

type Projection = (item: unknown) => Collection;

/**
 * Functions that stand before those of the library: those whose own work grows faster than what they are given, those that
 * would print, and those that ask for the time. The rest is watched from outside, node by node.
 */
export function functionsOf(run: Run): Record<string, Invocable> {
  const { bounds } = run;
  const bagOf = (items: Collection): Bag => new Bag(bounds, items);
  const plain = (fn: Invocable['fn']): Invocable => ({ internalStructures: true, fn });
  const taking = (types: readonly string[], fn: Invocable['fn']): Invocable => ({ internalStructures: true, arity: { [types.length]: types }, fn });
  const distinct = (items: Collection): Collection => bagOf(items).items;
  const union = (one: Collection, other: Collection): Collection => distinct([...one, ...other]);
  const children = (context: Context, items: Collection): unknown[] => {
    const found: unknown[] = [];
    for (const item of items) {
      const inside = childrenOf(context, item);
      bounds.spend(1 + inside.length);
      for (const child of inside) found.push(child);
      bounds.hold(found.length);
    }
    return found;
  };

  const functions: Record<string, Invocable> = {
    distinct: plain(distinct),
    isDistinct: plain((items) => distinct(items).length === items.length),
    union: taking(['AnyAtRoot'], union),
    '|': taking(['Any', 'Any'], (_, one: Collection, other: Collection) => union(one, other)),
    intersect: taking(['AnyAtRoot'], (items, others: Collection) => {
      const bag = bagOf(others);
      return distinct(items.filter((item) => bag.has(item)));
    }),
    exclude: taking(['AnyAtRoot'], (items, others: Collection) => {
      const bag = bagOf(others);
      return items.filter((item) => !bag.has(item));
    }),
    subsetOf: taking(['AnyAtRoot'], (items, others: Collection) => {
      const bag = bagOf(others);
      return items.every((item) => bag.has(item));
    }),
    supersetOf: taking(['AnyAtRoot'], (items, others: Collection) => {
      const bag = bagOf(items);
      return others.every((other) => bag.has(other));
    }),
    repeat: taking(['Expr'], (items, projection: Projection) => {
      const all = bagOf([]);
      for (let round = items; round.length > 0;) {
        round = round.flatMap((item) => projection(item).filter((found) => all.add(found)));
        bounds.hold(all.items.length);
      }
      return all.items;
    }),
    children: plain(function (items) { return children(this, items); }),
    descendants: plain(function (items) {
      const found: unknown[] = [];
      for (let level = children(this, items); level.length > 0; level = children(this, level)) {
        for (const item of level) found.push(item);
        bounds.hold(found.length);
      }
      return found;
    }),
    [named]: namingItems((items, linkIds) => {
      bounds.spend(items.length >> 3);
      return items.filter((item) => isNamed(item, linkIds));
    }),
    [descendantsNamed]: namingItems(function (items, linkIds) {
      const found: unknown[] = [];
      for (let level: Collection = items; level.length > 0;) {
        level = level.flatMap((item) => insideOf(this, item, children));
        bounds.spend(1 + level.length);
        bounds.hold(level.length);
        for (const item of level) if (isNamed(item, linkIds)) found.push(item);
      }
      return found;
    }),
    trace: { internalStructures: true, arity: { 1: ['String'], 2: ['String', 'Expr'] }, fn: (items) => items },
    weight: plain((items) => scoresOf(items, run.questionnaire)),
    ordinal: plain((items) => scoresOf(items, run.questionnaire)),
    ...texts(bounds, taking),
  };
  if (run.now !== undefined) Object.assign(functions, clockOf(run.now, plain));
  return functions;
}

type NamingItems = (this: Context, items: Collection, linkIds: ReadonlySet<unknown>) => unknown;

const namingItems = (fn: NamingItems): Invocable => ({
  internalStructures: true, arity: {}, variadicArity: { min: 1, type: 'Any' },
  fn(items, ...names: Collection[]) { return fn.call(this, items, new Set(names.flat())); },
});

const isNamed = (item: unknown, linkIds: ReadonlySet<unknown>): boolean =>
  isNode(item) && item.data !== null && typeof item.data === 'object' && 'linkId' in item.data && linkIds.has(item.data.linkId);

/** In a response only items and answers hold items; anywhere else, anything may. */
function insideOf(context: Context, item: unknown, children: (context: Context, items: Collection) => Collection): Collection {
  if (!isNode(item)) return [];
  if (!/^QuestionnaireResponse(\.item(\.answer)?)?$/.test(item.path ?? '')) return children(context, [item]);
  return ['item', 'answer'].flatMap((name) => membersOf(context, item, name));
}

const clockOf = (now: string, plain: (fn: Invocable['fn']) => Invocable): Record<string, Invocable> => ({
  now: plain(() => dateTimeOf(now)),
  today: plain(() => dateOf(now.slice(0, 10))),
  timeOfDay: plain(() => timeOf(/T([\d:.]+)/.exec(now)?.[1] ?? '00:00:00')),
});

/** One text of a collection, as functions of texts have it; `undefined` when there is none. */
function textOf(items: Collection): string | undefined {
  const [value] = items.map((item) => (isNode(item) ? item.data : item));
  if (items.length > 1 || (value !== undefined && typeof value !== 'string')) throw new Error('One text was expected.');
  return value;
}

function texts(bounds: Bounds, taking: (types: readonly string[], fn: Invocable['fn']) => Invocable): Record<string, Invocable> {
  const test = (items: Collection, source: unknown, wrap: (source: string) => string): unknown => {
    const text = textOf(items);
    if (text === undefined || typeof source !== 'string') return [];
    const alone = compilePattern(source, 'us');
    const pattern = 'problem' in alone ? alone : compilePattern(wrap(source), 'us');
    if ('problem' in pattern) bounds.refuse(pattern.problem === 'unsafe' ? 'too-large' : 'invalid', 'A regular expression is not taken.');
    // One character in one state is a step of the automaton: some twenty of them cost what a step of an expression does.
    bounds.spend((text.length * source.length) >> 4);
    return pattern.test(text);
  };
  return {
    matches: taking(['String'], (items, source) => test(items, source, (inner) => `[^]*(?:${inner})[^]*`)),
    matchesFull: taking(['String'], (items, source) => test(items, source, (inner) => inner)),
    replace: taking(['String', 'String'], (items, from: unknown, to: unknown) => {
      const text = textOf(items);
      if (text === undefined || typeof from !== 'string' || typeof to !== 'string') return [];
      const parts = text.split(from);
      bounds.allow(text.length + (parts.length + 1) * to.length);
      return from ? parts.join(to) : `${to}${parts.join(to)}${text ? to : ''}`;
    }),
    replaceMatches: taking(['String', 'String'], (items, source: unknown, to: unknown) => {
      const text = textOf(items);
      if (text === undefined || typeof source !== 'string' || typeof to !== 'string') return [];
      if (!isQuick(source, text.length) || /\$[`']/.test(to)) bounds.refuse('too-large', 'A regular expression is not taken.');
      bounds.allow((text.length + 1) * (to.length + 1));
      return text.replace(new RegExp(source, 'gu'), to);
    }),
    join: { internalStructures: true, arity: { 0: [], 1: ['String'] }, fn: (items, separator?: unknown) => {
      const parts = items.map((item) => textOf([item]) ?? '');
      const between = typeof separator === 'string' ? separator : '';
      bounds.allow(parts.reduce((length, part) => length + part.length + between.length, 0));
      return parts.length > 0 ? parts.join(between) : [];
    } },
  };
}

/**
 * Whether RegExp itself replaces in good time, which it alone can: quantifiers on single characters only, and so few
 * that trying all their lengths and all choices at each place of the text is no more than ten million steps.
 */
function isQuick(source: string, length: number): boolean {
  if (/\\[1-9k]|\(\?<?[=!]|\)[*+?{]/.test(source)) return false;
  const signs = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?/gs, 'x');
  const [quantifiers, choices] = [/[*+?{]/g, /\|/g].map((sign) => signs.match(sign)?.length ?? 0);
  return length ** ((quantifiers ?? 0) + 1) * 2 ** (choices ?? 0) * source.length <= 10_000_000;
}

