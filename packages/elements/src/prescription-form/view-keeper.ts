import type { Issue } from '@sport-sante/sdk';
import type { LitElement } from 'lit';
import { groupOf, type DetailGroup } from './detail-groups.js';
import { needsDetails } from './details-row.js';
import { fieldByKey, fieldsIn } from './field-access.js';
import { FoldBack } from './fold-back.js';
import { firstView, type FormContext, type FormView } from './form-context.js';
import { baseField, type FieldKey } from './form-fields.js';
import { isRare } from './issue-sentences.strings.js';
import { LazyParts, type PartName } from './lazy-parts.js';
import { needsLimitations } from './limitation-row.js';

/** What of a form is in view, the code it takes, and where the focus goes. Knows no answer. */
export class ViewKeeper {
  view: FormView = firstView;
  readonly parts: LazyParts;
  readonly folding = new FoldBack();

  readonly #host: LitElement;
  #goBack: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.parts = new LazyParts(host);
    // Heard after the element has committed what was being typed.
    host.addEventListener('keydown', this.#onKey);
  }

  /** As a form opens. */
  reset(): void { this.show(firstView); }

  readonly show = (change: Partial<FormView>): void => {
    this.view = { ...this.view, ...change };
    this.#host.requestUpdate();
  };

  readonly open = (group: DetailGroup): void => { if (!this.view.opened.includes(group)) this.show({ opened: [...this.view.opened, group] }); };

  readonly fold = (group: DetailGroup): void => { if (this.view.opened.includes(group)) this.show({ opened: this.view.opened.filter((each) => each !== group) }); };

  /** Asks for the code of what is in view; whether it came, the next drawing shows. */
  fetch({ issues, needs, ...known }: Omit<Parameters<typeof needsDetails>[0], 'view'> & { issues: readonly Issue[]; needs: readonly PartName[] }): void {
    for (const name of needs) this.#ask(name);
    const seen = { ...known, view: this.view };
    if (issues.some(({ code }) => isRare(code))) this.#ask('sentences');
    if (needsDetails(seen)) this.#ask('details');
    if (needsLimitations(seen)) this.#ask('limitations');
  }

  /** Goes to a field; one that is folded comes into view first. */
  readonly goTo = async (key: FieldKey): Promise<void> => {
    const group = groupOf(key);
    const name = baseField(key);
    if (group) {
      this.open(group);
      await this.parts.load('details');
    }
    if (name === 'limitations' || name === 'sixMinuteWalkMetres') {
      this.show({ isGridOpen: true });
      await this.parts.load('limitations');
    }
    await this.#host.updateComplete;
    const field = fieldByKey(fieldsIn(this.#host.shadowRoot), key);
    await field?.updateComplete;
    field?.focus();
  };

  /** Goes to a part of the page once it is drawn. */
  readonly focusOn = (selector: string): void => {
    void this.#host.updateComplete.then(() => { this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(); });
  };

  /** Puts what will be transmitted in place of the form, which keeps all that was typed. */
  readonly openPreview = async (): Promise<void> => {
    this.#goBack = await (await this.parts.load('preview'))?.takePlace(this.#host, () => { this.show({ isPreviewing: true }); });
  };

  /** Back to the form, where one was. */
  readonly closePreview = async (): Promise<void> => {
    this.show({ isPreviewing: false });
    await this.#host.updateComplete;
    this.#goBack?.();
  };

  /** What the parts of the form may do with it. */
  get acts(): Pick<FormContext, 'view' | 'parts' | 'show' | 'open' | 'fold' | 'focusField' | 'focusOn' | 'whenLeft' | 'retryParts' | 'openPreview' | 'closePreview'> {
    const { view, parts, show, open, fold, focusOn, folding } = this;
    return {
      view, parts, show, open, fold, focusOn, retryParts: parts.retry,
      focusField: (key) => { void this.goTo(key); },
      whenLeft: (act) => folding.whenLeft(act),
      openPreview: () => { void this.openPreview(); },
      closePreview: () => { void this.closePreview(); },
    };
  }

  /** Ctrl + Shift + Enter shows what will be transmitted, and goes back. */
  readonly #onKey = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void => {
    if (key === 'Enter' && shiftKey && (ctrlKey || metaKey)) void (this.view.isPreviewing ? this.closePreview() : this.openPreview());
  };

  #ask(name: PartName): void { if (!this.parts.get(name) && !this.parts.isLost(name)) void this.parts.load(name); }
}
