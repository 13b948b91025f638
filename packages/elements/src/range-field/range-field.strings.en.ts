import type { Sentences } from './range-field.strings.js';

export const en: Sentences = {
  to: 'to',
  atLeast: (label) => `${label}, at least`,
  atMost: (label) => `${label}, at most`,
  missing: 'Give a number.',
  unreadable: 'Write a number in figures, for example 2.',
  none: 'Not answered',
};
