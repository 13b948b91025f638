import type { Issue } from '@sport-sante/sdk';
import type { Form } from '@sport-sante/sdk/questionnaire/form';
import type { Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { OperationOutcome, QuestionnaireResponse } from 'fhir/r4.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { emit } from '../internal/events.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { version } from '../internal/version.js';
import { Shared } from '../provider/shared.js';
import { afterDrawing } from './after-drawing.js';
import { ElementViews } from './element-views.js';
import { FormKeeper, type Trouble } from './form-keeper.js';
import { HostNews } from './host-news.js';
import { PageSeam } from './page-seam.js';
import { partsFor, warmUp } from './parts.js';
import { keyOf, launchOf, personWords, scoreOptionsOf, signedBy } from './people-of-answers.js';
import { strings } from './questionnaire.strings.js';
import { QuestionnaireInputs } from './questionnaire-inputs.js';
import { styles } from './questionnaire.styles.js';
import { loadSender, Sending } from './sending.js';
import { renderWaiting } from './waiting.js';

export type * from '../internal/events.js';
export type { AuthorInput, SubjectInput } from './people-of-answers.js';

/**
 * Asks the questions of a FHIR R4 Questionnaire, or of an instrument it knows by name, and gives the answers as a
 * QuestionnaireResponse to a FHIR server or to the host. One page for a professional, one question at a time for a patient.
 *
 * It gives events and keeps nothing: with a `client`, its own or the provider's, it also saves. Enter never submits;
 * Ctrl + Enter submits from anywhere in the form.
 *
 * @fires sps-ready - The questionnaire can be answered.
 * @fires sps-load-error - What the host gave cannot be used: `{ code, message, retryable }`, code `questionnaire-unreadable`, `questionnaire-incomplete`, `response-unreadable`, `instrument-unknown` or `instrument-unavailable`.
 * @fires sps-change - After an edit: `{ valid, complete, changed }`, no values.
 * @fires sps-draft - After an edit: `{ response }` as filled in so far, for a host that keeps drafts.
 * @fires sps-invalid - A submit was refused: `{ issues }`.
 * @fires sps-submit - The person validated: `{ bundle, idempotencyKey, response, score }`. Cancelable: `preventDefault()` hands saving to the host, which answers with `setOutcome`.
 * @fires sps-submitted - Saved: `{ locations }`.
 * @fires sps-submit-error - Not saved: `{ outcome, retryable }`.
 * @csspart frame - The whole questionnaire.
 * @cssproperty [--sps-color-accent=#0b6a65] - Chosen, primary, links, focus. All the tokens: see « Theming » in the README.
 */
@customElement('sps-questionnaire')
export class Questionnaire extends QuestionnaireInputs {
  static readonly version = version;
  static override styles = styles;

  @state() private isRefused = false;

  #given: QuestionnaireResponse | undefined;
  #isReady = false;
  /** Who the answers were begun for, and who is at the desk now. */
  #answeredFor: string | undefined;
  #currentSubject: string | undefined;
  /** The code that the open form takes; `undefined` once it is there, or cannot be had. */
  #code: Promise<void> | undefined;
  readonly #shared = new Shared(this);
  readonly #sending = new Sending(this);
  readonly #news = new HostNews((changed) => { this.#tell(changed); });
  readonly #keeper: FormKeeper = new FormKeeper({
    opened: () => { this.#opened(); },
    edited: (path) => { this.#edited(path); },
    troubled: (trouble) => { this.#troubled(trouble); },
    drawn: () => afterDrawing(this),
  }, (change) => { this.#page.forget(); this.#page.watchers.tell(change); });
  readonly #page: PageSeam = new PageSeam(this, {
    keeper: this.#keeper, sending: this.#sending, isReadonly: () => this.#isReadonly, isRefused: () => this.isRefused,
    who: () => personWords(this.#subject, this.#today, stringsFor(this, strings).years), today: () => this.#today, score: () => this.#score,
    switchMode: () => { void this.#switchMode(); }, modify: () => { this.#modify(); },
  });
  readonly #views = new ElementViews(this, this.#page);

  /** What is answered so far, a copy. Setting it opens those answers; what belongs to no question is kept aside. */
  @property({ attribute: false })
  get response(): QuestionnaireResponse | undefined {
    this.#follow();
    return this.#keeper.form ? this.#signed(this.#keeper.form.response()) : this.#given;
  }
  set response(given: QuestionnaireResponse | undefined) { this.#given = given ?? undefined; }

  /** Says what stands between the answers and a whole questionnaire, and shows it on the fields. */
  override validate(): Issue[] {
    this.#follow();
    if (!this.#keeper.form) return [];
    this.isRefused = true;
    void this.#page.parts.load('ending');
    return this.#issues;
  }

  /** Checks, then sends: the same as the button. Resolves when the answer is there; a refusal is an event, not an exception. */
  override async submit(): Promise<void> {
    this.#follow();
    const { form } = this.#keeper;
    if (!form || this.#isReadonly || this.#sending.isBusy) return;
    await form.ready;
    this.#news.flush();
    const issues = this.validate();
    // What the server refused may pass now: it is asked again.
    if (issues.some(({ severity, code }) => severity === 'error' && code !== 'server-refused')) {
      emit(this, 'sps-invalid', { issues });
      this.#views.showForm();
      this.#views.showProblems();
      await this.updateComplete;
      this.showPart('#summary');
      return;
    }
    this.isRefused = false;
    const signed = this.#signed(form.response());
    const response: QuestionnaireResponse = { ...signed, status: 'completed', authored: signed.authored ?? this.#today };
    await this.#sending.send({ client: this.client ?? this.#shared.client, response, score: this.#score, now: this.#today });
    await this.#showEnd();
  }

  /** Puts the answers back as the host gave them, or none. */
  override reset(): void { this.#keeper.reset(); }

  /** Prints the answers, and the result when there is one; the code for it loads on demand. */
  print(): Promise<void> { return this.#views.print(); }

  /** Moves the focus to the first question with an error; nothing when there is none. */
  focusFirstError(): void {
    const node = this.#keeper.form && this.#page.problems.find((problem) => problem.node)?.node;
    if (node) this.#views.focusNode(node);
  }

  /**
   * Says how a handed-over submit ended: its errors go to the questions they name; without errors it is saved.
   *
   * @param options.idempotencyKey the key of the submit it answers: an answer to an earlier one is then passed over.
   */
  setOutcome(outcome: OperationOutcome, { idempotencyKey }: { idempotencyKey?: string } = {}): void {
    if (idempotencyKey !== undefined && idempotencyKey !== this.#sending.key) return;
    void this.#sending.settle(outcome).then(() => this.#showEnd());
  }

  override disconnectedCallback(): void {
    this.#news.flush();
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#follow();
    this.#followSubject();
    this.#page.forget();
    this.#page.watchers.revision += 1;
    this.#views.fetch();
  }

  protected override firstUpdated(): void {
    // What sending needs comes in a quiet moment, so that nobody waits for it; a failure is told when it matters.
    setTimeout(() => { loadSender().catch(() => undefined); void this.#page.parts.load('ending'); }, 500);
  }

  protected override updated(): void {
    this.syncForm();
    if (this.#isReady || this.#keeper.state !== 'ready' || this.#code) return;
    this.#isReady = true;
    emit(this, 'sps-ready', { element: this.localName, version });
  }

  /** Drawn with all that what is in view asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#keeper.settled();
    await this.#code;
    await this.#page.parts.settled();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { state: stands, form } = this.#keeper;
    return html`<div part="frame" class="frame" @keydown=${this.mode === 'patient' ? nothing : this.onKey}>${stands === 'ready' && form && !this.#code ? keyed(form, this.#views.render()) : renderWaiting(this.#keeper, { isLoading: this.#code !== undefined, words: stringsFor(this, strings) })}</div>`;
  }

  protected override get entryField(): HTMLElement | undefined {
    const [problem] = this.#keeper.form ? this.#page.problems : [];
    const key = problem?.node?.key;
    return this.shadowRoot?.querySelector<HTMLElement>(key === undefined ? '[data-key]' : `[data-key="${CSS.escape(key)}"]`) ?? undefined;
  }

  protected override get formValue(): string { return this.#keeper.form ? JSON.stringify(this.response) : ''; }

  protected override get problemSentence(): string {
    const { length } = this.#keeper.form ? this.#page.problems : [];
    return length > 0 ? stringsFor(this, strings).toReview(length) : '';
  }

  /** Opens what the host gives, in the tick it is given. */
  #follow(): void {
    const { questionnaire, instrument, expandValueSet, now } = this;
    this.#keeper.follow({
      questionnaire, instrument, response: this.#given, language: languageOf(this), launch: launchOf(this), expandValueSet, now: now === undefined ? undefined : () => this.now ?? now,
    });
  }

  /** Another person under the answers: the form opens anew. */
  #followSubject(): void {
    const key = keyOf(this.#subject);
    const isOther = this.#answeredFor !== undefined && key !== undefined && this.#answeredFor !== key;
    if (isOther && keyOf(this.#given?.subject) !== key) {
      this.#given = undefined;
      this.#keeper.reopen();
    }
    this.#currentSubject = key;
    // Answers that were given are of whoever is there when they are opened.
    if (this.#given) this.#answeredFor = isOther ? key : this.#answeredFor ?? key;
  }

  #opened(): void {
    this.#answeredFor = undefined;
    this.isRefused = false;
    this.#page.reset();
    this.#views.showForm();
    this.#sending.clear();
    const { form } = this.#keeper;
    if (form) {
      void this.#load(form);
      const gaps = this.#page.gaps;
      if (gaps.length > 0) emit(this, 'sps-load-error', { code: 'questionnaire-incomplete', message: `Items that cannot be asked as meant: ${gaps.join(', ')}.`, retryable: false });
    }
    this.requestUpdate();
  }

  /** Loads what draws a form, before it is drawn. */
  async #load(form: Form): Promise<void> {
    const parts = partsFor(form.definition, this.#keeper.instrument !== undefined, this.mode);
    const code = Promise.all([this.#page.fields.loadFor(form.nodes), ...parts.map((part) => this.#page.parts.load(part))]).then(() => undefined);
    this.#code = code;
    await code;
    if (this.#code !== code) return;
    this.#code = undefined;
    this.requestUpdate();
  }

  #edited(path: Issue['path']): void {
    this.#sending.forget(path.findLast((step) => typeof step === 'string') ?? '');
    this.#news.edited(path);
    this.#answeredFor ??= this.#currentSubject;
    // A host’s form reads the answers whenever it likes.
    if (this.form) this.syncForm();
    if (this.isRefused && this.#page.problems.length === 0) this.requestUpdate();
  }

  #tell(changed: Issue['path'][]): void {
    const { form } = this.#keeper;
    if (!form) return;
    const { problems, missing } = this.#page;
    emit(this, 'sps-change', { valid: problems.length === 0, complete: missing.length === 0, changed });
    emit(this, 'sps-draft', { response: this.#signed(form.response()) });
  }

  #troubled({ code, message, retryable }: Trouble): void { emit(this, 'sps-load-error', { code, message, retryable }); }

  async #switchMode(): Promise<void> {
    const next = this.mode === 'patient' ? 'professional' : 'patient';
    if (next === 'patient' && !await this.#page.parts.load('patient')) return;
    this.mode = next;
    this.#views.isLent = next === 'patient';
    await this.updateComplete;
    this.#views.focusStart();
  }

  #modify(): void {
    this.#sending.clear();
    this.#views.showForm();
    void this.updateComplete.then(() => { this.#views.focusStart(); });
  }

  get #issues(): Issue[] { return this.#page.problems.map(({ issue }) => issue); }
  get #subject(): unknown { return this.subject ?? this.#shared.patient; }
  get #today(): string { return this.now ?? new Date().toISOString(); }
  get #isReadonly(): boolean { return this.readonly || this.isDisabled || this.#sending.state === 'saved'; }

  get #score(): Score | undefined { return this.#keeper.scoreWith(scoreOptionsOf(this.#subject, this.#today)); }

  /** The answers with who they are about and who gave them. */
  #signed(response: QuestionnaireResponse): QuestionnaireResponse {
    return signedBy(response, { subject: this.#subject, author: this.author ?? (this.mode === 'patient' ? this.#subject : this.#shared.practitioner) });
  }

  /** After the answer of a server: the result, the notice of success, or the list of what it refused. */
  async #showEnd(): Promise<void> {
    const { state: end, serverIssues } = this.#sending;
    if (serverIssues.length > 0) {
      this.isRefused = true;
      this.#views.showProblems();
    }
    const isTaken = end === 'saved' || end === 'given' || end === 'handed';
    if (isTaken && this.#page.hasResult) await this.#views.showResult();
    await this.updateComplete;
    if (end === 'saved') this.showPart('#saved');
    if (serverIssues.length > 0) this.showPart('#summary');
  }
}

warmUp();

declare global {
  interface HTMLElementTagNameMap { 'sps-questionnaire': Questionnaire }
}
