import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import { keeping } from '../internal/keeping.js';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import { strings } from './leaflet-map.strings.js';
import type { Tiles } from './leaflet-tiles.js';
import { renderMiniMap } from './mini-map.js';

export { styles } from './leaflet-map.styles.js';

/**
 * Plan IGN, as images: no key, not rate-limited (Géoplateforme, limites d’usage). The name of its layer is general knowledge and
 * was not read: a host may give its own address.
 */
const IGN = 'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';

interface Drawing {
  state: 'loading' | 'ready' | 'lost' | 'no-tiles';
  tiles?: Tiles | undefined;
  /** Ids of the places whose list is open: they stand at one point. */
  opened?: readonly string[] | undefined;
}

/** The map of a finder, which lives as long as its place on the page. */
class TileMap extends AsyncDirective {
  #address: string | undefined;
  #drawing: Drawing | undefined;
  #context: FinderContext | undefined;
  /** What was drawn: the same again is not. */
  #drawn: readonly unknown[] = [];

  override render(_context: FinderContext, _address: string, _drawing: Drawing): symbol { return nothing; }

  override update({ element }: ElementPart, [context, address, drawing]: [FinderContext, string, Drawing]): symbol {
    this.#context = context;
    this.#drawing = drawing;
    if (this.#address !== address && drawing.state !== 'lost') {
      this.#leave();
      this.#address = address;
      void this.#start(element as HTMLElement, address, drawing);
    }
    const drawn = [drawing.tiles, drawing.opened, context.hits, context.answer, context.query.origin, context.query.radiusKm, context.language, context.selected];
    if (drawn.some((each, index) => each !== this.#drawn[index])) drawing.tiles?.draw();
    this.#drawn = drawn;
    return nothing;
  }

  override disconnected(): void { this.#leave(); }

  override reconnected(): void { this.#context?.redraw(); }

  #leave(): void {
    this.#drawing?.tiles?.leave();
    if (this.#drawing) this.#drawing.tiles = undefined;
    this.#address = undefined;
  }

  async #start(element: HTMLElement, address: string, drawing: Drawing): Promise<void> {
    drawing.state = 'loading';
    const context = () => this.#context as FinderContext;
    const redraw = () => { this.#context?.redraw(); };
    const library = await onDemand(() => import('./leaflet-tiles.js')).catch(() => undefined);
    if (!library) {
      drawing.state = 'lost';
      redraw();
      return;
    }
    if (!this.isConnected) this.#address = undefined;
    if (drawing.tiles || this.#address !== address) return;
    drawing.state = 'ready';
    drawing.tiles = new library.Tiles(element, address === 'ign' ? IGN : address, {
      context, words: () => context().speak(strings), opened: () => drawing.opened,
      open: (ids) => {
        drawing.opened = ids;
        redraw();
      },
      missed: () => {
        if (drawing.state === 'no-tiles') return;
        drawing.state = 'no-tiles';
        redraw();
      },
    });
    redraw();
  }
}

const tileMap = directive(TileMap);

/** A map on tiles, when the host asks for one: the numbers of the list on the plan of the IGN, or on the host’s own. */
export const renderTileMap = (context: FinderContext, tiles: string): unknown => keeping((): Drawing => ({ state: 'loading' }), (drawing) => draw(context, tiles, drawing));

function draw(context: FinderContext, address: string, drawing: Drawing): TemplateResult {
  const words = context.speak(strings);
  if (drawing.state === 'lost') return html`<p class="quiet" role="status">${words.lost}</p>${renderMiniMap(context)}`;
  const zoom = (by: number) => () => drawing.tiles?.zoomBy(by);
  return html`<div class="tile-map">
    <a class="skip" href="#after-map" @click=${skip}>${words.skip}</a>
    <div class="tiles" role="group" aria-label=${words.title} ${tileMap(context, address, drawing)}></div>
    <p class="zoom"><button type="button" aria-label=${words.closer} @click=${zoom(1)}>+</button><button type="button" aria-label=${words.farther} @click=${zoom(-1)}>−</button></p>
    ${renderOpened(context, drawing)}
    <p class="attribution">${drawing.state === 'loading' ? words.loading : address === 'ign' ? words.attribution : nothing}</p>
    ${drawing.state === 'no-tiles' ? html`<p role="status" class="quiet">${words.noTiles}</p>` : nothing}
    <span id="after-map" tabindex="-1"></span>
  </div>`;
}

/** The places that stand at one point, by name. */
function renderOpened(context: FinderContext, drawing: Drawing): unknown {
  const words = context.speak(strings);
  const places = context.hits.flatMap((hit, index) => (drawing.opened?.includes(hit.club.id) ? [{ hit, number: index + 1 }] : []));
  if (places.length === 0) return nothing;
  const close = () => {
    const [first] = drawing.opened ?? [];
    drawing.opened = undefined;
    context.redraw();
    // What is closed gives the focus back to the mark that opened it.
    drawing.tiles?.focus(first);
  };
  return html`<div class="opened" role="group" aria-label=${words.here(places.length)} @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') close(); }}>
    <ul>${places.map(({ hit: { club }, number }) => html`<li><button type="button" class="link" aria-current=${context.selected === club.id ? 'true' : nothing} @click=${() => { context.select(club.id); }}>${words.place(number, club.names[0] ?? '', club.address?.city)}</button></li>`)}</ul>
    <button type="button" class="link" @click=${close}>${words.close}</button>
  </div>`;
}

/** A link into a shadow root leads nowhere by itself. */
function skip(event: Event): void {
  event.preventDefault();
  (event.currentTarget as Element).closest('.tile-map')?.querySelector<HTMLElement>('#after-map')?.focus();
}
