import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { describedBy, hint, messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { readNumber, withUnit, writeNumber } from '../internal/number-text.js';
import { TypedBox } from '../internal/typed-box.js';
import { strings } from './range-field.strings.js';
import { styles } from './range-field.styles.js';

/** One number, or two: « 2 » or « 2 à 3 ». Either may be missing while it is typed. */
export interface NumberRange { low?: number | undefined; high?: number | undefined }

const ends = ['low', 'high'] as const;
type End = (typeof ends)[number];

/**
 * Asks for a number or a range of two, in the unit of its label. What cannot be read stays as it was typed.
 *
 * @fires change - The person committed one of the two numbers. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart control - Each native input.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-range-field-control-width=3.5rem] - Width of each input.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-range-field')
export class RangeField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** What the numbers count, with its unit, for those who hear it: « Séances par semaine ». The label when empty. */
  @property({ attribute: 'spoken-label' }) spokenLabel = '';

  /** One sentence of help. */
  @property() hint = '';

  /** The words after the two numbers: « par semaine ». */
  @property() unit = '';

  /** The number that the sentence about unreadable words gives as an example. */
  @property({ type: Number }) example = 2;

  /** The answer, in the unit. `{}` means unanswered, which is not 0. */
  @property({ attribute: false }) value: NumberRange = {};

  @state() private unreadable: Partial<Record<End, string | undefined>> = {};

  #initial: NumberRange | undefined;
  readonly #boxes = { low: this.#box('low'), high: this.#box('high') };

  protected override get formValue(): string | null {
    const { low, high } = this.value;
    if (low === undefined && high === undefined) return null;
    return high === undefined ? String(low) : `${low ?? ''}-${high}`;
  }

  protected override get violation(): Violation | undefined {
    const { unreadable, missing } = stringsFor(this, strings);
    if (ends.some((end) => this.value[end] === undefined && this.unreadable[end] !== undefined)) return { flag: 'badInput', message: unreadable(writeNumber(this.example, languageOf(this))) };
    if (this.required && this.formValue === null) return { flag: 'valueMissing', message: missing };
    return undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#initial ??= this.value;
  }

  override formResetCallback(): void {
    this.value = this.#initial ?? {};
    this.unreadable = {};
    for (const end of ends) this.#boxes[end].text = undefined;
    this.forgetVisit();
  }

  protected override willUpdate(): void {
    // A number given from outside replaces what could not be read.
    const { low, high } = this.value;
    if (low !== undefined) this.unreadable.low = undefined;
    if (high !== undefined) this.unreadable.high = undefined;
  }

  protected override render(): TemplateResult {
    const error = this.shownError;
    const { to } = stringsFor(this, strings);
    if (this.readonly) return plainAnswer(this.label, this.#answer);
    return html`
      <fieldset class="field" aria-describedby=${describedBy(error, this.hint)} ?disabled=${this.isDisabled}>
        <legend part="label" class="label">${this.label}</legend>
        ${hint(this.hint)}
        <div class="range">
          ${this.#renderInput('low', error !== undefined)}
          <span class="unit" aria-hidden="true">${to}</span>
          ${this.#renderInput('high', error !== undefined)}
          ${this.unit ? html`<span class="unit" aria-hidden="true">${this.unit}</span>` : nothing}
        </div>
        ${messages(error, this.live)}
      </fieldset>
    `;
  }

  #renderInput(end: End, refused: boolean): TemplateResult {
    const { atLeast, atMost } = stringsFor(this, strings);
    const spoken = this.spokenLabel || this.label;
    return html`
      <input part="control" id=${end === 'low' ? 'control' : 'high'} class="control number" inputmode="decimal" autocomplete="off"
        aria-label=${end === 'low' ? atLeast(spoken) : atMost(spoken)} aria-invalid=${refused ? 'true' : nothing}
        aria-describedby=${refused ? 'error' : nothing} aria-required=${this.required && end === 'low' ? 'true' : nothing}
        .value=${live(this.#boxes[end].text ?? this.unreadable[end] ?? writeNumber(this.value[end], languageOf(this)))} ?disabled=${this.isDisabled}
        @input=${this.#boxes[end].onInput} @change=${this.#boxes[end].onLeave} @blur=${this.#boxes[end].onLeave} />
    `;
  }

  get #answer(): string {
    const { to, none } = stringsFor(this, strings);
    const numbers = [this.value.low, this.value.high].filter((number) => number !== undefined);
    return numbers.length === 0 ? none : withUnit(numbers.map((number) => writeNumber(number, languageOf(this))).join(`\u00a0${to}\u00a0`), this.unit);
  }

  #box(end: End): TypedBox {
    return new TypedBox(() => this.shownError !== undefined, (text) => { this.#read(end, text); });
  }

  #read(end: End, text: string): void {
    const { value, unreadable } = readNumber(text);
    const { [end]: _was, ...others } = this.unreadable;
    this.unreadable = unreadable === undefined ? others : { ...others, [end]: unreadable };
    const { [end]: _old, ...kept } = this.value;
    this.value = value === undefined ? kept : { ...kept, [end]: value };
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-range-field': RangeField }
}
