import { monthName, type Sentences } from './date-field.strings.js';

export const en: Sentences = {
  placeholder: 'dd/mm/yyyy',
  missing: 'Give a date.',
  unreadable: 'Write the date like this: 21/11/2026.',
  impossible: (day, month) => (month < 1 || month > 12
    ? `There is no month ${month}. Write the day, then the month, then the year.`
    : `There is no ${day} ${monthName('en', month)}.`),
  none: 'Not answered',
};
