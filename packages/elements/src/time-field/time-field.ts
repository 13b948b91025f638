import { customElement, property } from 'lit/decorators.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { readTime, writeTime } from '../internal/time-text.js';
import { TypedField, type Reading, type TypedSentences } from '../internal/typed-field.js';
import { strings } from './time-field.strings.js';
import { styles } from './time-field.styles.js';

/**
 * Asks for an hour of the day. « 14h30 », « 14:30 », « 1430 » and « 9 h » are read; what cannot be read stays as it was typed.
 *
 * @fires input - The person typed or chose; `value` is current, `undefined` while it cannot be read. Native event, bubbles.
 * @fires change - The person committed an hour. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of usual answers.
 * @csspart option - One usual answer.
 * @csspart control - The native input.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-time-field-control-width=8.5rem] - Width of the input; 6.125rem in a row.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-time-field')
export class TimeField extends TypedField<string> {
  static override styles = styles;

  /** The hour, `14:30:00`. `undefined` means unanswered, or typed and not readable. */
  @property() value: string | undefined;

  protected override get sentences(): TypedSentences { return stringsFor(this, strings); }

  protected override read(text: string): Reading<string> {
    const { time, unreadable } = readTime(text);
    return { value: time, problem: unreadable === undefined ? undefined : stringsFor(this, strings).unreadable };
  }

  protected override write(value: string): string { return writeTime(value, languageOf(this)); }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-time-field': TimeField }
}
