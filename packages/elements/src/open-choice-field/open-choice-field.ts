import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ChoiceOption } from '../choice-field/choice-field.js';
import { ownWords, toFormData, wordsOf, type ChoiceAnswer } from '../internal/choice-answer.js';
import type { Violation } from '../internal/form-control.js';
import { stringsFor } from '../internal/localize.js';
import { QuestionField } from '../internal/question-field.js';
import { strings } from './open-choice-field.strings.js';
import { styles } from './open-choice-field.styles.js';

/** One answer that can be chosen. */
export interface OpenChoiceOption extends ChoiceOption {
  /** Chosen alone: « aucun de ceux-ci ». */
  exclusive?: boolean;
  /** Drawn in place of the label: the same words, marked up. */
  content?: TemplateResult;
}

/**
 * Asks for one or several answers out of a list, all in view, or for words of one's own after « Autre ». A single answer
 * that is optional can be taken back, which the choice of the prescription does not offer.
 *
 * @fires input - The person chose, un-chose or typed; `value` is current. Native event, bubbles.
 * @fires change - The person committed an answer. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The group of answers.
 * @csspart option - One answer.
 * @csspart control - The box for words of one's own.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-open-choice-field')
export class OpenChoiceField extends QuestionField<readonly ChoiceAnswer[]> {
  static override styles = styles;

  /** The answers, in the order they are shown. */
  @property({ attribute: false }) options: readonly OpenChoiceOption[] = [];

  /** Whether several answers may be chosen. */
  @property({ type: Boolean }) multiple = false;

  /** Whether words of one's own are an answer too. */
  @property({ type: Boolean }) open = false;

  /** How the answers look: tiles, or one joined row for a few short words. */
  @property({ reflect: true, useDefault: true }) appearance: 'tiles' | 'segmented' = 'tiles';

  /** One answer a line; `horizontal` lets them share lines as they fit. */
  @property({ reflect: true, useDefault: true }) orientation: 'horizontal' | 'vertical' = 'horizontal';

  /** The chosen answers, words of one's own after the options. `undefined` or empty means unanswered. At most one unless `multiple`. */
  @property({ attribute: false }) value: readonly ChoiceAnswer[] | undefined;

  /** What stands in the box of « Autre »; `undefined` while that is not chosen. */
  @state() private other: string | undefined;

  #own: readonly ChoiceAnswer[] | undefined;

  protected override get isAnswered(): boolean { return this.#answers.length > 0; }

  protected override get formValue(): FormData | null { return toFormData(this.name, this.#answers); }

  protected override get missing(): string {
    const { missing, missingSeveral } = stringsFor(this, strings);
    return this.multiple ? missingSeveral : missing;
  }

  protected override get violation(): Violation | undefined {
    return this.other?.trim() === '' ? { flag: 'valueMissing', message: stringsFor(this, strings).unspecified } : super.violation;
  }

  override clear(): void {
    this.other = undefined;
    super.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // An answer from outside says what stands in the box; of several in words the others are options of their own.
    if (!changed.has('value') || JSON.stringify(this.value ?? []) === JSON.stringify(this.#own ?? [])) return;
    this.#own = this.value;
    this.other = this.#answers.map(ownWords).find((words) => words !== undefined);
  }

  protected override toWords(value: readonly ChoiceAnswer[]): string { return wordsOf(value, this.options); }

  protected override renderAnswer(error: string | undefined): TemplateResult {
    const isSegmented = this.appearance === 'segmented';
    const keys = this.#answers.map(keyOf);
    const choices = [...this.options, ...this.#extras.map((label) => ({ value: keyOf({ text: label }), label }))];
    const entry = Math.max(this.multiple ? 0 : choices.findIndex(({ value }) => keys.includes(value)), 0);
    const look = choices.some(({ label }) => /.{25}|\S{13}/.test(label)) ? 'wide' : '';
    const list = html`<div part="options" class=${isSegmented ? 'segments' : 'options'}>
        ${choices.map((option, index) => this.#renderOption(option, keys.includes(option.value), index === entry, error))}
        ${this.open ? this.#renderOption({ value: OTHER, label: stringsFor(this, strings).other }, this.other !== undefined, false, error) : nothing}
      </div>`;
    return this.renderGroup(html`${isSegmented ? list : html`<div class=${look}>${list}</div>`}${this.other === undefined ? nothing : this.#renderBox(error)}`, error, { role: this.multiple ? 'group' : 'radiogroup' });
  }

  #renderOption({ value, label, note, content, disabled = false }: OpenChoiceOption, isChosen: boolean, isControl: boolean, error: string | undefined): TemplateResult {
    return html`
      <label part="option" class=${this.appearance === 'segmented' ? 'segment' : 'option'} @click=${value === OTHER ? this.#focusBox : nothing}>
        <input id=${isControl ? 'control' : nothing} type=${this.multiple ? 'checkbox' : 'radio'} name="choice" .value=${value} .checked=${live(isChosen)}
          ?disabled=${disabled} aria-invalid=${error !== undefined && this.multiple ? 'true' : nothing} @input=${this.#choose} @change=${this.sayChange} />
        <span>${content ?? label}${note === undefined ? nothing : html`<small>${note}</small>`}</span>
      </label>
    `;
  }

  #renderBox(error: string | undefined): TemplateResult {
    return html`<span class="typed"><input part="control" class="control" autocomplete="off" aria-label=${stringsFor(this, strings).otherWords} aria-describedby=${error === undefined ? nothing : 'error'}
      .value=${live(this.other ?? '')} @input=${this.#type} @change=${this.sayChange} /></span>`;
  }

  get #answers(): readonly ChoiceAnswer[] { return this.value ?? []; }

  /** Words of one's own beside those in the box. */
  get #extras(): string[] {
    const texts = this.#answers.map(ownWords).filter((words) => words !== undefined);
    const boxed = texts.indexOf(this.other?.trim() ?? '');
    return texts.filter((_, index) => index !== boxed);
  }

  #choose({ target }: Event): void {
    const { value, checked } = target as HTMLInputElement;
    const isAlone = !this.multiple || this.#isExclusive(value);
    const kept = isAlone ? [] : this.#answers.map(keyOf).filter((key) => key !== value && !(checked && this.#isExclusive(key)) && key !== this.#boxKey);
    const other = checked ? '' : undefined;
    if (value === OTHER) this.other = other;
    else if (isAlone && checked) this.other = undefined;
    const chosen = new Set(checked && value !== OTHER ? [...kept, value] : kept);
    this.#take(chosen);
  }

  #type({ target }: Event): void {
    const before = this.#boxKey;
    this.other = (target as HTMLInputElement).value;
    this.#take(new Set(this.multiple ? this.#answers.map(keyOf).filter((key) => key !== before) : []));
  }

  /** Options in the order they are shown, then those not shown, then words of one's own. */
  #take(keys: ReadonlySet<string>): void {
    const offered = this.options.map(({ value }) => value);
    const words = this.other?.trim();
    const ordered = [...offered.filter((key) => keys.has(key)), ...[...keys].filter((key) => !offered.includes(key))];
    const answers: ChoiceAnswer[] = ordered.map((key) => (key.startsWith(WORDS) ? { text: key.slice(WORDS.length) } : key));
    if (words) answers.push({ text: words });
    this.#own = answers.length > 0 ? answers : undefined;
    this.value = this.#own;
  }

  #isExclusive(key: string): boolean { return this.options.some(({ value, exclusive }) => exclusive === true && value === key); }

  get #boxKey(): string { return keyOf({ text: this.other?.trim() ?? '' }); }

  /** A press on « Autre » goes on to the box, which no event has opened yet; arrow keys only pass over it. */
  async #focusBox({ detail }: MouseEvent): Promise<void> {
    if (detail === 0 || this.isDisabled) return;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLInputElement>('.typed input')?.focus();
  }
}

/** No option of a form begins with these: they are no characters of a text. */
const OTHER = '\u0000other';
const WORDS = '\u0000words:';

const keyOf = (answer: ChoiceAnswer): string => (typeof answer === 'object' ? `${WORDS}${answer.text}` : answer);

declare global {
  interface HTMLElementTagNameMap { 'sps-open-choice-field': OpenChoiceField }
}
