import { translated } from '../internal/localize.js';

const fr = {
  placeholder: 'jj/mm/aaaa',
  placeholderWithTime: 'jj/mm/aaaa, hh:mm',
  missing: 'Indiquez une date.',
  unreadable: 'Écrivez la date ainsi : 21/11/2026, 11/2026 ou 2026.',
  unreadableWithTime: 'Écrivez la date et l’heure ainsi : 21/11/2026, 14:30.',
  skipped: 'Cette heure n’existe pas ce jour-là : on avance les horloges. Écrivez l’heure d’avant ou d’après.',
  other: 'Une autre date',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./date-time-field.strings.en.js'));
