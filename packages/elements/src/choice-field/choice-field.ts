import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { describedBy, hint, messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { icon } from '../internal/icons.js';
import { stringsFor } from '../internal/localize.js';
import { strings } from './choice-field.strings.js';
import { styles } from './choice-field.styles.js';

/** One answer that can be chosen. */
export interface ChoiceOption {
  value: string;
  /** The answer, already in the reader's language. */
  label: string;
  /** A second, quieter line. */
  note?: string;
  /** Shown only after « Autres », unless it is chosen. */
  rare?: boolean;
  /** In view, but not to be chosen now. */
  disabled?: boolean;
}

/**
 * Asks for one or several answers out of a short list, all in view.
 *
 * @fires change - The person chose or un-chose an answer. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of answers.
 * @csspart option - One answer.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-choice-field')
export class ChoiceField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** Whether the question is heard but not seen: a heading beside the field says it already. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** One sentence of help. */
  @property() hint = '';

  /** The answers, in the order they are shown. */
  @property({ attribute: false }) options: readonly ChoiceOption[] = [];

  /** Whether several answers may be chosen. */
  @property({ type: Boolean }) multiple = false;

  /** How the answers look: tiles, or one joined row for at most six short words. */
  @property({ reflect: true }) appearance: 'tiles' | 'segmented' = 'tiles';

  /** The chosen answers: none is « not answered ». At most one unless `multiple`. */
  @property({ attribute: false }) values: readonly string[] = [];

  @state() private isUnfolded = false;

  #initial: readonly string[] | undefined;

  /** The one chosen answer; `undefined` when there is none. */
  get value(): string | undefined { return this.values[0]; }
  set value(value: string | undefined) { this.values = value === undefined ? [] : [value]; }

  protected override get formValue(): FormData | null {
    if (this.values.length === 0 || !this.name) return null;
    const data = new FormData();
    for (const value of this.values) data.append(this.name, value);
    return data;
  }

  protected override get violation(): Violation | undefined {
    if (!this.required || this.values.length > 0) return undefined;
    const { missing, missingSeveral } = stringsFor(this, strings);
    return { flag: 'valueMissing', message: this.multiple ? missingSeveral : missing };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#initial ??= this.values;
  }

  override formResetCallback(): void {
    this.values = this.#initial ?? [];
    this.isUnfolded = false;
    this.forgetVisit();
  }

  protected override render(): TemplateResult {
    if (this.readonly) {
      const chosen = this.options.filter(({ value }) => this.values.includes(value)).map(({ label }) => label).join(', ');
      return plainAnswer(this.label, chosen || stringsFor(this, strings).none, { labelHidden: this.labelHidden });
    }
    const error = this.shownError;
    const shown = this.options.filter(({ rare, value }) => !rare || this.isUnfolded || this.values.includes(value));
    const isSegmented = this.appearance === 'segmented';
    const first = Math.max(this.multiple ? 0 : shown.findIndex(({ value }) => this.values.includes(value)), 0);
    const look = [
      'field', error === undefined ? '' : 'refused', shown.some(({ label }) => /.{25}|\S{13}/.test(label)) ? 'wide' : '',
    ];
    return html`
      <fieldset class=${look.join(' ')} role=${this.multiple ? 'group' : 'radiogroup'} aria-describedby=${describedBy(error, this.hint)}
        aria-required=${this.required && !this.multiple ? 'true' : nothing}
        aria-invalid=${error === undefined || this.multiple ? nothing : 'true'} ?disabled=${this.isDisabled}>
        <legend part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'}>${this.label}${
          this.required && this.multiple ? html`<span class="visually-hidden">, ${stringsFor(this, strings).atLeastOne}</span>` : nothing}</legend>
        ${hint(this.hint)}
        <div part="options" class=${isSegmented ? 'segments' : 'options'}>
          ${shown.map((option, index) => this.#renderOption(option, index === first, error !== undefined))}
          ${shown.length < this.options.length ? this.#renderMore(shown) : nothing}
        </div>
        ${messages(error, this.live)}
      </fieldset>
    `;
  }

  #renderOption({ value, label, note, disabled = false }: ChoiceOption, isControl: boolean, refused: boolean): TemplateResult {
    return html`
      <label part="option" class=${this.appearance === 'segmented' ? 'segment' : 'option'}>
        <input id=${isControl ? 'control' : nothing} type=${this.multiple ? 'checkbox' : 'radio'} name="choice" .value=${value}
          .checked=${live(this.values.includes(value))} ?disabled=${disabled} aria-invalid=${refused && this.multiple ? 'true' : nothing} @change=${this.#onChange} />
        <span>${label}${note === undefined ? nothing : html`<small>${note}</small>`}</span>
      </label>
    `;
  }

  #renderMore(shown: readonly ChoiceOption[]): TemplateResult {
    const { others, folded } = stringsFor(this, strings);
    const names = this.options.filter((option) => !shown.includes(option)).map(({ label }) => label).join(', ');
    return html`
      <button type="button" class="more" aria-expanded="false" aria-label=${folded(names)} @click=${this.#unfold}>
        ${icon('plus')}<span>${others}</span>
      </button>
    `;
  }

  readonly #unfold = async (): Promise<void> => {
    const first = this.options.find(({ rare, value }) => rare && !this.values.includes(value));
    this.isUnfolded = true;
    await this.updateComplete;
    const inputs = this.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? [];
    [...inputs].find(({ value }) => value === first?.value)?.focus();
  };

  #onChange({ target }: Event): void {
    const { value, checked } = target as HTMLInputElement;
    const chosen = new Set(this.multiple ? this.values : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    const offered = this.options.map((option) => option.value);
    this.values = [...offered.filter((option) => chosen.has(option)), ...[...chosen].filter((option) => !offered.includes(option))];
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-choice-field': ChoiceField }
}
