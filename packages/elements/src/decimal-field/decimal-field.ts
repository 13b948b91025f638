import type { CSSResultGroup } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readDecimal, writeDecimal } from '../internal/decimal-text.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { TypedField, type Reading, type TypedSentences } from '../internal/typed-field.js';
import { strings } from './decimal-field.strings.js';
import { styles } from './decimal-field.styles.js';

/**
 * Asks for a number of any size: a measure, a count, the days of a week. One element for `decimal`, `integer` and counts,
 * since they differ by one flag and by their usual answers; `sps-number-field` stays the small one of the prescription.
 *
 * @fires input - The person typed or chose; `value` is current, `undefined` while it cannot be read. Native event, bubbles.
 * @fires change - The person committed a number. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of usual answers.
 * @csspart option - One usual answer.
 * @csspart control - The native input.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-decimal-field-control-width=7rem] - Width of the input; 3.25rem in a row.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-decimal-field')
export class DecimalField extends TypedField<number> {
  static override styles: CSSResultGroup = styles;

  /** The answer, in the unit. `undefined` means unanswered, which is not 0, or typed and not readable. */
  @property({ type: Number }) value: number | undefined;

  /** The word after the number, « kg »; it is also heard. */
  @property() unit = '';

  /** How a number is said where the unit alone does not do: « 1 jour », « 2 jours ». */
  @property({ attribute: false }) inWords: ((value: number) => string) | undefined;

  /** Whether only whole numbers are read, of at most 32 bits as in FHIR. */
  @property({ type: Boolean }) integer = false;

  /** Whether the answer may be below 0: the keyboard of a phone then has a minus. */
  @property({ type: Boolean }) signed = false;

  protected override get sentences(): TypedSentences { return stringsFor(this, strings); }

  protected override get unitWords(): string { return this.unit; }

  protected override toWords(value: number): string { return this.inWords?.(value) ?? super.toWords(value); }

  protected override get keyboard(): 'text' | 'numeric' | 'decimal' {
    if (this.signed) return 'text';
    return this.integer ? 'numeric' : 'decimal';
  }

  protected override read(text: string): Reading<number> {
    const { value, problem } = readDecimal(this.#withoutUnit(text), { language: languageOf(this), integer: this.integer });
    return { value, problem: problem && stringsFor(this, strings)[problem] };
  }

  protected override write(value: number): string { return writeDecimal(value, languageOf(this)); }

  /** « 70,6 kg » in a box that says kg is 70,6; another unit stays, and is no number. */
  #withoutUnit(text: string): string {
    const [, number, word = ''] = /^(.*\d)\s*(\D+)$/.exec(text.trim()) ?? [];
    const [unit, typed] = [this.unit, word].map((each) => each.trim().toLowerCase()) as [string, string];
    return number !== undefined && typed !== '' && (unit === typed || unit.startsWith(`${typed} `)) ? number : text;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-decimal-field': DecimalField }
}
