import type { FormChange, FormNode } from './model.js';

/** Gathers what one act changes, and tells it once. */
export class Changes {
  readonly #listeners = new Set<(change: FormChange) => void>();
  #nodes = new Set<FormNode>();
  #lists = new Set<FormNode | undefined>();

  node(node: FormNode): void { this.#nodes.add(node); }
  list(parent: FormNode | undefined): void { this.#lists.add(parent); }
  get isEmpty(): boolean { return this.#nodes.size === 0 && this.#lists.size === 0; }

  subscribe(listener: (change: FormChange) => void): () => void {
    // The same function twice is two subscriptions.
    const own = (change: FormChange) => { listener(change); };
    this.#listeners.add(own);
    return () => { this.#listeners.delete(own); };
  }

  /** Tells what was gathered, when there is something. A listener that fails keeps no other from hearing. */
  flush(): void {
    if (this.isEmpty) return;
    const change: FormChange = { nodes: this.#nodes, lists: this.#lists };
    this.#nodes = new Set();
    this.#lists = new Set();
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    }
  }
}
