import type { LitElement } from 'lit';
import { PartsOnDemand } from '../internal/parts-on-demand.js';

/** What comes when it is in view, or when a person asks for it. */
const loaders = {
  places: () => import('./place-words.js'),
  suggestions: () => import('./suggestions.js'),
  filters: () => import('./filter-sheet.js'),
  zero: () => import('./zero.js'),
  list: () => import('./list-panel.js'),
  map: () => import('./mini-map.js'),
  tiles: () => import('./leaflet-map.js'),
  clinical: () => import('./clinical-head.js'),
  territory: () => import('./territory-words.js'),
  posters: () => import('./posters.js'),
};

export type FinderPartName = keyof typeof loaders;

/** Code of the finder that loads on demand. A map that cannot be had is no loss: the list says the same; nor is what a territory adds. */
export class FinderParts extends PartsOnDemand<typeof loaders> {
  constructor(host: LitElement) { super(host, loaders, ['suggestions', 'map', 'tiles', 'zero', 'territory']); }

  /** Asks for what is in view. What could not be had is asked for again by a press, and not by each drawing. */
  want(names: readonly (FinderPartName | false)[]): void {
    for (const name of names) if (name && !this.isLost(name)) void this.load(name);
  }
}
