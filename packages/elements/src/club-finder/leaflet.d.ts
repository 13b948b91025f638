/** The modules of Leaflet, of which its main file is none. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
