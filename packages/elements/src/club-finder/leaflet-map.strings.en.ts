import type { Sentences } from './leaflet-map.strings.js';

export const en: Sentences = {
  title: 'Map of the places. Arrows: move; plus and minus: zoom.',
  skip: 'Skip the map',
  closer: 'Zoom in',
  farther: 'Zoom out',
  loading: 'The map is loading…',
  lost: 'The plan could not be loaded. The simple map and the list say the same.',
  noTiles: 'The background of the map does not answer. The list and the marks stay.',
  attribution: '© IGN – Géoplateforme',
  count: (count) => `${count.toLocaleString('en-GB')} places`,
  among: (count, place) => `${count.toLocaleString('en-GB')} places, among them ${place}`,
  zoomTo: (places) => `${places}: zoom in`,
  listOf: (places) => `${places}: open the list`,
  here: (count) => `${count.toLocaleString('en-GB')} places here`,
  close: 'Close',
  place: (number, name, town) => `${number}. ${name}${town === undefined ? '' : `, ${town}`}`,
};
