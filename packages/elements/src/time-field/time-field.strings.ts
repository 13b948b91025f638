import { translated } from '../internal/localize.js';

const fr = {
  placeholder: 'ex. 14 h 30',
  missing: 'Indiquez une heure.',
  unreadable: 'Écrivez l’heure ainsi : « 14 h 30 » ou « 14:30 ».',
  other: 'Une autre heure',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./time-field.strings.en.js'));
