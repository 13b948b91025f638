import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { DecisionFindings } from '@sport-sante/sdk/prescription/decision-help';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { OperationOutcome } from 'fhir/r4.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../check-field/check-field.js';
import '../choice-field/choice-field.js';
import '../combobox-field/combobox-field.js';
import { emit, type Favourite } from '../internal/events.js';
import { FormElement } from '../internal/form-element.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import type { PatientInput, PractitionerInput } from '../internal/people.js';
import { version } from '../internal/version.js';
import '../number-field/number-field.js';
import type { Territory } from '../provider/contexts.js';
import '../range-field/range-field.js';
import type { HistoryInput } from './act-history.js';
import { renderLost } from './details-row.js';
import { fieldByKey, fieldsIn, showProblems, unreadIssues } from './field-access.js';
import type { FormContext } from './form-context.js';
import { compact } from './form-fields.js';
import { FormModel } from './form-model.js';
import { renderHeader } from './header.js';
import { renderMainColumn } from './main-column.js';
import { Papers } from './papers.js';
import { strings } from './prescription-form.strings.js';
import type { RecordInput } from './record-help.js';
import { HostParts } from './host-parts.js';
import { styles } from './prescription-form.styles.js';
import { loadWriter } from './submission.js';
import { renderSummaryColumn } from './summary-column.js';
import { ViewKeeper } from './view-keeper.js';

export type * from '../internal/events.js';

/**
 * Lets a doctor write a prescription of adapted physical activity, and sends it to a FHIR server or to the host.
 *
 * It gives events and keeps nothing: with a `client`, its own or the provider's, it also saves. Enter never submits from
 * a text input; Ctrl + Enter submits from anywhere in the form.
 *
 * @fires sps-ready - The element can be used.
 * @fires sps-load-error - What the host gave cannot be used: `{ code, message, retryable }`, code `patient-unreadable`, `prescriber-unreadable` or `territory-unreadable`.
 * @fires sps-change - After an edit: `{ valid, complete, changed }`, no values.
 * @fires sps-draft - After an edit: `{ prescription }` as filled in so far, for a host that keeps drafts.
 * @fires sps-invalid - A submit was refused: `{ issues }`.
 * @fires sps-submit - The doctor validated: `{ bundle, reduced, idempotencyKey, prescription }`. Cancelable: `preventDefault()` hands saving to the host, which answers with `setOutcome`.
 * @fires sps-favourites - The doctor kept or removed a model: `{ favourites }`, the whole list.
 * @fires sps-submitted - Saved: `{ locations }`.
 * @fires sps-submit-error - Not saved: `{ outcome, retryable }`.
 * @csspart frame - The whole form.
 * @cssproperty [--sps-color-accent=#0b6a65] - Chosen, primary, links, focus. All the tokens: see « Theming » in the README.
 */
@customElement('sps-prescription-form')
export class PrescriptionForm extends FormElement {
  static readonly version = version;
  static override styles = styles;

  /** Who it is for: a FHIR Patient or the SDK's model. The provider's when `undefined`. */
  @property({ attribute: false }) patient: PatientInput | undefined;

  /** Who prescribes: a FHIR Practitioner or the SDK's model. The provider's when `undefined`. */
  @property({ attribute: false }) prescriber: PractitionerInput | undefined;

  /** Where it is prescribed. The provider's when `undefined`. */
  @property({ attribute: false }) territory: Territory | undefined;

  /** The FHIR server to save to. The provider's when `undefined`; with neither, events only. */
  @property({ attribute: false }) client: FhirPort | undefined;

  /** What the host has of the patient's record, resources or a Bundle: offers grounds, measures, medicines and earlier prescriptions, and presets none. */
  @property({ attribute: false }) record: RecordInput | undefined;

  /** The doctor's models, each one click. The form gives the new list by `sps-favourites` and keeps nothing. `undefined`: none are offered. */
  @property({ attribute: false }) favourites: readonly Favourite[] | undefined;

  /** The patient's other prescriptions, drafts or a Bundle: a renewal and an adaptation are checked against them. With a client they are searched when needed. */
  @property({ attribute: false }) history: HistoryInput | undefined;

  /** Whether advice of the HAS and the WHO is shown, with its sources. `off`: none of it, nor its code. */
  @property({ attribute: 'decisionsupport' }) decisionSupport: 'on' | 'off' = 'on';

  /** What the host knows of the patient for that advice: warning signs, cardiovascular risk… */
  @property({ attribute: false }) findings: DecisionFindings | undefined;

  /** Whether the prescription is shown and cannot be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** The day it is, `2026-11-21`, for a host that knows better than the clock of the machine. */
  @property() today: string | undefined;

  @state() private isRefused = false;

  readonly #model = new FormModel(this);
  readonly #views = new ViewKeeper(this);
  readonly #given = new HostParts(this, this.#model, this.#views);
  readonly #papers = new Papers(this.#model, this.#views);
  #unreadCount = 0;

  /** What is filled in so far, a copy. Setting it opens that draft: what it leaves out gets the proposed values. */
  @property({ attribute: false })
  get prescription(): PrescriptionDraft { return compact(this.#model.draft); }
  set prescription(given: PrescriptionDraft | undefined) {
    this.#open(given);
    this.#model.keepPatient();
  }

  /** Says what stands between the draft and a lawful prescription, and shows it on the fields. */
  override validate(): Issue[] {
    this.isRefused = true;
    void this.#views.parts.load('ending');
    return this.#model.issues;
  }

  /** Checks, then sends: the same as the button. Resolves when the answer is there; a refusal is an event, not an exception. */
  override async submit(): Promise<void> {
    this.#followPatient();
    if (this.#isReadonly || this.#isBusy) return;
    this.#views.show({ isPreviewing: false });
    const issues = this.validate();
    const draft = { ...this.prescription, rulesVersion: this.#model.rulesVersion };
    // What the server refused may pass now: it is asked again.
    if (issues.some(({ severity, code }) => severity === 'error' && code !== 'server-refused')) {
      emit(this, 'sps-invalid', { issues });
      await this.updateComplete;
      this.showPart('#summary');
      return;
    }
    this.isRefused = false;
    await this.#model.submission.send(draft, { client: this.#model.client, check: this.#model.checkOptions });
    await this.#showEnd();
  }

  /**
   * Opens the renewal of a prescription, signed by who is at the desk. What forbids it is told on the form.
   *
   * @throws TypeError while nobody is at the desk; Error when the code for it cannot be loaded.
   */
  renew(original: PrescriptionDraft): Promise<void> { return this.#startFrom(original, 'renewPrescription'); }

  /** Opens an adaptation of a prescription: as `renew`. */
  adapt(original: PrescriptionDraft): Promise<void> { return this.#startFrom(original, 'adaptPrescription'); }

  /** Puts the draft back as the host gave it, or an empty one. */
  override reset(): void { this.#open(this.#model.given); }

  /** Prints the prescription on A4, from a document of its own; the code for it loads on demand. */
  print(): Promise<void> { return this.#papers.print(); }

  /** The prescription as a tagged PDF, with the words of the print; what makes it loads on demand, and rejects when it cannot. */
  pdf(): Promise<Blob> { return this.#papers.pdf(); }

  /** Moves the focus to the first field with an error; nothing when there is none. */
  focusFirstError(): void {
    const key = this.#model.problems.find((problem) => problem.key !== undefined)?.key;
    if (key === undefined) return;
    const field = fieldByKey(this.#fields, key);
    if (field) field.focus();
    else void this.#views.goTo(key);
  }

  /**
   * Says how a handed-over submit ended: its errors go to the fields they name; without errors it is saved.
   *
   * @param options.idempotencyKey the key of the submit it answers: an answer to an earlier draft is then passed over.
   */
  setOutcome(outcome: OperationOutcome, { idempotencyKey }: { idempotencyKey?: string } = {}): void {
    if (idempotencyKey !== undefined && idempotencyKey !== (this.#model.submission.key ?? this.#model.id)) return;
    void this.#model.submission.settle(outcome).then(() => this.#showEnd());
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#model.tellUnreadable(changed);
    this.#followPatient();
    if (changed.has('today')) this.#model.followDay();
    this.#given.follow(this.#isReadonly);
  }

  protected override firstUpdated(): void {
    emit(this, 'sps-ready', { element: this.localName, version });
    // What sending and advising need comes in a quiet moment, so that nobody waits for it; a failure is told when it matters.
    setTimeout(() => { loadWriter().catch(() => undefined); this.#given.isPainted = true; this.requestUpdate(); }, 500);
  }

  protected override updated(): void {
    showProblems(this.#fields, { problems: this.#model.problems, isRefused: this.isRefused, sentences: this.#given.sentences });
    this.syncForm();
    // A field may have found its words unreadable while it was drawn: the list is made again.
    const unread = unreadIssues(this.#fields).length;
    if (unread !== this.#unreadCount) this.requestUpdate();
    this.#unreadCount = unread;
  }

  /** Drawn with all that what is in view asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#views.parts.settled();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    const preview = context.view.isPreviewing ? context.parts.get('preview')?.renderPreview(context) : undefined;
    const ending = context.parts.get('ending');
    return html`
      <div part="frame" class="frame" @keydown=${this.onKey} @input=${() => { this.#model.touch(); }} @pointerdown=${this.#views.folding.onPress}>
        ${preview}
        <div ?hidden=${preview !== undefined}>${renderHeader(context)}</div>
        <form class="body" ?hidden=${preview !== undefined} novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); }}>
          ${context.parts.isAsideLost ? renderLost(context) : nothing}
          ${ending?.renderSaved(context) ?? nothing}
          ${context.view.isHelpOpen && context.hasHelp ? this.#given.help?.renderHelp(context) : nothing}
          ${context.parts.get('sentences')?.renderUnfit(context) ?? nothing}
          ${ending?.renderErrorSummary(context) ?? nothing}
          ${context.parts.get('favourites')?.renderStart(context) ?? nothing}
          <div class=${context.isReadonly ? 'columns reading' : 'columns'}>${renderMainColumn(context)}${renderSummaryColumn(context)}</div>
        </form>
      </div>
    `;
  }

  protected override get entryField() { return fieldByKey(this.#fields, this.#model.problems.find(({ key }) => key !== undefined)?.key ?? 'grounds'); }

  protected override get formValue(): string { return JSON.stringify(this.prescription); }

  protected override get problemSentence(): string {
    const { length } = this.#model.problems;
    return length > 0 ? stringsFor(this, strings).toReview(length) : '';
  }

  async #startFrom(original: PrescriptionDraft, next: 'renewPrescription' | 'adaptPrescription'): Promise<void> {
    if (typeof original !== 'object' || original === null) throw new TypeError(`A renewal or an adaptation expects a prescription, not ${String(original)}.`);
    const writer = await loadWriter();
    const { signer: by, today: on } = this.#model;
    if (!by) throw new TypeError('A renewal or an adaptation expects a prescriber: set it, or the practitioner of the provider, first.');
    this.prescription = writer[next](original, { by, on });
    this.#model.keepOriginal(original);
    this.requestUpdate();
  }

  /** Another patient under the answers: the form opens anew. */
  #followPatient(): void { if (this.#model.hasAnotherPatient()) this.#open(undefined); }

  get #fields() { return fieldsIn(this.shadowRoot); }

  get #isBusy(): boolean { return ['saving', 'handed'].includes(this.#model.submission.state); }

  /** Whether it can only be read: by the host's word, by a disabled fieldset around it, or because it is done. */
  get #isReadonly(): boolean { return this.readonly || this.isDisabled || this.#model.submission.state === 'saved'; }

  get #context(): FormContext {
    const model = this.#model;
    return {
      ...this.#views.acts,
      ...this.#given.seen,
      language: languageOf(this),
      words: stringsFor(this, strings),
      sentences: this.#given.sentences,
      state: model.state,
      today: model.today,
      problems: model.problems,
      remarks: model.remarks({ isRefused: this.isRefused }),
      isRefused: this.isRefused,
      isReadonly: this.#isReadonly,
      isBusy: this.#isBusy,
      submission: model.submission,
      isStoppable: this.readonly && !this.isDisabled && model.submission.state !== 'saved',
      sendStop: (stopped) => { void model.sendStop(stopped).then(() => this.#showEnd()); },
      keepFavourites: (favourites) => { this.favourites = favourites; emit(this, 'sps-favourites', { favourites }); },
      edit: (key, change) => { model.edit(key, change); this.syncForm(); },
      speak: (some) => stringsFor(this, some),
      submit: () => { void this.submit(); },
      ...this.#papers.acts,
    };
  }

  #open(given: PrescriptionDraft | undefined): void {
    this.#model.open(given);
    this.#views.reset();
    this.isRefused = false;
    for (const field of this.#fields) field.formResetCallback();
    this.syncForm();
  }

  /** After the answer of a server: the notice of success, or the list of what it refused. */
  async #showEnd(): Promise<void> {
    const { state: end, serverIssues } = this.#model.submission;
    if (end === 'saved') this.#model.keepStop();
    if (serverIssues.length > 0) this.isRefused = true;
    await this.updateComplete;
    if (end === 'saved') this.showPart('#saved');
    if (serverIssues.length > 0) this.showPart('#summary');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-prescription-form': PrescriptionForm }
}
