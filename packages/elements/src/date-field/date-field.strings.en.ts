import type { Sentences } from './date-field.strings.js';

const month = (number: number) => new Date(Date.UTC(2024, number - 1, 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });

export const en: Sentences = {
  placeholder: 'dd/mm/yyyy',
  missing: 'Give a date.',
  unreadable: 'Write the date like this: 21/11/2026.',
  impossible: (day, number) => (number < 1 || number > 12
    ? `There is no month ${number}. Write the day, then the month, then the year.`
    : `There is no ${day} ${month(number)}.`),
  none: 'Not answered',
};
