import type { Sentences } from './combobox-field.strings.js';

export const en: Sentences = {
  remove: (label) => `Remove: ${label}`,
  chosen: (label) => `${label}: chosen answers`,
  more: 'Add an answer',
  missing: 'Choose at least one answer from the list.',
  unresolved: (text) => `Choose an answer from the list for “${text}”, or delete these words.`,
  none: (text) => `Nothing matches “${text}”. Try another word.`,
  count: (count) => (count === 1 ? '1 possible answer.' : `${count} possible answers.`),
  added: (label) => `Added: ${label}.`,
  removed: (label) => `Removed: ${label}.`,
  keys: { choose: 'choose', add: 'add', close: 'close', enter: 'Enter', escape: 'Esc' },
  notAnswered: 'Not answered',
};
