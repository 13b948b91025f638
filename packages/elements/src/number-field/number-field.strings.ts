import type { Strings } from '../internal/localize.js';

const fr = {
  other: 'Autre',
  missing: 'Indiquez un nombre.',
  unreadable: 'Écrivez un nombre en chiffres, par exemple 4.',
  none: 'Non renseigné',
};

export const strings: Strings<typeof fr> = {
  fr,
  en: { other: 'Other', missing: 'Give a number.', unreadable: 'Write a number in figures, for example 4.', none: 'Not answered' },
};
