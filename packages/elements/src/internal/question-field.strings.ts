import { translated } from './localize.js';

const fr = {
  none: 'Non renseigné',
  atLeastOne: 'une réponse au moins',
  clear: 'Effacer la réponse',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./question-field.strings.en.js'));
