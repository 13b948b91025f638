import type { Strings } from '../internal/localize.js';

const fr = {
  missing: 'Choisissez une réponse.',
  missingSeveral: 'Choisissez au moins une réponse.',
  others: 'Autres',
  none: 'Non renseigné',
};

export const strings: Strings<typeof fr> = {
  fr,
  en: {
    missing: 'Choose an answer.',
    missingSeveral: 'Choose at least one answer.',
    others: 'Others',
    none: 'Not answered',
  },
};
