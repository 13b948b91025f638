import type { ItemDefinition } from './model.js';

/** What an item waits for before its own state can be told: the item it stands in, and the questions of its conditions. */
const awaitedBy = (item: ItemDefinition, known: ReadonlyMap<string, ItemDefinition>): ItemDefinition[] =>
  [...(item.parent ? [item.parent] : []), ...item.enableWhen.flatMap(({ question }) => known.get(question) ?? [])];

interface Graph { readonly awaited: ReadonlyMap<ItemDefinition, readonly ItemDefinition[]>; readonly waiting: ReadonlyMap<ItemDefinition, readonly ItemDefinition[]> }

function graphOf(items: readonly ItemDefinition[]): Graph {
  const known = new Map(items.map((item) => [item.linkId, item]));
  const awaited = new Map(items.map((item) => [item, awaitedBy(item, known)]));
  const waiting = new Map<ItemDefinition, ItemDefinition[]>(items.map((item) => [item, []]));
  for (const [item, before] of awaited) for (const one of before) waiting.get(one)?.push(item);
  return { awaited, waiting };
}

/** Takes away, again and again, what has no edge left on one side; without recursion, as a chain may be thousands long. */
function peel(items: ReadonlySet<ItemDefinition>, inward: Graph['awaited'], outward: Graph['waiting'], taken: ItemDefinition[]): Set<ItemDefinition> {
  const rest = new Set(items);
  const count = new Map([...rest].map((item) => [item, (inward.get(item) ?? []).filter((one) => rest.has(one)).length]));
  const free = [...rest].filter((item) => count.get(item) === 0);
  for (let next = free.shift(); next !== undefined; next = free.shift()) {
    if (!rest.delete(next)) continue;
    taken.push(next);
    for (const other of outward.get(next) ?? []) {
      if (!rest.has(other)) continue;
      const left = (count.get(other) ?? 0) - 1;
      count.set(other, left);
      if (left === 0) free.push(other);
    }
  }
  return rest;
}

/** The items in an order in which each comes after all it waits for, and those whose conditions wait for themselves. */
export function enableOrder(items: readonly ItemDefinition[]): { order: ItemDefinition[]; circular: ReadonlySet<ItemDefinition> } {
  const { awaited, waiting } = graphOf(items);
  const order: ItemDefinition[] = [];
  const circular = new Set<ItemDefinition>();
  let rest = peel(new Set(items), awaited, waiting, order);
  while (rest.size > 0) {
    const knot = peel(rest, waiting, awaited, []);
    for (const item of knot) circular.add(item);
    order.push(...knot);
    rest = peel(new Set([...rest].filter((item) => !knot.has(item))), awaited, waiting, order);
  }
  return { order, circular };
}

/** Items whose conditions, directly or through others, wait for themselves; a group that merely stands around them is none. */
export const cyclesIn = (items: readonly ItemDefinition[]): ItemDefinition[] =>
  [...enableOrder(items).circular].filter(({ enableWhen }) => enableWhen.length > 0);
