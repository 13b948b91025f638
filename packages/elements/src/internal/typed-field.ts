import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { describedBy } from './field-parts.js';
import type { Violation } from './form-control.js';
import { withUnit } from './number-text.js';
import { QuestionField } from './question-field.js';

/** What a text says: a value, or the sentence that tells how to write it. Neither: nothing was typed. */
export interface Reading<Value> { value?: Value | undefined; problem?: string | undefined }

/** Words of a typed field. */
export interface TypedSentences { missing: string; placeholder: string; other: string }

/**
 * A field one types in. `value` follows each key as long as the words can be read; they are rewritten, or refused, only
 * when one leaves: an error in view goes at the first key of its correction, so that no half word is judged aloud. The usual answers, if there are some, are one press each, and the box opens for another one.
 */
export abstract class TypedField<Value> extends QuestionField<Value> {
  /** The usual answers, each one press; not in a row. Empty: the answer is typed. */
  @property({ attribute: false }) usual: readonly Value[] = [];

  /** Whether the usual answers are all there are: no box to type another one. */
  @property({ type: Boolean }) closed = false;

  /** What an answer looks like, in the empty box. Empty: the words of the field. */
  @property() placeholder = '';

  @state() private isOther = false;

  /** What stands in the box when it is not the written value: while one types, and after when it cannot be read. */
  #text: string | undefined;
  #isTyping = false;
  /** Whether the words are being struck, and nobody asked to judge them as they are. */
  #isQuiet = false;
  /** What the person last answered: anything else comes from outside. */
  #own: Value | undefined;

  protected abstract read(text: string): Reading<Value>;
  protected abstract write(value: Value): string;
  protected abstract get sentences(): TypedSentences;
  /** The word after the box. */
  protected get unitWords(): string { return ''; }
  protected get keyboard(): 'text' | 'numeric' | 'decimal' { return 'text'; }

  protected override get missing(): string { return this.sentences.missing; }

  protected override get violation(): Violation | undefined {
    const problem = this.value === undefined && this.#text !== undefined ? this.read(this.#text).problem : undefined;
    return problem === undefined ? super.violation : { flag: 'badInput', message: problem };
  }

  protected override get shownError(): string | undefined {
    return this.#isQuiet ? undefined : super.shownError;
  }

  override reportValidity(): boolean {
    this.#isQuiet = false;
    return super.reportValidity();
  }

  override clear(): void {
    this.#text = undefined;
    this.#settle();
    this.isOther = false;
    super.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A value from outside replaces what stands in the box, unless it is the same one given back.
    if (!changed.has('value') || this.#written(this.value) === this.#written(this.#own)) return;
    this.#own = this.value;
    this.#text = undefined;
    this.#settle();
  }

  protected override toWords(value: Value): string { return withUnit(this.write(value), this.unitWords); }

  protected override renderAnswer(error: string | undefined): TemplateResult {
    return this.#hasTiles ? this.renderGroup(this.#renderUsual(error), error, { isRefused: error !== undefined && !this.#isBoxOpen }) : this.renderSingle(this.#renderBox(error), error);
  }

  /** What stands after the box. */
  protected renderBeside(): TemplateResult | typeof nothing {
    return this.unitWords ? html`<span class="unit" aria-hidden="true">${this.unitWords}</span>` : nothing;
  }

  /** What stands under the usual answers. */
  protected renderUnder(): TemplateResult | typeof nothing { return nothing; }

  /** Answers as the person does. */
  protected take(value: Value | undefined): void {
    this.#own = value;
    this.value = value;
    this.requestUpdate();
  }

  #renderBox(error: string | undefined): TemplateResult {
    const isNamed = !this.labelHidden && !this.unitWords && !this.#hasTiles;
    return html`<span class="typed"><input part="control" id="control" class="control" autocomplete="off" inputmode=${this.keyboard}
      placeholder=${this.placeholder || this.sentences.placeholder} aria-label=${isNamed ? nothing : this.#name} aria-required=${this.required ? 'true' : nothing}
      aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy(error, this.#hasTiles ? '' : this.hint)}
      .value=${live(this.#text ?? this.#written(this.value))} ?disabled=${this.isDisabled} @input=${this.#onInput} @change=${this.#onLeave} @blur=${this.#onLeave} />${this.renderBeside()}</span>`;
  }

  #renderUsual(error: string | undefined): TemplateResult {
    const written = this.#written(this.value);
    const words = this.usual.map((each) => this.write(each));
    const isTyped = this.#isBoxOpen;
    const entry = Math.max(words.indexOf(written), 0);
    return html`
      <div part="options" class=${words.some((each) => each.length > 3) ? 'options' : 'options numbers'}>
        ${words.map((each, index) => html`
          <label part="option" class="option">
            <input id=${!isTyped && index === entry ? 'control' : nothing} type="radio" name="usual" .value=${String(index)} aria-label=${this.toWords(this.usual[index] as Value)}
              .checked=${live(!isTyped && each === written)} @input=${this.#choose} @change=${this.sayChange} /><span aria-hidden="true">${each}</span>
          </label>`)}
        ${this.closed ? nothing : html`
          <label part="option" class="option other" @click=${this.#focusBox}>
            <input type="radio" name="usual" .checked=${live(isTyped)} @input=${this.#open} /><span>${this.sentences.other}</span>
          </label>`}
      </div>${this.renderUnder()}
      ${isTyped ? this.#renderBox(error) : nothing}
    `;
  }

  get #hasTiles(): boolean { return this.usual.length > 0 && this.size !== 'row'; }

  /** Whether the answer is typed beside the usual ones: an error is then of the box. */
  get #isBoxOpen(): boolean {
    const written = this.#written(this.value);
    return this.isOther || this.#text !== undefined || (written !== '' && !this.usual.some((each) => this.write(each) === written));
  }

  get #name(): string { return this.unitWords ? `${this.label} (${this.unitWords})` : this.label; }

  #written(value: Value | undefined): string { return value === undefined ? '' : this.write(value); }

  /** Nothing is being typed any more. */
  #settle(): void {
    this.#isTyping = false;
    this.#isQuiet = false;
  }

  #choose({ target }: Event): void {
    this.#text = undefined;
    this.isOther = false;
    this.take(this.usual[Number((target as HTMLInputElement).value)]);
  }

  #open(): void { this.isOther = true; }

  /** A press on « Autre » goes on to the box, which no event has opened yet; arrow keys only pass over it. */
  async #focusBox({ detail }: MouseEvent): Promise<void> {
    if (detail === 0 || this.isDisabled) return;
    this.isOther = true;
    await this.updateComplete;
    const box = this.shadowRoot?.querySelector<HTMLInputElement>('.typed input');
    box?.focus();
    box?.select();
  }

  #onInput({ target }: Event): void {
    this.#isTyping = true;
    this.#isQuiet = true;
    this.#text = (target as HTMLInputElement).value;
    this.isOther = true;
    this.take(this.read(this.#text).value);
  }

  /** For `change`, and for `blur`: words that come back to where they began are no change to a browser. */
  #onLeave(): void {
    if (!this.#isTyping) return;
    this.#settle();
    if (this.value !== undefined || this.#text?.trim() === '') this.#text = undefined;
    this.requestUpdate();
    this.sayChange();
  }
}
