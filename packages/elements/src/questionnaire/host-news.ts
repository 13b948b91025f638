import type { Issue } from '@sport-sante/sdk';

/** What a host is told after edits: where, once a frame however many there were. */
export class HostNews {
  readonly #tell: (changed: Issue['path'][]) => void;
  readonly #changed = new Map<string, Issue['path']>();
  #frame: number | undefined;

  constructor(tell: (changed: Issue['path'][]) => void) { this.#tell = tell; }

  edited(path: Issue['path']): void {
    this.#changed.set(path.join('/'), path);
    // After the frame that shows the answer: a host that writes much does not slow the typing.
    this.#frame ??= requestAnimationFrame(() => setTimeout(() => { this.flush(); }));
  }

  /** Tells what is still to be told: before a submit, and before the page goes. */
  flush(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    this.#tell(changed);
  }
}
