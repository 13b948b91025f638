import type { ClubHit, Point } from '@sport-sante/sdk/club/model';
import { css, html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import { keeping } from '../internal/keeping.js';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import type * as library from './leaflet-library.js';
import { strings } from './leaflet-map.strings.js';
import { renderMiniMap, styles as miniMapStyles } from './mini-map.js';

type Library = typeof library;

/**
 * Plan IGN, as images: no key, not rate-limited (Géoplateforme, limites d’usage). The name of its layer is general knowledge and
 * was not read: a host may give its own address.
 */
const IGN = 'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
/** The whole of metropolitan France, when nothing says where to look. */
const FRANCE = [[42, -5], [51, 9]] as [[number, number], [number, number]];
/** Results that are drawn. Ours. */
const DRAWN = 100;

interface Drawing { state: 'loading' | 'ready' | 'lost' | 'no-tiles' }

/** The map of a finder, which lives as long as its place on the page. */
class TileMap extends AsyncDirective {
  #map: ReturnType<Library['map']> | undefined;
  #library: Library | undefined;
  #marks: ReturnType<Library['layerGroup']> | undefined;
  #tiles: string | undefined;
  /** What the view was fitted to: it is fitted again for another search only. */
  #fitted: unknown;
  /** What the marks were drawn of: they are drawn again for other results only, for one of them may have the focus. */
  #drawn: readonly unknown[] = [];
  #context: FinderContext | undefined;

  override render(_context: FinderContext, _tiles: string, _drawing: Drawing): symbol { return nothing; }

  override update({ element }: ElementPart, [context, tiles, drawing]: [FinderContext, string, Drawing]): symbol {
    this.#context = context;
    if (this.#tiles !== tiles && drawing.state !== 'lost') {
      this.#leave();
      this.#tiles = tiles;
      void this.#start(element as HTMLElement, tiles, drawing);
    }
    this.#draw();
    return nothing;
  }

  override disconnected(): void { this.#leave(); }

  override reconnected(): void { this.#context?.redraw(); }

  #leave(): void {
    this.#map?.remove();
    this.#map = undefined;
    this.#marks = undefined;
    this.#tiles = undefined;
    this.#fitted = undefined;
    this.#drawn = [];
  }

  async #start(element: HTMLElement, tiles: string, drawing: Drawing): Promise<void> {
    drawing.state = 'loading';
    try {
      this.#library = await onDemand(() => import('./leaflet-library.js'));
    } catch {
      drawing.state = 'lost';
      this.#context?.redraw();
      return;
    }
    if (!this.isConnected) this.#tiles = undefined;
    if (this.#map || this.#tiles !== tiles) return;
    const { map, tileLayer, layerGroup } = this.#library;
    // Its own buttons and attribution are written as markup, which a strict page forbids: ours stand beside it.
    this.#map = map(element, { zoomControl: false, attributionControl: false, fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false, inertia: false });
    const layer = tileLayer(tiles === 'ign' ? IGN : tiles, { maxZoom: 18, referrerPolicy: 'no-referrer' });
    drawing.state = 'ready';
    layer.on('tileerror', () => {
      if (drawing.state === 'no-tiles') return;
      drawing.state = 'no-tiles';
      this.#context?.redraw();
    });
    layer.addTo(this.#map);
    this.#marks = layerGroup().addTo(this.#map);
    maps.set(element, this.#map);
    this.#draw();
    this.#context?.redraw();
  }

  #draw(): void {
    const [library, map, marks, context] = [this.#library, this.#map, this.#marks, this.#context];
    if (!library || !map || !marks || !context) return;
    const { hits, query: { origin, radiusKm }, language, selected } = context;
    const placed = hits.slice(0, DRAWN).flatMap((hit, index) => (hit.at ? [{ hit, at: hit.at, number: index + 1 }] : []));
    if (this.#fitted !== context.answer) {
      this.#fitted = context.answer;
      const points = [...placed.map(({ at }) => [at.lat, at.lon] as [number, number]), ...(origin ? [[origin.point.lat, origin.point.lon] as [number, number]] : [])];
      map.fitBounds(points.length > 0 ? new library.LatLngBounds(points) : FRANCE, { padding: [24, 24], maxZoom: 15, animate: false });
    }
    const drawn = [hits, origin, radiusKm, language];
    if (drawn.some((each, index) => each !== this.#drawn[index])) {
      this.#drawn = drawn;
      marks.clearLayers();
      if (origin && radiusKm !== undefined) new library.Circle([origin.point.lat, origin.point.lon], { radius: radiusKm * 1000, interactive: false, className: 'radius-ring', fill: false }).addTo(marks);
      // Places known by their commune stand on one point, where one mark would hide the others.
      for (const places of atOnePoint(placed)) {
        const [first] = places;
        if (!first) continue;
        const { at } = first;
        const icon = library.divIcon({ html: mark(() => this.#context ?? context, places), className: 'mark-place', iconSize: [44, 44] });
        library.marker([at.lat, at.lon], { icon, keyboard: false }).addTo(marks);
      }
    }
    for (const button of map.getPane('markerPane')?.querySelectorAll<HTMLElement>('.mark') ?? []) {
      if (selected !== undefined && idsOf(button).includes(selected)) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }
}

const tileMap = directive(TileMap);
/** The maps that buttons beside them act on. */
const maps = new WeakMap<Element, ReturnType<Library['map']>>();

/** What stands at one point together, to some ten metres. */
function atOnePoint<Placed extends { at: Point }>(placed: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const key = `${each.at.lat.toFixed(4)} ${each.at.lon.toFixed(4)}`;
    groups.set(key, [...groups.get(key) ?? [], each]);
  }
  return [...groups.values()];
}

/** Numbers that a mark writes out; of more it says how many. */
const WRITTEN = 3;
const idsOf = (button: HTMLElement): string[] => JSON.parse(button.dataset['ids'] ?? '[]') as string[];

/** A real button with a name, for one place or for all at one point: a press selects it, or each in turn. */
function mark(context: () => FinderContext, places: readonly { hit: ClubHit; number: number }[]): HTMLButtonElement {
  const words = context().speak(strings);
  const ids = places.map(({ hit: { club } }) => club.id);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark';
  if (places.every(({ hit: { club } }) => club.kind === 'mss')) button.dataset['kind'] = 'mss';
  button.textContent = places.length > WRITTEN ? words.count(places.length) : places.map(({ number }) => number).join(', ');
  button.setAttribute('aria-label', places.map(({ hit: { club }, number }) => words.place(number, club.names[0] ?? '', club.address?.city)).join('\u202f; '));
  button.dataset['ids'] = JSON.stringify(ids);
  button.addEventListener('click', () => {
    const { selected, select } = context();
    select(ids[(ids.indexOf(selected ?? '') + 1) % ids.length] ?? '');
  });
  return button;
}

/** A map on tiles, when the host asks for one: the numbers of the list on the plan of the IGN, or on the host’s own. */
export const renderTileMap = (context: FinderContext, tiles: string): unknown => keeping((): Drawing => ({ state: 'loading' }), (drawing) => draw(context, tiles, drawing));

function draw(context: FinderContext, tiles: string, drawing: Drawing): TemplateResult {
  const words = context.speak(strings);
  if (drawing.state === 'lost') return html`<p class="quiet" role="status">${words.lost}</p>${renderMiniMap(context)}`;
  const zoom = (by: number) => ({ currentTarget }: Event) => {
    const tilesOf = (currentTarget as Element).closest('.tile-map')?.querySelector('.tiles');
    const map = tilesOf ? maps.get(tilesOf) : undefined;
    map?.setZoom(map.getZoom() + by, { animate: false });
  };
  return html`<div class="tile-map">
    <a class="skip" href="#after-map" @click=${skip}>${words.skip}</a>
    <div class="tiles" role="group" aria-label=${words.title} ${tileMap(context, tiles, drawing)}></div>
    <p class="zoom"><button type="button" aria-label=${words.closer} @click=${zoom(1)}>+</button><button type="button" aria-label=${words.farther} @click=${zoom(-1)}>−</button></p>
    <p class="attribution">${drawing.state === 'loading' ? words.loading : tiles === 'ign' ? words.attribution : nothing}</p>
    ${drawing.state === 'no-tiles' ? html`<p role="status" class="quiet">${words.noTiles}</p>` : nothing}
    <span id="after-map" tabindex="-1"></span>
  </div>`;
}

/** A link into a shadow root leads nowhere by itself. */
function skip(event: Event): void {
  event.preventDefault();
  (event.currentTarget as Element).closest('.tile-map')?.querySelector<HTMLElement>('#after-map')?.focus();
}

export const styles = css`${miniMapStyles}
  .tile-map { position: relative; display: grid; gap: 0.5rem; }
  .tiles { position: relative; z-index: 0; block-size: var(--sps-club-finder-map-height, 24rem); overflow: hidden; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_hover); touch-action: none; }
  .tiles:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .leaflet-pane, .leaflet-tile, .leaflet-marker-icon, .leaflet-tile-container, .leaflet-pane > svg, .leaflet-layer { position: absolute; inset-block-start: 0; inset-inline-start: 0; }
  .leaflet-pane { z-index: 400; }
  .leaflet-tile-pane { z-index: 200; }
  .leaflet-overlay-pane { z-index: 400; }
  .leaflet-marker-pane { z-index: 600; }
  .leaflet-tile { max-inline-size: none; max-block-size: none; visibility: hidden; user-select: none; }
  .leaflet-tile-loaded { visibility: inherit; }
  .leaflet-overlay-pane svg { max-inline-size: none; max-block-size: none; pointer-events: none; }
  .leaflet-grab { cursor: grab; }
  .radius-ring { stroke: var(--_accent); stroke-dasharray: 4 5; }
  .mark-place { display: grid; place-items: center; }
  .mark { min-inline-size: 1.75rem; block-size: 1.75rem; padding: 0 0.375rem; border: 2px solid var(--_accent); border-radius: 1rem; background: var(--_surface); color: var(--_accent); font: 650 0.8125rem/1 var(--_font); cursor: pointer; }
  .mark[data-kind="mss"] { border-radius: 0.25rem; }
  .mark[aria-current] { background: var(--_accent); color: var(--_on-accent); }
  .zoom { position: absolute; inset-block-start: 0.5rem; inset-inline-end: 0.5rem; display: grid; gap: 0.25rem; }
  .zoom button { inline-size: 2.75rem; block-size: 2.75rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); font-size: 1.25rem; cursor: pointer; }
  .attribution { font-size: var(--_text-s); color: var(--_quiet); }
  .skip { position: absolute; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; z-index: 1; padding: 0.5rem; background: var(--_surface); }
  .skip:not(:focus) { clip-path: inset(50%); }
`;
