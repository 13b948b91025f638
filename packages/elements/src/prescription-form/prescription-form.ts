import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import { checkDraft, isIsoDate, todayIso, type PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { OperationOutcome } from 'fhir/r4.js';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../check-field/check-field.js';
import '../choice-field/choice-field.js';
import '../combobox-field/combobox-field.js';
import '../date-field/date-field.js';
import { emit } from '../internal/events.js';
import type { FormControl } from '../internal/form-control.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { remembered, toPatientModel, toPractitionerModel, type PatientInput, type PractitionerInput } from '../internal/people.js';
import { version } from '../internal/version.js';
import '../number-field/number-field.js';
import type { Territory } from '../provider/contexts.js';
import { Shared } from '../provider/shared.js';
import '../range-field/range-field.js';
import { answer, openDraft, type DraftState } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { baseField, compact, fieldOf, firstOfEach, isMissing, type FieldKey } from './form-fields.js';
import { renderHeader } from './header.js';
import { renderMainColumn } from './main-column.js';
import { fieldSentence, renderErrorSummary } from './notices.js';
import { sentences } from './issue-sentences.strings.js';
import { strings } from './prescription-form.strings.js';
import { styles } from './prescription-form.styles.js';
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
export class PrescriptionForm extends LitElement {
  static readonly formAssociated = true;
  static readonly version = version;
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Key of the prescription in the data of a host's form, as JSON. */
  @property({ reflect: true }) name = '';

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

  readonly #internals = this.attachInternals();
  readonly #shared = new Shared(this);
  readonly #patientModel = remembered(toPatientModel);
  readonly #prescriberModel = remembered(toPractitionerModel);
  readonly #submission = new Submission(this);
  #given: PrescriptionDraft | undefined;
  /** The date the draft was opened with; `undefined` when the host gave it. */
  #openedOn = this.draftState.draft.authoredOn;

  /** What is filled in so far, a copy. Setting it opens that draft: what it leaves out gets the proposed values. */
  @property({ attribute: false })
  get prescription(): PrescriptionDraft { return compact(this.#draft); }
  set prescription(given: PrescriptionDraft | undefined) {
    this.#given = given;
    this.#open();
  }

  /** The host's form it belongs to. */
  get form(): HTMLFormElement | null { return this.#internals.form; }
  /** Whether the draft is a lawful prescription, in the tick it changes. */
  get validity(): ValidityState { this.#sync(); return this.#internals.validity; }
  /** How many answers are to review, in words; empty when none. */
  get validationMessage(): string { this.#sync(); return this.#internals.validationMessage; }
  /** Whether nothing stops a submit; shows nothing. */
  checkValidity(): boolean { this.#sync(); return this.#internals.checkValidity(); }
  /** Whether nothing stops a submit; shows on the fields what does. */
  reportValidity(): boolean { return this.validate().every(({ severity }) => severity !== 'error'); }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sync();
  }

  formResetCallback(): void { this.reset(); }

  /** Says what stands between the draft and a lawful prescription, and shows it on the fields. */
  validate(): Issue[] {
    this.isRefused = true;
    return this.#issues;
  }

  /** Checks, then sends: the same as the button. Resolves when the answer is there; a refusal is an event, not an exception. */
  async submit(): Promise<void> {
    if (this.#isLocked) return;
    const issues = this.validate();
    const draft = compact(this.#draft);
    // What the server refused may pass now: it is asked again.
    if (issues.some(({ severity, code }) => severity === 'error' && code !== 'server-refused')) {
      emit(this, 'sps-invalid', { issues });
      await this.updateComplete;
      this.shadowRoot?.querySelector<HTMLElement>('#summary')?.focus();
      return;
    }
    this.isRefused = false;
    await this.#submission.send(draft, { client: this.client ?? this.#shared.client, today: this.#day });
    await this.#showEnd();
  }

  /** Puts the draft back as the host gave it, or an empty one. */
  reset(): void {
    const { id: _used, ...given } = this.#given ?? {};
    this.#given = this.#given && (this.#submission.state === 'saved' ? given : this.#given);
    this.#open();
  }

  /** Prints the prescription on A4, from a document of its own; the code for it loads on demand. */
  async print(): Promise<void> {
    const { printPrescription } = await import('./print.js');
    printPrescription(this.#draft, strings.fr);
  }

  /** Moves the focus to the first field with an error; nothing when there is none. */
  focusFirstError(): void {
    const key = this.#problems.find((problem) => problem.key !== undefined)?.key;
    if (key !== undefined) this.#focusField(key);
  }

  /** Says how a handed-over submit ended: its errors go to the fields they name; without errors it is saved. */
  setOutcome(outcome: OperationOutcome): void {
    void this.#submission.settle(outcome).then(() => this.#showEnd());
  }

  protected override willUpdate(changed: PropertyValues): void {
    for (const key of ['patient', 'prescriber'] as const) if (changed.has(key)) this.#tellUnreadable(key);
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
    const words = stringsFor(this, sentences);
    const messages = new Map(this.#problems.map(({ key, issue }) => [key, this.isRefused || !isMissing(issue) ? fieldSentence(issue, words) : '']));
    for (const field of this.#fields) {
      field.setCustomValidity(messages.get(field.dataset['key'] as FieldKey) ?? '');
      if (this.isRefused) field.reportValidity();
    }
    this.#sync();
  }

  protected override render(): TemplateResult {
    const context = this.#context;
    return html`
      <div part="frame" class="frame" @keydown=${this.#onKey}>
        ${renderHeader(context)}
        <form class="body" novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); }}>
          ${renderSaved(context)}
          ${renderErrorSummary(context)}
          <div class=${context.isReadonly ? 'columns reading' : 'columns'}>${renderMainColumn(context)}${renderSummaryColumn(context)}</div>
        </form>
      </div>
    `;
  }

  get #draft(): PrescriptionDraft {
    const { draft } = this.draftState;
    return {
      ...draft,
      patient: this.#patientModel(this.patient) ?? draft.patient ?? this.#shared.patient,
      prescriber: this.#prescriberModel(this.prescriber) ?? draft.prescriber ?? this.#shared.practitioner,
    };
  }

  /** The day a host gave, if it is one: a wrong one must not date a prescription. */
  get #day(): string | undefined { return isIsoDate(this.today ?? '') ? this.today : undefined; }

  /** Tells the host of a person it gave that is none; the form goes on without. */
  #tellUnreadable(key: 'patient' | 'prescriber'): void {
    const isRead = key === 'patient' ? this.#patientModel(this.patient) : this.#prescriberModel(this.prescriber);
    if (isRead || this[key] === undefined || this[key] === null) return;
    const message = `What was given as ${key} is neither the FHIR resource nor the SDK’s model of one.`;
    emit(this, 'sps-load-error', { code: `${key}-unreadable`, message, retryable: false });
  }

  get #issues(): Issue[] {
    return [...this.#unread, ...checkDraft(compact(this.#draft), { today: this.#day }), ...this.#submission.serverIssues];
  }

  /** Fields whose words could not be read: no draft holds them, so no rule can name them. */
  get #unread(): Issue[] {
    const { fieldNames } = stringsFor(this, strings);
    return this.#fields.filter(({ validity }) => validity.badInput).map((field): Issue => {
      const key = field.dataset['key'] as FieldKey;
      const [name = key, index] = key.split('-');
      const path = index === undefined ? [name] : ['components', Number(index), name];
      return { code: 'unreadable', severity: 'error', path, params: { name: fieldNames[baseField(key)], sentence: field.validationMessage } };
    });
  }

  get #problems(): FormContext['problems'] {
    return firstOfEach(this.#issues.filter(({ severity }) => severity === 'error'), this.draftState.isShared);
  }

  get #fields(): (FormControl & HTMLElement)[] {
    return [...(this.shadowRoot?.querySelectorAll<FormControl>('[data-key]') ?? [])];
  }

  get #isLocked(): boolean {
    return this.readonly || ['saving', 'handed', 'saved'].includes(this.#submission.state);
  }

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
      isReadonly: this.readonly || this.#submission.state === 'saved',
      isBusy: ['saving', 'handed'].includes(this.#submission.state),
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
    for (const field of this.#fields) field.formResetCallback();
    this.#sync();
  }

  #edit(key: FieldKey, change: (state: DraftState) => DraftState): void {
    this.draftState = change(this.draftState);
    this.#submission.forget((issue) => fieldOf(issue, this.draftState.isShared) === key);
    this.#sync();
    const problems = this.#problems;
    emit(this, 'sps-change', {
      valid: problems.every(({ issue }) => isMissing(issue)), complete: problems.length === 0, changed: [key.split('-')],
    });
    emit(this, 'sps-draft', { prescription: this.prescription });
  }

  #focusField(key: FieldKey): void { this.#fields.find((field) => field.dataset['key'] === key)?.focus(); }

  /** After the answer of a server: the notice of success, or the list of what it refused. */
  async #showEnd(): Promise<void> {
    const { state: end, serverIssues } = this.#submission;
    if (serverIssues.length > 0) this.isRefused = true;
    await this.updateComplete;
    if (end === 'saved') this.shadowRoot?.querySelector<HTMLElement>('#saved')?.focus();
    if (serverIssues.length > 0) this.shadowRoot?.querySelector<HTMLElement>('#summary')?.focus();
  }

  #sync(): void {
    const hasProblem = this.#problems.length > 0;
    this.#internals.setFormValue(JSON.stringify(this.prescription), null);
    this.#internals.setValidity(hasProblem ? { customError: true } : {}, hasProblem ? stringsFor(this, strings).toReview(this.#problems.length) : '');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const active = event.composedPath()[0];
    // What is being typed is committed first, as leaving the field would.
    if (active instanceof HTMLInputElement) active.blur();
    void this.submit();
  };
}

declare global {
  interface HTMLElementTagNameMap { 'sps-prescription-form': PrescriptionForm }
}
