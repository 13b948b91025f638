import { translated } from '../internal/localize.js';

const fr = {
  missing: 'Choisissez une réponse.',
  missingSeveral: 'Choisissez au moins une réponse.',
  atLeastOne: 'une réponse au moins',
  others: 'Autres',
  folded: (names: string) => `Autres : ${names}`,
  none: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./choice-field.strings.en.js'));
