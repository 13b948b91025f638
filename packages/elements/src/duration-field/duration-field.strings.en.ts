import type { Sentences } from './duration-field.strings.js';

export const en: Sentences = {
  placeholder: 'e.g. 1 h 30',
  missing: 'Give a duration.',
  unreadable: 'Write the duration like this: “1 h 30” or “45 min”.',
  withoutUnit: (hours, minutes) => `Say which: “${hours.replace(',', '.')} h” or “${minutes} min”.`,
  other: 'Another duration',
};
