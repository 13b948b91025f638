/** A result on a page, and how its tests read it. */
import { fixture } from '@open-wc/testing';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { get, plain, textOf } from '../internal/acts.test.js';
import { styles as elementStyles } from './questionnaire.styles.js';
import { contextOf } from './result-cases.suite.js';
import type { ResultContext } from './result-context.js';
import { renderResult, styles } from './result-view.js';

/** Holds a result as the questionnaire does: in a shadow root, beside its look. */
class ResultHost extends LitElement {
  static override styles = [elementStyles, styles, css`:host { background: var(--_surface); }`];
  context = contextOf();
  protected override render(): TemplateResult { return renderResult(this.context); }
}
customElements.define('result-host', ResultHost);

/** The result on a page, drawn; what it asks for is kept in `acts`. */
export async function open(change: Partial<ResultContext> = {}, acts: string[] = []): Promise<ResultHost> {
  const host = await fixture<ResultHost>(html`<result-host></result-host>`);
  host.context = contextOf(change, acts);
  host.requestUpdate();
  await host.updateComplete;
  return host;
}

/** What is read of the part under a title. */
export const part = (host: Element, title: string): string => plain(textOf(get(host, 'heading', title).parentElement!));

/** The rows of a table as a screen reader walks them, head first. */
export const rowsOf = (host: Element, caption: RegExp): string[][] => {
  const table = [...host.shadowRoot!.querySelectorAll('table')].find((each) => caption.test(each.caption?.textContent ?? each.ariaLabelledByElements?.[0]?.textContent ?? ''))!;
  return [...table.rows].map((row) => [...row.cells].map((cell) => plain(textOf(cell))));
};

export const activity = 'Activité par semaine';
export const sitting = 'Temps assis par jour';
/** What is drawn with that selector. */
export const drawn = (host: Element, selector: string) => [...host.shadowRoot!.querySelectorAll(selector)];
