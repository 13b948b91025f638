import { writeDate } from '../internal/date-text.js';
import type { Sentences } from './record-help.strings.js';

export const en: Sentences = {
  inRecord: 'In the record:',
  others: (count) => `${count} more`,
  minutes: ({ value, date, advised }) => `${value} min a week${date === undefined ? '' : ` on ${writeDate(date)}`}, for ${advised} advised`,
};
