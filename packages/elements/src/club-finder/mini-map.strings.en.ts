import type { Sentences } from './mini-map.strings.js';

export const en: Sentences = {
  title: 'Map of the places',
  help: 'The list says all that the map shows. Arrows: from one mark to the next.',
  from: (place) => `Start: ${place}`,
  position: 'your position',
  km: (km) => `${km.toLocaleString('en-GB', { maximumFractionDigits: 1 })} km`,
  place: (number, name, town) => `${number}. ${name}${town === undefined ? '' : `, ${town}`}`,
  run: (first, last) => `${first} to ${last}`,
  count: (count) => `${count} places`,
  several: (words, town) => `${words}${town === undefined ? '' : `, ${town}`}: open the list`,
  here: (count) => `${count} places here`,
  close: 'Close',
  around: (name) => `${name} and around`,
  legend: 'Numbers of the list. Square: Maison sport-santé; round: another place. Distances as the crow flies; without a precise address, the mark is at the middle of the town.',
  first: (count) => `The map shows the first ${count} places.`,
  unplaced: (count) => (count > 1 ? `${count} places without a position are not on the map.` : '1 place without a position is not on the map.'),
  north: 'N',
};
