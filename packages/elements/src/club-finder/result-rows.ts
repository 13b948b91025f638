import type { Club, ClubHit } from '@sport-sante/sdk/club/model';
import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import type * as reasonWords from './reason-words.js';
import type * as resultLong from './result-long.js';
import { renderResult, type RowState } from './result.js';
import { strings } from './result.strings.js';

/** Up to here the list is a plain one: viewers.md §4. */
export const PLAIN_MAX = 100;
/** Rows of a long list that are drawn until what windows it is there. */
const FIRST_DRAWN = 20;

/** What a window on a long list needs of the list. */
export interface RowKeeper {
  readonly context: FinderContext;
  readonly total: number;
  /** The row that has the focus, in it or on it: it is never taken away. */
  readonly held: string | undefined;
  /** The rows in the page. */
  readonly list: HTMLElement | null;
  /** @param stop the one that Tab leads to. */
  row(index: number, stop: string | undefined): unknown;
  stopAmong(ids: ReadonlySet<string>): string | undefined;
  /** Set while a window is open on the list. */
  windowed: RowWindow | undefined;
  /** The whole of a long list was asked for. */
  isWhole: boolean;
}

/** A window on a long list. */
export interface RowWindow {
  /** Draws the rows again, at once, and nothing else of the page. */
  draw(): void;
  /** Draws a row that was out of view. */
  bring(index: number): void;
}

/** The list of results. It keeps what is its own: which row takes part in Tab, and which are open. */
class ResultRows extends Directive implements RowKeeper {
  context!: FinderContext;
  held: string | undefined;
  windowed: RowWindow | undefined;
  isWhole = false;
  readonly #open = new Set<string>();
  readonly #allSlots = new Set<string>();
  #part: ChildPart | undefined;
  #hits: readonly ClubHit[] = [];
  #asked: readonly ClubHit[] | undefined;
  #homonyms: ReadonlyMap<string, readonly Club[]> | undefined;
  /** The row that Tab leads to; the first when it is none. */
  #stop: string | undefined;
  #refused: string | undefined;
  #shown: string | undefined;
  #reasons: typeof reasonWords | 'lost' | 'coming' | undefined;
  #long: typeof resultLong | 'coming' | undefined;

  override render(_context: FinderContext): unknown { return nothing; }

  override update(part: ChildPart, [context]: [FinderContext]): TemplateResult {
    this.#part = part;
    this.context = context;
    if (context.hits !== this.#hits) {
      this.#hits = context.hits;
      this.#homonyms = undefined;
    }
    queueMicrotask(this.#settle);
    return this.#draw();
  }

  get total(): number { return this.context.answer?.total ?? this.#hits.length; }

  get list(): HTMLElement | null { return (this.#part?.parentNode as ParentNode | undefined)?.querySelector<HTMLElement>('ol.hits') ?? null; }

  stopAmong(ids: ReadonlySet<string>): string | undefined {
    return [this.#stop, this.context.selected].find((id) => id !== undefined && ids.has(id)) ?? [...ids][0];
  }

  row(index: number, stop: string | undefined): TemplateResult | typeof nothing {
    const hit = this.#hits[index];
    if (!hit) return nothing;
    const { id } = hit.club;
    const { selected, query, speak, answer, toQuery } = this.context;
    const { total } = this;
    const isCounted = total > PLAIN_MAX;
    const isFirstUnknown = query.origin !== undefined && hit.distanceKm === null && this.#hits[index - 1]?.distanceKm !== null;
    return html`<li class="hit" data-id=${id} tabindex=${id === stop ? '0' : '-1'} aria-labelledby=${`hit-${index + 1}`} aria-current=${id === selected ? 'true' : nothing}
      aria-posinset=${isCounted ? index + 1 : nothing} aria-setsize=${isCounted ? total : nothing} @click=${(event: Event) => { this.#press(event, id); }}>
      ${isFirstUnknown ? html`<p class="unknown-group">${speak(strings).unknownGroup(toQuery().openFirst ? undefined : answer?.unknownPosition)}</p>` : nothing}${renderResult(this.context, hit, this.#state(id, hit, index))}</li>`;
  }

  #draw(): TemplateResult {
    const isLong = this.total > PLAIN_MAX;
    if (isLong && this.#long === undefined) void this.#loadLong();
    const long = isLong && typeof this.#long === 'object' ? this.#long : undefined;
    return html`<ol class="hits" role="list" @keydown=${this.#keydown} @focusin=${this.#focusin} @focusout=${this.#focusout}>${long ? long.longRows(this) : this.#plain(isLong ? FIRST_DRAWN : PLAIN_MAX)}</ol>${long ? long.renderLength(this) : nothing}`;
  }

  #plain(max: number): unknown[] {
    const shown = this.#hits.slice(0, max);
    const stop = this.stopAmong(new Set(shown.map(({ club }) => club.id)));
    return shown.map((_, index) => this.row(index, stop));
  }

  #state(id: string, hit: ClubHit, index: number): RowState {
    const isOpen = this.#open.has(id);
    const reasons = this.#reasons;
    return {
      number: index + 1, isOpen, isRefused: this.#refused === id && !this.context.list.has(id), homonyms: this.#homonyms?.get(id) ?? [],
      showsAllSlots: this.#allSlots.has(id),
      reasons: typeof reasons === 'object' ? isOpen && reasons.renderReasons(this.context, hit) : reasons === 'lost' ? reasons : undefined,
      toAsk: typeof reasons === 'object' ? reasons.renderToAsk(this.context, hit) : nothing,
      toggle: () => { this.#toggle(id); },
      toggleSlots: () => {
        flip(this.#allSlots, id);
        this.#redraw();
      },
      refuse: () => { this.#refused = id; },
    };
  }

  #toggle(id: string): void {
    flip(this.#open, id);
    if (this.#reasons === 'lost') this.#reasons = undefined;
    this.#redraw();
  }

  readonly #redraw = (): void => {
    if (this.windowed) this.windowed.draw();
    else this.context.redraw();
  };

  /** What says why, and which structures are easily taken for one another: once the rows are painted. */
  async #loadReasons(): Promise<void> {
    this.#reasons = 'coming';
    this.#reasons = await onDemand(() => import('./reason-words.js')).catch(() => 'lost' as const);
    this.#redraw();
  }

  async #loadLong(): Promise<void> {
    this.#long = 'coming';
    this.#long = await onDemand(() => import('./result-long.js')).catch(() => undefined);
    if (this.#long) this.context.redraw();
  }

  /** After a draw: what was chosen on the map comes into view. */
  readonly #settle = (): void => {
    const { selected, more } = this.context;
    if (!this.list?.isConnected) return;
    if (this.#reasons === undefined) void this.#loadReasons();
    if (typeof this.#reasons === 'object' && !this.#homonyms) {
      this.#homonyms = this.#reasons.confusable(this.#hits);
      if (this.#homonyms.size > 0) this.#redraw();
    }
    // What a short list has not got yet is asked for at once; what does not come is not asked for again and again.
    if (this.total <= PLAIN_MAX && this.#hits.length < this.total && this.#asked !== this.#hits) {
      this.#asked = this.#hits;
      more();
    }
    if (selected === this.#shown) return;
    this.#shown = selected;
    if (selected !== undefined) this.#bring(selected)?.scrollIntoView({ block: 'nearest' });
  };

  /** The row of a result, drawn for it if it was not. */
  #bring(id: string): HTMLElement | undefined {
    const find = () => [...this.list?.children ?? []].find((each) => (each as HTMLElement).dataset['id'] === id) as HTMLElement | undefined;
    const index = this.#hits.findIndex(({ club }) => club.id === id);
    if (index >= 0 && !find()) this.windowed?.bring(index);
    return find();
  }

  readonly #focusin = ({ target }: Event): void => {
    const id = (target as Element).closest<HTMLElement>('.hit')?.dataset['id'];
    if (id === undefined || id === this.held) return;
    this.held = id;
    this.#stop = id;
    this.#redraw();
  };

  readonly #focusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.held = undefined;
  };

  #press({ target }: Event, id: string): void {
    // A call or a page is no choice of a row.
    if (!(target as Element).closest('a')) this.#select(id);
  }

  #select(id: string): void {
    if (this.context.selected === id) return;
    // It is in view: only what is chosen elsewhere is scrolled to.
    this.#shown = id;
    this.context.select(id);
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
      const index = this.#hits.findIndex(({ club }) => club.id === id);
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
    const row = id === undefined ? undefined : this.#bring(id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    if (index >= this.#hits.length - 1 && this.#hits.length < this.total) this.context.more();
  }
}

function flip(set: Set<string>, id: string): void { if (!set.delete(id)) set.add(id); }

/** The rows of the results: `<ol>`. */
export const resultRows = directive(ResultRows);
