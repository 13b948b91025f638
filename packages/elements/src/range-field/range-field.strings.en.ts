import type { Sentences } from './range-field.strings.js';

export const en: Sentences = {
  to: 'to',
  atLeast: (label) => `${label}, at least`,
  atMost: (label) => `${label}, at most`,
  missing: 'Give a number.',
  unreadable: (example) => `Write a number in figures, for example ${example}.`,
  none: 'Not answered',
};
