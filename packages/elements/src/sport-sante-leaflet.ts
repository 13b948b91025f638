/** What sport-sante.min.js loads when a host asks for a map on tiles: Leaflet and the marks on it, beside it. A page never loads this file on its own. */
export * from './club-finder/leaflet-tiles.js';
