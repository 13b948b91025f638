import type { FormChange, FormNode } from '@sport-sante/sdk/questionnaire/form';
import { nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type Part } from 'lit/directive.js';
import { noChange } from 'lit';

/** A part of the page that follows some nodes of a form. */
interface Watcher { readonly isConnected: boolean; drawAgain(): void }

/** What a part follows: nodes; `undefined` among them is the list of the form itself, and `'all'` whatever changes. */
export type Followed = readonly (FormNode | undefined)[] | 'all';

/**
 * Who draws what. One answer draws again the parts that follow what changed, and nothing else: a form of 300 questions
 * costs a key press no more than one of three.
 */
export class Watchers {
  /** Counts the drawings of the whole element: between two, a part is drawn again by its own nodes only. */
  revision = 0;

  readonly #byNode = new Map<FormNode | undefined, Set<Watcher>>();
  readonly #ofAll = new Set<Watcher>();
  #isDue = false;

  /** Draws what follows a change: at once what follows its nodes, before the next frame what follows everything. */
  tell({ nodes, lists }: FormChange): void {
    const due = new Set<Watcher>();
    for (const changed of [lists, nodes]) for (const node of changed) for (const watcher of this.#byNode.get(node) ?? []) due.add(watcher);
    // One that was drawn may have taken others off the page.
    for (const watcher of due) if (watcher.isConnected) watcher.drawAgain();
    this.tellAll();
  }

  /** Draws what follows everything, once however often it is asked. */
  tellAll(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      for (const watcher of [...this.#ofAll]) if (watcher.isConnected) watcher.drawAgain();
    });
  }

  /** @returns what ends it. */
  add(watcher: Watcher, followed: Followed): () => void {
    const sets = followed === 'all' ? [this.#ofAll] : followed.map((node) => this.#setOf(node));
    for (const set of sets) set.add(watcher);
    return () => {
      for (const set of sets) set.delete(watcher);
      if (followed !== 'all') for (const node of followed) if (this.#byNode.get(node)?.size === 0) this.#byNode.delete(node);
    };
  }

  #setOf(node: FormNode | undefined): Set<Watcher> {
    const set = this.#byNode.get(node) ?? new Set();
    this.#byNode.set(node, set);
    return set;
  }
}

const same = (one: Followed | undefined, other: Followed): boolean =>
  one === other || (Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((node, index) => node === other[index]));

class WatchDirective extends AsyncDirective implements Watcher {
  #watchers: Watchers | undefined;
  #followed: Followed | undefined;
  #draw: () => unknown = () => nothing;
  #revision = -1;
  #leave: (() => void) | undefined;

  override render(_watchers: Watchers, _followed: Followed, draw: () => unknown): unknown { return draw(); }

  override update(_part: Part, [watchers, followed, draw]: [Watchers, Followed, () => unknown]): unknown {
    const isSame = watchers === this.#watchers && same(this.#followed, followed);
    if (isSame && this.#revision === watchers.revision) return noChange;
    this.#draw = draw;
    this.#revision = watchers.revision;
    if (!isSame) {
      this.#leave?.();
      this.#leave = undefined;
      this.#watchers = watchers;
      this.#followed = followed;
    }
    if (this.isConnected) this.#join();
    return draw();
  }

  drawAgain(): void { this.setValue(this.#draw()); }

  protected override disconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override reconnected(): void {
    this.#join();
    this.drawAgain();
  }

  #join(): void {
    if (this.#watchers && this.#followed) this.#leave ??= this.#watchers.add(this, this.#followed);
  }
}

/** A part of the page that is drawn again when what it follows changes, by itself. */
export const watch = directive(WatchDirective);
