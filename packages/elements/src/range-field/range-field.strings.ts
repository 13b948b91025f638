import type { Strings } from '../internal/localize.js';

const fr = {
  to: 'à',
  atLeast: (label: string) => `${label}, au moins`,
  atMost: (label: string) => `${label}, au plus`,
  missing: 'Indiquez un nombre.',
  unreadable: 'Écrivez un nombre en chiffres, par exemple 2.',
  none: 'Non renseigné',
};

export const strings: Strings<typeof fr> = {
  fr,
  en: {
    to: 'to',
    atLeast: (label) => `${label}, at least`,
    atMost: (label) => `${label}, at most`,
    missing: 'Give a number.',
    unreadable: 'Write a number in figures, for example 2.',
    none: 'Not answered',
  },
};
