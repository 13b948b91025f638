import type { Issue } from '@sport-sante/sdk';
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/**
 * What every element that collects and submits shares: inside a host's `<form>` it takes part in the data and in the
 * validity, in the tick it changes; a disabled fieldset makes it read-only; a change of `lang` around it is followed.
 */
export abstract class FormElement extends LitElement {
  static readonly formAssociated = true;

  /** Key of what is filled in, as JSON, in the data of a host's form. */
  @property({ reflect: true }) name = '';

  /** Whether a disabled fieldset around it takes it out of use. */
  @state() protected isDisabled = false;

  readonly #internals = this.attachInternals();
  readonly #languages = new MutationObserver(() => { this.#drawAgain(); });

  /** What is filled in, as JSON. */
  protected abstract get formValue(): string;
  /** Where a person would begin, or go on: what `focus()` and a host's validation lead to. */
  protected abstract get entryField(): HTMLElement | undefined;
  /** What stops a submit, in one sentence; `''` when nothing does. */
  protected abstract get problemSentence(): string;
  /** Says what stops a submit, and shows it. */
  abstract validate(): Issue[];
  /** Puts back what the host gave. */
  abstract reset(): void;
  /** Checks, then sends. */
  abstract submit(): Promise<void>;

  /** The host's form it belongs to. */
  get form(): HTMLFormElement | null { return this.#internals.form; }

  /** Whether nothing stops a submit, in the tick an answer changes. */
  get validity(): ValidityState { this.syncForm(); return this.#internals.validity; }

  /** How many answers are to review, in words; empty when none. */
  get validationMessage(): string { this.syncForm(); return this.#internals.validationMessage; }

  /** Whether nothing stops a submit; shows nothing. */
  checkValidity(): boolean { this.syncForm(); return this.#internals.checkValidity(); }

  /** Whether nothing stops a submit; shows on the fields what does. */
  reportValidity(): boolean { return this.validate().every(({ severity }) => severity !== 'error'); }

  override focus(options?: FocusOptions): void { this.entryField?.focus(options); }

  formResetCallback(): void { this.reset(); }

  formDisabledCallback(disabled: boolean): void { this.isDisabled = disabled; }

  override connectedCallback(): void {
    super.connectedCallback();
    this.syncForm();
    let root = this.getRootNode();
    this.#languages.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    while (root instanceof ShadowRoot) {
      root = root.host.getRootNode();
      this.#languages.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languages.disconnect();
  }

  /** Tells the host's form what there is now. Never kept by the browser: the state is not restored. */
  protected syncForm(): void {
    const problem = this.problemSentence;
    this.#internals.setFormValue(this.formValue, null);
    this.#internals.setValidity(problem ? { customError: true } : {}, problem, problem ? this.entryField : undefined);
  }

  /** Brings a notice into view from its start, also where the window is small, and puts the focus on it. */
  protected showPart(selector: string): void {
    const part = this.shadowRoot?.querySelector<HTMLElement>(selector);
    part?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  }

  /** Ctrl + Enter sends from anywhere in the element; with Shift it only commits what is typed. */
  protected readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const [active] = event.composedPath();
    // What is being typed is committed first, as leaving the field would.
    if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.blur();
    if (!event.shiftKey) void this.submit();
  };

  #drawAgain(): void {
    this.requestUpdate();
    for (const field of this.shadowRoot?.querySelectorAll<LitElement>('[data-key]') ?? []) field.requestUpdate();
  }
}
