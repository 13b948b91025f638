import type { Relaxation } from '@sport-sante/sdk/club/relax';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { strings } from './club-finder.strings.js';
import type { FinderContext } from './context.js';
import { focusAfter } from './filter-acts.js';
import type { FinderSearch } from './finder-search.js';
import { countFilters, renderFilterBar } from './filter-bar.js';
import { renderListAside } from './list-aside.js';
import type { ListHost } from './list-host.js';
import type { FinderParts } from './parts.js';
import { renderResults } from './results-list.js';
import { renderPhone, renderSearchBar, renderWarning, type SearchBarState } from './search-bar.js';

/** What the screen needs beside the context. */
export interface FinderScreen {
  readonly parts: FinderParts;
  readonly bar: SearchBarState;
  readonly listHost: ListHost;
  /** Ways out of an empty answer; `undefined` while they are looked for, `null` when they could not be. */
  readonly relaxations: readonly Relaxation[] | null | undefined;
  /** 0 to 1 while a large directory is opened. */
  readonly progress: number | undefined;
  readonly hasDirectory: boolean;
  /** Whether the map may be drawn on tiles. */
  readonly tiles: string | undefined;
  readonly isMapOpen: boolean;
  readonly search: Pick<FinderSearch, 'answered' | 'isPlaceless' | 'address' | 'again' | 'retryPlaces' | 'takeAddress'>;
  toggleMap(): void;
  /** A sentence for assistive technology. */
  readonly spoken: string;
}

const listIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M7.500 5h9M7.500 10h9M7.500 15h9M3.500 5h.1M3.500 10h.1M3.500 15h.1"/></svg>`;
const filterIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M3 6h6m4 0h4M3 14h3m4 0h7"/><circle cx="11" cy="6" r="2"/><circle cx="8" cy="14" r="2"/></svg>`;

/** The whole finder: where to look, what was found, and beside it the number, the map and « Ma liste ». */
export function renderFinder(context: FinderContext, screen: FinderScreen): TemplateResult {
  const { parts } = screen;
  const words = context.speak(strings);
  const clinical = context.person && parts.get('clinical');
  const search = html`<div class="asking">
    ${renderSearchBar(context, screen.bar)}
    ${screen.search.isPlaceless && !context.query.origin && context.state !== 'failed' ? renderWarning(words.placeless, { words: words.retry, act: () => { screen.search.retryPlaces(); } }) : nothing}
    <div class="said">${parts.get('places')?.renderSaid(context, screen.search)}${parts.get('territory')?.renderTownNetwork(context)}</div>
  </div>`;
  // A person on a site searches at once; a professional sees first what is asked for whom.
  // What was found is told by what was asked for it, until the next answer is there.
  const found = { ...context, query: screen.search.answered };
  const head = clinical ? html`<div class="head"><div class="title">${clinical.renderClinicalHead(context)}</div>${renderPhone(context)}</div>${clinical.renderClinicalChoice(context, screen.listHost)}${search}`
    : html`<div class="head"><div class="title"><h2>${words.title}</h2></div>${search}${renderPhone(context)}</div>`;
  return html`<div class="finder">
    ${head}
    ${screen.hasDirectory ? html`<div class="filters">${renderFilterBar(context)}</div>
    <div class="columns">
      <div class="found" part="results">${renderFound(found, screen)}</div>
      <div class="beside">${renderMap(found, screen)}${renderListAside(context)}${parts.get('territory')?.renderTerritoryLinks(context)}</div>
    </div>${clinical ? nothing : context.posters?.renderProgrammes(context)}` : opening(context, screen)}
    ${screen.hasDirectory ? dock(context) : nothing}
    ${context.isFilterSheetOpen ? parts.get('filters')?.renderFilterSheet(context) ?? nothing : nothing}
    ${context.isListOpen ? parts.get('list')?.renderListPanel(context, screen.listHost) ?? nothing : nothing}
    <p class="visually-hidden" role="status">${screen.spoken}</p>
  </div>`;
}

function renderFound(context: FinderContext, { parts, relaxations, search }: FinderScreen): unknown {
  const words = context.speak(strings);
  if (context.state === 'failed') return html`<div class="notice warning" role="alert"><p>${words.searchFailed}</p><button type="button" class="secondary" @click=${(event: Event) => {
    search.again();
    focusAfter(event, '#results-title, .found .secondary');
  }}>${words.retry}</button></div>`;
  const isEmpty = context.answer?.total === 0;
  const refused = context.mode === 'clinical' ? parts.get('clinical') : undefined;
  const aside = refused && context.answer && context.answer.refused > 0 ? refused.renderRefused(context) : nothing;
  if (isEmpty) return html`${parts.get('zero')?.renderZero(context, relaxations) ?? html`<p class="waiting">${words.searching}</p>`}${aside}`;
  return renderResults(context, { aside });
}

/** The map is drawn where there is room; on a phone a press opens it. What it shows, the list says. */
function renderMap(context: FinderContext, { parts, tiles, isMapOpen, toggleMap }: FinderScreen): unknown {
  const words = context.speak(strings);
  if (context.hits.length === 0 || (!context.query.origin && context.hits.every(({ at }) => !at))) return nothing;
  const map = parts.get(tiles === undefined ? 'map' : 'tiles') ?? parts.get('map');
  const drawing = map === undefined ? nothing : 'renderTileMap' in map ? map.renderTileMap(context, tiles ?? '') : map.renderMiniMap(context);
  return html`<div class="map" part="map" data-open=${isMapOpen ? 'true' : 'false'}>
    <button type="button" class="secondary map-toggle" aria-expanded=${isMapOpen ? 'true' : 'false'} @click=${toggleMap}>${isMapOpen ? words.hideMap : words.showMap}</button>
    <div class="map-drawing">${drawing}</div>
  </div>`;
}

function opening(context: FinderContext, { progress }: FinderScreen): unknown {
  const words = context.speak(strings);
  if (context.state === 'failed') {
    return html`<div class="notice warning" role="alert">${icon('warning')}<div><p><b>${words.failed}</b></p>${context.territory?.phone === undefined ? nothing : html`<p>${words.failedHelp}</p>`}${
      context.retry ? html`<p><button type="button" class="secondary" @click=${context.retry}>${words.retry}</button></p>` : nothing}</div></div>`;
  }
  if (context.state === 'idle') return html`<p class="waiting">${words.empty}</p>`;
  return html`<div class="waiting"><p role="status">${words.opening}</p>${progress === undefined ? nothing : html`<progress max="1" .value=${progress} aria-label=${words.opening}></progress>`}</div>`;
}

/** On a phone, what is asked for most stays under the thumb. */
function dock(context: FinderContext): TemplateResult {
  const words = context.speak(strings);
  const filters = countFilters(context.query.filters);
  const places = context.list.entries.length;
  return html`<div class="dock" role="group" aria-label=${words.dock}>
    <button type="button" class="secondary" aria-haspopup="dialog" @click=${context.openFilters}>${filterIcon}${words.filters(filters)}</button>
    <button type="button" class="secondary" aria-haspopup="dialog" ?disabled=${places === 0} @click=${context.openList}>${listIcon}${words.list(places)}</button>
  </div>`;
}
