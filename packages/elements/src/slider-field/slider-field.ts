import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { DecimalField } from '../decimal-field/decimal-field.js';
import { describedBy } from '../internal/field-parts.js';
import { stringsFor } from '../internal/localize.js';
import { strings } from './slider-field.strings.js';
import { styles } from './slider-field.styles.js';

/** More steps than these are no longer tiles that fit a line or two. */
const MOST_TILES = 11;

/**
 * Asks for a number between two ends: a ruler of tiles, where every answer is one press and in view, or a slider. A slider
 * that was not touched has no answer, and looks so. In a row of a table it is the box of a number, which it extends.
 *
 * @fires input - The person moved, chose or typed; `value` is current. Native event, bubbles.
 * @fires change - The person committed a number. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart options - The ruler.
 * @csspart option - One answer of the ruler.
 * @csspart number - The chosen number in words.
 * @csspart control - The native range, or the box of a number.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-slider-field')
export class SliderField extends DecimalField {
  static override styles = styles;

  /** The number at the start. */
  @property({ type: Number }) min = 0;

  /** The number at the end. */
  @property({ type: Number }) max = 100;

  /** From one answer to the next; above 0. */
  @property({ type: Number }) step = 1;

  /** What the start means: « Pas du tout ». */
  @property({ attribute: 'min-label' }) minLabel = '';

  /** What the end means: « Tout à fait ». */
  @property({ attribute: 'max-label' }) maxLabel = '';

  /** A slider, or a ruler of tiles where there are at most 11 whole steps. */
  @property({ reflect: true, useDefault: true }) appearance: 'slider' | 'tiles' = 'slider';

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (['min', 'max', 'step', 'appearance'].every((name) => !changed.has(name))) return;
    const count = Math.floor((this.max - this.min) / this.step) + 1;
    const isRuler = this.appearance === 'tiles' && count >= 1 && count <= MOST_TILES && Number.isInteger(this.min) && Number.isInteger(this.step);
    this.usual = isRuler ? Array.from({ length: count }, (_, index) => this.min + index * this.step) : [];
    this.closed = true;
  }

  /** The ends with what they mean. */
  protected override toWords(value: number): string {
    const meaning = { [this.max]: this.maxLabel, [this.min]: this.minLabel }[value];
    return meaning ? `${super.toWords(value)}, ${meaning}` : super.toWords(value);
  }

  protected override renderAnswer(error: string | undefined): TemplateResult {
    return this.usual.length > 0 || this.size === 'row' ? super.renderAnswer(error) : this.renderSingle(this.#renderSlider(error), error);
  }

  protected override renderUnder(): TemplateResult | typeof nothing {
    const { min, minLabel, max, maxLabel } = this;
    const { end } = stringsFor(this, strings);
    const isRuler = this.usual.length > 0;
    // Tiles may take several lines, where left and right mean nothing.
    const words = (value: number, meaning: string) => (isRuler && meaning ? end(this.write(value), meaning) : meaning);
    return minLabel || maxLabel ? html`<div class="ends" aria-hidden="true"><span>${words(min, minLabel)}</span><span>${words(max, maxLabel)}</span></div>` : nothing;
  }

  #renderSlider(error: string | undefined): TemplateResult {
    const { unanswered, expected } = stringsFor(this, strings);
    const { value, min, max } = this;
    const words = value === undefined ? unanswered : this.toWords(value);
    // Wherever it stands while there is no answer, one press makes an answer of it.
    return html`<div class=${value === undefined ? 'slider unanswered' : 'slider'}>
      <span part="number" class="chosen" aria-hidden="true">${words}</span>
      <input part="control" id="control" type="range" min=${min} max=${max} step=${this.step} .value=${live(String(value ?? (min + max) / 2))} ?disabled=${this.isDisabled}
        aria-label=${this.labelHidden ? this.label : nothing} aria-valuetext=${value === undefined && this.required ? expected : words}
        aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy(error, this.hint)}
        @input=${this.#move} @change=${this.sayChange} @click=${this.#answer} @keydown=${this.#onKey} />
      ${this.renderUnder()}${this.renderClear()}
    </div>`;
  }

  #move({ target }: Event): void { this.take((target as HTMLInputElement).valueAsNumber); }

  /** A press where it stands moves nothing, and no browser tells of it. */
  #answer(event: Event): void {
    if (this.value !== undefined) return;
    this.#move(event);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.sayChange();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' || event.key === ' ') this.#answer(event);
    else if (['Delete', 'Backspace'].includes(event.key) && this.value !== undefined && !this.required) void this.clearByHand();
    else return;
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sps-slider-field': SliderField }
}
