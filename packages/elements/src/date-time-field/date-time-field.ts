import { customElement, property } from 'lit/decorators.js';
import { strings as ofDates } from '../date-field/date-field.strings.js';
import { readDateTime, readPartialDate, writeDateTime } from '../internal/date-time-text.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { TypedField, type Reading, type TypedSentences } from '../internal/typed-field.js';
import { strings } from './date-time-field.strings.js';
import { styles } from './date-time-field.styles.js';

/**
 * Asks for a date as precise as one knows it: « 21/11/2026 », « 11/2026 » or « 2026 », with an hour after the day where one
 * is asked for. One box for all, since any of them may be left out; a whole day and nothing else is for `sps-date-field`.
 *
 * @fires input - The person typed or chose; `value` is current, `undefined` while it cannot be read. Native event, bubbles.
 * @fires change - The person committed a date. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of usual answers.
 * @csspart option - One usual answer.
 * @csspart control - The native input.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-date-time-field-control-width=8.5rem] - Width of the input; 13rem with an hour, 7rem in a row.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-date-time-field')
export class DateTimeField extends TypedField<string> {
  static override styles = styles;

  /** FHIR `date` or `dateTime`: `2026`, `2026-11`, `2026-11-21`, `2026-11-21T14:30:00+01:00`. `undefined` means unanswered, or typed and not readable. */
  @property() value: string | undefined;

  /** Whether an hour may follow the day; it is one of the reader's own clock. */
  @property({ type: Boolean, attribute: 'with-time', reflect: true }) withTime = false;

  protected override get sentences(): TypedSentences {
    const sentences = stringsFor(this, strings);
    return this.withTime ? { ...sentences, placeholder: sentences.placeholderWithTime } : sentences;
  }

  protected override get keyboard(): 'text' | 'numeric' { return this.withTime ? 'text' : 'numeric'; }

  protected override read(text: string): Reading<string> {
    const { iso, impossible, isSkipped, unreadable } = this.withTime ? readDateTime(text) : readPartialDate(text);
    const sentences = stringsFor(this, strings);
    if (impossible) return { problem: stringsFor(this, ofDates).impossible(impossible.day, impossible.month) };
    if (isSkipped) return { problem: sentences.skipped };
    if (unreadable !== undefined) return { problem: this.withTime ? sentences.unreadableWithTime : sentences.unreadable };
    return { value: iso };
  }

  protected override write(value: string): string { return writeDateTime(value, languageOf(this)); }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-date-time-field': DateTimeField }
}
