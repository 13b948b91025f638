import type { Attachment } from 'fhir/r4.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hint, messages } from '../internal/field-parts.js';
import type { Violation } from '../internal/form-control.js';
import { stringsFor } from '../internal/localize.js';
import { QuestionField } from '../internal/question-field.js';
import { strings, type Sentences } from './attachment-field.strings.js';
import { styles } from './attachment-field.styles.js';

/** Why a file was not taken. */
type Refusal = (sentences: Sentences) => string;

/**
 * Asks for a file, which is read into the answer once it is chosen, as base64. Nothing is sent. A file that is too big or of
 * another kind is refused at once, in words, and the answer that was there stays.
 *
 * @fires input - A file was read or taken away; `value` is current. Native event, bubbles.
 * @fires change - The same, right after.
 * @csspart label - The visible question.
 * @csspart hint - The sentence of help, with the kinds and the size that are accepted.
 * @csspart control - The native file input.
 * @csspart error - Where the error appears.
 * @cssstate user-invalid - An error is shown.
 */
@customElement('sps-attachment-field')
export class AttachmentField extends QuestionField<Attachment> {
  static override styles = styles;

  /** The file: `contentType`, `title` (its name), `size` (bytes) and `data` (base64). `undefined` means unanswered. */
  @property({ attribute: false }) value: Attachment | undefined;

  /** Greatest size, in bytes. `undefined` sets none. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | undefined;

  /** Accepted kinds, as MIME types: `application/pdf`, `image/*`. Empty: any. */
  @property({ attribute: false }) types: readonly string[] = [];

  @state() private refusal: Refusal | undefined;
  @state() private isReading = false;

  /** Which choice is being read: an earlier one that ends later is dropped. */
  #turn = 0;

  protected override get formValue(): string | null { return this.value === undefined ? null : JSON.stringify(this.value); }

  protected override get missing(): string { return stringsFor(this, strings).missing; }

  protected override get violation(): Violation | undefined {
    return this.refusal ? { flag: 'badInput', message: this.refusal(stringsFor(this, strings)) } : super.violation;
  }

  /** A file is refused while one looks at it, not on leaving. */
  protected override get shownError(): string | undefined {
    return super.shownError ?? (this.readonly || this.isDisabled ? undefined : this.refusal?.(stringsFor(this, strings)));
  }

  override clear(): void {
    this.#turn += 1;
    this.refusal = undefined;
    this.isReading = false;
    super.clear();
  }

  protected override toWords({ title, size }: Attachment): string {
    const { file, unnamed } = stringsFor(this, strings);
    return file(title || unnamed, size);
  }

  protected override renderAnswer(error: string | undefined): TemplateResult {
    const { reading } = stringsFor(this, strings);
    const limits = [this.hint, this.#limits].filter(Boolean).join(' ');
    const described = [error === undefined ? '' : 'error', limits ? 'hint' : ''].filter(Boolean).join(' ');
    return html`
      <div class="field" aria-busy=${this.isReading ? 'true' : nothing}>
        <label part="label" class=${this.labelHidden ? 'visually-hidden' : 'label'} for="control">${this.label}</label>
        ${hint(limits)}
        ${this.value === undefined ? nothing : this.#renderFile(this.value)}
        <input part="control" id="control" class="control" type="file" accept=${this.types.join(',') || nothing} ?hidden=${this.value !== undefined} ?disabled=${this.isDisabled}
          aria-required=${this.required ? 'true' : nothing} aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${described || nothing} @change=${this.#choose} @input=${stop} />
        <p class="hint" role="status">${this.isReading ? reading : nothing}</p>
        ${messages(error, 'polite')}
      </div>
    `;
  }

  #renderFile(value: Attachment): TemplateResult {
    const { remove, removeFile, unnamed } = stringsFor(this, strings);
    return html`<div class="file"><span>${this.toWords(value)}</span>
      <button type="button" class="clear" aria-label=${removeFile(value.title || unnamed)} ?disabled=${this.isDisabled} @click=${this.clearByHand}>${remove}</button></div>`;
  }

  get #limits(): string {
    const { accepted, atMost } = stringsFor(this, strings);
    return [this.types.length > 0 ? accepted(this.#kinds) : '', this.maxSize === undefined ? '' : atMost(this.maxSize)].filter(Boolean).join(' ');
  }

  /** « PDF, image »: the kind where any of it will do, else its own name. */
  get #kinds(): string {
    const { kinds } = stringsFor(this, strings);
    return [...new Set(this.types.map((type) => {
      const [kind = '', name = ''] = type.split('/');
      return name === '*' || name === 'plain' ? kinds[kind] ?? kind : name.replace(/^(?:vnd\.|x-)/, '').toUpperCase();
    }))].join(', ');
  }

  #accepts({ type }: File): boolean {
    return this.types.length === 0 || this.types.some((each) => each === type || (each.endsWith('/*') && type.startsWith(each.slice(0, -1))));
  }

  async #choose({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.#turn += 1;
    const turn = this.#turn;
    const { maxSize } = this;
    const { name, size } = file;
    this.refusal = undefined;
    if (!this.#accepts(file)) this.refusal = ({ wrongType }) => wrongType(name, this.#kinds);
    else if (maxSize !== undefined && size > maxSize) this.refusal = ({ tooBig }) => tooBig(name, size, maxSize);
    else await this.#read(file, () => turn === this.#turn);
    // The same file can be chosen again.
    input.value = '';
  }

  async #read(file: File, isCurrent: () => boolean): Promise<void> {
    this.isReading = true;
    const data = await toBase64(file).catch(() => undefined);
    if (!isCurrent()) return;
    this.isReading = false;
    if (data === undefined) {
      this.refusal = ({ unread }) => unread(file.name);
      return;
    }
    this.value = { ...(file.type ? { contentType: file.type } : {}), data, size: file.size, title: file.name };
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.sayChange();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.file button')?.focus();
  }
}

/** The browser's own event comes before the file is read: it would tell of no answer. */
const stop = (event: Event): void => { event.stopPropagation(); };

const toBase64 = (file: File): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => { resolve((reader.result as string).replace(/^[^,]*,/, '')); };
  reader.onerror = () => { reject(reader.error ?? new Error(file.name)); };
  reader.readAsDataURL(file);
});

declare global {
  interface HTMLElementTagNameMap { 'sps-attachment-field': AttachmentField }
}
