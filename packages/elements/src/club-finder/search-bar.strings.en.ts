import type { Sentences } from './search-bar.strings.js';

export const en: Sentences = {
  search: 'Find a place',
  where: 'Town, postcode or name of a place',
  towns: 'Suggested towns',
  radius: 'Radius',
  kilometres: (km) => `${km} km`,
  anywhere: 'No limit',
  go: 'Search',
  skip: 'Go to the results',
  locate: 'Use my position',
  locateStays: 'It stays on your device.',
  location: {
    asking: 'Your browser is asking for your permission.',
    refused: 'Your browser did not give the position. Type a town or a postcode.',
    unknown: 'The position could not be found. Type a town or a postcode.',
  },
  onePhone: 'One number to be guided',
  noPhone: 'This territory has given no number.',
  call: (phone) => `Call ${phone}`,
};
