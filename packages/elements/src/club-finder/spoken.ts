import type { LitElement, ReactiveController } from 'lit';

/** Long enough for what comes in a burst to be said once: viewers.md §4. */
const WAIT_MS = 300;

/** One sentence at a time for a live region: the last one said in a burst. */
export class Spoken implements ReactiveController {
  sentence = '';
  readonly #host: LitElement;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void { clearTimeout(this.#wait); }

  say(sentence: string): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => {
      this.sentence = sentence;
      this.#host.requestUpdate();
    }, WAIT_MS);
  }
}
