import type { TableSentences } from './activity-table.strings.js';

export const en: TableSentences = {
  caption: 'Activities, row by row',
  activity: 'Activity',
  practised: 'Done',
  days: 'Days',
  daysUnit: 'd',
  minutes: 'Time per day',
  perWeek: 'Per week',
  unknown: 'Does not know',
  practisedOf: (name) => `${name}: done`,
  daysOf: (name) => `${name}: days per week`,
  minutesOf: (name) => `${name}: time per day`,
  unknownOf: (name) => `${name}: does not know`,
  notKnown: 'not known',
  active: (words) => `Activity ${words}`,
  seated: (words) => `Sitting ${words}`,
  notComputable: (count) => (count > 1 ? `cannot be computed: ${count} answers not known` : 'cannot be computed: 1 answer not known'),
  keys: { next: 'next cell', yesNo: 'yes, no', unknown: 'does not know', row: 'next row', yesKey: 'Y', noKey: 'N', enter: 'Enter', tab: 'Tab' },
  durations: 'Time: “90”, “1h30” or “1:30”',
};
