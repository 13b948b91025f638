import type { Sentences } from './filter-sheet.strings.js';

export const en: Sentences = {
  title: 'Filters',
  close: 'Close the filters',
  locked: (limitation) => `${limitation}: this filter comes from the prescription and cannot be removed here.`,
  more: 'More filters',
  unknown: 'Include places that do not say',
  clear: 'Clear',
  restore: 'Restore',
  cleared: 'Filters cleared.',
  restored: 'Filters restored.',
  places: (count) => (count === 1 ? 'place' : 'places'),
  see: (count) => (count === undefined ? 'Show the places' : count === 1 ? 'Show 1 place' : count > 1 ? `Show ${count} places` : 'No place: what to do'),
  lost: (typed) => `We did not find “${typed}”: places are counted once the town is known. Your filters stay.`,
  correct: 'Correct the search',
  found: (count) => (count === 1 ? '1 place with these filters.' : count > 1 ? `${count} places with these filters.` : 'No place with these filters.'),
};
