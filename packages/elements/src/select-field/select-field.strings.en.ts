import type { Sentences } from './select-field.strings.js';

export const en: Sentences = {
  choose: 'Choose…',
  missing: 'Choose an answer.',
  other: 'Other…',
  otherWords: 'Other answer',
  unspecified: 'Say which answer, or choose another one.',
};
