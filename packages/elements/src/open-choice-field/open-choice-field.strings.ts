import { translated } from '../internal/localize.js';

const fr = {
  missing: 'Choisissez une réponse.',
  missingSeveral: 'Choisissez au moins une réponse.',
  other: 'Autre',
  otherWords: 'Autre réponse',
  unspecified: 'Précisez votre réponse, ou choisissez-en une autre.',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./open-choice-field.strings.en.js'));
