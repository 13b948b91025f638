import type { Sentences } from './date-time-field.strings.js';

export const en: Sentences = {
  placeholder: 'dd/mm/yyyy',
  placeholderWithTime: 'dd/mm/yyyy, hh:mm',
  missing: 'Give a date.',
  unreadable: 'Write the date like this: 21/11/2026, 11/2026 or 2026.',
  unreadableWithTime: 'Write the date and time like this: 21/11/2026, 14:30.',
  skipped: 'That time does not exist on that day: the clocks go forward. Write the hour before or after.',
  other: 'Another date',
};
