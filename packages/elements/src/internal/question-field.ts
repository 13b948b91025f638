import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describedBy, hint, messages, plainAnswer } from './field-parts.js';
import { FormControl, type Violation } from './form-control.js';
import { stringsFor } from './localize.js';
import { strings } from './question-field.strings.js';

/** How a field looks: `row` in a dense table, `page` among other questions, `step` alone on a screen, large. */
export type FieldSize = 'row' | 'page' | 'step';

/**
 * What every field of a questionnaire shares, so that one table drives them all: the question, one `value`, and native
 * events: `input` as soon as the value is another, also while one types, then `change` when it is meant. Bounds are for
 * the form around: it gives their sentence to `setCustomValidity`.
 */
export abstract class QuestionField<Value> extends FormControl {
  /** The question, already in the reader's language. */
  @property() label = '';

  /** Whether the question is heard but not seen: words beside the field say it already. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** One sentence of help. */
  @property() hint = '';

  /** Where it stands: `row` in a dense table, `page` among other questions, `step` alone on a screen, large. */
  @property({ reflect: true, useDefault: true }) size: FieldSize = 'page';

  #initial: Value | undefined;
  #hasInitial = false;

  /** The answer. `undefined` means unanswered, which is not 0. */
  abstract value: Value | undefined;
  /** The answer in words, for one who can only read. */
  protected abstract toWords(value: Value): string;
  /** The sentence of a missing answer. */
  protected abstract get missing(): string;
  protected get isAnswered(): boolean { return this.value !== undefined; }
  /** Draws what is answered with. */
  protected abstract renderAnswer(error: string | undefined): TemplateResult;

  protected override get formValue(): string | FormData | null {
    return this.value === undefined ? null : String(this.value);
  }

  protected override get violation(): Violation | undefined {
    return this.required && !this.isAnswered ? { flag: 'valueMissing', message: this.missing } : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#hasInitial) this.#initial = this.value;
    this.#hasInitial = true;
  }

  override formResetCallback(): void {
    this.clear();
    this.value = this.#initial;
  }

  /** Takes the answer away, with words that could not be read and their error. Says nothing. */
  clear(): void {
    this.value = undefined;
    this.forgetVisit();
  }

  protected override render(): TemplateResult {
    const { value } = this;
    if (!this.readonly) return this.renderAnswer(this.shownError);
    return plainAnswer(this.label, (value === undefined ? '' : this.toWords(value)) || stringsFor(this, strings).none, { labelHidden: this.labelHidden });
  }

  /** One control under its question; it is named by `aria-label` when the question is not seen. */
  protected renderSingle(control: TemplateResult, error: string | undefined): TemplateResult {
    return html`
      <div class="field">
        ${this.labelHidden ? nothing : html`<label part="label" class="label" for="control">${this.label}</label>`}
        ${hint(this.hint)}${control}${messages(error, this.live)}
      </div>
    `;
  }

  /** Several controls under their question. What is optional can be unanswered again, by Delete too; alone on a screen another act does it. An error of one control alone, which says so itself, does not refuse the group. */
  protected renderGroup(controls: TemplateResult, error: string | undefined, { role = 'radiogroup', isRefused = error !== undefined }: { role?: 'radiogroup' | 'group'; isRefused?: boolean } = {}): TemplateResult {
    const isOne = role === 'radiogroup';
    return html`
      <fieldset class=${isRefused ? 'field refused' : 'field'} role=${role} aria-describedby=${describedBy(isRefused ? error : undefined, this.hint)} ?disabled=${this.isDisabled}
        aria-required=${isOne && this.required ? 'true' : nothing} aria-invalid=${isOne && isRefused ? 'true' : nothing} @keydown=${this.#onKey}>
        <legend part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'}>${this.label}${
          this.required && !isOne ? html`<span class="visually-hidden">, ${stringsFor(this, strings).atLeastOne}</span>` : nothing}</legend>
        ${hint(this.hint)}${controls}
        ${isOne && this.size === 'page' ? this.renderClear() : nothing}
        ${messages(error, this.live)}
      </fieldset>
    `;
  }

  /** The way back to no answer; nothing when there is none to take. */
  protected renderClear(): TemplateResult | typeof nothing {
    return this.#isClearable ? html`<button type="button" class="clear" @click=${this.clearByHand}>${stringsFor(this, strings).clear}</button>` : nothing;
  }

  /** The person takes the answer away. */
  protected readonly clearByHand = async (): Promise<void> => {
    this.clear();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.sayChange();
    await this.updateComplete;
    this.focus();
  };

  protected readonly sayChange = (): void => { this.dispatchEvent(new Event('change', { bubbles: true })); };

  get #isClearable(): boolean {
    return !this.required && this.isAnswered && !this.isDisabled;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (!isRadio || !this.#isClearable || !['Delete', 'Backspace'].includes(event.key)) return;
    event.preventDefault();
    void this.clearByHand();
  };
}
