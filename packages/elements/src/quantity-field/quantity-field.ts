import type { Coding, Quantity } from 'fhir/r4.js';
import { html, type nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { strings as ofNumbers } from '../decimal-field/decimal-field.strings.js';
import { readDecimal, writeDecimal } from '../internal/decimal-text.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { TypedField, type Reading, type TypedSentences } from '../internal/typed-field.js';
import { strings } from './quantity-field.strings.js';
import { styles } from './quantity-field.styles.js';

/** A unit as it is shown. */
const nameOf = ({ display, code }: Coding): string => display ?? code ?? '';

const unitOf = ({ unit, code, system }: Quantity): Coding =>
  ({ ...(unit === undefined ? {} : { display: unit }), ...(code === undefined ? {} : { code }), ...(system === undefined ? {} : { system }) });

const isSame = (one: Coding, other: Coding): boolean => (one.code ?? one.display) === (other.code ?? other.display);

/**
 * Asks for a number with its unit: one that is fixed, or one of a list. A number alone is for `sps-decimal-field`, whose
 * `value` is a number; here it is a FHIR Quantity, which is why they are two.
 *
 * @fires input - The person typed or chose a unit; `value` is current, `undefined` while it cannot be read. Native event, bubbles.
 * @fires change - The person committed a number or a unit. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of usual answers.
 * @csspart option - One usual answer.
 * @csspart control - The native input, and the native list of units.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-quantity-field-control-width=7rem] - Width of the input; 3.25rem in a row.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-quantity-field')
export class QuantityField extends TypedField<Quantity> {
  static override styles = styles;

  /** The answer with its unit. `undefined` means unanswered, or typed and not readable. */
  @property({ attribute: false }) value: Quantity | undefined;

  /** Units to choose from, the usual one first; one alone is fixed. A unit of the host that is not among them is kept. */
  @property({ attribute: false }) units: readonly Coding[] = [];

  /** The unit chosen before there is a number. */
  @state() private chosen: Coding | undefined;

  protected override get formValue(): string | null { return this.value === undefined ? null : JSON.stringify(this.value); }

  protected override get sentences(): TypedSentences { return stringsFor(this, ofNumbers); }

  protected override get unitWords(): string { return nameOf(this.#unit); }

  protected override get keyboard(): 'text' | 'decimal' { return 'decimal'; }

  protected override get isAnswered(): boolean { return this.value?.value !== undefined; }

  override clear(): void {
    this.chosen = undefined;
    super.clear();
  }

  protected override read(text: string): Reading<Quantity> {
    const { value, problem } = readDecimal(text, { language: languageOf(this) });
    if (problem) return { problem: stringsFor(this, ofNumbers)[problem] };
    return value === undefined ? {} : { value: this.#withUnit(value, this.#unit) };
  }

  protected override write({ value }: Quantity): string { return value === undefined ? '' : writeDecimal(value, languageOf(this)); }

  protected override toWords(value: Quantity): string { return value.value === undefined ? '' : super.toWords(value); }

  protected override renderBeside(): TemplateResult | typeof nothing {
    const units = this.#units;
    if (units.length < 2) return super.renderBeside();
    const unit = this.#unit;
    return html`<select part="control" class="control" aria-label=${stringsFor(this, strings).unitOf(this.label)} ?disabled=${this.isDisabled} @input=${this.#choose} @change=${this.sayChange}>
      ${units.map((each, index) => html`<option value=${index} .selected=${isSame(each, unit)}>${nameOf(each)}</option>`)}
    </select>`;
  }

  get #unit(): Coding { return this.value && (this.value.unit ?? this.value.code) !== undefined ? unitOf(this.value) : this.chosen ?? this.units[0] ?? {}; }

  get #units(): readonly Coding[] {
    const unit = this.#unit;
    return this.units.some((each) => isSame(each, unit)) ? this.units : [...this.units, unit];
  }

  #withUnit(value: number, unit: Coding): Quantity {
    const name = nameOf(unit);
    return { value, ...(name ? { unit: name } : {}), ...(unit.system === undefined ? {} : { system: unit.system }), ...(unit.code === undefined ? {} : { code: unit.code }) };
  }

  #choose({ target }: Event): void {
    const unit = this.#units[Number((target as HTMLSelectElement).value)];
    if (!unit) return;
    this.chosen = unit;
    if (this.value?.value !== undefined) this.take(this.#withUnit(this.value.value, unit));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-quantity-field': QuantityField }
}
