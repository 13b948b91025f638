import type { ClubAnswer, ClubQuery, ClubSearcher } from '@sport-sante/sdk/club/model';
import type { Relaxation } from '@sport-sante/sdk/club/relax';
import { onDemand } from '../internal/on-demand.js';

interface WaysOutHost {
  readonly ask: ClubSearcher['answer'];
  changed(): void;
}

/** What would be found if one asked for a little less: looked for when nothing is. */
export class WaysOut {
  /** `undefined` while they are looked for; `null`: they could not be. */
  found: readonly Relaxation[] | null | undefined;
  readonly #host: WaysOutHost;
  #answer: ClubAnswer | undefined;
  #request: AbortController | undefined;

  constructor(host: WaysOutHost) { this.#host = host; }

  /** @param asked the empty answer; `undefined`: something was found. */
  follow(asked: { query: ClubQuery; answer: ClubAnswer | undefined } | undefined): void {
    if (asked?.answer === this.#answer) return;
    this.#answer = asked?.answer;
    this.#request?.abort();
    this.found = undefined;
    if (asked?.answer) void this.#look(asked.query, asked.answer, (this.#request = new AbortController()).signal);
  }

  async #look(query: ClubQuery, answer: ClubAnswer, signal: AbortSignal): Promise<void> {
    let found: readonly Relaxation[] | null = null;
    try {
      const { relaxations } = await onDemand(() => import('@sport-sante/sdk/club/relax'));
      found = await relaxations((each) => this.#host.ask(each, { signal }), query, answer, { signal });
    } catch { /* Nothing is known then: the number stays in view. */ }
    if (signal.aborted) return;
    this.found = found;
    this.#host.changed();
  }
}
