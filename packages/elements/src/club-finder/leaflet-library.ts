/** Leaflet, taken in whole in this one file (BSD-2-Clause; its licence is in NOTICES.md). */
export { Circle, LatLngBounds, map, point, tileLayer } from 'leaflet/dist/leaflet-src.esm.js';
export type { Map } from 'leaflet/dist/leaflet-src.esm.js';
