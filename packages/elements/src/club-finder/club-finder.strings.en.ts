import type { Sentences } from './club-finder.strings.js';

export const en: Sentences = {
  title: 'Find where to be active near home',
  empty: 'No list of places is open.',
  opening: 'The list of places is opening…',
  searching: 'Searching…',
  failed: 'The list of places does not open.',
  failedHelp: 'Call the number above: they will tell you where to go near home.',
  searchFailed: 'The search did not end. What you chose is kept.',
  retry: 'Try again',
  partLost: 'A part of the screen could not be loaded.',
  placeless: 'The list of towns could not be loaded: search by the name of a place.',
  showMap: 'Show the map',
  hideMap: 'Hide the map',
  dock: 'Filters and list',
  filters: (count) => (count > 0 ? `Filters (${count})` : 'Filters'),
  list: (count) => `My list (${count})`,
  here: 'your position',
  address: 'the address given',
  lost: (typed) => `We did not find “${typed}”.`,
  found: (count) => (count > 1 ? `${count} places found.` : count === 1 ? '1 place found.' : 'No place found.'),
};
