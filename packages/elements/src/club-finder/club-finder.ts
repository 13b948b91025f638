import type { Issue } from '@sport-sante/sdk';
import type { ClubFilters, ClubSearcher } from '@sport-sante/sdk/club/model';
import type { Prescription } from '@sport-sante/sdk/prescription';
import { DEFAULT_TIME_ZONE } from '@sport-sante/sdk/time-zone';
import type { OperationOutcome } from 'fhir/r4.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { emit } from '../internal/events.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { onDemand } from '../internal/on-demand.js';
import { toPatientModel, toPractitionerModel } from '../internal/people.js';
import { todayIn } from '../internal/today.js';
import { version } from '../internal/version.js';
import { Shared } from '../provider/shared.js';
import { strings } from './club-finder.strings.js';
import { styles } from './club-finder.styles.js';
import type { FinderContext, PlaceMatch } from './context.js';
import { Directory } from './directory.js';
import { FinderInputs } from './finder-inputs.js';
import { personOf } from './finder-person.js';
import { FinderSearch } from './finder-search.js';
import { renderFinder, type FinderScreen } from './finder-view.js';
import type { ListHost } from './list-host.js';
import { ListStore } from './list-store.js';
import { Locator } from './locator.js';
import { FinderParts, type FinderPartName } from './parts.js';
import { prescribed } from './prescribed.js';
import type { ReferralSender } from './referral-sending.js';
import type { PlaceSuggestions } from './suggestions.js';
import { Spoken } from './spoken.js';
import { WaysOut } from './ways-out.js';

export type * from '../internal/events.js';

/** What the host asks for, followed when it changes. */
interface Start { place: string; radius: number; filters: ClubFilters | undefined; prescription: Prescription | undefined }

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
 * @fires sps-list-shared - A list was handed over: `{ bundle, html, hash, recipients }`.
 * @fires sps-submit - Somebody is referred to a place: `{ bundle, idempotencyKey, referral }`. Cancelable: `preventDefault()` hands saving to the host, which answers with `setOutcome`.
 * @fires sps-submitted - The referral is saved: `{ locations }`.
 * @fires sps-submit-error - The referral is not saved: `{ outcome, retryable }`.
 * @csspart frame - The whole finder.
 * @csspart search - Where to look from, and how far.
 * @csspart phone - The single number of the territory.
 * @csspart results - The list of places.
 * @csspart map - The map beside it.
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
  #person: unknown;
  #sender: ReferralSender | undefined;
  #suggestions: PlaceSuggestions | undefined;
  readonly #shared = new Shared(this);
  readonly #parts = new FinderParts(this);
  readonly #spoken = new Spoken(this);
  readonly #locator = new Locator({ found: (point) => { this.#search.around(point); }, changed: () => { this.requestUpdate(); } });
  readonly #list = new ListStore({
    changed: () => {
      this.requestUpdate();
      emit(this, 'sps-change', { valid: true, complete: this.#list.entries.length > 0, changed: [['list']] });
    },
    from: () => this.#originName,
  });
  readonly #directory = new Directory({
    opened: () => { this.#search.again(); },
    troubled: ({ code, message, retryable }) => { emit(this, 'sps-load-error', { code, message, retryable }); },
    changed: () => { this.requestUpdate(); },
  });
  readonly #search: FinderSearch = new FinderSearch({
    searcher: () => this.#directory.searcher,
    prescribed: () => (this.mode === 'clinical' && this.prescription ? prescribed(this.prescription) : {}),
    geocoder: () => this.geocoder,
    placed: (places) => { this.#directory.usePlaces(places); },
    answered: () => { this.#tellCount(); },
    changed: () => { this.requestUpdate(); },
  });

  readonly #waysOut = new WaysOut({ ask: (query, options) => this.#ask(query, options), changed: () => { this.requestUpdate(); } });

  /** What the directory had to say when it was read: rows that were passed over, values that were not understood. */
  override validate(): Issue[] {
    this.#follow();
    return [...this.#directory.issues];
  }

  /** Opens « Ma liste », from which it is handed over; an empty one is not opened. */
  override submit(): Promise<void> {
    this.isListOpen = this.#list.entries.length > 0;
    return Promise.resolve();
  }

  /** Empties the list, and searches again as the host asked at the start. */
  override reset(): void {
    this.#list.clear();
    this.#sender?.clear();
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
    await part?.printList(this.#context, this.#listHost);
  }

  /** Moves the focus to what could not be done; nothing when all was. */
  focusFirstError(): void { this.shadowRoot?.querySelector<HTMLElement>('[role="alert"] button')?.focus(); }

  /**
   * Says how a referral that the host took over ended.
   *
   * @param options.idempotencyKey the key of the submit it answers: an answer to another one is then passed over.
   */
  setOutcome(outcome: OperationOutcome, { idempotencyKey }: { idempotencyKey?: string } = {}): void { this.#sender?.settle(outcome, idempotencyKey); }

  override disconnectedCallback(): void {
    this.#directory.close();
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#follow();
    const isEmpty = this.#search.state === 'ready' && this.#search.answer?.total === 0;
    this.#waysOut.follow(isEmpty ? { query: this.#search.toQuery(), answer: this.#search.answer } : undefined);
    const wanted: FinderPartName[] = [
      this.mapTiles === undefined ? 'map' : 'tiles',
      ...(this.mode === 'clinical' ? ['clinical' as const] : []), ...(this.isListOpen ? ['list' as const] : []),
      ...(this.isFilterSheetOpen ? ['filters' as const] : []), ...(isEmpty ? ['zero' as const] : []),
    ];
    // What could not be had is asked for again by a press, and not by each drawing.
    if (this.#directory.state === 'ready') for (const part of wanted) if (!this.#parts.isLost(part)) void this.#parts.load(part);
    if (this.#parts.isLost('tiles') && !this.#parts.isLost('map')) void this.#parts.load('map');
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

  protected override get entryField(): HTMLElement | undefined { return this.shadowRoot?.querySelector<HTMLElement>('#where') ?? undefined; }

  /** The places of « Ma liste », by id: only for a form that asks for them by a name. */
  protected override get formValue(): string { return this.name ? JSON.stringify(this.#list.entries.map(({ club }) => club.id)) : ''; }

  protected override get problemSentence(): string { return ''; }

  /** Opens what the host gives, and searches as it asks; a person who changes takes their list along. */
  #follow(): void {
    const person = this.mode === 'clinical' ? this.patient ?? this.#shared.patient ?? this.prescription?.patient : undefined;
    const who = JSON.stringify(person) ?? '';
    if (this.#person !== undefined && this.#person !== who) this.reset();
    this.#person = who;
    this.#directory.follow({ directory: this.directory, clubs: this.clubs, src: this.src, client: this.client ?? (this.mode === 'clinical' ? this.#shared.client : undefined) });
    const { place, radius, filters, prescription, mode } = this;
    const asked: Start = { place, radius, filters, prescription: mode === 'clinical' ? prescription : undefined };
    const before = this.#asked;
    if (before && before.place === place && before.radius === radius && before.filters === filters && before.prescription === asked.prescription) return;
    this.#asked = asked;
    if (before && before.place === place && before.radius === radius && before.filters === filters) return this.#search.again();
    this.draft = place;
    this.#search.clear({ ...filters }, Number.isFinite(radius) && radius > 0 ? radius : undefined);
    this.#search.typed(place);
  }

  #ask(...[query, options]: Parameters<ClubSearcher['answer']>): ReturnType<ClubSearcher['answer']> {
    return this.#directory.searcher?.answer(query, options) ?? Promise.reject(new Error('No directory is open.'));
  }

  #tellCount(): void { this.#spoken.say(stringsFor(this, strings).found(this.#search.answer?.total ?? 0)); }

  /** Writes what is typed, and proposes communes for it once the code for that is there. */
  async #write(draft: string): Promise<void> {
    this.draft = draft;
    if (!this.#suggestions) {
      const part = await this.#parts.load('suggestions');
      if (part) this.#suggestions ??= new part.PlaceSuggestions(this);
    }
    this.#suggestions?.typed(this.draft);
  }

  get #originName(): string | undefined {
    const { origin } = this.#search.query;
    return origin?.kind === 'place' ? origin.place?.name : origin ? stringsFor(this, strings).here : undefined;
  }

  get #now(): string { return this.now ?? new Date().toISOString(); }

  get #listHost(): ListHost {
    const isClinical = this.mode === 'clinical';
    const practitioner = isClinical ? toPractitionerModel(this.author ?? this.#shared.practitioner) : undefined;
    const patient = isClinical ? toPatientModel(this.patient ?? this.#shared.patient) : undefined;
    return {
      now: () => this.#now,
      timeZone: this.timeZone ?? DEFAULT_TIME_ZONE,
      author: practitioner && { name: `${practitioner.givenName} ${practitioner.familyName}`, ...(practitioner.reference !== undefined && { reference: practitioner.reference }) },
      ...(patient && { patient, person: patient }), ...(practitioner && { practitioner }),
      emitShared: (list) => { emit(this, 'sps-list-shared', list); },
      refer: async (referral) => {
        const { ReferralSender: Sender } = await onDemand(() => import('./referral-sending.js'));
        this.#sender ??= new Sender(this, () => this.client ?? this.#shared.client);
        return this.#sender.send(referral);
      },
      referrals: this.referrals,
    };
  }

  get #screen(): FinderScreen {
    return {
      parts: this.#parts,
      listHost: this.#listHost,
      relaxations: this.#waysOut.found,
      progress: this.#directory.progress,
      hasDirectory: this.#directory.state === 'ready',
      tiles: this.mapTiles,
      isMapOpen: this.isMapOpen,
      isPlaceless: this.#search.isPlaceless,
      address: this.#search.address,
      takeAddress: (address) => { this.#search.takeAddress(address); },
      toggleMap: () => { this.isMapOpen = !this.isMapOpen; },
      spoken: this.#spoken.sentence,
      bar: { draft: this.draft, suggestions: this.#suggestions, canLocate: this.#locator.isThere, location: this.#locator.state, write: (draft) => { void this.#write(draft); } },
    };
  }

  /** An act of the person: what they searched for before is left, and the host is told. */
  #act(changed: 'search' | 'filters', act: () => void): void {
    this.#locator.leave();
    act();
    emit(this, 'sps-change', { valid: true, complete: this.#list.entries.length > 0, changed: [[changed]] });
  }

  get #context(): FinderContext {
    const search = this.#search;
    const { state } = this.#directory;
    const today = todayIn(this.timeZone, this.#now);
    return {
      mode: this.mode, today,
      language: languageOf(this),
      speak: (some) => stringsFor(this, some),
      territory: this.#shared.territory,
      query: search.query, answer: search.answer, hits: search.hits, alsoNamed: search.alsoNamed,
      state: state === 'ready' ? search.state : state === 'opening' ? 'opening' : state === 'failed' ? 'failed' : 'idle',
      issues: this.#directory.issues,
      person: this.mode === 'clinical' ? personOf({ patient: this.patient ?? this.#shared.patient, prescription: this.prescription, doctor: this.doctor, today }) : undefined,
      selected: this.selected,
      select: (id) => {
        this.selected = id;
        emit(this, 'sps-select', { id, kind: 'club' });
      },
      search: (typed) => {
        this.draft = typed;
        this.#act('search', () => { search.typed(typed); });
      },
      searchNames: (text) => { this.#act('search', () => { search.named(text); }); },
      take: (place: PlaceMatch) => {
        this.draft = place.name;
        this.#act('search', () => { search.take(place); });
      },
      locate: () => { this.#locator.ask(); },
      setRadius: (km) => { this.#act('search', () => { search.change({ radiusKm: km }); }); },
      setFilters: (filters) => { this.#act('filters', () => { search.change({ filters }); }); },
      toQuery: (query) => search.toQuery(query),
      ask: (query, options) => this.#ask(query, options),
      more: () => { search.more(); },
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
