/** Leaflet, taken in whole in this one file (BSD-2-Clause; its licence is in NOTICES.md). */
export { Circle, LatLngBounds, divIcon, layerGroup, map, marker, tileLayer } from 'leaflet/dist/leaflet-src.esm.js';
