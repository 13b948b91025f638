import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { describedBy, hint, messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { readNumber, withUnit, writeNumber } from '../internal/number-text.js';
import { TypedBox } from '../internal/typed-box.js';
import { strings } from './number-field.strings.js';
import { styles } from './number-field.styles.js';

/**
 * Asks for one number in the unit of its label. The usual answers are one click; « Autre » opens a box to type any.
 * What cannot be read stays as it was typed.
 *
 * @fires change - The person committed a number. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart control - The native input of a typed number.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-number-field-control-width=3.5rem] - Width of the input.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-number-field')
export class NumberField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** One sentence of help. */
  @property() hint = '';

  /** The word after the number: « mois ». */
  @property() unit = '';

  /** The usual answers, each one click. Empty: the number is typed. */
  @property({ attribute: false }) usual: readonly number[] = [];

  /** The answer, in the unit. `undefined` means unanswered, which is not 0. */
  @property({ type: Number }) value: number | undefined;

  @state() private unreadable: string | undefined;
  @state() private isTyping = false;

  #initial: number | undefined;
  #hasInitial = false;
  readonly #box = new TypedBox(() => this.shownError !== undefined, (text) => { this.#read(text); });

  protected override get formValue(): string | null {
    return this.value === undefined ? null : String(this.value);
  }

  protected override get violation(): Violation | undefined {
    const { missing, unreadable } = stringsFor(this, strings);
    if (this.value === undefined && this.unreadable !== undefined) return { flag: 'badInput', message: unreadable };
    if (this.required && this.value === undefined) return { flag: 'valueMissing', message: missing };
    return undefined;
  }

  /** Whether the box to type in is open: asked for, or needed to show an unusual answer. */
  get #isTyped(): boolean {
    return this.usual.length === 0 || this.isTyping || this.unreadable !== undefined
      || (this.value !== undefined && !this.usual.includes(this.value));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#hasInitial) this.#initial = this.value;
    this.#hasInitial = true;
  }

  override formResetCallback(): void {
    this.value = this.#initial;
    this.unreadable = undefined;
    this.isTyping = false;
    this.#box.text = undefined;
    this.forgetVisit();
  }

  protected override willUpdate(): void {
    // A value given from outside replaces what could not be read.
    if (this.value !== undefined) this.unreadable = undefined;
  }

  protected override render(): TemplateResult {
    const error = this.shownError;
    if (this.readonly) {
      const { none } = stringsFor(this, strings);
      return plainAnswer(this.label, this.value === undefined ? none : withUnit(writeNumber(this.value, languageOf(this)), this.unit));
    }
    return html`
      <fieldset class="field" role=${this.usual.length > 0 ? 'radiogroup' : 'group'}
        aria-required=${this.required && this.usual.length > 0 ? 'true' : nothing} aria-describedby=${describedBy(error, this.hint)} ?disabled=${this.isDisabled}>
        <legend part="label" class="label">${this.label}</legend>
        ${hint(this.hint)}
        <div class="answers">
          ${this.usual.length > 0 ? this.#renderUsual() : nothing}
          ${this.#isTyped ? this.#renderTyped(error) : nothing}
        </div>
        ${messages(error, this.live)}
      </fieldset>
    `;
  }

  #renderUsual(): TemplateResult {
    const { other } = stringsFor(this, strings);
    const language = languageOf(this);
    const last = this.usual.length - 1;
    const first = Math.max(this.usual.findIndex((number) => number === this.value), 0);
    return html`
      <div class="segments">
        ${this.usual.map((number, index) => html`
          <label class="segment">
            <input id=${index === first && !this.#isTyped ? 'control' : nothing} type="radio" name="usual" .value=${String(number)}
              aria-label=${withUnit(writeNumber(number, language), this.unit)} .checked=${live(!this.#isTyped && this.value === number)} @change=${this.#choose} />
            <span aria-hidden="true">${writeNumber(number, language)}${index === last ? html`&nbsp;${this.unit}` : nothing}</span>
          </label>`)}
        <label class="segment" @click=${this.#focusTyped}>
          <input type="radio" name="usual" value="other" .checked=${live(this.#isTyped)} @change=${this.#choose} /><span>${other}</span>
        </label>
      </div>
    `;
  }

  #renderTyped(error: string | undefined): TemplateResult {
    return html`
      <span class="typed">
        <input part="control" id="control" class="control number" inputmode="decimal" autocomplete="off" aria-label=${this.unit ? `${this.label} (${this.unit})` : this.label}
          aria-required=${this.required ? 'true' : nothing}
          .value=${live(this.#box.text ?? this.unreadable ?? writeNumber(this.value, languageOf(this)))} ?disabled=${this.isDisabled}
          aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${error === undefined ? nothing : 'error'}
          @input=${this.#box.onInput} @change=${this.#box.onLeave} @blur=${this.#box.onLeave} />
        <span class="unit" aria-hidden="true">${this.unit}</span>
      </span>
    `;
  }

  /** A click on « Autre » goes on to the box, which no change has opened yet; arrow keys only pass over it. */
  async #focusTyped({ detail }: MouseEvent): Promise<void> {
    if (detail === 0 || this.isDisabled) return;
    this.isTyping = true;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLInputElement>('.typed input')?.focus();
  }

  #choose({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    this.unreadable = undefined;
    this.isTyping = value === 'other';
    if (this.isTyping) return;
    this.value = Number(value);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #read(text: string): void {
    const { value, unreadable } = readNumber(text);
    this.unreadable = unreadable;
    this.value = value;
    this.isTyping = true;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-number-field': NumberField }
}
