import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { stringsFor } from '../internal/localize.js';
import { strings } from './check-field.strings.js';
import { styles } from './check-field.styles.js';

/**
 * Asks for one statement to be confirmed: ticked is « yes », unticked is « not stated », never « no ».
 *
 * @fires change - The person ticked or unticked. Native event, bubbles.
 * @csspart label - The statement.
 * @csspart control - The native checkbox.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-check-field')
export class CheckField extends FormControl {
  static override styles = styles;

  /** The statement, already in the reader's language. */
  @property() label = '';

  /** A quieter second line under the statement. */
  @property() note = '';

  /** Whether the statement is confirmed. */
  @property({ type: Boolean }) checked = false;

  /** What the form sends when ticked. */
  @property() value = 'yes';

  protected override get formValue(): string | null {
    return this.checked ? this.value : null;
  }

  protected override get violation(): Violation | undefined {
    return this.required && !this.checked ? { flag: 'valueMissing', message: stringsFor(this, strings).missing } : undefined;
  }

  override formResetCallback(): void {
    this.checked = this.hasAttribute('checked');
    this.forgetVisit();
  }

  protected override render(): TemplateResult {
    const error = this.shownError;
    const { yes, no } = stringsFor(this, strings);
    if (this.readonly) return plainAnswer(this.label, this.checked ? yes : no);
    return html`
      <div class="field">
        <label part="label" class="box">
          <input part="control" id="control" type="checkbox" aria-required=${this.required ? 'true' : nothing} .checked=${live(this.checked)} ?disabled=${this.isDisabled}
            aria-describedby=${error === undefined ? nothing : 'error'} aria-invalid=${error === undefined ? nothing : 'true'} @change=${this.#onChange} />
          <span>${this.label}${this.note ? html`<small>${this.note}</small>` : nothing}</span>
        </label>
        ${messages(error, this.live)}
      </div>
    `;
  }

  #onChange({ target }: Event): void {
    this.checked = (target as HTMLInputElement).checked;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-check-field': CheckField }
}
