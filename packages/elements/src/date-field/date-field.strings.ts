import type { Strings } from '../internal/localize.js';

const dayAndMonth = (lang: string, month: number) =>
  new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, month - 1, 1)));

const fr = {
  placeholder: 'jj/mm/aaaa',
  missing: 'Indiquez une date.',
  unreadable: 'Écrivez la date ainsi : 21/11/2026.',
  impossible: (day: number, month: number) => (month < 1 || month > 12
    ? `Il n’y a pas de mois ${month}. Écrivez le jour, puis le mois, puis l’année.`
    : `Le ${day} ${dayAndMonth('fr', month)} n’existe pas.`),
  none: 'Non renseigné',
};

export const strings: Strings<typeof fr> = {
  fr,
  en: {
    placeholder: 'dd/mm/yyyy',
    missing: 'Give a date.',
    unreadable: 'Write the date like this: 21/11/2026.',
    impossible: (day, month) => (month < 1 || month > 12
      ? `There is no month ${month}. Write the day, then the month, then the year.`
      : `There is no ${day} ${dayAndMonth('en', month)}.`),
    none: 'Not answered',
  },
};
