import { writeDate } from '../internal/date-text.js';
import { translated } from '../internal/localize.js';

const fr = {
  inRecord: 'Dans le dossier :',
  others: (count: number) => `${count} autres`,
  minutes: ({ value, date, advised }: { value: number; date: string | undefined; advised: number }) =>
    `${value} min par semaine${date === undefined ? '' : ` le ${writeDate(date)}`}, pour ${advised} conseillées`,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./record-help.strings.en.js'));
