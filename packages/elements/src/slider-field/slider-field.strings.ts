import { translated } from '../internal/localize.js';

const fr = {
  unanswered: 'Pas de réponse',
  expected: 'Pas de réponse, une réponse est attendue',
  end: (number: string, meaning: string) => `${number} : ${meaning}`,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./slider-field.strings.en.js'));
