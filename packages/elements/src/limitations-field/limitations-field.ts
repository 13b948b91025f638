import { limitationDimensions, type LimitationDimension, type LimitationLevel } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { describedBy, hint, messages } from '../internal/field-parts.js';
import { FormControl, type Violation } from '../internal/form-control.js';
import { languageOf, stringsFor } from '../internal/localize.js';
import { writeNumber } from '../internal/number-text.js';
import { cellOf, renderGrid, type Cell } from './grid.js';
import { levelOf, levelsAsJson, notAssessedIn, withLevel, type LimitationLevels, type WalkHelp } from './levels.js';
import { strings } from './limitations-field.strings.js';
import { styles } from './limitations-field.styles.js';
import { renderReading } from './reading.js';

/**
 * Asks for the functional limitation of a patient: thirteen dimensions, four levels each, with what each level means.
 * It grades nothing by itself: distances of a walk are shown beside it, the level is the prescriber's.
 *
 * @fires change - The person chose or cleared a level, set the rest to « none », or took that back. Native event, bubbles.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help.
 * @csspart grid - The rows of dimensions with their titles.
 * @csspart row - One dimension.
 * @csspart level - One level of one dimension.
 * @csspart error - Where the error appears.
 * @cssproperty [--sps-limitations-field-header-inset=0px] - Where the titles of the columns stop while the page scrolls, under a bar of the host.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-limitations-field')
export class LimitationsField extends FormControl {
  static override styles = styles;

  /** The question, already in the reader's language. */
  @property() label = '';

  /** Whether the question is heard but not seen: a heading beside the field says it already. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** One sentence of help. */
  @property() hint = '';

  /** Distances of a six-minute walk in metres, shown beside the dimension of walking; no level is ever drawn from them. */
  @property({ attribute: false }) walk: WalkHelp | undefined;

  @state() private isFull = false;
  @state() private hovered: Cell | undefined;
  @state() private focusedCell: Cell | undefined;
  /** The dimensions that « none » was put to at once, and can be taken back from. */
  @state() private filled: readonly LimitationDimension[] = [];

  #levels: LimitationLevels = {};
  #initial: LimitationLevels | undefined;
  /** The answer as it was after the last act of the person: another one comes from the host. */
  #answered: string | null = null;

  /** The level of each dimension that was assessed. An absent dimension is not assessed, which is not « none ». */
  @property({ attribute: false })
  get levels(): LimitationLevels { return this.#levels; }
  set levels(levels: LimitationLevels | undefined) { this.#levels = levels ?? {}; }

  protected override get formValue(): string | null {
    return levelsAsJson(this.levels);
  }

  protected override get violation(): Violation | undefined {
    if (!this.required || this.formValue !== null) return undefined;
    return { flag: 'valueMissing', message: stringsFor(this, strings).missing };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#initial ??= this.levels;
  }

  override formResetCallback(): void {
    this.levels = this.#initial;
    this.filled = [];
    this.forgetVisit();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What was put to « none » under other levels is not taken back from these.
    if (changed.has('levels') && this.formValue !== this.#answered) this.filled = [];
  }

  protected override render(): TemplateResult {
    const words = stringsFor(this, strings);
    const language = languageOf(this);
    const { levels } = this;
    const error = this.shownError;
    if (this.readonly) {
      return html`
        <div class="field" role="group" aria-label=${this.label}>
          ${this.labelHidden ? nothing : html`<span part="label" class="label" aria-hidden="true">${this.label}</span>`}
          ${renderReading({ levels, words, language, walk: this.#walkWords })}
        </div>`;
    }
    return html`
      <fieldset class=${error === undefined ? 'field' : 'field refused'} aria-describedby="${describedBy(undefined, this.hint) === nothing ? '' : 'hint '}note" ?disabled=${this.isDisabled}
        @pointerover=${this.#onPointer} @pointerleave=${this.#onPointer} @focusin=${this.#onFocus} @focusout=${this.#onFocus}>
        <legend part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'}>${this.label}${
          this.required ? html`<span class="visually-hidden">, ${words.atLeastOne}</span>` : nothing}</legend>
        ${hint(this.hint)}
        ${/* Above, unlike in other fields: below thirteen rows it would be out of view of the first one, where the focus goes. */ messages(error, this.live)}
        ${renderGrid({
          levels, words, language, walk: this.#walkWords, isFull: this.isFull, isRefused: error !== undefined, isDisabled: this.isDisabled,
          looked: [this.hovered, this.focusedCell], choose: this.#choose, clear: this.#clear,
        })}
        ${this.#renderActs()}
        <p id="note" class="note">${words.note} <span class="keys">${words.keys}</span></p>
      </fieldset>
    `;
  }

  #renderActs(): TemplateResult {
    const { fill, fillAll, filled, undo, undoOf, allCriteria, oneCriterion } = stringsFor(this, strings);
    const rest = notAssessedIn(this.levels).length;
    const undone = this.#undoable.length;
    const fillWords = rest === limitationDimensions.length ? fillAll(rest) : fill(rest);
    return html`
      <div class="acts">
        ${rest === 0 ? nothing : html`<button type="button" class="fill" @click=${this.#fill}>${fillWords}</button>`}
        <span class="done" role="status">${undone === 0 ? nothing : filled(this.filled.length)}</span>
        ${undone === 0 ? nothing : html`<button type="button" class="link undo" aria-label=${undoOf(undone)} @click=${this.#undo}>${undo}</button>`}
        <button type="button" class="link" @click=${this.#swap}>${this.isFull ? oneCriterion : allCriteria}</button>
      </div>
    `;
  }

  /** What is known of the walk, in words; `''` without two distances to compare with. */
  get #walkWords(): string {
    const { theoreticalMetres = NaN, lowerLimitMetres = NaN, measuredMetres = NaN } = this.walk ?? {};
    if (!Number.isFinite(theoreticalMetres) || !Number.isFinite(lowerLimitMetres)) return '';
    const [theoretical = '', limit = '', measured = ''] = [theoreticalMetres, lowerLimitMetres, measuredMetres]
      .map((metres) => (Number.isFinite(metres) ? writeNumber(Math.round(metres), languageOf(this)) : ''));
    return stringsFor(this, strings).walk({ theoretical, limit, measured: measured || undefined });
  }

  /** Of what was put to « none » at once, what still is. */
  get #undoable(): readonly LimitationDimension[] {
    return this.filled.filter((dimension) => levelOf(this.levels, dimension) === 'none');
  }

  #answer(levels: LimitationLevels): void {
    this.levels = levels;
    this.#answered = this.formValue;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #choose = (dimension: LimitationDimension, level: LimitationLevel): void => {
    this.#answer(withLevel(this.levels, [dimension], level));
  };

  /** The focus stays in the row: its button is gone with the level. */
  readonly #clear = (dimension: LimitationDimension): void => {
    const radio = this.shadowRoot?.querySelector<HTMLInputElement>(`input[name="${dimension}"]:checked`);
    this.#answer(withLevel(this.levels, [dimension], undefined));
    radio?.focus({ preventScroll: true });
  };

  readonly #fill = async (): Promise<void> => {
    this.filled = notAssessedIn(this.levels);
    this.#answer(withLevel(this.levels, this.filled, 'none'));
    await this.#focusOn('.undo');
  };

  readonly #undo = async (): Promise<void> => {
    const undone = this.#undoable;
    this.filled = [];
    this.#answer(withLevel(this.levels, undone, undefined));
    await this.#focusOn('.fill');
  };

  /** The button is gone with what it did: the focus goes to the one that takes it back. */
  async #focusOn(button: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(button)?.focus({ preventScroll: true });
  }

  /** The rows above change in height: the button that was pressed stays in view. */
  readonly #swap = async ({ currentTarget }: Event): Promise<void> => {
    this.isFull = !this.isFull;
    await this.updateComplete;
    (currentTarget as HTMLElement | null)?.scrollIntoView({ block: 'nearest' });
  };

  /** A finger looks at nothing: it presses. */
  readonly #onPointer = (event: PointerEvent): void => {
    this.hovered = event.type === 'pointerleave' || event.pointerType === 'touch' ? undefined : cellOf(event);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    this.focusedCell = event.type === 'focusin' ? cellOf(event) : undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap { 'sps-limitations-field': LimitationsField }
}
