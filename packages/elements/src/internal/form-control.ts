import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

/** The first rule a value breaks, in the reader's words. */
export interface Violation { flag: keyof ValidityStateFlags; message: string }

/**
 * What every field shares: it belongs to its form, its validity is right in the tick its value is set, and its error
 * shows when it helps: after the person left the field with a wrong value, or tried to submit; never while typing.
 * A field says only `formValue` and `violation`.
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Key of the answer in the form's data. */
  @property({ reflect: true }) name = '';

  /** Whether an answer must be given. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether the field is out of use. A disabled fieldset around it does the same. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether the answer is shown as text and cannot be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  readonly #internals = this.attachInternals();
  #customMessage = '';
  #fieldsetDisabled = false;
  #left = false;
  #isPressed = false;
  #refused = false;
  #isVisited = false;
  #isSynced = false;

  /** What the form sends: `null` for nothing. */
  protected abstract get formValue(): string | FormData | null;
  /** The first rule the value breaks by itself; `undefined` when it breaks none. Pure. */
  protected abstract get violation(): Violation | undefined;
  /** Puts the first value back. */
  abstract formResetCallback(): void;

  get form(): HTMLFormElement | null { return this.#internals.form; }
  get validity(): ValidityState { this.#sync(); return this.#internals.validity; }
  get validationMessage(): string { this.#sync(); return this.#internals.validationMessage; }
  get willValidate(): boolean { return this.#internals.willValidate; }
  get isDisabled(): boolean { return this.disabled || this.#fieldsetDisabled; }

  /** The sentence to show under the field; `undefined` while there is none to show. */
  protected get shownError(): string | undefined {
    const { flag, message } = this.#problem ?? {};
    const isDue = this.#refused || (this.#left && !this.#isPressed && flag !== 'valueMissing');
    return message && isDue && !this.readonly && !this.isDisabled ? message : undefined;
  }

  /** Errors of a refused submit are for its summary to announce; the field does so once the person was in it. */
  protected get live(): 'polite' | 'off' { return this.#isVisited ? 'polite' : 'off'; }

  checkValidity(): boolean { this.#sync(); return this.#internals.checkValidity(); }

  /** Shows the error, if there is one, and says whether there is none. */
  reportValidity(): boolean {
    if (!this.#refused) this.#isVisited = false;
    this.#refused = true;
    this.requestUpdate();
    return this.checkValidity();
  }

  /** Sets a sentence from outside: a rule across fields, a server's refusal. `''` takes it away. */
  setCustomValidity(message: string): void {
    if (message === this.#customMessage) return;
    this.#customMessage = message;
    this.requestUpdate();
  }

  /** Goes to the control that is answered: an error's own box, the chosen answer, never a button before them. */
  override focus(options?: FocusOptions): void {
    const control = this.shadowRoot?.querySelector<HTMLElement>('#control');
    if (control) control.focus(options);
    else super.focus(options);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#fieldsetDisabled = disabled;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isSynced = true;
    this.addEventListener('focusin', this.#onFocusIn);
    this.addEventListener('focusout', this.#onFocusOut);
    this.#sync();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusin', this.#onFocusIn);
    this.removeEventListener('focusout', this.#onFocusOut);
    removeEventListener('pointerdown', this.#onPress, true);
  }

  override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...args);
    // The first calls come from the constructors below, before anything private is there.
    if (#isSynced in this && this.#isSynced) this.#sync();
  }

  protected override updated(_changed: PropertyValues): void {
    const states = this.#internals.states;
    if (this.shownError === undefined) states.delete('user-invalid');
    else states.add('user-invalid');
  }

  /** A field that was put back has not been visited. */
  protected forgetVisit(): void {
    this.#left = false;
    this.#refused = false;
    this.requestUpdate();
  }

  /** What is wrong: the field's own rule first, but a form says better than a field why an answer is missed. */
  get #problem(): Violation | undefined {
    const { violation } = this;
    if (violation && (violation.flag !== 'valueMissing' || this.#customMessage === '')) return violation;
    if (this.#customMessage === '') return undefined;
    return { flag: violation?.flag ?? 'customError', message: this.#customMessage };
  }

  #sync(): void {
    this.#internals.setFormValue(this.formValue);
    const problem = this.#problem;
    const anchor = this.shadowRoot?.querySelector<HTMLElement>('#control') ?? undefined;
    if (problem) this.#internals.setValidity({ [problem.flag]: true }, problem.message, anchor);
    else this.#internals.setValidity({});
  }

  readonly #onFocusIn = (): void => {
    addEventListener('pointerdown', this.#onPress, true);
    if (this.#isVisited) return;
    this.#isVisited = true;
    this.requestUpdate();
  };

  /** A press that takes the focus away: its click must land where it was aimed, so nothing moves before it is over. */
  readonly #onPress = (): void => {
    this.#isPressed = true;
    const release = () => setTimeout(() => {
      this.#isPressed = false;
      this.requestUpdate();
    });
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, release, { capture: true, once: true });
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    removeEventListener('pointerdown', this.#onPress, true);
    this.#left = true;
    this.requestUpdate();
  };
}
