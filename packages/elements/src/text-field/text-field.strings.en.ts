import type { Sentences } from './text-field.strings.js';

export const en: Sentences = {
  missing: 'Give an answer.',
  tooLong: (max, length) => `At most ${max} characters. There are ${length}.`,
  left: (left) => {
    if (left < 0) return left === -1 ? '1 character too many' : `${-left} characters too many`;
    return left === 1 ? '1 character left' : `${left} characters left`;
  },
  nearEnd: (max) => `The limit of ${max} characters is near.`,
  beyond: (max) => `The limit of ${max} characters is passed.`,
  none: 'Not answered',
};
