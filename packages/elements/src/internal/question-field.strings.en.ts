import type { Sentences } from './question-field.strings.js';

export const en: Sentences = {
  none: 'Not answered',
  clear: 'Clear the answer',
};
