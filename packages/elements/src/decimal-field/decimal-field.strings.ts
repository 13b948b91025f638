import { translated } from '../internal/localize.js';

const fr = {
  placeholder: '',
  missing: 'Indiquez un nombre.',
  unreadable: 'Écrivez un nombre en chiffres, par exemple 4.',
  notWhole: 'Écrivez un nombre entier, sans virgule.',
  tooLong: 'Écrivez un nombre plus court : celui-ci a trop de chiffres.',
  other: 'Autre',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./decimal-field.strings.en.js'));
