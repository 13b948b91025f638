import type { AttendanceSentences } from './attendance.strings.js';

const words = { present: 'Present', excused: 'Absent, excused', absent: 'Absent, not excused', cancelled: 'Cancelled by the club' };

export const en: AttendanceSentences = {
  states: { female: words, male: words, unknown: words },
  cancelledUnexplained: 'Cancelled',
  toCome: 'To come',
  unmarked: 'To mark',

  title: 'Attendance',
  titleByMonth: 'Attendance, by month',
  display: 'Display',
  calendar: 'Calendar',
  list: 'List',
  count: (word, count) => `${word}: ${count}`,
  older: (count) => (count > 1 ? `Show ${count} older sessions` : 'Show 1 older session'),
  toCheck: 'To check',

  percent: (percent) => `${percent}%`,
  rule: (cancelled) => (cancelled === 0 ? 'Attendance = sessions attended ÷ sessions so far: '
    : `Attendance = sessions attended ÷ sessions held so far. ${cancelled > 1 ? `The ${cancelled} cancelled sessions do not count` : 'The cancelled session does not count'}: `),
  sum: (attended, planned, cancelled, percent) =>
    `${attended}\u00a0÷\u00a0${cancelled === 0 ? planned : `(${planned}\u00a0−\u00a0${cancelled})`}\u00a0=\u00a0${percent}%`,
  stillUnmarked: (count) => (count > 1
    ? `${count} sessions are still to mark. They count as sessions, not yet as attended.`
    : '1 session is still to mark. It counts as a session, not yet as attended.'),
  none: 'No session yet.',
  noneInYear: 'No session in the last 12 months.',
  noneHeld: 'No session has been held so far.',
  firstOn: (day) => `First session planned on ${day}.`,
  missing: 'Sessions not loaded. This is not “no session”.',
  reload: 'Reload the sessions',

  tableOf: 'Sessions, one a row',
  date: 'Date',
  session: 'Session',
  state: 'Attendance',
  effort: 'Effort',
  pain: 'Pain',
  mood: 'Mood',
  incident: 'Incident',
  moods: { worse: 'Worse', same: 'The same', better: 'Better' },
  outOfTen: (value) => `${value} out of 10`,
  notSaid: 'not noted',
  workshop: 'Workshop',

  yearsOf: 'Sessions attended by month and year',
  yearsHint: 'Attended / held. “–”: no session.',
  yearsHintNarrow: 'Sessions attended and held, by year.',
  scrolled: 'Sessions attended by month, scrolling table',
  year: 'Year',
  attended: 'Attended',
  rate: 'Attendance',
  outOf: (held) => `of ${held}`,
  noSession: 'no session',
  total: 'Total',

  failed: 'Not saved.',
  offline: 'No network: not saved yet.',
  refused: (reason) => (reason ? `The server refused: ${reason}` : 'The server refused to save.'),
  retry: 'Try again',
};
