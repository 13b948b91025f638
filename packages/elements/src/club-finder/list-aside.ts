import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { FinderContext } from './context.js';
import { strings } from './list-aside.strings.js';

export const listAsideStyles = css`
  .list-aside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; padding: 1.25rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .list-aside h2 { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .list-aside :is(ol, p) { margin: 0; padding: 0; font-size: var(--_text-s); }
  .list-aside ol { display: grid; gap: 0.25rem; list-style: decimal inside; }
  .list-aside p { color: var(--_quiet); }
`;

/** The names in « Ma liste », beside the results, and the way to it. */
export function renderListAside(context: FinderContext): TemplateResult {
  const { list: { entries }, person, mode } = context;
  const words = context.speak(strings);
  const count = entries.length;
  return html`<section class="list-aside" aria-labelledby="list-aside">
    <h2 id="list-aside">${person?.name ? words.titleFor(person.name, count) : words.title(count)}</h2>
    ${count === 0 ? html`<p>${words.empty}</p>` : html`
      <ol>${entries.map(({ club }) => html`<li>${club.names[0]}</li>`)}</ol>
      <button type="button" class="secondary" aria-haspopup="dialog" @click=${() => { context.openList(); }}>${icon('print')}${words.open[mode]}</button>
      ${mode === 'clinical' ? html`<p>${words.copies}</p>` : nothing}`}
  </section>`;
}
