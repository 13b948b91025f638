import type { Sentences } from './open-choice-field.strings.js';

export const en: Sentences = {
  missing: 'Choose an answer.',
  missingSeveral: 'Choose at least one answer.',
  other: 'Other',
  otherWords: 'Other answer',
  unspecified: 'Say which answer, or choose another one.',
};
