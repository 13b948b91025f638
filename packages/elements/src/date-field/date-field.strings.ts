import { translated } from '../internal/localize.js';

export const monthName = (lang: string, month: number) =>
  new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, month - 1, 1)));

const fr = {
  placeholder: 'jj/mm/aaaa',
  missing: 'Indiquez une date.',
  unreadable: 'Écrivez la date ainsi : 21/11/2026.',
  impossible: (day: number, month: number) => (month < 1 || month > 12
    ? `Il n’y a pas de mois ${month}. Écrivez le jour, puis le mois, puis l’année.`
    : `Le ${day} ${monthName('fr', month)} n’existe pas.`),
  none: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./date-field.strings.en.js'));
