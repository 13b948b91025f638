import { issuesOfNode } from './bounds.js';
import type { Answer, FormNode, ItemDefinition } from './model.js';
import { ItemNode, type NodeOwner } from './node.js';

/** Most occurrences of a group that a form opens with by itself, whatever its `minOccurs` says; and most beyond the first, in all. */
const MOST_AT_START = 20;
const MOST_IN_ALL = 200;

/** How nodes begin, and what is told when the tree changes. */
export interface TreeEvents {
  /** A node was made: gives it its first answers and options. */
  made(node: ItemNode): void;
  /** A node and all under it stand in the tree. */
  grown(node: ItemNode): void;
  /** A node left the tree. */
  gone(node: ItemNode): void;
}

/** Answers an item starts with: those of the item, else its options that are chosen from the start. */
export function initialOf({ initial, options, repeats }: ItemDefinition): readonly Answer[] {
  const answers = initial.length > 0 ? initial : (options ?? []).filter(({ isInitial }) => isInitial).map(({ answer }) => answer);
  return repeats ? answers : answers.slice(0, 1);
}

/** The nodes of a form: one a question, one an occurrence of a group. */
export class Tree {
  readonly roots: ItemNode[];

  readonly #events: TreeEvents;
  readonly #opensEmpty: boolean;
  readonly #byLinkId = new Map<string, ItemNode[]>();
  readonly #byKey = new Map<string, ItemNode>();
  readonly #owner: NodeOwner = {
    makeChildren: (definitions, under) => this.#makeAll(definitions, under), siblings: (node) => this.siblings(node), issuesOf: issuesOfNode,
  };
  #count = 0;
  #opened = 0;

  /** @param opensEmpty whether groups open with one occurrence whatever is asked: a stored response brings its own */
  constructor(items: readonly ItemDefinition[], events: TreeEvents, { opensEmpty }: { opensEmpty: boolean }) {
    this.#events = events;
    this.#opensEmpty = opensEmpty;
    this.roots = this.#makeAll(items, undefined);
    for (const root of this.roots) this.#grow(root);
  }

  occurrences(linkId: string): readonly ItemNode[] { return this.#byLinkId.get(linkId) ?? []; }

  byKey(key: string): ItemNode | undefined { return this.#byKey.get(key); }

  /** The node of this tree that was handed out; `undefined` for another form’s, or one that has left. */
  own(node: FormNode): ItemNode | undefined {
    const own = this.#byKey.get(node.key);
    return own === node ? own : undefined;
  }

  *all(): Generator<ItemNode> { for (const root of this.roots) yield* root; }

  /** Occurrences of the same group, in the same place. */
  siblings(node: ItemNode): ItemNode[] { return this.#listOf(node).filter(({ definition }) => definition === node.definition); }

  /** One more occurrence of a group, after the last. */
  insert(node: ItemNode): ItemNode {
    const list = this.#listOf(node);
    const siblings = this.siblings(node);
    const added = this.#make(node.definition, node.parent, siblings.length);
    list.splice(list.indexOf(siblings.at(-1) ?? node) + 1, 0, added);
    this.#grow(added);
    return added;
  }

  /** @returns the occurrences that are left, with their new numbers */
  remove(node: ItemNode): readonly ItemNode[] {
    const list = this.#listOf(node);
    list.splice(list.indexOf(node), 1);
    this.#forget(node);
    const left = list.filter(({ definition }) => definition === node.definition);
    left.forEach((sibling, index) => { sibling.index = index; });
    return left;
  }

  /** Sets answers, and the items under each. @returns whether items came or left */
  answer(node: ItemNode, answers: readonly Answer[], isSame: (one: Answer, other: Answer) => boolean): boolean {
    const { added, removed } = node.setAnswers(answers, isSame);
    for (const one of added) this.#grow(one);
    for (const one of removed) this.#forget(one);
    return added.length > 0 || removed.length > 0;
  }

  #listOf(node: ItemNode): ItemNode[] { return node.parent ? (node.parent.listOf(node) ?? []) : this.roots; }

  #makeAll(definitions: readonly ItemDefinition[], parent: ItemNode | undefined): ItemNode[] {
    return definitions.flatMap((definition) => {
      const isList = definition.type === 'group' && definition.repeats;
      const count = isList && !this.#opensEmpty ? Math.max(1, Math.min(definition.bounds.minOccurs ?? 1, MOST_AT_START, MOST_IN_ALL - this.#opened)) : 1;
      this.#opened += count - 1;
      return Array.from({ length: count }, (_, index) => this.#make(definition, parent, index));
    });
  }

  #make(definition: ItemDefinition, parent: ItemNode | undefined, index: number): ItemNode {
    const known = this.#byLinkId.get(definition.linkId);
    const key = known ? `${definition.linkId}~${(this.#count += 1)}` : definition.linkId;
    const node = new ItemNode({ key, definition, parent, owner: this.#owner });
    node.index = index;
    if (known) known.push(node);
    else this.#byLinkId.set(definition.linkId, [node]);
    this.#byKey.set(key, node);
    this.#events.made(node);
    return node;
  }

  /** Makes all that stands under a node: each is there from the start, so that conditions find it. */
  #grow(root: ItemNode): void { for (const node of root) this.#events.grown(node); }

  #forget(root: ItemNode): void {
    for (const node of [...root]) {
      this.#byKey.delete(node.key);
      this.#byLinkId.set(node.linkId, this.occurrences(node.linkId).filter((one) => one !== node));
      this.#events.gone(node);
    }
  }
}
