import type { Sentences } from './filter-bar.strings.js';

export const en: Sentences = {
  filters: 'Filters',
  quick: { 'supervision:EAPA': 'Led by an adapted physical activity teacher', 'handicap:moteur': 'Wheelchair access', 'delivery:at-home|remote': 'At home or by video' },
  places: (count) => (count === 1 ? 'place' : 'places'),
  all: (count) => (count > 0 ? `All filters (${count})` : 'All filters'),
  remove: 'Remove the filter:',
  unknown: (group) => `${group}: unknown included`,
  clear: 'Clear all',
  cleared: 'Filters cleared.',
  undo: 'Undo',
  undone: 'Filters restored.',
  locked: 'This filter comes from the prescription: it cannot be removed here. If the limitation has changed, change the prescription.',
};
