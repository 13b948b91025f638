import type { IssueCode, Sentence } from './issue-sentences.strings.js';

export const en: Record<IssueCode, Sentence> = {
  'grounds-missing': { field: 'Give at least one reason: a disease, a risk factor or a situation.', summary: 'Reason: give at least one reason' },
  'ald-12-vacant': { field: 'There is no ALD 12 any more: the number has been vacant since 2011. Remove it and choose another reason.', summary: 'Reason: replace ALD 12, the number is vacant' },
  'ald-number-unknown': {
    field: (params) => `There is no ALD ${params.number}. Remove it and choose another reason.`,
    summary: (params) => `Reason: replace ALD ${params.number}, there is no such number`,
  },
  'below-who-level-unconfirmed': { field: 'The prescription is meant for people who move less than advised.' },
  'support-need-unconfirmed': { field: 'The prescription is meant for people who cannot move more alone, safely.' },
  'components-missing': { field: 'Choose at least one activity.' },
  'duration-missing': { field: 'Give the total length, from 3 to 6 months.' },
  'duration-out-of-range': { field: 'The length goes from 3 to 6 months.' },
  'sessions-per-week-missing': { field: 'Give the number of sessions a week.' },
  'sessions-per-week-low-missing': { field: 'Fill in the first box, or put the only number there.' },
  'sessions-per-week-out-of-range': { field: (params) => `Give ${params.min} to ${params.max} sessions a week, a whole number.` },
  'sessions-per-week-reversed': {
    field: (params) => `Swap them: “${params.high} to ${params.low}”, or leave one number only.`,
    summary: 'Frequency: the first number is above the second',
  },
  'session-minutes-low-missing': { field: 'Fill in the first box, or put the only number there.' },
  'session-minutes-out-of-range': { field: (params) => `Give ${params.min} to ${params.max} minutes, a whole number.` },
  'session-minutes-reversed': {
    field: (params) => `Swap them: “${params.high} to ${params.low}”, or leave one number only.`,
    summary: 'Session: the first number is above the second',
  },
  'intensity-missing': { field: 'Choose an intensity.' },
  'severe-limitation-missing': { field: 'Choose one of the two answers.' },
  'dispensers-missing': { field: 'Choose at least one dispenser.' },
  'date-missing': { field: 'Give the date of the prescription.' },
  'date-unreadable': { field: 'Write the date like this: 21/11/2026.' },
  'date-in-future': { field: 'Put today’s date or a past one.' },
  'agreement-missing': { field: 'Tick if the patient agrees. If not, do not prescribe.' },
  unreadable: { field: 'Correct what is written.' },
  unknown: { field: 'Review this answer.' },
  malformed: { field: 'Your software gave a value this form cannot read. Enter it again.' },
  'server-refused': {
    field: (params) => (params.words ? `Correct this answer. The server refused it: “${params.words}”` : 'Correct this answer. The server refused it without saying why.'),
    summary: (params) => (params.words ? `Refused by the server: “${params.words}”` : 'Refused by the server, without a reason'),
  },
};
