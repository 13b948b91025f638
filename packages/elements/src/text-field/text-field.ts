import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { describedBy, hint, messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { stringsFor } from '../internal/localize.js';
import { strings } from './text-field.strings.js';
import { styles } from './text-field.styles.js';

/** What is left of the limit, as a share of it, when the counter appears; never less than `COUNTED_FROM` signs. */
const NEAR_END = 0.1;
const COUNTED_FROM = 10;

/**
 * Asks for words: one line, or several in a box that grows with them. What is typed beyond the limit is kept and marked,
 * never cut.
 *
 * @fires input - The person typed; `value` is what stands in the box. Native event, bubbles.
 * @fires change - The person committed the words, on leaving or by Enter; blanks around them are gone. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart control - The native input or textarea.
 * @csspart counter - What is left of the limit, near its end.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-text-field')
export class TextField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** Whether the question is heard but not seen: a heading beside the field says it already. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** One sentence of help. */
  @property() hint = '';

  /** Lines in view while empty. One: a single line, where Enter commits and sends nothing. More: line breaks are kept. */
  @property({ type: Number }) rows = 1;

  /** Most characters accepted (UTF-16 units, as `maxlength` of HTML counts them). `undefined` means no limit. */
  @property({ type: Number }) maxLength: number | undefined;

  /** The words. `undefined` or blank means unanswered. */
  @property() value: string | undefined;

  /** What stands in the box while one types, so that no drawing takes it away; `undefined` the rest of the time. */
  #typed: string | undefined;
  #initial: string | undefined;
  #hasInitial = false;

  protected override get formValue(): string | null {
    return this.#words || null;
  }

  protected override get violation(): Violation | undefined {
    const { missing, tooLong } = stringsFor(this, strings);
    const { length } = this.#words;
    if (this.required && length === 0) return { flag: 'valueMissing', message: missing };
    if (this.maxLength !== undefined && length > this.maxLength) return { flag: 'tooLong', message: tooLong(this.maxLength, length) };
    return undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#hasInitial) this.#initial = this.value;
    this.#hasInitial = true;
  }

  override formResetCallback(): void {
    this.value = this.#initial;
    this.#typed = undefined;
    this.forgetVisit();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Words given from outside replace those being typed, unless they are the same but for the blanks.
    if (changed.has('value') && this.#typed?.trim() !== this.#words) this.#typed = undefined;
  }

  protected override render(): TemplateResult {
    const error = this.shownError;
    if (this.readonly) return plainAnswer(this.label, this.#words || stringsFor(this, strings).none, { labelHidden: this.labelHidden });
    return html`
      <div class="field">
        <label part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'} for="control">${this.label}</label>
        ${hint(this.hint)}
        ${this.rows > 1 ? this.#renderLines(error) : this.#renderLine(error)}
        ${this.#renderCounter(error)}
        ${messages(error, this.#typed === undefined ? this.live : 'off')}
      </div>
    `;
  }

  #renderLine(error: string | undefined): TemplateResult {
    return html`
      <input part="control" id="control" class="control" autocomplete="off" .value=${live(this.#boxed)} ?disabled=${this.isDisabled}
        aria-required=${this.required ? 'true' : nothing} aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy(error, this.hint)}
        @input=${this.#onInput} @change=${this.#onLeave} @blur=${this.#onLeave} />
    `;
  }

  #renderLines(error: string | undefined): TemplateResult {
    return html`
      <div class="lines" data-words=${this.#boxed}>
        <textarea part="control" id="control" class="control" autocomplete="off" rows=${this.rows} .value=${live(this.#boxed)} ?disabled=${this.isDisabled}
          aria-required=${this.required ? 'true' : nothing} aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy(error, this.hint)}
          @input=${this.#onInput} @change=${this.#onLeave} @blur=${this.#onLeave}></textarea>
      </div>
    `;
  }

  /** Seen at each key, but heard only when the end comes near and when it is passed. An error under it says the rest. */
  #renderCounter(error: string | undefined): TemplateResult | typeof nothing {
    const { maxLength } = this;
    if (maxLength === undefined || this.isDisabled) return nothing;
    const { left, nearEnd, beyond } = stringsFor(this, strings);
    const rest = maxLength - this.#words.length;
    const isNear = rest <= Math.max(COUNTED_FROM, maxLength * NEAR_END) && this.#words !== '';
    const heard = rest < 0 ? beyond(maxLength) : nearEnd(maxLength);
    return html`
      <span class="visually-hidden" aria-live="polite">${isNear ? heard : nothing}</span>
      ${isNear && error === undefined
        ? html`<span part="counter" class=${rest < 0 ? 'counter beyond' : 'counter'} aria-hidden="true">${left(rest)}</span>` : nothing}
    `;
  }

  /** The words without the blanks around them; `''` when there are none. */
  get #words(): string {
    return (this.value ?? '').trim();
  }

  /** What stands in the box: line breaks as the box itself writes them, or it would be written anew at each drawing. */
  get #boxed(): string {
    const words = this.#typed ?? this.value ?? '';
    return this.rows > 1 ? words.replace(/\r\n?/g, '\n') : words.replace(/[\r\n]+/g, ' ');
  }

  readonly #onInput = ({ target }: Event): void => {
    const { value } = target as HTMLTextAreaElement;
    this.#typed = value;
    this.value = value.trim() === '' ? undefined : value;
    this.requestUpdate();
  };

  /** For `change`, and for `blur`: words that come back to where they began are no change to a browser. */
  readonly #onLeave = (): void => {
    if (this.#typed === undefined) return;
    this.#typed = undefined;
    this.value = this.#words || undefined;
    this.requestUpdate();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap { 'sps-text-field': TextField }
}
