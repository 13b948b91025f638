import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceOption } from '../choice-field/choice-field.js';
import { ownWords, wordsOf, type ChoiceAnswer } from '../internal/choice-answer.js';
import { describedBy } from '../internal/field-parts.js';
import type { Violation } from '../internal/form-control.js';
import { stringsFor } from '../internal/localize.js';
import { QuestionField } from '../internal/question-field.js';
import { strings } from './select-field.strings.js';
import { styles } from './select-field.styles.js';

/** Lists longer than this are drawn when one comes to the control: three hundred questions on a page may share a list of thousands. */
const DRAWN_AT_ONCE = 100;

/** Position of « Autre » among the options. */
const OTHER = -1;

const toLine = ({ label, disabled = false }: ChoiceOption, index: number): TemplateResult => html`<option value=${index} ?disabled=${disabled}>${label}</option>`;

/**
 * Asks for one answer out of a list too long to be in view, in the browser's own list. Several answers are for
 * `sps-open-choice-field`; a search in a list is for `sps-combobox-field`.
 *
 * @fires input - The person chose or typed; `value` is current. Native event, bubbles.
 * @fires change - The person committed an answer. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart control - The native select, and the box for words of one's own.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-select-field')
export class SelectField extends QuestionField<ChoiceAnswer> {
  static override styles = styles;

  /** The answers, in the order they are shown. */
  @property({ attribute: false }) options: readonly ChoiceOption[] = [];

  /** Whether words of one's own are an answer too. */
  @property({ type: Boolean }) open = false;

  /** The chosen option's `value`, or words of one's own. `undefined` means unanswered. */
  @property() value: ChoiceAnswer | undefined;

  /** What stands in the box of « Autre »; `undefined` while that is not chosen. */
  @state() private other: string | undefined;
  @state() private isMet = false;

  protected override get formValue(): string | null { return typeof this.value === 'object' ? this.value.text : this.value ?? null; }

  protected override get missing(): string { return stringsFor(this, strings).missing; }

  protected override get violation(): Violation | undefined {
    return this.other?.trim() === '' ? { flag: 'valueMissing', message: stringsFor(this, strings).unspecified } : super.violation;
  }

  override clear(): void {
    this.other = undefined;
    super.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const words = ownWords(this.value);
    // What is given from outside stands in the box, unless it is what is being typed there.
    const isOption = typeof this.value === 'string';
    if (changed.has('value') && (isOption || words !== (this.other?.trim() || undefined))) this.other = words;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Once the options are there, which a binding on the list itself would come before.
    const list = this.shadowRoot?.querySelector('select');
    if (list) list.value = String(this.#chosen ?? '');
  }

  protected override toWords(value: ChoiceAnswer): string { return wordsOf([value], this.options); }

  protected override renderAnswer(error: string | undefined): TemplateResult {
    const { choose, other, otherWords } = stringsFor(this, strings);
    const chosen = this.#chosen ?? this.options.length;
    const isWhole = this.isMet || this.options.length <= DRAWN_AT_ONCE;
    const invalid = error === undefined ? nothing : 'true';
    return this.renderSingle(html`
      <select part="control" id="control" class="control" aria-label=${this.labelHidden ? this.label : nothing} aria-required=${this.required ? 'true' : nothing} aria-invalid=${invalid}
        aria-describedby=${describedBy(error, this.hint)} ?disabled=${this.isDisabled} @pointerdown=${this.#meet} @focus=${this.#meet} @input=${this.#choose} @change=${this.sayChange}>
        <option value="">${choose}</option>
        ${isWhole ? this.options.map(toLine) : this.options.slice(chosen, chosen + 1).map((option) => toLine(option, chosen))}
        ${this.open ? html`<option value=${OTHER}>${other}</option>` : nothing}
      </select>
      ${this.other === undefined ? nothing : html`<span class="typed"><input part="control" class="control" autocomplete="off" aria-label=${otherWords} ?disabled=${this.isDisabled}
        aria-invalid=${invalid} aria-describedby=${error === undefined ? nothing : 'error'} .value=${live(this.other)} @input=${this.#type} @change=${this.sayChange} /></span>`}
    `, error);
  }

  get #chosen(): number | undefined {
    if (this.other !== undefined) return OTHER;
    const index = this.options.findIndex(({ value }) => value === this.value);
    return index < 0 ? undefined : index;
  }

  #meet(): void { this.isMet = true; }

  #choose({ target }: Event): void {
    const { value } = target as HTMLSelectElement;
    this.other = Number(value) === OTHER ? '' : undefined;
    this.value = this.options[value === '' ? OTHER : Number(value)]?.value;
  }

  #type({ target }: Event): void {
    this.other = (target as HTMLInputElement).value;
    const text = this.other.trim();
    this.value = text === '' ? undefined : { text };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-select-field': SelectField }
}
