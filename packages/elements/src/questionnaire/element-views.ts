import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { QuestionnaireResponse } from 'fhir/r4.js';
import { html, nothing, type LitElement } from 'lit';
import { onDemand } from '../internal/on-demand.js';
import { drawing } from './activity-icons.js';
import type { PageSeam } from './page-seam.js';
import type { PatientPlace } from './patient-place.js';
import type { ResultContext } from './result-context.js';

/** What the views take from the element. */
interface ViewsHost extends LitElement { readonly readonly: boolean; readonly earlier: QuestionnaireResponse | undefined }

/** Which of the screens is in view: the page, one question at a time, the result. */
export class ElementViews {
  readonly #host: ViewsHost;
  readonly #page: PageSeam;
  #isResult = false;
  #place: PatientPlace | undefined;

  constructor(host: ViewsHost, page: PageSeam) {
    this.#host = host;
    this.#page = page;
  }

  /** Asks for the code of what is in view. */
  fetch(): void { void this.#page.parts.load(this.#page.mode === 'patient' ? 'patient' : 'page'); }

  showForm(): void {
    if (!this.#isResult) return;
    this.#isResult = false;
    this.#host.requestUpdate();
  }

  async showResult(): Promise<void> {
    if (!await this.#page.parts.load('result')) return;
    this.#isResult = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#focus('.result h2, .result [tabindex="-1"]');
  }

  /** Whether the patient answers on the screen of a professional, who can take it back. A host that asks for patient mode shows the public nothing else. */
  isLent = false;

  /** Where a person begins in the screen that is in view. */
  focusStart(): void { this.#focus(this.#page.mode === 'patient' ? '#patient-heading' : '[data-key]'); }

  /** Brings what stops a submit into view: the page has its list on top, one question at a time its review. */
  showProblems(): void { if (this.#page.mode === 'patient') this.#place?.showReview(); }

  /** Goes to a question, on the page or on its own screen. */
  readonly focusNode = (node: FormNode): void => {
    if (this.#page.mode === 'patient' && this.#place) this.#place.showNode(node);
    else this.#page.focusNode(node);
  };

  render(): unknown {
    const result = this.#isResult ? this.#page.parts.get('result') : undefined;
    const context = result && this.#resultContext;
    if (result && context) return html`${this.#renderEnding(context)}${result.renderResult(context)}`;
    const { mode, parts, words } = this.#page;
    if (mode !== 'patient' || parts.isLost('patient')) return parts.get('page')?.renderPage(this.#page) ?? this.#renderLost();
    const patient = parts.get('patient');
    if (!patient) return html`<p class="waiting" role="status">${words.loading}</p>`;
    this.#place ??= new patient.PatientPlace(this.#host);
    return html`${this.#renderEnding(undefined)}${patient.renderPatient(this.#page, this.#place)}${this.isLent ? html`
      <p class="back"><button type="button" class="link" @click=${this.#page.switchMode}>${drawing('person')} ${this.#page.words.professionalBack}</button></p>` : nothing}`;
  }

  /** The code of the form could not be had: it can be asked for again. */
  #renderLost(): unknown {
    const { parts, words } = this.#page;
    return parts.isLost('page') ? html`<div class="waiting" role="alert"><p>${words.partLost}</p><button type="button" class="secondary" @click=${parts.retry}>${words.retry}</button></div>` : nothing;
  }

  async print(): Promise<void> {
    const { printAnswers } = await onDemand(() => import('./answers-print.js'));
    printAnswers(this.#page, this.#resultContext);
  }

  /** How a submit ended, where the screen has no place of its own for it; one question at a time says beside its button what failed. */
  #renderEnding(result: ResultContext | undefined): unknown {
    const ending = this.#page.parts.get('ending');
    const { mode, fields, words } = this.#page;
    return html`<div class="ended">${mode === 'patient' && !result && fields.isLost ? html`<p class="notice" role="alert"><span>${words.partLost} <button type="button" class="link" @click=${fields.retry}>${words.retry}</button></span></p>` : nothing}${ending?.renderSaved(this.#page, !result) ?? nothing}${mode === 'patient' ? nothing : ending?.renderErrorSummary(this.#page) ?? nothing}${
      mode === 'patient' && !result ? nothing : html`<div role="alert">${ending?.renderFailure(this.#page) ?? nothing}</div>`}</div>`;
  }

  get #resultContext(): ResultContext | undefined {
    const { instrument, score, form, language, mode, speak, who } = this.#page;
    if (!instrument || !score) return undefined;
    const { earlier } = this.#host;
    const nodeOf = (linkId: string) => form.node(linkId);
    return {
      instrument, score, language, mode, speak, person: who || undefined, canEdit: !this.#host.readonly, authored: form.response().authored ?? (this.#isResult ? this.#page.today : undefined),
      earlier: earlier && { score: instrument.score(earlier), ...(earlier.authored !== undefined && { authored: earlier.authored }) },
      labelOf: (linkId) => {
        const node = nodeOf(linkId);
        return node ? this.#page.wholeNameOf(node) : linkId;
      },
      goTo: (linkId) => {
        const node = nodeOf(linkId);
        this.#page.modify();
        if (node) void this.#host.updateComplete.then(() => { this.focusNode(node); });
      },
      edit: this.#page.modify,
      answers: this.#page.parts.get('result')?.answersInWords(this.#page),
      print: this.#page.print,
    };
  }

  #focus(selector: string): void { this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(); }
}
