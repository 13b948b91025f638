import { translated } from '../internal/localize.js';

const fr = {
  to: 'à',
  atLeast: (label: string) => `${label}, au moins`,
  atMost: (label: string) => `${label}, au plus`,
  missing: 'Indiquez un nombre.',
  unreadable: (example: string) => `Écrivez un nombre en chiffres, par exemple ${example}.`,
  none: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./range-field.strings.en.js'));
