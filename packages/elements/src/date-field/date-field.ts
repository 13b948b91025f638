import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { readDate, writeDate, type TypedDate } from '../internal/date-text.js';
import { describedBy, hint, messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { stringsFor } from '../internal/localize.js';
import { TypedBox } from '../internal/typed-box.js';
import { strings } from './date-field.strings.js';
import { styles } from './date-field.styles.js';

/**
 * Asks for a calendar day, typed day first. « 1/3/26 » is read; what cannot be read stays as it was typed.
 *
 * @fires change - The person committed a date. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart control - The native input.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-date-field-control-width=8.5rem] - Width of the input.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-date-field')
export class DateField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** Whether the question is heard but not seen: a heading beside the field says it already. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** One sentence of help. */
  @property() hint = '';

  /** The day, `2026-11-21`. `undefined` means unanswered, or typed and not readable. */
  @property() value: string | undefined;

  /** The text of a date that could not be read, and why. */
  @state() private refused: (TypedDate & { text: string }) | undefined;

  readonly #box = new TypedBox(() => this.shownError !== undefined, (text) => { this.#read(text); });

  protected override get formValue(): string | null {
    return this.value ?? null;
  }

  protected override get violation(): Violation | undefined {
    const { missing, unreadable, impossible } = stringsFor(this, strings);
    if (this.value !== undefined) return undefined;
    if (this.refused?.impossible) return { flag: 'badInput', message: impossible(this.refused.impossible.day, this.refused.impossible.month) };
    if (this.refused) return { flag: 'badInput', message: unreadable };
    if (this.required) return { flag: 'valueMissing', message: missing };
    return undefined;
  }

  override formResetCallback(): void {
    this.value = this.getAttribute('value') ?? undefined;
    this.refused = undefined;
    this.#box.text = undefined;
    this.forgetVisit();
  }

  protected override willUpdate(): void {
    // A value given from outside replaces what could not be read.
    if (this.value !== undefined) this.refused = undefined;
  }

  protected override render(): TemplateResult {
    const { placeholder, none } = stringsFor(this, strings);
    const error = this.shownError;
    if (this.readonly) return plainAnswer(this.label, writeDate(this.value) || none, { labelHidden: this.labelHidden });
    return html`
      <div class="field">
        <label part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'} for="control">${this.label}</label>
        ${hint(this.hint)}
        <input part="control" id="control" class="control" inputmode="numeric" autocomplete="off" placeholder=${placeholder} aria-required=${this.required ? 'true' : nothing}
          .value=${live(this.#box.text ?? this.refused?.text ?? writeDate(this.value))} ?disabled=${this.isDisabled}
          aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy(error, this.hint)}
          @input=${this.#box.onInput} @change=${this.#box.onLeave} @blur=${this.#box.onLeave} />
        ${messages(error, this.live)}
      </div>
    `;
  }

  #read(text: string): void {
    const typed = readDate(text);
    this.value = typed.iso;
    this.refused = typed.iso === undefined && text.trim() !== '' ? { ...typed, text } : undefined;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-date-field': DateField }
}
