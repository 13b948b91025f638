import type { Sentences } from './choice-field.strings.js';

export const en: Sentences = {
  missing: 'Choose an answer.',
  missingSeveral: 'Choose at least one answer.',
  atLeastOne: 'at least one answer',
  others: 'Others',
  folded: (names) => `Others: ${names}`,
  none: 'Not answered',
};
