import type { Club, ClubHit } from '@sport-sante/sdk/club/model';
import { homonyms } from '@sport-sante/sdk/club/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive, type ChildPart } from 'lit/async-directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import type * as reasonWords from './reason-words.js';
import { renderResult, type RowState } from './result.js';
import { strings } from './result.strings.js';
import { strings as listStrings } from './results-list.strings.js';
import { VirtualRows, type Piece, type Stretch } from './virtual-rows.js';

/** Up to here the list is a plain one: viewers.md §4. */
export const PLAIN_MAX = 100;
/** Rows that are compared by name: among thousands, the same word says nothing. */
const COMPARED_MAX = 300;
/** Drawn beyond what is in view, in heights of the window. */
const BEYOND = 1.5;

/**
 * The list of results. It keeps what is its own: which row takes part in Tab, which are open, and of a long list what is in
 * view. Rows that are not drawn are gaps of their height in the flow, so that the page scrolls as if they were there.
 */
class ResultRows extends AsyncDirective {
  readonly #rows = new VirtualRows();
  readonly #open = new Set<string>();
  readonly #allSlots = new Set<string>();
  #context!: FinderContext;
  #part: ChildPart | undefined;
  #hits: readonly ClubHit[] = [];
  #ids: readonly string[] = [];
  #homonyms = new Map<string, Club[]>();
  /** The row that Tab leads to; the first when it is none. */
  #stop: string | undefined;
  /** The row that has the focus, in it or on it: it is never taken away. */
  #held: string | undefined;
  #refused: string | undefined;
  #shown: string | undefined;
  #stretch: Stretch = { first: 0, last: 20 };
  /** The whole of a long list was asked for. */
  #showsAll = false;
  #isPrinting = false;
  #reasons: typeof reasonWords | 'lost' | undefined;
  #frame = 0;
  #width = 0;
  #listening: (() => void) | undefined;

  override render(_context: FinderContext): unknown { return nothing; }

  override update(part: ChildPart, [context]: [FinderContext]): unknown {
    this.#part = part;
    this.#context = context;
    this.#take(context.hits);
    // Rows that were not asked for yet have their room: the page is as long as the list.
    this.#rows.setKeys(this.#ids, this.#total);
    queueMicrotask(() => { this.#settle(); });
    return this.#draw();
  }

  override disconnected(): void {
    this.#listening?.();
    this.#listening = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  override reconnected(): void { queueMicrotask(() => { this.#settle(); }); }

  get #total(): number { return this.#context.answer?.total ?? this.#hits.length; }

  get #isVirtual(): boolean { return this.#total > PLAIN_MAX && !this.#showsAll && !this.#isPrinting; }

  get #isWaiting(): boolean { return this.#hits.length < this.#total; }

  get #list(): HTMLElement | null { return (this.#part?.parentNode as ParentNode | undefined)?.querySelector<HTMLElement>('ol.hits') ?? null; }

  #take(hits: readonly ClubHit[]): void {
    if (hits === this.#hits) return;
    // More of the same list, or another one: then it begins at its top.
    if (hits[0]?.club.id !== this.#hits[0]?.club.id) {
      this.#stretch = { first: 0, last: 20 };
      this.#showsAll = false;
    }
    this.#hits = hits;
    this.#ids = hits.map(({ club }) => club.id);
    this.#homonyms = hits.length > COMPARED_MAX ? new Map<string, Club[]>() : homonyms(hits.map(({ club }) => club));
  }

  #draw(): TemplateResult {
    const pieces = this.#isVirtual ? this.#rows.pieces(this.#stretch, [this.#ids.indexOf(this.#held ?? '')]) : this.#hits.map(({ club }, index): Piece => ({ key: club.id, index }));
    const drawnIds = new Set(pieces.map(({ key }) => key));
    const stop = [this.#stop, this.#context.selected].find((id) => id !== undefined && drawnIds.has(id)) ?? pieces.find((piece) => 'index' in piece)?.key;
    return html`<ol class="hits" role="list" @keydown=${this.#keydown} @focusin=${this.#focusin} @focusout=${this.#focusout}>${
      repeat(pieces, ({ key }) => key, (piece) => ('gap' in piece ? html`<li class="gap" role="presentation" aria-hidden="true" data-height=${Math.round(piece.gap)}></li>` : this.#row(piece.index, stop)))}</ol>${this.#total > PLAIN_MAX ? this.#length() : nothing}`;
  }

  #length(): TemplateResult {
    const words = this.#context.speak(listStrings);
    const press = () => {
      this.#showsAll = !this.#showsAll;
      this.#redraw();
    };
    return html`<p class="length">${this.#isWaiting ? html`<span class="on-paper">${words.shown(this.#hits.length, this.#total)}</span>` : nothing}<button type="button" class="secondary" aria-pressed=${this.#showsAll ? 'true' : 'false'} @click=${press}>${words.showAll(this.#total)}</button></p>`;
  }

  #row(index: number, stop: string | undefined): TemplateResult | typeof nothing {
    const hit = this.#hits[index];
    if (!hit) return nothing;
    const { id } = hit.club;
    const { selected, hits, query, speak } = this.#context;
    const isCounted = this.#isWaiting || this.#isVirtual;
    const firstUnknown = query.origin !== undefined && hit.distanceKm === null && hits[index - 1]?.distanceKm !== null;
    const unknown = this.#context.answer?.unknownPosition ?? 0;
    return html`<li class="hit" data-id=${id} tabindex=${id === stop ? '0' : '-1'} aria-labelledby=${`hit-${index + 1}`} aria-current=${id === selected ? 'true' : nothing}
      aria-posinset=${isCounted ? index + 1 : nothing} aria-setsize=${isCounted ? this.#total : nothing} @click=${(event: Event) => { this.#press(event, id); }}>
      ${firstUnknown ? html`<p class="unknown-group">${speak(strings).unknownGroup(unknown)}</p>` : nothing}${renderResult(this.#context, hit, this.#state(id, hit, index))}</li>`;
  }

  #state(id: string, hit: ClubHit, index: number): RowState {
    const isOpen = this.#open.has(id);
    const reasons = this.#reasons;
    return {
      number: index + 1, isOpen, showsAllSlots: this.#allSlots.has(id) || this.#isPrinting, isRefused: this.#refused === id && !this.#context.list.has(id), homonyms: this.#homonyms.get(id) ?? [],
      reasons: !isOpen || typeof reasons !== 'object' ? reasons : reasons.renderReasons(this.#context, hit),
      toggle: () => { this.#toggle(id); },
      toggleSlots: () => {
        this.#flip(this.#allSlots, id);
        this.#redraw();
      },
      refuse: () => { this.#refused = id; },
    };
  }

  #flip(set: Set<string>, id: string): void { if (!set.delete(id)) set.add(id); }

  #toggle(id: string): void {
    this.#flip(this.#open, id);
    if (this.#open.has(id) && typeof this.#reasons !== 'object') void this.#load();
    this.#redraw();
  }

  async #load(): Promise<void> {
    this.#reasons = undefined;
    this.#reasons = await onDemand(() => import('./reason-words.js')).catch(() => 'lost' as const);
    this.#redraw();
  }

  /** Draws the list again, and nothing else of the page. */
  #redraw(): void {
    if (!this.isConnected) return;
    this.setValue(this.#draw());
    this.#settle();
  }

  readonly #focusin = ({ target }: Event): void => {
    const id = (target as Element).closest<HTMLElement>('.hit')?.dataset['id'];
    if (id === undefined || id === this.#held) return;
    this.#held = id;
    this.#stop = id;
    this.#redraw();
  };

  readonly #focusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#held = undefined;
  };

  #press({ target }: Event, id: string): void {
    // A call or a page is no choice of a row.
    if (!(target as Element).closest('a')) this.#select(id);
  }

  #select(id: string): void {
    if (this.#context.selected === id) return;
    // It is in view: only what is chosen elsewhere is scrolled to.
    this.#shown = id;
    this.#context.select(id);
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('.hit');
    const id = row?.dataset['id'];
    if (!row || id === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target !== row) {
      if (event.key !== 'Escape') return;
      row.focus();
    } else if (event.key === 'Enter') {
      this.#toggle(id);
      this.#select(id);
    } else {
      const index = this.#ids.indexOf(id);
      const last = this.#hits.length - 1;
      const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      this.#goTo(Math.min(last, Math.max(0, next)));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #goTo(index: number): void {
    const id = this.#hits[index]?.club.id;
    if (id === undefined) return;
    this.#stop = id;
    this.#held = id;
    this.#redraw();
    const row = this.#find(id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (index >= this.#hits.length - 1 && this.#isWaiting) this.#context.more();
  }

  #find(id: string): HTMLElement | undefined { return [...this.#list?.children ?? []].find((each): each is HTMLElement => (each as HTMLElement).dataset['id'] === id); }

  /** After a draw: gaps get their height, rows are measured, and what was chosen on the map comes into view. */
  #settle(): void {
    const list = this.#list;
    if (!list || !this.isConnected) return;
    this.#measure(list);
    this.#listen(list);
    const { selected } = this.#context;
    if (selected !== this.#shown) {
      this.#shown = selected;
      if (selected !== undefined) this.#reveal(selected);
    }
    this.#soon();
  }

  #measure(list: HTMLElement): void {
    for (const each of list.children as HTMLCollectionOf<HTMLElement>) {
      const { id, height } = each.dataset;
      if (height !== undefined) each.style.setProperty('block-size', `${height}px`);
      else if (id !== undefined && this.#isVirtual) this.#rows.measure(id, each.getBoundingClientRect().height);
    }
  }

  #reveal(id: string): void {
    if (!this.#find(id) && this.#isVirtual) {
      const index = this.#ids.indexOf(id);
      if (index < 0) return;
      this.#stretch = { first: Math.max(0, index - 5), last: Math.min(this.#hits.length, index + 15) };
      this.setValue(this.#draw());
      const list = this.#list;
      if (list) this.#measure(list);
    }
    this.#find(id)?.scrollIntoView({ block: 'nearest' });
  }

  #listen(list: HTMLElement): void {
    if (this.#listening) return;
    const stops = new AbortController();
    // `scroll` stays in its shadow tree: each tree around the list is heard.
    for (let root: Node = list.getRootNode(); ; root = (root).host.getRootNode()) {
      root.addEventListener('scroll', this.#soon, { capture: true, passive: true, signal: stops.signal });
      if (!(root instanceof ShadowRoot)) break;
    }
    const resized = new ResizeObserver(() => {
      const width = Math.round(list.getBoundingClientRect().width);
      if (this.#width !== 0 && this.#width !== width) this.#rows.forget();
      this.#width = width;
      this.#soon();
    });
    resized.observe(list);
    window.addEventListener('resize', this.#soon, { signal: stops.signal });
    window.addEventListener('beforeprint', () => { this.#print(true); }, { signal: stops.signal });
    window.addEventListener('afterprint', () => { this.#print(false); }, { signal: stops.signal });
    this.#listening = () => {
      stops.abort();
      resized.disconnect();
    };
  }

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#redraw();
  }

  readonly #soon = (): void => {
    if (this.#frame !== 0 || !(this.#isVirtual || this.#isWaiting)) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  };

  /** Draws what came into view, with as much around it that the next rows are there before they are seen. */
  #follow(): void {
    const list = this.#list;
    if (!list || !this.isConnected) return;
    // What a short list, or a whole one, has not got yet is asked for at once.
    if (!this.#isVirtual) {
      if (this.#isWaiting) this.#context.more();
      return;
    }
    const { top, height } = list.getBoundingClientRect();
    if (height === 0) return;
    this.#measure(list);
    const room = window.innerHeight;
    const around = (more: number) => this.#rows.between(-top - room * more, -top + room * (1 + more));
    const seen = around(0.5);
    if (this.#isWaiting && seen.last > this.#hits.length) this.#context.more();
    const { first, last } = this.#stretch;
    if (seen.first >= first && Math.min(seen.last, this.#hits.length) <= last) return;
    this.#stretch = around(BEYOND);
    this.#redraw();
  }
}

/** The rows of the results: `<ol>`. */
export const resultRows = directive(ResultRows);
