import type { Issue } from '@sport-sante/sdk';
import type { ClubSearcher } from '@sport-sante/sdk/club/model';
import type { OperationOutcome } from 'fhir/r4.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { emit } from '../internal/events.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { todayIn } from '../internal/today.js';
import { version } from '../internal/version.js';
import { Shared } from '../provider/shared.js';
import { strings } from './club-finder.strings.js';
import { styles } from './club-finder.styles.js';
import type { FinderContext } from './context.js';
import { Directory } from './directory.js';
import { foundWords, originName, searchActs, type Act } from './finder-acts.js';
import { FinderInputs } from './finder-inputs.js';
import { FinderListHost } from './finder-list-host.js';
import { FinderPeople } from './finder-person.js';
import { FinderSearch } from './finder-search.js';
import { filtersFrom, isSameStart, radiusFrom, territoryFrom, unreadablePrescription, type Start } from './finder-start.js';
import { renderFinder, type FinderScreen } from './finder-view.js';
import { ListStore } from './list-store.js';
import { Locator } from './locator.js';
import { OnceAsked } from './once-asked.js';
import { FinderParts } from './parts.js';
import { prescribed } from './prescribed.js';
import type { PlaceSuggestions } from './suggestions.js';
import { Spoken } from './spoken.js';
import { WaysOut } from './ways-out.js';

export type * from '../internal/events.js';

/**
 * Finds where to be active near home: Maisons Sport-Santé, clubs, programmes, with slots, prices, aids and distances, and
 * makes a list of them to take along. The list is complete without a map. In clinical mode it is led by a prescription.
 *
 * It searches what the host gives: records, a file, a directory of its own, or the HealthcareServices of a `client`. It asks
 * nobody else and keeps nothing: neither what is searched nor where somebody is.
 *
 * @fires sps-ready - The directory is open.
 * @fires sps-load-error - There is no directory: `{ code, message, retryable }`, code `clubs-unreadable`, `not-loaded` or `code-not-loaded`.
 * @fires sps-change - The search or the list is another: `{ valid, complete, changed }`, no values.
 * @fires sps-select - A place was chosen: `{ id, kind: 'club' }`.
 * @fires sps-list-shared - A list was handed over: `{ bundle, filing, html, hash, recipients }`.
 * @fires sps-submit - Somebody is referred to a place: `{ bundle, idempotencyKey, referral }`. Cancelable: `preventDefault()` hands saving to the host, which answers with `setOutcome`.
 * @fires sps-submitted - The referral is saved: `{ locations }`.
 * @fires sps-submit-error - The referral is not saved: `{ outcome, retryable }`.
 * @csspart frame - The whole finder.
 * @csspart search - Where to look from, and how far.
 * @csspart phone - The single number of the territory.
 * @csspart filters - What the list is narrowed to.
 * @csspart results - The list of places.
 * @csspart map - The map beside it.
 * @cssproperty [--sps-club-finder-map-height=24rem] - Height of a map on tiles.
 * @cssproperty [--sps-color-accent=#0b6a65] - Chosen, primary, links, focus. All the tokens: see « Theming » in the README.
 */
@customElement('sps-club-finder')
export class ClubFinder extends FinderInputs {
  static readonly version = version;
  static override styles = styles;

  @state() private draft = '';
  @state() private selected: string | undefined;
  @state() private isListOpen = false;
  @state() private isFilterSheetOpen = false;
  @state() private isMapOpen = false;

  #isReady = false;
  #asked: Start | undefined;
  #person: string | undefined;
  #access: OnceAsked | undefined;
  #suggestions: PlaceSuggestions | undefined;
  /** Of the last letters, until something is searched: towns are proposed over no results. */
  #typing: object | undefined;
  readonly #shared = new Shared(this);
  readonly #parts = new FinderParts(this);
  readonly #spoken = new Spoken(this);
  readonly #listHost = new FinderListHost(this, this.#shared, this.#parts);
  readonly #people = new FinderPeople(this, this.#shared, this.#parts);
  readonly #locator = new Locator({ found: (point) => { this.#act('search', () => { this.#search.around(point); }, ''); }, changed: () => { this.requestUpdate(); } });
  readonly #list = new ListStore({
    changed: () => {
      this.requestUpdate();
      emit(this, 'sps-change', { valid: true, complete: this.#list.entries.length > 0, changed: [['list']] });
    },
    from: () => originName(this.#search.answered.origin, stringsFor(this, strings)),
  });
  readonly #directory = new Directory({
    opened: () => { this.#search.again(); },
    troubled: ({ code, message, retryable }) => { emit(this, 'sps-load-error', { code, message, retryable }); },
    changed: () => { this.requestUpdate(); },
  });
  readonly #search: FinderSearch = new FinderSearch({
    searcher: () => this.#directory.searcher,
    prescribed: () => (this.#people.prescription ? prescribed(this.#people.prescription) : {}),
    geocoder: () => this.geocoder,
    placed: (places) => {
      this.#directory.usePlaces(places);
      return this.#parts.load('places');
    },
    answered: () => { this.#spoken.say(foundWords(this.#search, stringsFor(this, strings))); },
    changed: () => { this.requestUpdate(); },
  });

  readonly #waysOut = new WaysOut({ ask: (query, options) => this.#ask(query, options), changed: () => { this.requestUpdate(); } });

  /** What the directory had to say when it was read: rows that were passed over, values that were not understood. */
  override validate(): Issue[] {
    this.#follow();
    return [...(this.#people.isUnreadable ? [unreadablePrescription] : []), ...this.#directory.issues];
  }

  /** Opens « Ma liste », from which it is handed over; an empty one is not opened. */
  override submit(): Promise<void> {
    this.isListOpen = this.#list.entries.length > 0;
    return Promise.resolve();
  }

  /** Empties the list, and searches again as the host asked at the start. */
  override reset(): void {
    this.#list.clear();
    this.#listHost.sender?.clear();
    this.#locator.leave();
    this.#asked = undefined;
    this.selected = undefined;
    this.isListOpen = false;
    this.isFilterSheetOpen = false;
    this.requestUpdate();
  }

  /** Prints « Ma liste »; the code for it loads on demand. An empty one is not printed. */
  async print(): Promise<void> {
    const part = this.#list.entries.length > 0 ? await this.#parts.load('list') : undefined;
    await part?.printList(this.#context, this.#listHost.host);
  }

  /** Moves the focus to what could not be done; nothing when all was. */
  focusFirstError(): void { this.shadowRoot?.querySelector<HTMLElement>('[role="alert"] button')?.focus(); }

  /**
   * Says how a referral that the host took over ended.
   *
   * @param options.idempotencyKey the key of the submit it answers: an answer to another one is then passed over.
   */
  setOutcome(outcome: OperationOutcome, { idempotencyKey }: { idempotencyKey?: string } = {}): void { this.#listHost.sender?.settle(outcome, idempotencyKey); }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#locator.leave();
    // What is moved on the page is there again at once: a large directory is not opened anew for that.
    queueMicrotask(() => { if (!this.isConnected) this.#directory.close(); });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#follow();
    const isEmpty = this.#search.state === 'ready' && this.#search.answer?.total === 0;
    this.#waysOut.follow(isEmpty ? { query: this.#search.toQuery(), answer: this.#search.answer } : undefined);
    const isTiled = this.mapTiles !== undefined && !this.#parts.isLost('tiles');
    if (this.#directory.state === 'ready') {
      this.#parts.want([
        isTiled ? 'tiles' : 'map', this.#people.isClinical && 'clinical', this.isListOpen && 'list', this.isFilterSheetOpen && 'filters', isEmpty && 'zero',
        (this.#search.answer?.place ?? this.#search.address) !== undefined && 'places', (this.#shared.territory?.links ?? this.#shared.territory?.network) !== undefined && 'territory',
        this.posters && 'posters',
      ]);
    }
  }

  protected override updated(): void {
    this.syncForm();
    if (this.#isReady || this.#directory.state !== 'ready') return;
    this.#isReady = true;
    emit(this, 'sps-ready', { element: this.localName, version });
  }

  /** Drawn with all that what is in view asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#directory.settled();
    await this.#search.settled();
    await this.#parts.settled();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const isBusy = this.#directory.state === 'opening' || this.#search.state === 'searching';
    const words = stringsFor(this, strings);
    return html`<div part="frame" class="frame" aria-busy=${isBusy ? 'true' : nothing} @keydown=${this.onKey}>${
      this.#parts.isAsideLost ? html`<p class="notice" role="alert">${words.partLost} <button type="button" class="link" @click=${this.#parts.retry}>${words.retry}</button></p>` : nothing}${
      renderFinder(this.#context, this.#screen)}</div>`;
  }

  /** For a person whose heading says whom, that heading: what was asked for them before and the rule stand below it, above the box. */
  protected override get entryField(): HTMLElement | undefined { return this.shadowRoot?.querySelector<HTMLElement>('h2[tabindex],#where') ?? undefined; }

  /** The places of « Ma liste », by id: only for a form that asks for them by a name. */
  protected override get formValue(): string { return this.name ? JSON.stringify(this.#list.entries.map(({ club }) => club.id)) : ''; }

  protected override get problemSentence(): string { return ''; }

  /** Opens what the host gives, and searches as it asks; a person who changes takes their list along. */
  #follow(): void {
    const { key, isClinical, prescription } = this.#people;
    if (this.#person !== undefined && this.#person !== key) this.reset();
    this.#person = key;
    if (this.#access?.lookup !== this.access) this.#access = this.access && new OnceAsked(this.access);
    this.#directory.follow({ directory: this.directory, clubs: this.clubs, src: this.src, client: this.client ?? (isClinical ? this.#shared.client : undefined) });
    const { place, radius, filters } = this;
    const before = this.#asked;
    const asked: Start = { place, radius, filters, prescription };
    this.#asked = asked;
    if (before && isSameStart(before, asked)) {
      if (before.prescription !== prescription) this.#search.again();
      return;
    }
    this.draft = typeof place === 'string' ? place : '';
    this.#search.clear(filtersFrom(filters), radiusFrom(radius));
    this.#search.typed(this.draft);
  }

  #ask(...[query, options]: Parameters<ClubSearcher['answer']>): ReturnType<ClubSearcher['answer']> {
    return this.#directory.searcher?.answer(query, options) ?? Promise.reject(new Error('No directory is open.'));
  }

  /** Writes what is typed, and proposes communes for it once the code for that is there. */
  async #write(draft: string): Promise<void> {
    this.draft = draft;
    const typing = this.#typing = {};
    const part = this.#suggestions ? undefined : await this.#parts.load('suggestions');
    if (part) this.#suggestions ??= new part.PlaceSuggestions(this);
    if (this.#typing === typing) this.#suggestions?.typed(draft);
  }

  get #screen(): FinderScreen {
    return {
      parts: this.#parts,
      listHost: this.#listHost.host,
      relaxations: this.#waysOut.found,
      progress: this.#directory.progress,
      hasDirectory: this.#directory.state === 'ready',
      tiles: this.mapTiles,
      isMapOpen: this.isMapOpen,
      search: this.#search,
      toggleMap: () => { this.isMapOpen = !this.isMapOpen; },
      spoken: this.#spoken.sentence,
      bar: { draft: this.draft, suggestions: this.#suggestions, canLocate: this.#locator.isThere, location: this.#locator.state, write: (draft) => { void this.#write(draft); } },
    };
  }

  /** An act of the person: what they searched for before is left, and the host is told. */
  readonly #act: Act = (changed, act, draft = this.draft) => {
    this.#locator.leave();
    this.#typing = undefined;
    this.draft = draft;
    act();
    emit(this, 'sps-change', { valid: true, complete: this.#list.entries.length > 0, changed: [[changed]] });
  };

  get #context(): FinderContext {
    const { state } = this.#directory;
    const today = todayIn(this.timeZone, this.#listHost.now);
    const language = languageOf(this);
    return {
      mode: this.#people.isClinical ? 'clinical' : 'public', today, language,
      speak: (some) => stringsFor(this, some),
      territory: territoryFrom(this.#shared.territory),
      ...searchActs(this.#search, this.#act),
      state: state === 'ready' ? this.#search.state : state === 'opening' ? 'opening' : state === 'failed' ? 'failed' : 'idle',
      issues: this.#directory.issues,
      person: this.#people.person(today, language),
      access: this.#access?.of,
      posters: this.posters ? this.#parts.get('posters') : undefined,
      selected: this.selected,
      select: (id) => {
        this.selected = id;
        emit(this, 'sps-select', { id, kind: 'club' });
      },
      locate: () => { this.#locator.ask(); },
      ask: (query, options) => this.#ask(query, options),
      retry: this.#directory.trouble?.retryable ? () => { this.#directory.retry(); this.requestUpdate(); } : undefined,
      list: this.#list,
      isListOpen: this.isListOpen,
      openList: () => { this.isListOpen = true; },
      closeList: () => { this.isListOpen = false; },
      isFilterSheetOpen: this.isFilterSheetOpen,
      openFilters: () => { this.isFilterSheetOpen = true; },
      closeFilters: () => { this.isFilterSheetOpen = false; },
      say: (sentence) => { this.#spoken.say(sentence); },
      redraw: () => { this.requestUpdate(); },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-club-finder': ClubFinder }
}
