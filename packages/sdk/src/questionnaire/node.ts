import type { Issue } from '../issue.js';
import type { Answer, AnswerOption, FormNode, ItemDefinition } from './model.js';
import type { QuestionnaireResponseItem } from 'fhir/r4.js';

/** Members of a stored item that the form does not ask, kept so that it comes back as it was. */
export type Kept = Pick<QuestionnaireResponseItem, 'id' | 'extension' | 'text' | 'definition'>;

/** What a node needs of the form it stands in. */
export interface NodeOwner {
  /** Makes the items under an answer, or the first occurrences in a group. */
  makeChildren(definitions: readonly ItemDefinition[], parent: ItemNode): ItemNode[];
  /** Occurrences of the same group, in the same place. */
  siblings(node: ItemNode): readonly ItemNode[];
  /** Rules on the answers of a node. */
  issuesOf(node: ItemNode): readonly Issue[];
}

/** The node of the engine: what the form changes of it, and nobody else. */
export class ItemNode implements FormNode {
  readonly key: string;
  readonly definition: ItemDefinition;
  readonly parent: ItemNode | undefined;
  index = 0;
  answers: readonly Answer[] = [];
  isUnknown = false;
  /** Whether its own conditions are met. */
  isMet = true;
  isEnabled = true;
  /** Options by expression or by the host; `undefined`: those of the definition. */
  givenOptions: readonly AnswerOption[] | undefined;
  /** Whether a person answered what the form calculates: theirs stands. */
  isOverridden = false;
  /** Rules that are expressions and are broken. */
  brokenConstraints: readonly Issue[] = [];
  /** What came with a stored response, beside the answers. `undefined`: this item is new. */
  kept: Kept | undefined;
  /** The item as stored; `null`: nothing to store; `undefined`: to be made anew. */
  stored: QuestionnaireResponseItem | null | undefined;

  readonly #owner: NodeOwner;
  #under: ItemNode[][] | undefined;
  #issues: readonly Issue[] | undefined;

  constructor({ key, definition, parent, owner }: { key: string; definition: ItemDefinition; parent: ItemNode | undefined; owner: NodeOwner }) {
    this.key = key;
    this.definition = definition;
    this.parent = parent;
    this.#owner = owner;
  }

  get linkId(): string { return this.definition.linkId; }
  get isGroup(): boolean { return this.definition.type === 'group'; }
  get isReadOnly(): boolean { return this.definition.isReadOnly; }
  get isVisible(): boolean { return this.isEnabled && !this.definition.isHidden && this.parent?.isVisible !== false; }
  /** Itself and the other occurrences of its group. */
  get occurrences(): readonly ItemNode[] { return this.#owner.siblings(this); }
  get options(): readonly AnswerOption[] | undefined { return this.givenOptions ?? this.definition.options; }
  get children(): readonly ItemNode[] { return this.childrenOf(0); }
  get issues(): readonly Issue[] { return this.#dependsOnOthers ? this.#owner.issuesOf(this) : (this.#issues ??= this.#owner.issuesOf(this)); }

  /** Items that stand under it now, of every answer. */
  get all(): readonly ItemNode[] { return this.#lists.flat(); }

  /** Rules of a group follow what it holds, and a required answer is missed only where its occurrence is begun: looked for each time. */
  get #dependsOnOthers(): boolean { return this.isGroup || (this.definition.isRequired && this.answers.length === 0 && this.parent !== undefined); }

  get #lists(): ItemNode[][] {
    if (!this.#under) {
      this.#under = [];
      this.#under = [this.#owner.makeChildren(this.definition.children, this)];
    }
    return this.#under;
  }

  childrenOf(answerIndex: number): readonly ItemNode[] {
    return this.#lists[answerIndex] ?? [];
  }

  /** The list that a child stands in, to add to it or to take from it. */
  listOf(child: ItemNode): ItemNode[] | undefined {
    return this.#lists.find((list) => list.includes(child));
  }

  /** Sets the answers; those that are still there keep the items under them. @returns nodes that are new and nodes that left */
  setAnswers(answers: readonly Answer[], isSame: (one: Answer, other: Answer) => boolean): { added: ItemNode[]; removed: ItemNode[] } {
    const before = this.answers;
    this.answers = answers;
    if (this.definition.children.length === 0 || !this.definition.repeats) return { added: [], removed: [] };
    const lists = this.#lists;
    // Answers are added at the end: those before stay where they are.
    let kept = 0;
    while (kept < before.length && before[kept] === answers[kept]) kept += 1;
    const free = lists.slice(kept).map((list, position) => ({ list, answer: before[kept + position] }));
    const next = answers.map((answer, position) => {
      if (position < kept) return lists[position];
      const same = free.findIndex((one) => one.answer !== undefined && isSame(one.answer, answer));
      const found = same >= 0 ? same : free.findIndex((one) => one.answer === undefined || (one.answer === before[position] && before.length === answers.length));
      return found < 0 ? undefined : free.splice(found, 1)[0]?.list;
    });
    const added: ItemNode[] = [];
    this.#under = next.map((list) => {
      if (list) return list;
      const made = this.#owner.makeChildren(this.definition.children, this);
      added.push(...made);
      return made;
    });
    // Without an answer the first list stays, for what would stand under one.
    if (this.#under.length === 0) this.#under.push(free.shift()?.list ?? []);
    return { added, removed: free.flatMap(({ list }) => list) };
  }

  /** Forgets what was made of its answers: rules are checked, and the item stored, anew; so are those around it. */
  touch(): void {
    this.#issues = undefined;
    this.stored = undefined;
    for (let around = this.parent; around && around.stored !== undefined; around = around.parent) around.stored = undefined;
  }

  /** Whether conditions and rules may read it: enabled, or, in a knot of conditions, in any case. */
  isReadable(isRaw: boolean): boolean { return isRaw || this.isEnabled; }

  *[Symbol.iterator](): Generator<ItemNode> {
    const waiting: ItemNode[] = [this];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      yield node;
      waiting.push(...[...node.all].reverse());
    }
  }
}
