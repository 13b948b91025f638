import { translated } from '../internal/localize.js';

const fr = {
  placeholder: 'ex. 1 h 30',
  missing: 'Indiquez une durée.',
  unreadable: 'Écrivez la durée ainsi : « 1 h 30 » ou « 45 min ».',
  withoutUnit: (hours: string, minutes: number) => `Précisez : « ${hours} h » ou « ${minutes} min ».`,
  other: 'Une autre durée',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./duration-field.strings.en.js'));
