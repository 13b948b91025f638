import type { FinderContext } from './context.js';
import { Circle, LatLngBounds, map as makeMap, tileLayer, type Map as LeafletMap } from './leaflet-library.js';
import type { Sentences } from './leaflet-map.strings.js';
import { CLOSEST, Marks } from './leaflet-marks.js';

/** The whole of metropolitan France, when nothing says where to look. */
const FRANCE = [[42, -5], [51, 9]] as [[number, number], [number, number]];
/** Results that are drawn, of those the list has. Ours: so many are merged in some milliseconds. */
const DRAWN = 2000;

export interface TilesHost {
  readonly context: () => FinderContext;
  readonly words: () => Sentences;
  readonly opened: () => readonly string[] | undefined;
  open(ids: readonly string[] | undefined): void;
  /** A tile could not be had. */
  missed(): void;
}

/** A map on tiles, with the marks of the list. */
export class Tiles {
  readonly #map: LeafletMap;
  readonly #marks: Marks;
  readonly #host: TilesHost;
  #ring: Circle | undefined;
  /** What the view was fitted to: it is fitted again for another search only. */
  #fitted: unknown;

  constructor(element: HTMLElement, address: string, host: TilesHost) {
    this.#host = host;
    // Its own buttons and attribution are written as markup, which a strict page forbids: ours stand beside it.
    this.#map = makeMap(element, { zoomControl: false, attributionControl: false, fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false, inertia: false });
    const { context, words, opened } = host;
    this.#marks = new Marks({ map: this.#map, context, words, opened, open: (ids) => { host.open(ids); } });
    const layer = tileLayer(address, { maxZoom: CLOSEST, referrerPolicy: 'no-referrer' });
    layer.on('tileerror', () => { host.missed(); });
    this.#fit();
    layer.addTo(this.#map);
    this.draw();
  }

  draw(): void {
    this.#fit();
    const { query: { origin, radiusKm } } = this.#host.context();
    this.#ring?.remove();
    if (origin && radiusKm !== undefined) this.#ring = new Circle([origin.point.lat, origin.point.lon], { radius: radiusKm * 1000, interactive: false, className: 'radius-ring', fill: false }).addTo(this.#map);
    this.#marks.draw(this.#placed());
  }

  zoomBy(steps: number): void { this.#map.setZoom(this.#map.getZoom() + steps, { animate: false }); }

  /** Moves the focus to the mark of a place. */
  focus(id: string | undefined): void { this.#marks.focus(id); }

  leave(): void { this.#map.remove(); }

  #placed() { return this.#host.context().hits.slice(0, DRAWN).flatMap((hit, index) => (hit.at ? [{ hit, at: hit.at, number: index + 1 }] : [])); }

  #fit(): void {
    const { answer, query: { origin } } = this.#host.context();
    if (this.#fitted === answer && this.#fitted !== undefined) return;
    this.#fitted = answer;
    const points = [...this.#placed().map(({ at }) => at), ...(origin ? [origin.point] : [])].map(({ lat, lon }) => [lat, lon] as [number, number]);
    this.#map.fitBounds(points.length > 0 ? new LatLngBounds(points) : FRANCE, { padding: [24, 24], maxZoom: 15, animate: false });
  }
}
