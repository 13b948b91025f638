import { translated } from '../internal/localize.js';

const fr = {
  choose: 'Choisissez…',
  missing: 'Choisissez une réponse.',
  other: 'Autre…',
  otherWords: 'Autre réponse',
  unspecified: 'Précisez votre réponse, ou choisissez-en une autre.',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./select-field.strings.en.js'));
