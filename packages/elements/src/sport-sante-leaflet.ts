/** What sport-sante.min.js loads when a host asks for a map on tiles: Leaflet, beside it. A page never loads this file on its own. */
export * from './club-finder/leaflet-library.js';
