import type { Sentences } from './slider-field.strings.js';

export const en: Sentences = {
  unanswered: 'No answer',
  expected: 'No answer, an answer is expected',
  end: (number, meaning) => `${number}: ${meaning}`,
};
