import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { onDemand } from '../internal/on-demand.js';
import { kindOf, type FieldKind } from './field-kinds.js';
import type * as fieldPart from './field-part.js';
import type { FieldEntry } from './question.js';

type FieldPart = typeof fieldPart;

/** Item kind → field: no template asks what type an item has. The rare ones come when a form has them. */
export class ItemFields {
  readonly #told: () => void;
  readonly #there = new Set<FieldEntry>();
  readonly #coming = new Map<FieldEntry, Promise<void>>();
  #rare: Readonly<Record<string, FieldEntry>> = {};
  #rareComing: Promise<void> | undefined;
  /** What could not be had, to be asked for again. */
  readonly #lost = new Set<() => Promise<void>>();

  readonly #loadPart: () => Promise<FieldPart>;
  #part: FieldPart | undefined;
  #partComing: Promise<void> | undefined;

  /** @param told called when code has come that was not there when a question was drawn, or could not be had. */
  constructor(told: () => void, loadPart: () => Promise<FieldPart> = () => import('./field-part.js')) {
    this.#told = told;
    this.#loadPart = loadPart;
  }

  /** Draws a question; `undefined` until the code for it is there. */
  get drawField(): FieldPart['drawField'] | undefined { return this.#part?.drawField; }

  /** Whether a question stands without its field. */
  get isLost(): boolean { return this.#lost.size > 0; }

  /** Asks again for what could not be had. */
  readonly retry = (): void => {
    const again = [...this.#lost];
    this.#lost.clear();
    void Promise.all(again.map((load) => load())).then(this.#told);
  };

  /** What draws a kind of question, once it is there. */
  entryOf(kind: FieldKind): FieldEntry | undefined {
    const entry = this.#entry(kind);
    if (entry) void this.#load(entry);
    else void this.#loadRare();
    return entry;
  }

  /** Asks at once for the fields of a whole form, so that they are drawn with it. */
  async loadFor(nodes: readonly FormNode[]): Promise<void> {
    const kinds = new Set<FieldKind>();
    const walk = (some: readonly FormNode[]) => {
      for (const node of some) {
        if (node.definition.type !== 'group' && node.definition.type !== 'display') kinds.add(kindOf(node));
        walk(node.children);
      }
    };
    walk(nodes);
    kinds.delete('computed');
    await this.#loadCommon();
    if ([...kinds].some((kind) => !this.#entry(kind))) await this.#loadRare();
    await Promise.all([...kinds].map((kind) => this.#load(this.#entry(kind))));
  }

  #entry(kind: FieldKind): FieldEntry | undefined { return this.#part?.commonFields[kind] ?? this.#rare[kind]; }

  #loadCommon(): Promise<void> {
    this.#partComing ??= onDemand(this.#loadPart).then((part) => { this.#part = part; }, () => {
      this.#partComing = undefined;
      this.#lose(() => this.#loadCommon());
    });
    return this.#partComing;
  }

  async #load(entry: FieldEntry | undefined): Promise<void> {
    if (!entry?.load || this.#there.has(entry)) return;
    const coming = this.#coming.get(entry) ?? onDemand(entry.load).then(() => { this.#there.add(entry); }, () => {
      this.#coming.delete(entry);
      this.#lose(() => this.#load(entry));
    });
    this.#coming.set(entry, coming);
    await coming;
  }

  #loadRare(): Promise<void> {
    this.#rareComing ??= onDemand(() => import('./rare-fields.js')).then(({ rareFields }) => {
      this.#rare = rareFields;
      this.#told();
    }, () => {
      this.#rareComing = undefined;
      this.#lose(() => this.#loadRare());
    });
    return this.#rareComing;
  }

  #lose(load: () => Promise<void>): void {
    this.#lost.add(load);
    this.#told();
  }
}
