import type { Sentences } from './quantity-field.strings.js';

export const en: Sentences = {
  unitOf: (label) => `${label}, unit`,
};
