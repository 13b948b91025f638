import { translated } from '../internal/localize.js';

const month = (number: number) => new Date(Date.UTC(2024, number - 1, 1)).toLocaleDateString('fr', { month: 'long', timeZone: 'UTC' });

const fr = {
  placeholder: 'jj/mm/aaaa',
  missing: 'Indiquez une date.',
  unreadable: 'Écrivez la date ainsi : 21/11/2026.',
  impossible: (day: number, number: number) => (number < 1 || number > 12
    ? `Il n’y a pas de mois ${number}. Écrivez le jour, puis le mois, puis l’année.`
    : `Le ${day} ${month(number)} n’existe pas.`),
  none: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./date-field.strings.en.js'));
