import { areConditionsMet, dependingOn, type Occurrences } from './enable.js';
import { enableOrder } from './enable-order.js';
import type { FormDefinition, ItemDefinition } from './model.js';
import type { ItemNode } from './node.js';

/** Items that wait to be looked at, in the order of their conditions: an item comes after all that it depends on. */
class Queue {
  readonly #rank: ReadonlyMap<ItemDefinition, number>;
  readonly #nodes: ItemNode[] = [];
  readonly #waiting = new Set<ItemNode>();

  constructor(rank: ReadonlyMap<ItemDefinition, number>) { this.#rank = rank; }

  #rankOf(node: ItemNode): number { return this.#rank.get(node.definition) ?? 0; }

  add(node: ItemNode): void {
    if (this.#waiting.has(node)) return;
    this.#waiting.add(node);
    const rank = this.#rankOf(node);
    // The lowest rank is last, to be taken with `pop`.
    let [from, to] = [0, this.#nodes.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = this.#nodes[middle];
      if (other && this.#rankOf(other) > rank) from = middle + 1;
      else to = middle;
    }
    this.#nodes.splice(from, 0, node);
  }

  take(): ItemNode | undefined {
    const node = this.#nodes.pop();
    if (node) this.#waiting.delete(node);
    return node;
  }
}

/**
 * Keeps `isEnabled` right.
 *
 * Why this is hard: a condition reads answers, an answer counts only while its question is enabled, and a question is
 * enabled only while all it stands in is. Looked at in the order of `enableOrder`, each item is looked at once a change,
 * and only those that depend on it; where conditions wait for themselves there is no such order, and those items go by
 * the answers alone, enabled or not, so that the form comes to rest.
 */
export class Enabling {
  readonly #occurrences: Occurrences;
  readonly #circular: ReadonlySet<ItemDefinition>;
  /** Items whose conditions name a question, by its linkId. */
  readonly #dependents = new Map<string, ItemDefinition[]>();
  readonly #queue: Queue;
  readonly #onFlip: (node: ItemNode) => void;

  constructor({ byLinkId }: FormDefinition, occurrences: Occurrences, onFlip: (node: ItemNode) => void) {
    const items = [...byLinkId.values()];
    const { order, circular } = enableOrder(items);
    this.#circular = new Set([...circular].filter(({ enableWhen }) => enableWhen.length > 0));
    this.#occurrences = occurrences;
    this.#onFlip = onFlip;
    this.#queue = new Queue(new Map(order.map((item, rank) => [item, rank])));
    for (const item of items) {
      for (const question of new Set(item.enableWhen.map((condition) => condition.question))) {
        this.#dependents.set(question, [...(this.#dependents.get(question) ?? []), item]);
      }
    }
  }

  /** A node is new, or its own conditions may have changed: by an expression, by an answer above it. */
  look(node: ItemNode): void { this.#queue.add(node); }

  /** The answers of a node changed: all that depends on them is looked at. */
  answered(node: ItemNode): void {
    for (const item of this.#dependents.get(node.linkId) ?? []) for (const one of dependingOn(node, this.#occurrences.of(item.linkId))) this.#queue.add(one);
    if (!node.isGroup) for (const child of node.all) this.#queue.add(child);
  }

  /** Looks at all that waits, until nothing does. */
  settle(): void {
    for (let node = this.#queue.take(); node; node = this.#queue.take()) {
      const isEnabled = this.#isEnabled(node);
      if (isEnabled === node.isEnabled) continue;
      node.isEnabled = isEnabled;
      this.#onFlip(node);
      for (const child of node.all) this.#queue.add(child);
      if (node.answers.length > 0) this.answered(node);
    }
  }

  #isEnabled(node: ItemNode): boolean {
    const { parent } = node;
    if (parent?.isEnabled === false) return false;
    // A stored answer holds the items under it: without one, there is nowhere to keep them.
    if (parent && !parent.isGroup && parent.answers.length === 0 && node.definition.type !== 'display') return false;
    return node.isMet && areConditionsMet(node, this.#occurrences, this.#circular.has(node.definition));
  }
}
