import type { Issue } from '../issue.js';
import type { AnswerPlace, FormNode, ItemDefinition } from './model.js';
import type { ItemNode } from './node.js';

/** The definitions from the root to an item. */
function wayTo(definition: ItemDefinition): ItemDefinition[] {
  const way: ItemDefinition[] = [];
  for (let one: ItemDefinition | undefined = definition; one; one = one.parent) way.unshift(one);
  return way;
}

/** What a place comes to: the node, and the numbers that no repeating group on the way has used. */
export interface Found { readonly node: ItemNode; readonly rest: readonly number[] }

/**
 * Finds the occurrence of an item: each repeating group on the way takes a number, and so does each question with
 * several answers above it. Without a number the first is meant.
 */
export function findPlace(definition: ItemDefinition, roots: readonly ItemNode[], { index }: AnswerPlace): Found | undefined {
  const numbers = index === undefined ? [] : typeof index === 'number' ? [index] : [...index];
  let nodes = roots;
  let found: ItemNode | undefined;
  for (const step of wayTo(definition)) {
    if (found && !found.isGroup) nodes = found.childrenOf(found.definition.repeats ? (numbers.shift() ?? 0) : 0);
    else if (found) nodes = found.children;
    const occurrences = nodes.filter((node) => node.definition === step);
    found = occurrences[step.type === 'group' && step.repeats ? (numbers.shift() ?? 0) : 0];
    if (!found) return undefined;
  }
  return found && { node: found, rest: numbers };
}

/** Where a node is, as issues name it: by linkIds, with the number of the occurrence after those that repeat. */
export function pathOf({ parent, linkId, index, definition: { type, repeats } }: FormNode): Issue['path'] {
  const own = type === 'group' && repeats ? [linkId, index] : [linkId];
  return parent ? [...pathOf(parent), ...own] : own;
}
