import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { keepInView } from './keep-in-view.js';
import type { RowKeeper, RowWindow } from './result-rows.js';
import { strings } from './results-list.strings.js';
import { VirtualRows, type Piece, type Stretch } from './virtual-rows.js';

/** Drawn around what is in view, in heights of the window: above and below. */
const AROUND = 1.5;
/** What must be there before it is seen; less than `AROUND`, so that a little scrolling draws nothing. */
const NEEDED = 0.5;

/**
 * The rows of a long list that are in view. The others are gaps of their height in the flow, also those that were not asked
 * for yet: the page scrolls as if all were there. Paper gets all that are loaded.
 */
class LongRows extends AsyncDirective implements RowWindow {
  readonly #rows = new VirtualRows();
  #keeper!: RowKeeper;
  #ids: readonly string[] = [];
  #stretch: Stretch = { first: 0, last: 20 };
  #frame = 0;
  #width = 0;
  /** Results there were when more was asked for: what does not come is asked for again when one scrolls on. */
  #asked: number | undefined;
  #listening: (() => void) | undefined;
  #isPrinting = false;

  override render(keeper: RowKeeper): unknown {
    const { hits } = keeper.context;
    this.#keeper = keeper;
    keeper.windowed = this;
    // More of the same list, or another one: then it begins at its top.
    if (hits[0]?.club.id !== this.#ids[0]) {
      this.#stretch = { first: 0, last: 20 };
      keeper.isWhole = false;
    }
    if (hits.length !== this.#ids.length || hits.some(({ club }, index) => club.id !== this.#ids[index])) this.#ids = hits.map(({ club }) => club.id);
    this.#rows.setKeys(this.#ids, keeper.total);
    // Rows that were drawn before there was a window on them say how high the others are.
    if (keeper.list) this.#measure(keeper.list);
    queueMicrotask(this.#settle);
    return this.#draw();
  }

  override disconnected(): void {
    this.#keeper.windowed = undefined;
    this.#listening?.();
    this.#listening = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  override reconnected(): void {
    this.#keeper.windowed = this;
    queueMicrotask(this.#settle);
  }

  draw(): void {
    const { list } = this.#keeper;
    if (!this.isConnected) return;
    const bringBack = list && keepInView(list);
    this.setValue(this.#draw());
    this.#settle();
    bringBack?.();
  }

  bring(index: number): void {
    this.#stretch = { first: Math.max(0, index - 5), last: index + 15 };
    this.draw();
  }

  get #isWhole(): boolean { return this.#isPrinting || this.#keeper.isWhole; }

  #draw(): unknown {
    const { held, total, context: { speak } } = this.#keeper;
    const isWaiting = this.#ids.length < total;
    const pieces: readonly Piece[] = this.#isWhole ? this.#ids.map((key, index) => ({ key, index })) : this.#rows.pieces(this.#stretch, held === undefined ? [] : [this.#ids.indexOf(held)]);
    const last = pieces.at(-1);
    const stop = this.#keeper.stopAmong(new Set(pieces.flatMap((piece) => ('index' in piece ? [piece.key] : []))));
    return repeat(pieces, ({ key }) => key, (piece) => ('gap' in piece ? html`<li class="gap" role="presentation" aria-hidden="true" data-height=${Math.round(piece.gap)}>${isWaiting && piece === last ? html`<span class="coming">${speak(strings).coming}</span>` : nothing}</li>` : this.#keeper.row(piece.index, stop)));
  }

  /** After a draw: gaps get their height, and rows are measured. */
  readonly #settle = (): void => {
    const { list } = this.#keeper;
    if (!list || !this.isConnected) return;
    const isOther = this.#measure(list);
    this.#listen(list);
    if (isOther) this.draw();
    else this.#soon();
  };

  /** @returns whether the gaps are to be drawn again. */
  #measure(list: HTMLElement): boolean {
    const drawn = [...list.children as HTMLCollectionOf<HTMLElement>];
    for (const { dataset: { height }, style } of drawn) {
      if (height !== undefined) style.setProperty('block-size', `${height}px`);
    }
    return !this.#isWhole && this.#rows.measure(drawn.flatMap((each) => (each.dataset['id'] === undefined ? [] : [[each.dataset['id'], each.getBoundingClientRect().height]])));
  }

  #listen(list: HTMLElement): void {
    if (this.#listening) return;
    const stops = new AbortController();
    const { signal } = stops;
    // `scroll` stays in its shadow tree: each tree around the list is heard.
    for (let root: Node = list.getRootNode(); ; root = root.host.getRootNode()) {
      root.addEventListener('scroll', this.#scrolled, { capture: true, passive: true, signal });
      if (!(root instanceof ShadowRoot)) break;
    }
    const resized = new ResizeObserver(() => {
      const width = Math.round(list.getBoundingClientRect().width);
      if (this.#width !== 0 && this.#width !== width) this.#rows.forget();
      this.#width = width;
      this.#soon();
    });
    resized.observe(list);
    window.addEventListener('resize', this.#soon, { signal });
    window.addEventListener('beforeprint', () => { this.#print(true); }, { signal });
    window.addEventListener('afterprint', () => { this.#print(false); }, { signal });
    this.#listening = () => {
      stops.abort();
      resized.disconnect();
    };
  }

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.draw();
  }

  readonly #scrolled = (): void => {
    this.#asked = undefined;
    this.#soon();
  };

  readonly #soon = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#follow);
  };

  /** Draws what came into view, with as much around it that the next rows are there before they are seen. */
  readonly #follow = (): void => {
    this.#frame = 0;
    const { list, total, context: { hits } } = this.#keeper;
    if (!list || !this.isConnected || this.#isPrinting) return;
    const { top, height } = list.getBoundingClientRect();
    const isWaiting = hits.length < total;
    if (this.#isWhole) {
      if (isWaiting) this.#more();
      return;
    }
    if (height === 0) return;
    if (this.#measure(list)) {
      this.draw();
      return;
    }
    const room = window.innerHeight;
    const around = (share: number) => this.#rows.between(-top - room * share, -top + room * (1 + share));
    const needed = around(NEEDED);
    if (isWaiting && needed.last > hits.length) this.#more();
    const { first, last } = this.#stretch;
    if (needed.first >= first && Math.min(needed.last, hits.length) <= last) return;
    this.#stretch = around(AROUND);
    this.draw();
  };

  #more(): void {
    const { hits, more } = this.#keeper.context;
    if (this.#asked === hits.length) return;
    this.#asked = hits.length;
    more();
  }
}

/** The rows of a long list: what is in `<ol>`. */
export const longRows = directive(LongRows);

/** « Afficher les 1 234 lieux d’un coup », for who searches in the page or reads it with other means. */
export function renderLength(keeper: RowKeeper): TemplateResult {
  const { total, context: { hits, speak } } = keeper;
  const words = speak(strings);
  const press = () => {
    keeper.isWhole = !keeper.isWhole;
    keeper.context.redraw();
  };
  return html`<p class="length">${hits.length < total ? html`<span class="on-paper">${words.shown(hits.length, total)}</span>` : nothing}<button type="button" class="secondary" aria-pressed=${keeper.isWhole ? 'true' : 'false'} @click=${press}>${words.showAll(total)}</button></p>`;
}
