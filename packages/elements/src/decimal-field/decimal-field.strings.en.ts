import type { Sentences } from './decimal-field.strings.js';

export const en: Sentences = {
  placeholder: '',
  missing: 'Give a number.',
  unreadable: 'Write a number in figures, for example 4.',
  notWhole: 'Write a whole number.',
  tooLong: 'Write a shorter number: this one has too many figures.',
  other: 'Other',
};
