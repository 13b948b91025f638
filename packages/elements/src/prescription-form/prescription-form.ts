import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import { checkDraft, isIsoDate, todayIso, type PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { OperationOutcome } from 'fhir/r4.js';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../check-field/check-field.js';
import '../choice-field/choice-field.js';
import '../combobox-field/combobox-field.js';
import '../date-field/date-field.js';
import { emit } from '../internal/events.js';
import { FormElement } from '../internal/form-element.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import type { PatientInput, PractitionerInput } from '../internal/people.js';
import { version } from '../internal/version.js';
import '../number-field/number-field.js';
import type { Territory } from '../provider/contexts.js';
import { Shared } from '../provider/shared.js';
import '../range-field/range-field.js';
import { answer, openDraft, type DraftState } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { fieldByKey, fieldsIn, showProblems, unreadIssues } from './field-access.js';
import { compact, fieldOf, firstOfEach, isMissing, pathsOf, type FieldKey } from './form-fields.js';
import { renderHeader } from './header.js';
import { renderMainColumn } from './main-column.js';
import { renderErrorSummary, renderUnfit } from './notices.js';
import { sentences } from './issue-sentences.strings.js';
import { strings } from './prescription-form.strings.js';
import { styles } from './prescription-form.styles.js';
import { PeopleOfForm } from './people-of-form.js';
import { loadWriter, Submission } from './submission.js';
import { renderSaved, renderSummaryColumn } from './summary-column.js';

export type * from '../internal/events.js';

/**
 * Lets a doctor write a prescription of adapted physical activity, and sends it to a FHIR server or to the host.
 *
 * It gives events and keeps nothing: with a `client`, its own or the provider's, it also saves. Enter never submits from
 * a text input; Ctrl + Enter submits from anywhere in the form.
 *
 * @fires sps-ready - The element can be used.
 * @fires sps-load-error - What the host gave cannot be used: `{ code, message, retryable }`, code `patient-unreadable` or `prescriber-unreadable`.
 * @fires sps-change - After an edit: `{ valid, complete, changed }`, no values.
 * @fires sps-draft - After an edit: `{ prescription }` as filled in so far, for a host that keeps drafts.
 * @fires sps-invalid - A submit was refused: `{ issues }`.
 * @fires sps-submit - The doctor validated: `{ bundle, idempotencyKey, prescription }`. Cancelable: `preventDefault()` hands saving to the host, which answers with `setOutcome`.
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

  /** Whether the prescription is shown and cannot be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** The day it is, `2026-11-21`, for a host that knows better than the clock of the machine. */
  @property() today: string | undefined;

  @state() private draftState: DraftState = openDraft(undefined, undefined);
  @state() private isRefused = false;
  @state() private isConfirmingShare = false;

  readonly #shared = new Shared(this);
  readonly #people = new PeopleOfForm();
  readonly #submission = new Submission(this);
  #given: PrescriptionDraft | undefined;
  #unreadCount = 0;
  /** The date the draft was opened with; `undefined` when the host gave it. */
  #openedOn = this.draftState.draft.authoredOn;

  /** What is filled in so far, a copy. Setting it opens that draft: what it leaves out gets the proposed values. */
  @property({ attribute: false })
  get prescription(): PrescriptionDraft { return compact(this.#draft); }
  set prescription(given: PrescriptionDraft | undefined) {
    this.#given = given;
    this.#open();
    // A draft that names its patient is about that one, whoever the host shows next.
    const { patient } = this.draftState.draft;
    if (patient) this.#people.answerFor(patient);
  }

  /** Says what stands between the draft and a lawful prescription, and shows it on the fields. */
  override validate(): Issue[] {
    this.isRefused = true;
    return this.#issues;
  }

  /** Checks, then sends: the same as the button. Resolves when the answer is there; a refusal is an event, not an exception. */
  override async submit(): Promise<void> {
    this.#followPatient();
    if (this.#isReadonly || this.#isBusy) return;
    const issues = this.validate();
    const draft = compact(this.#draft);
    // What the server refused may pass now: it is asked again.
    if (issues.some(({ severity, code }) => severity === 'error' && code !== 'server-refused')) {
      emit(this, 'sps-invalid', { issues });
      await this.updateComplete;
      this.showPart('#summary');
      return;
    }
    this.isRefused = false;
    await this.#submission.send(draft, { client: this.client ?? this.#shared.client, today: this.#day });
    await this.#showEnd();
  }

  /** Puts the draft back as the host gave it, or an empty one. */
  override reset(): void {
    const { id: _used, ...given } = this.#given ?? {};
    this.#given = this.#given && (this.#submission.state === 'saved' ? given : this.#given);
    this.#open();
  }

  /** Prints the prescription on A4, from a document of its own; the code for it loads on demand. */
  async print(): Promise<void> {
    const { printPrescription } = await import('../prescription-paper/paper.js');
    await printPrescription(this.#draft, { territory: this.territory ?? this.#shared.territory });
  }

  /** Moves the focus to the first field with an error; nothing when there is none. */
  focusFirstError(): void {
    const key = this.#problems.find((problem) => problem.key !== undefined)?.key;
    if (key !== undefined) this.#focusField(key);
  }

  /**
   * Says how a handed-over submit ended: its errors go to the fields they name; without errors it is saved.
   *
   * @param options.idempotencyKey the key of the submit it answers: an answer to an earlier draft is then passed over.
   */
  setOutcome(outcome: OperationOutcome, { idempotencyKey }: { idempotencyKey?: string } = {}): void {
    if (idempotencyKey !== undefined && idempotencyKey !== this.draftState.draft.id) return;
    void this.#submission.settle(outcome).then(() => this.#showEnd());
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const key of ['patient', 'prescriber'] as const) if (changed.has(key)) this.#people.tellUnreadable(this, key);
    this.#followPatient();
    if (changed.has('today') && this.#openedOn !== undefined && this.draftState.draft.authoredOn === this.#openedOn) {
      this.#openedOn = this.#day ?? todayIso();
      this.draftState = answer(this.draftState, 'authoredOn', this.#openedOn);
    }
  }

  protected override firstUpdated(): void {
    emit(this, 'sps-ready', { element: this.localName, version });
    // What sending needs comes in a quiet moment, so that nobody waits for it; a failure is told when it matters.
    setTimeout(() => { loadWriter().catch(() => undefined); }, 500);
  }

  protected override updated(): void {
    showProblems(this.#fields, { problems: this.#problems, isRefused: this.isRefused, sentences: stringsFor(this, sentences) });
    this.syncForm();
    // A field may have found its words unreadable while it was drawn: the list is made again.
    const unread = unreadIssues(this.#fields).length;
    if (unread !== this.#unreadCount) this.requestUpdate();
    this.#unreadCount = unread;
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    return html`
      <div part="frame" class="frame" @keydown=${this.onKey} @input=${this.#onInput}>
        ${renderHeader(context)}
        <form class="body" novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); }}>
          ${renderSaved(context)}
          ${renderUnfit(context)}
          ${renderErrorSummary(context)}
          <div class=${context.isReadonly ? 'columns reading' : 'columns'}>${renderMainColumn(context)}${renderSummaryColumn(context)}</div>
        </form>
      </div>
    `;
  }

  protected override get entryField() { return fieldByKey(this.#fields, this.#problems.find(({ key }) => key !== undefined)?.key ?? 'grounds'); }

  protected override get formValue(): string { return JSON.stringify(this.prescription); }

  protected override get problemSentence(): string {
    const { length } = this.#problems;
    return length > 0 ? stringsFor(this, strings).toReview(length) : '';
  }

  get #draft(): PrescriptionDraft {
    const { draft } = this.draftState;
    return { ...draft, ...this.#people.of({ patient: this.patient, prescriber: this.prescriber, draft, shared: this.#shared }) };
  }

  /**
   * Answers and agreements belong to one person. When the host puts another patient under them, the form opens anew: what
   * was answered went out by `sps-draft`.
   */
  #followPatient(): void {
    const isNew = this.#people.isNew(this.#shared.patient);
    const { patient } = this.#draft;
    if (!this.#people.isAnother(patient) && !(isNew && this.#people.differ(patient, this.#shared.patient))) return;
    this.#given = undefined;
    this.#open();
  }

  /** The day a host gave, if it is one: a wrong one must not date a prescription. */
  get #day(): string | undefined { return isIsoDate(this.today ?? '') ? this.today : undefined; }

  get #issues(): Issue[] {
    return [...unreadIssues(this.#fields), ...checkDraft(compact(this.#draft), { today: this.#day }), ...this.#submission.serverIssues];
  }

  get #problems(): FormContext['problems'] {
    return firstOfEach(this.#issues.filter(({ severity }) => severity === 'error'), this.draftState.isShared);
  }

  get #fields() { return fieldsIn(this.shadowRoot); }

  get #isBusy(): boolean { return ['saving', 'handed'].includes(this.#submission.state); }

  /** Whether it can only be read: by the host's word, by a disabled fieldset around it, or because it is done. */
  get #isReadonly(): boolean { return this.readonly || this.isDisabled || this.#submission.state === 'saved'; }

  get #context(): FormContext {
    return {
      language: languageOf(this),
      words: stringsFor(this, strings),
      sentences: stringsFor(this, sentences),
      state: { ...this.draftState, draft: this.#draft },
      today: this.#day ?? todayIso(),
      problems: this.#problems,
      warnings: this.#issues.filter(({ severity }) => severity === 'warning'),
      isRefused: this.isRefused,
      isReadonly: this.#isReadonly,
      isBusy: this.#isBusy,
      isConfirmingShare: this.isConfirmingShare,
      submission: this.#submission,
      territory: this.territory ?? this.#shared.territory,
      edit: (key, change) => { this.#edit(key, change); },
      focusField: (key) => { void this.updateComplete.then(() => { this.#focusField(key); }); },
      confirmShare: (isConfirming) => { this.isConfirmingShare = isConfirming; },
      submit: () => { void this.submit(); },
      print: () => { void this.print(); },
    };
  }

  #open(): void {
    this.draftState = openDraft(this.#given, this.#day);
    this.#openedOn = this.#given?.authoredOn === undefined ? this.draftState.draft.authoredOn : undefined;
    this.isRefused = false;
    this.isConfirmingShare = false;
    this.#submission.clear();
    this.#people.forget();
    for (const field of this.#fields) field.formResetCallback();
    this.syncForm();
  }

  #edit(key: FieldKey, change: (state: DraftState) => DraftState): void {
    this.draftState = change(this.draftState);
    this.#people.answerFor(this.#draft.patient);
    this.#submission.forget((issue) => fieldOf(issue, this.draftState.isShared) === key);
    this.syncForm();
    const problems = this.#problems;
    emit(this, 'sps-change', {
      valid: problems.every(({ issue }) => isMissing(issue)), complete: problems.length === 0, changed: pathsOf(key, this.draftState.draft.components?.length ?? 0),
    });
    emit(this, 'sps-draft', { prescription: this.prescription });
  }

  /** Words being typed are about the patient in view, before they are an answer. */
  #onInput(): void { this.#people.answerFor(this.#draft.patient); }

  #focusField(key: FieldKey): void { fieldByKey(this.#fields, key)?.focus(); }

  /** After the answer of a server: the notice of success, or the list of what it refused. */
  async #showEnd(): Promise<void> {
    const { state: end, serverIssues } = this.#submission;
    if (serverIssues.length > 0) this.isRefused = true;
    await this.updateComplete;
    if (end === 'saved') this.showPart('#saved');
    if (serverIssues.length > 0) this.showPart('#summary');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-prescription-form': PrescriptionForm }
}
