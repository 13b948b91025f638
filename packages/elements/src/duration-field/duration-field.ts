import { customElement, property } from 'lit/decorators.js';
import { readDuration, writeDuration } from '../internal/duration-text.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { TypedField, type Reading, type TypedSentences } from '../internal/typed-field.js';
import { strings } from './duration-field.strings.js';
import { styles } from './duration-field.styles.js';

/**
 * Asks for a duration, in whole minutes (UCUM `min`). « 90 », « 1h30 », « 1:30 » and « 1,5 h » are read, and shown as
 * « 1 h 30 » on leaving; what cannot be read stays as it was typed.
 *
 * @fires input - The person typed or chose; `value` is current, `undefined` while it cannot be read. Native event, bubbles.
 * @fires change - The person committed a duration. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of usual answers.
 * @csspart option - One usual answer.
 * @csspart control - The native input.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-duration-field-control-width=8.5rem] - Width of the input; 6.125rem in a row.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-duration-field')
export class DurationField extends TypedField<number> {
  static override styles = styles;

  /** The answer in minutes. `undefined` means unanswered, which is not 0, or typed and not readable. */
  @property({ type: Number }) value: number | undefined;

  protected override get sentences(): TypedSentences { return stringsFor(this, strings); }

  protected override read(text: string): Reading<number> {
    const { minutes, unreadable, withoutUnit } = readDuration(text);
    const sentences = stringsFor(this, strings);
    if (withoutUnit) return { problem: sentences.withoutUnit(withoutUnit.hours, withoutUnit.minutes) };
    return unreadable === undefined ? { value: minutes } : { problem: sentences.unreadable };
  }

  protected override write(value: number): string { return writeDuration(value, languageOf(this)); }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-duration-field': DurationField }
}
