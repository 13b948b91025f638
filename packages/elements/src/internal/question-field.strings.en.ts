import type { Sentences } from './question-field.strings.js';

export const en: Sentences = {
  none: 'Not answered',
  atLeastOne: 'at least one answer',
  clear: 'Clear the answer',
};
