import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import { currentPlan, dropoutRisk } from '@sport-sante/sdk/carnet/rules';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import type { OperationOutcome } from 'fhir/r4.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emit } from '../internal/events.js';
import { FormElement } from '../internal/form-element.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import type { PatientInput, PractitionerInput } from '../internal/people.js';
import { locationsOf } from '../internal/server-answers.js';
import { version } from '../internal/version.js';
import { Shared } from '../provider/shared.js';
import { announce } from './announce.js';
import { CarnetKeeper } from './carnet-keeper.js';
import { strings } from './carnet-viewer.strings.js';
import { styles } from './carnet-viewer.styles.js';
import type { Carnet, CarnetContext, CarnetEdit, Period } from './context.js';
import type { EditQueue, QueueHost } from './edit-queue.js';
import { CarnetParts, viewParts, type PartName } from './parts.js';
import { authorOf, referenceOf } from './people-of-carnet.js';
import type { ShareAnswer, ShareHost } from './share-host.js';
import { todayIn } from '../internal/today.js';

export type * from '../internal/events.js';

/** A panel is open: what is typed in it is not saved yet. */
const entryOpen: Issue = { code: 'entry-open', severity: 'warning', path: [] };
/** What a person entered about this thing is not stored. */
const notSaved = (id: string): Issue => ({ code: 'not-saved', severity: 'error', path: [id] });

/**
 * Shows a person’s sport-santé carnet, from the first prescription to a year after: where they stand, attendance, measures,
 * objectives, steps, documents. One view for a professional, one for the person. With `editable`, sessions are marked and
 * measures, calls and notes added, each saved by itself.
 *
 * It takes a carnet, or a FHIR Bundle, or loads both from a `client`, its own or the provider’s, for the provider’s patient.
 * It keeps nothing; each edit is a transaction that the host may take over.
 *
 * @fires sps-ready - The carnet is in view.
 * @fires sps-load-error - There is no carnet to show: `{ code, message, retryable }`, code `carnet-unreadable`, `bundle-unreadable`, `not-loaded` or `code-not-loaded`.
 * @fires sps-change - After an edit: `{ valid, complete, changed }`, no values.
 * @fires sps-draft - After an edit: `{ carnet }` with it.
 * @fires sps-invalid - An edit was refused, or another person came while a panel was open (`entry-open`) or something waited to be saved (`not-saved`): `{ issues }`.
 * @fires sps-submit - An edit is to be saved: `{ bundle, idempotencyKey, carnet }`. Cancelable: `preventDefault()` hands saving to the host, which answers with `setOutcome`.
 * @fires sps-submitted - An edit is saved: `{ locations }`.
 * @fires sps-submit-error - An edit is not saved: `{ outcome, retryable }`.
 * @fires sps-select - A session, a measure, a document or a plan was chosen: `{ id, kind }`.
 * @fires sps-share - A person made a link: `{ id, url, file, expiresOn, exp, passcode?, recipient? }`, an encrypted file to keep at `url`. Cancelable: `preventDefault()` says that the host takes it, and it answers with `shared`. The key is in the link alone.
 * @fires sps-dropout-risk - Two unexcused absences in a row: `{ carePlan, reason }`, once for each.
 * @csspart frame - The whole carnet.
 * @cssproperty [--sps-color-accent=#0b6a65] - Chosen, primary, links, focus. All the tokens: see « Theming » in the README.
 */
@customElement('sps-carnet-viewer')
export class CarnetViewer extends FormElement {
  static readonly version = version;
  static override styles = styles;

  /** FHIR resources of one person: a Bundle of any type, several, or a bare resource. Passed over when there is a `carnet`. */
  @property({ attribute: false }) bundle: unknown;

  /** For whom it is drawn: numbers, sources and acts, or plain sentences. */
  @property({ reflect: true }) view: 'clinician' | 'patient' = 'clinician';

  /** Whether a person may mark sessions and add to the carnet. */
  @property({ type: Boolean, reflect: true }) editable = false;

  /** The server it loads from and saves to. The provider’s when `undefined`. */
  @property({ attribute: false }) client: FhirPort | undefined;

  /** Whose carnet it is: a FHIR Patient, or the SDK’s model, with a reference. The provider’s when `undefined`. */
  @property({ attribute: false }) patient: PatientInput | undefined;

  /** Who edits, and signs a letter. The provider’s practitioner when `undefined`. */
  @property({ attribute: false }) author: PractitionerInput | undefined;

  /** Where days are counted, `Indian/Reunion`. `Europe/Paris` when `undefined`. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** The instant it is, for a page that shows another day than this one. */
  @property() now: string | undefined;

  /** Below what address the host keeps encrypted files, `https://carnets.example/shl`; each has one of its own there. `undefined`: it keeps none. */
  @property({ attribute: 'link-host' }) linkHost: string | undefined;

  /** A page that opens the links, `https://lecteur.example/`: with it, so does the camera of a phone. */
  @property({ attribute: 'link-viewer' }) linkViewer: string | undefined;

  @state() private period: Period = 'plan';
  @state() private planId: string | undefined;
  @state() private selected: CarnetContext['selected'];
  @state() private isSharing = false;
  @state() private entry: CarnetContext['entry'];

  #given: Carnet | undefined;
  #isReady = false;
  /** What opened the entry that is open. */
  #opener: Element | undefined;
  #told = new Set<string>();
  #queue: EditQueue | undefined;
  #takeAnswer: ((answer: ShareAnswer) => void) | undefined;
  readonly #shared = new Shared(this);
  readonly #parts = new CarnetParts(this);
  readonly #keeper = new CarnetKeeper({
    opened: () => { this.#tellDropout(); },
    leaving: () => { this.#leave(); },
    troubled: ({ code, message, retryable }) => { emit(this, 'sps-load-error', { code, message, retryable }); },
    changed: () => { this.requestUpdate(); },
  });

  /** The carnet, with what was edited. Setting it opens that one, read or made by the SDK. */
  @property({ attribute: false })
  get carnet(): Carnet | undefined {
    this.#follow();
    return this.#carnet;
  }
  set carnet(given: Carnet | undefined) {
    const before = this.#given;
    this.#given = given ?? undefined;
    this.requestUpdate('carnet', before);
  }

  /** What the reading of the data had to say; `entry-open` while a panel is open in which something may be typed; what is not saved, an error for each. */
  override validate(): Issue[] {
    this.#follow();
    const unsaved = this.#queue?.failed ?? [];
    return [...this.#keeper.issues, ...this.#openPanel, ...unsaved.map(notSaved)];
  }

  /** Tries again what could not be saved. Resolves at once; how it ends is told by events. */
  override submit(): Promise<void> {
    this.#queue?.retryAll();
    return Promise.resolve();
  }

  /** Drops what is not saved, and shows the carnet as the host or the server has it. */
  override reset(): void {
    this.#queue?.clear();
    this.selected = undefined;
    this.requestUpdate();
  }

  /** Prints the carnet, in the view that is shown, or the letter to the prescriber; the code for it loads on demand. */
  async print(what: 'carnet' | 'letter' = 'carnet'): Promise<void> {
    const [paper, documents] = await Promise.all([this.#parts.load('paper'), this.#parts.load('documents')]);
    const context = this.#context;
    if (paper && documents && context) paper.printPaper(documents, context, { what, author: this.#author });
  }

  /** Moves the focus to the first thing that is not saved; nothing when all is. */
  focusFirstError(): void { this.shadowRoot?.querySelector<HTMLElement>('[data-unsaved]')?.focus(); }

  /**
   * Says how an edit that was handed over ended: an error with the code `conflict` means that somebody else wrote the same.
   *
   * @param options.idempotencyKey the key of the submit it answers: an answer to another one is then passed over.
   */
  setOutcome(outcome: OperationOutcome, { idempotencyKey }: { idempotencyKey?: string } = {}): void { this.#queue?.settle(outcome, idempotencyKey); }

  /** Says that the file of `sps-share` with this `id` is kept where it was asked for, or by `problem` why not: `full`, `offline` or `refused`. */
  shared(answer: ShareAnswer): void { this.#takeAnswer?.(answer); }

  override disconnectedCallback(): void {
    this.#keeper.leave();
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#follow();
    const wanted: PartName[] = [...viewParts[this.view === 'patient' ? 'patient' : 'clinician'], ...(this.#queue?.conflict ? ['conflict' as const] : []), ...(this.isSharing ? ['share' as const] : []), ...(this.entry ? ['entry' as const] : [])];
    // What could not be had is asked for again by a press, and not by each drawing.
    for (const part of wanted) if (!this.#parts.isLost(part)) void this.#parts.load(part);
    if (this.editable && !this.#parts.isLost('edits')) void this.#readyToEdit();
  }

  protected override updated(): void {
    this.syncForm();
    if (this.#isReady || this.#keeper.state !== 'ready' || !this.#view) return;
    this.#isReady = true;
    emit(this, 'sps-ready', { element: this.localName, version });
  }

  /** Drawn with all that what is in view asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#keeper.settled();
    await this.#parts.settled();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { state: stands } = this.#keeper;
    return html`<div part="frame" class="frame" aria-busy=${stands === 'loading' ? 'true' : nothing}>${this.#content()}</div>`;
  }

  protected override get entryField(): HTMLElement | undefined { return this.shadowRoot?.querySelector<HTMLElement>('h2[tabindex]') ?? undefined; }

  /** Only a form that asks for it by a name gets the carnet: it may be large. */
  protected override get formValue(): string { return this.name && this.form && this.#carnet ? JSON.stringify(this.#carnet) : ''; }

  protected override get problemSentence(): string {
    const count = this.#queue?.failed.length ?? 0;
    return count > 0 ? stringsFor(this, strings).toReview(count) : '';
  }

  #content(): unknown {
    const context = this.#context;
    const words = stringsFor(this, strings);
    if (!context) return this.#waiting();
    if (!this.#view) return this.#parts.isLost(this.view) ? html`<div class="waiting" role="alert"><p>${words.partLost}</p><button type="button" class="secondary" @click=${this.#parts.retry}>${words.retry}</button></div>` : html`<p class="waiting" role="status">${words.loading}</p>`;
    const conflict = this.#queue?.conflict;
    const dialog = conflict && this.#parts.get('conflict');
    return html`${this.#parts.isAsideLost ? html`<p class="notice" role="alert">${words.partLost} <button type="button" class="link" @click=${this.#parts.retry}>${words.retry}</button></p>` : nothing}${
      this.#view(context, this.#parts)}${this.isSharing ? this.#parts.get('share')?.renderShare(context, () => { this.isSharing = false; }, this.#shareHost) ?? nothing : nothing}${
      conflict && dialog ? dialog.renderConflict(context, { ...conflict, mine: conflict.edit, ...(this.#author && { myAuthor: this.#author.name }) }, conflict.decide) : nothing}`;
  }

  get #view(): ((context: CarnetContext, parts: CarnetParts) => unknown) | undefined {
    return this.view === 'patient' ? this.#parts.get('patient')?.renderPatientView : this.#parts.get('clinician')?.renderClinicianView;
  }

  #waiting(): TemplateResult {
    const words = stringsFor(this, strings);
    const { state: stands, trouble, read } = this.#keeper;
    if (stands === 'loading') return html`<div class="waiting"><p role="status">${words.loading}</p>${read > 0 ? html`<p aria-hidden="true">${words.loadingCount(read, read.toLocaleString(languageOf(this) === 'fr' ? 'fr' : 'en-GB'))}</p>` : nothing}</div>`;
    if (stands !== 'failed') return html`<p class="waiting">${words.empty}</p>`;
    return html`<div class="waiting" role="alert"><p><b>${words.failed}</b> ${trouble?.retryable ? words.failedNetwork : words.failedUnreadable}</p>${
      trouble?.retryable ? html`<button type="button" class="secondary" @click=${() => { this.#keeper.retry(); }}>${words.retry}</button>` : nothing}</div>`;
  }

  /** Opens what the host gives, in the tick it is given. */
  #follow(): void {
    this.#keeper.follow({
      carnet: this.#given, bundle: this.bundle, client: this.client ?? this.#shared.client,
      patient: referenceOf(this.patient ?? this.#shared.patient), timeZone: this.timeZone,
    });
  }

  /** What is about one person ends with their carnet: what was being typed or waits goes nowhere, and the host is told. */
  #leave(): void {
    const unsaved = this.#queue?.unsaved ?? [];
    const issues = [...this.#openPanel, ...unsaved.map(notSaved)];
    this.#queue?.clear();
    this.#told.clear();
    this.planId = undefined;
    this.selected = undefined;
    this.entry = undefined;
    this.isSharing = false;
    this.period = 'plan';
    if (issues.length > 0) emit(this, 'sps-invalid', { issues });
  }

  get #openPanel(): Issue[] { return this.entry ?? this.selected?.kind === 'session' ? [entryOpen] : []; }

  async #readyToEdit(): Promise<EditQueue | undefined> {
    if (this.#queue) return this.#queue;
    const part = await this.#parts.load('edits');
    if (part && !this.#queue) this.#queue = new part.EditQueue(this.#queueHost);
    return this.#queue;
  }

  get #queueHost(): QueueHost {
    const stored = (): Carnet => this.#keeper.stored ?? readCarnet([]).carnet;
    const carnet = (): Carnet => this.#carnet ?? stored();
    return {
      stored,
      store: (next) => { this.#keeper.stored = next; this.requestUpdate(); },
      client: () => this.client ?? this.#shared.client,
      author: () => this.#author,
      now: () => this.#now,
      language: () => languageOf(this),
      offer: ({ bundle, key }) => announce(this, 'sps-submit', { bundle, idempotencyKey: key }, carnet, { cancelable: true }),
      saved: (answer) => { if (answer) emit(this, 'sps-submitted', { locations: locationsOf(answer) }); },
      failed: (outcome, failure) => { emit(this, 'sps-submit-error', { outcome, retryable: failure === 'offline' || failure === 'failed' }); },
      refused: (issues) => { emit(this, 'sps-invalid', { issues: [...issues] as Issue[] }); },
      edited: (edit) => {
        emit(this, 'sps-change', { valid: true, complete: true, changed: [[edit.kind]] });
        announce(this, 'sps-draft', {}, carnet);
        this.#tellDropout();
      },
      changed: () => { this.requestUpdate(); },
    };
  }

  get #shareHost(): ShareHost {
    return {
      linkHost: this.linkHost, linkViewer: this.linkViewer, author: this.#author,
      offer: (file) => !emit(this, 'sps-share', file, { cancelable: true }),
      onAnswer: (take) => { this.#takeAnswer = take; },
    };
  }

  #tellDropout(): void {
    const carnet = this.#carnet;
    if (!carnet) return;
    for (const plan of carnet.plans) {
      const risk = dropoutRisk(carnet, { plan: plan.id, today: this.#today });
      const key = risk && `${plan.id} ${risk.sessions.join(' ')}`;
      if (!risk || !key || this.#told.has(key)) continue;
      this.#told.add(key);
      emit(this, 'sps-dropout-risk', { carePlan: plan.id, reason: risk.reason });
    }
  }

  get #carnet(): Carnet | undefined { return this.#keeper.stored && (this.#queue?.shown ?? this.#keeper.stored); }
  get #author() { return authorOf(this.author ?? this.#shared.practitioner); }
  get #now(): string { return this.now ?? new Date().toISOString(); }
  get #today(): string { return todayIn(this.#keeper.stored?.timeZone, this.#now); }

  get #context(): CarnetContext | undefined {
    const carnet = this.#carnet;
    if (!carnet) return undefined;
    const { period, selected, view } = this;
    const today = this.#today;
    return {
      carnet, period, view, today, selected,
      plan: carnet.plans.find(({ id }) => id === this.planId) ?? currentPlan(carnet, today),
      language: languageOf(this),
      speak: (some) => stringsFor(this, some),
      isEditable: this.editable && !this.isDisabled,
      territory: this.#shared.territory,
      issues: this.#keeper.issues,
      // The code of an edit may come after another person has: what was pressed is about this one.
      edit: (edit: CarnetEdit) => { void this.#readyToEdit().then((queue) => { if (this.#carnet?.person.id === carnet.person.id) queue?.push(edit); }); },
      statusOf: (id) => this.#queue?.statusOf(id),
      select: (kind, id) => {
        this.selected = { kind, id };
        emit(this, 'sps-select', { kind, id });
      },
      close: () => { this.selected = undefined; },
      entry: this.entry,
      openEntry: (kind, id) => {
        this.#opener = this.shadowRoot?.activeElement ?? undefined;
        this.entry = { kind, ...(id !== undefined && { id }) };
      },
      closeEntry: () => {
        this.entry = undefined;
        void this.updateComplete.then(() => {
          const back = this.#opener?.isConnected ? this.#opener : this.entryField;
          if (back instanceof HTMLElement) back.focus();
        });
      },
      showPlan: (id) => { this.planId = id; this.period = 'plan'; emit(this, 'sps-select', { kind: 'plan', id }); },
      showPeriod: (next) => { this.period = next; },
      showView: (next) => { this.view = next; },
      reload: this.#keeper.canReload ? () => { this.#keeper.retry(); } : undefined,
      print: (what) => { void this.print(what); },
      share: () => { this.isSharing = true; },
      redraw: () => { this.requestUpdate(); },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-carnet-viewer': CarnetViewer }
}
