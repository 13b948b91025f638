import { translated } from '../internal/localize.js';

const fr = {
  other: 'Autre',
  missing: 'Indiquez un nombre.',
  unreadable: 'Écrivez un nombre en chiffres, par exemple 4.',
  none: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./number-field.strings.en.js'));
