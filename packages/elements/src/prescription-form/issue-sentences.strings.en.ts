import type { IssueCode, Sentence } from './issue-sentences.strings.js';

export const en: Record<IssueCode, Sentence> = {
  'grounds-missing': { field: 'Give at least one reason: a disease, a risk factor or a situation.', summary: 'Reason: give at least one reason' },
  'below-who-level-unconfirmed': { field: 'The prescription is meant for people who move less than advised.' },
  'support-need-unconfirmed': { field: 'The prescription is meant for people who cannot move more alone, safely.' },
  'components-missing': { field: 'Choose at least one activity.' },
  'duration-missing': { field: 'Give the total length, from 3 to 6 months.' },
  'duration-out-of-range': { field: 'The length goes from 3 to 6 months.' },
  'sessions-per-week-missing': { field: 'Give the number of sessions a week.' },
  'sessions-per-week-low-missing': { field: 'Fill in the first box, or put the only number there.' },
  'sessions-per-week-out-of-range': { field: (params) => `Give ${params.min} to ${params.max} sessions a week, a whole number.` },
  'session-minutes-low-missing': { field: 'Fill in the first box, or put the only number there.' },
  'session-minutes-out-of-range': { field: (params) => `Give ${params.min} to ${params.max} minutes, a whole number.` },
  'intensity-missing': { field: 'Choose an intensity.' },
  'severe-limitation-missing': { field: 'Choose one of the two answers.' },
  'dispensers-missing': { field: 'Choose at least one dispenser.' },
  'agreement-missing': { field: 'Tick if the patient agrees. If not, do not prescribe.' },
  unreadable: { field: 'Correct what is written.' },
  unknown: { field: 'Review this answer.' },
};
