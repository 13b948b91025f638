import type { Sentences } from './time-field.strings.js';

export const en: Sentences = {
  placeholder: 'e.g. 14:30',
  missing: 'Give a time.',
  unreadable: 'Write the time like this: 14:30.',
  other: 'Another time',
};
