import type { IssueCode, Sentence } from './issue-sentences.strings.js';

export const en: Record<IssueCode, Sentence> = {
  'grounds-missing': { field: 'Give at least one reason: a disease, a risk factor or a situation.', summary: 'Reason: give at least one reason' },
  'ald-12-vacant': { field: 'There is no ALD 12 any more: the number has been vacant since 2011. Remove it and choose another reason.', summary: 'Reason: replace ALD 12, the number is vacant' },
  'ald-number-unknown': {
    field: (params) => `There is no ALD ${params.number}. Remove it and choose another reason.`,
    summary: (params) => `Reason: replace ALD ${params.number}, there is no such number`,
  },
  'below-who-level-unconfirmed': { field: 'The prescription is meant for people who move less than advised.', summary: 'Situation: check the level of activity' },
  'support-need-unconfirmed': { field: 'The prescription is meant for people who cannot move more alone, safely.', summary: 'Situation: check the need for help' },
  'components-missing': { field: 'Choose at least one activity.', summary: 'Activity: choose at least one activity' },
  'duration-missing': { field: 'Give the total length, from 3 to 6 months.', summary: 'Total length: give it, from 3 to 6 months' },
  'duration-out-of-range': { field: 'The length goes from 3 to 6 months.', summary: 'Total length: it goes from 3 to 6 months' },
  'sessions-per-week-missing': { field: 'Give the number of sessions a week.', summary: 'Frequency: give the number of sessions a week' },
  'sessions-per-week-low-missing': { field: 'Fill in the first box, or put the only number there.', summary: 'Frequency: fill in the first box' },
  'sessions-per-week-out-of-range': {
    field: (params) => `Give ${params.min} to ${params.max} sessions a week, a whole number.`,
    summary: (params) => `Frequency: give ${params.min} to ${params.max} sessions a week`,
  },
  'sessions-per-week-reversed': {
    field: (params) => `Swap them: “${params.high} to ${params.low}”, or leave one number only.`,
    summary: 'Frequency: the first number is above the second',
  },
  'session-minutes-low-missing': { field: 'Fill in the first box, or put the only number there.', summary: 'Session: fill in the first box' },
  'session-minutes-out-of-range': {
    field: (params) => `Give ${params.min} to ${params.max} minutes, a whole number.`,
    summary: (params) => `Session: give ${params.min} to ${params.max} minutes`,
  },
  'session-minutes-reversed': {
    field: (params) => `Swap them: “${params.high} to ${params.low}”, or leave one number only.`,
    summary: 'Session: the first number is above the second',
  },
  'intensity-missing': { field: 'Choose an intensity.', summary: 'Intensity: choose an intensity' },
  'severe-limitation-missing': { field: 'Choose one of the two answers.', summary: 'Limitations: answer the question' },
  'dispensers-missing': { field: 'Choose at least one dispenser.', summary: 'Dispenser: choose at least one dispenser' },
  'dispensers-severe': { field: 'Add a physiotherapist, an occupational therapist or a psychomotor therapist: the limitation is severe.', summary: 'Dispenser: add a health professional, the limitation is severe' },
  'dispensers-excluded-severe': { field: 'Keep health professionals only: the limitation is severe.', summary: 'Dispenser: narrow the choice, the limitation is severe' },
  'date-missing': { field: 'Give the date of the prescription.', summary: 'Date: give the date of the prescription' },
  'date-unreadable': { field: 'Write the date like this: 21/11/2026.', summary: 'Date: write it like this, 21/11/2026' },
  'date-in-future': { field: 'Put today’s date or a past one.', summary: 'Date: it is in the future' },
  'agreement-missing': { field: 'Tick if the patient agrees. If not, do not prescribe.', summary: 'Agreement of the patient: tick the box if they agree' },
  'patient-missing': { field: 'Your software gave no patient. Open the record, then come back to the prescription.', summary: 'Patient: open the record, your software gave none' },
  'prescriber-missing': { field: 'Your software gave no prescriber. Sign in again, then come back to the prescription.', summary: 'Prescriber: sign in again, your software gave none' },
  'prescriber-not-doctor': { field: 'The initial prescription is for a doctor to make. Ask the doctor who follows the patient.', summary: 'Prescriber: the initial prescription is for a doctor to make' },
  'prescriber-profession-unknown': { field: 'Your software did not give your profession. The initial prescription is for a doctor to make.', summary: 'Prescriber: profession not given' },
  unreadable: {
    field: (params) => `${params.sentence}`,
    summary: (params) => `To correct, ${params.name}: ${params.sentence}`,
  },
  malformed: { field: 'Your software gave a value this form cannot read. Enter it again.', summary: 'A value given by your software could not be read' },
  'server-refused': {
    field: (params) => ('words' in params ? `Correct this answer. The server refused it: “${params.words}”` : 'Correct this answer. The server refused it without saying why.'),
    summary: (params) => ('words' in params ? `Refused by the server: “${params.words}”` : 'Refused by the server, without a reason'),
  },
};
