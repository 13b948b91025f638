import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { FinderContext } from './context.js';
import { townName } from './place-words.js';
import { siteOf } from './result-facts.js';
import { strings } from './territory-words.strings.js';

export const styles = css`
  .town-network { display: flex; gap: 0.5rem; align-items: start; margin: 0; }
  .town-network .icon { flex: none; margin-block-start: 0.15em; color: var(--_accent); }
  .territory-links { display: grid; gap: 0.5rem; padding: 1.25rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .territory-links h2 { margin: 0; font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .territory-links ul { display: grid; gap: 0.25rem; margin: 0; padding: 0; list-style: none; font-size: var(--_text-s); }
  .territory-links a { color: var(--_accent); overflow-wrap: anywhere; text-underline-offset: 0.2em; }
  @media (pointer: coarse) { .territory-links a { display: inline-flex; align-items: center; min-block-size: 2.75rem; } }
`;

/** What a host gives for a list may be none, and so may what is in it. */
const listed = <Item>(list: readonly Item[] | undefined): readonly Item[] => (Array.isArray(list) ? (list as readonly (Item | null)[]).filter((each) => each !== null) : []);

/** Whether the town that is searched is in the network the territory tells of (S0:9-43); nothing when it is not. */
export function renderTownNetwork({ territory, query: { origin }, speak }: FinderContext): TemplateResult | typeof nothing {
  const { network } = territory ?? {};
  const place = origin?.kind === 'place' ? origin.place : undefined;
  const town = place && listed(network?.towns).find(({ insee, members }) => insee === place.insee || listed(members).includes(place.insee));
  if (!network || !town) return nothing;
  const group = town.insee === place.insee ? undefined : town.name ?? town.written;
  return html`<p class="town-network">${icon('info')}<span>${speak(strings).isIn(townName(place.name), network.name, group, network.source)}</span></p>`;
}

/** Pages of the territory; one that is no page of the web is left out. */
export function renderTerritoryLinks({ territory, speak }: FinderContext): TemplateResult | typeof nothing {
  const links = listed(territory?.links).flatMap(({ label, url }) => { const site = siteOf({ url }); return site ? [{ label, site }] : []; });
  if (links.length === 0) return nothing;
  const words = speak(strings);
  return html`<section class="territory-links" aria-labelledby="territory-links">
    <h2 id="territory-links">${words.links}</h2>
    <ul>${links.map(({ label, site }) => html`<li><a href=${site.href} target="_blank" rel="noreferrer" aria-label=${words.opens(label, site.name)}>${label}</a></li>`)}</ul>
  </section>`;
}
