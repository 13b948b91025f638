import { html } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { onDemand } from '../internal/on-demand.js';
import type * as evidenceModule from './measure-evidence.js';
import type { Speech } from './measure-words.js';

export type Evidence = typeof evidenceModule;

/** Code, the same for every carnet of a page. */
let evidence: Evidence | undefined;
let coming: Promise<void> | undefined;
/** Those that wait for it, whoever asks for it again. */
const waiting = new Set<() => void>();

function load(): Promise<void> {
  return coming ??= onDemand(() => import('./measure-evidence.js')).then(
    (module) => { evidence = module; for (const draw of [...waiting]) draw(); },
    () => { coming = undefined; for (const draw of [...waiting]) draw(); },
  );
}

/** What is drawn with code that may still be on its way: the figures are read meanwhile. Offline it says so, and asks again. */
class ArrivingDirective extends AsyncDirective {
  #draw: (evidence: Evidence) => unknown = () => undefined;
  #meanwhile: unknown;
  #speech: Speech | undefined;
  readonly #again = (): void => { if (this.isConnected) this.setValue(this.#drawn()); };

  override render(draw: (evidence: Evidence) => unknown, meanwhile: unknown, speech: Speech): unknown {
    this.#draw = draw;
    this.#meanwhile = meanwhile;
    this.#speech = speech;
    if (!evidence) {
      waiting.add(this.#again);
      void load();
    }
    return this.#drawn();
  }

  protected override disconnected(): void { waiting.delete(this.#again); }

  protected override reconnected(): void { if (!evidence) waiting.add(this.#again); else this.#again(); }

  #drawn(): unknown {
    if (evidence) {
      waiting.delete(this.#again);
      return this.#draw(evidence);
    }
    if (coming) return this.#meanwhile;
    return html`<p class="caution">${this.#speech?.words.notDrawn}&#32;<button type="button" class="correct" @click=${() => { void load(); this.#again(); }}>${this.#speech?.words.again}</button></p>`;
  }
}

/** Draws with charts and tables as soon as they are there. */
export const arriving = directive(ArrivingDirective);
