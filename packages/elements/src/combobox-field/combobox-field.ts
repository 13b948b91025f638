import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { describedBy, hint, messages, plainAnswer } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { icon } from '../internal/icons.js';
import { stringsFor } from '../internal/localize.js';
import { strings } from './combobox-field.strings.js';
import { styles } from './combobox-field.styles.js';
import { areFreeText, isKeptByEnter, renderList, type ComboboxOption } from './options-list.js';

export type { ComboboxOption } from './options-list.js';

/**
 * Asks for one or several answers out of a long list that is searched by typing. Kept answers stand as tokens before the
 * input. Words that match nothing stay as they were typed.
 *
 * @fires change - The person added or removed an answer, or left words that match none. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart control - The native input.
 * @csspart token - One kept answer.
 * @csspart list - The open list with its frame.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-combobox-field')
export class ComboboxField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** Whether the question is heard but not seen: a heading beside the field says it already. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** One sentence of help. */
  @property() hint = '';

  /** Examples of what can be typed, in the empty input. */
  @property() placeholder = '';

  /** What the empty input says once an answer is kept; the field's own words when empty. */
  @property({ attribute: 'more-placeholder' }) morePlaceholder = '';

  /** Finds the answers for what is typed, best first; `''` for an untouched input. */
  @property({ attribute: false }) search: (text: string) => readonly ComboboxOption[] = () => [];

  /** Says what to do with words that were left without an answer; the field's own sentence when `undefined`. */
  @property({ attribute: false }) unresolvedSentence: ((text: string) => string) | undefined;

  /** The kept answers. */
  @property({ attribute: false }) values: readonly ComboboxOption[] = [];

  /** Keys of kept answers that are wrong, to be marked. */
  @property({ attribute: false }) refusedKeys: readonly string[] = [];

  @state() private text = '';
  @state() private isOpen = false;
  @state() private active = -1;
  @state() private announcement = '';

  #initial: readonly ComboboxOption[] | undefined;
  #wasListed = false;

  /** The words that were left without an answer, as the form knows them. */
  #leftText = '';

  /** The words typed and not yet turned into an answer. */
  get typedText(): string { return this.text.trim(); }

  protected override get formValue(): FormData | null {
    if (this.values.length === 0 || !this.name) return null;
    const data = new FormData();
    for (const { key } of this.values) data.append(this.name, key);
    return data;
  }

  /** Half a word is not wrong yet. */
  protected override get shownError(): string | undefined {
    return this.isOpen && this.typedText !== '' ? undefined : super.shownError;
  }

  protected override get violation(): Violation | undefined {
    const { missing, unresolved } = stringsFor(this, strings);
    if (this.typedText !== '') return { flag: 'badInput', message: (this.unresolvedSentence ?? unresolved)(this.typedText) };
    if (this.required && this.values.length === 0) return { flag: 'valueMissing', message: missing };
    return undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#initial ??= this.values;
  }

  override formResetCallback(): void {
    this.values = this.#initial ?? [];
    this.text = '';
    this.announcement = '';
    this.#leftText = '';
    this.isOpen = false;
    this.forgetVisit();
  }

  protected override render(): TemplateResult {
    if (this.readonly) return plainAnswer(this.label, this.#answer, { labelHidden: this.labelHidden });
    const options = this.isOpen ? this.#found() : [];
    const error = this.shownError;
    const isListed = options.length > 0;
    return html`
      <div class="field">
        <label part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'} for="control">${this.label}</label>
        ${hint(this.hint)}
        <div class=${`frame ${error === undefined ? '' : 'refused'} ${this.isDisabled ? 'disabled' : ''}`} @mousedown=${this.#onFrame}>
          ${this.values.length > 0 ? this.#renderTokens() : nothing}
          <input part="control" id="control" class="control" role="combobox" autocomplete="off" spellcheck="false"
            aria-expanded=${isListed ? 'true' : 'false'} aria-controls=${isListed ? 'list' : nothing} aria-autocomplete="list"
            aria-activedescendant=${isListed && this.active >= 0 ? `option-${this.active}` : nothing}
            aria-describedby=${describedBy(error, this.hint)} aria-invalid=${error === undefined ? nothing : 'true'}
            aria-required=${this.required ? 'true' : nothing}
            placeholder=${this.values.length === 0 ? this.placeholder : this.morePlaceholder || stringsFor(this, strings).more} ?disabled=${this.isDisabled}
            .value=${live(this.text)} @input=${this.#onInput} @keydown=${this.#onKey} @click=${this.#open} @blur=${this.#onBlur} />
          ${this.isOpen ? this.#renderPopup(options) : nothing}
        </div>
        <p class="visually-hidden" role="status">${this.announcement}</p>
        ${messages(error, this.live)}
      </div>
    `;
  }

  #renderTokens(): TemplateResult {
    const { remove, chosen } = stringsFor(this, strings);
    return html`
      <ul class="tokens" aria-label=${chosen(this.label)}>
        ${this.values.map((option) => html`
          <li part="token" class=${`token ${this.refusedKeys.includes(option.key) ? 'refused' : ''}`}>
            <span>${option.label}</span>${option.tag === undefined ? nothing : html`<span class="tag">${option.tag}</span>`}
            <button type="button" aria-label=${remove(option.label)} ?disabled=${this.isDisabled}
              @click=${() => { this.#remove(option); }} @keydown=${(event: KeyboardEvent) => { this.#onTokenKey(event, option); }}>${icon('close')}</button>
          </li>`)}
      </ul>
    `;
  }

  #renderPopup(options: readonly ComboboxOption[]): TemplateResult | typeof nothing {
    const { none, keys } = stringsFor(this, strings);
    if (options.length === 0 && this.typedText === '') return nothing;
    return html`
      <div part="list" class="popup" @mousedown=${(event: Event) => { event.preventDefault(); }}>
        ${areFreeText(options) ? html`<p class="nothing">${none(this.typedText)}</p>` : nothing}
        ${options.length > 0
          ? renderList({ options, label: this.label, active: this.active, onPick: (option) => { this.#pick(option); } })
          : nothing}
        <p class="keys" aria-hidden="true">
          <span><kbd>${icon('up')}</kbd> <kbd>${icon('down')}</kbd> ${keys.choose}</span><span><kbd>${keys.enter}</kbd> ${keys.add}</span><span><kbd>${keys.escape}</kbd> ${keys.close}</span>
        </p>
      </div>
    `;
  }

  get #answer(): string {
    const answer = this.values.map(({ label, tag }) => (tag === undefined ? label : `${label} (${tag})`)).join('\u00a0· ');
    return answer || stringsFor(this, strings).notAnswered;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const popup = this.shadowRoot?.querySelector('.popup');
    if (popup && !this.#wasListed) popup.scrollIntoView({ block: 'nearest' });
    this.#wasListed = Boolean(popup);
    this.shadowRoot?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #found(): readonly ComboboxOption[] {
    const kept = new Set(this.values.map(({ key }) => key));
    return this.search(this.typedText).filter(({ key }) => !kept.has(key));
  }

  readonly #open = (): void => {
    if (!this.isDisabled) this.isOpen = true;
  };

  #onFrame({ target }: Event): void {
    if (target instanceof Element && target.closest('button, input, .popup')) return;
    // The frame looks like the input: a press beside it goes to it.
    requestAnimationFrame(() => this.shadowRoot?.querySelector('input')?.focus());
  }

  #onInput({ target }: Event): void {
    this.text = (target as HTMLInputElement).value;
    this.isOpen = true;
    const found = this.#found();
    const [first] = found;
    this.active = first && isKeptByEnter(first, this.typedText) ? 0 : -1;
    const { count, none } = stringsFor(this, strings);
    this.announcement = this.typedText === '' ? ''
      : areFreeText(found) ? [none(this.typedText), ...found.map(({ label }) => label)].join(' ') : count(found.length);
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.isOpen ? this.#found() : [];
    const move = (to: number) => {
      event.preventDefault();
      if (this.isOpen) this.active = (to + options.length) % Math.max(options.length, 1);
      else { this.isOpen = true; this.active = 0; }
    };
    if (event.key === 'ArrowDown') move(this.active + 1);
    else if (event.key === 'ArrowUp') move(this.active <= 0 ? options.length - 1 : this.active - 1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const option = options[this.active];
      if (option) this.#pick(option);
    } else if (event.key === 'Escape' && this.isOpen) {
      // Neither the page nor the browser may take it for a dialog around.
      event.preventDefault();
      event.stopPropagation();
      this.isOpen = false;
      this.active = -1;
    } else if (event.key === 'Backspace' && this.text === '') {
      [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.token button') ?? [])].at(-1)?.focus();
    }
  }

  #onTokenKey(event: KeyboardEvent, option: ComboboxOption): void {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    this.#remove(option);
  }

  readonly #onBlur = (): void => {
    this.isOpen = false;
    this.active = -1;
    if (this.typedText !== this.#leftText) this.#commit();
  };

  #pick(option: ComboboxOption): void {
    this.values = [...this.values, { ...option, marks: [] }];
    this.text = '';
    this.isOpen = false;
    this.active = -1;
    this.announcement = stringsFor(this, strings).added(option.label);
    this.#commit();
  }

  #remove(option: ComboboxOption): void {
    this.values = this.values.filter(({ key }) => key !== option.key);
    this.announcement = stringsFor(this, strings).removed(option.label);
    this.shadowRoot?.querySelector('input')?.focus();
    this.isOpen = false;
    this.#commit();
  }

  #commit(): void {
    this.#leftText = this.typedText;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-combobox-field': ComboboxField }
}
