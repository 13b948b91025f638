import { suggestProgrammes, type Suggestion } from '@sport-sante/sdk/programme';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FinderContext } from './context.js';
import { strings } from './posters.strings.js';
import { renderProgrammeSheet } from './programme-opener.js';

/** Programmes by where one looks: those of the territory first, and the others folded. Nobody is in view, so only the territory ranks. */
export function renderProgrammeList(context: FinderContext): TemplateResult {
  const { today, query: { origin }, speak } = context;
  const words = speak(strings);
  const all = suggestProgrammes({ today, territory: origin?.place?.department });
  const [here, elsewhere] = [all.filter(({ rank }) => rank !== 'not-proposed'), all.filter(({ rank }) => rank === 'not-proposed')];
  const items = (some: readonly Suggestion[]) => html`<ul>${repeat(some, ({ programme: { id } }) => id, ({ programme }) =>
    html`<li><p><b lang="fr">${programme.name}</b>${programme.territory === null ? nothing : html`, <span lang="fr">${programme.territory}</span>`}</p>${renderProgrammeSheet(context, programme)}</li>`)}</ul>`;
  return html`${here.length === 0 ? html`<p>${words.none}</p>` : items(here)}${elsewhere.length === 0 ? nothing : html`<details class="elsewhere"><summary>${words.elsewhere(elsewhere.length)}</summary>${items(elsewhere)}</details>`}`;
}
