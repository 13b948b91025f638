import { fixed, text, type IssueCode, type Sentence } from './issue-sentences.strings.js';

export const en: Record<IssueCode, Sentence> = {
  'grounds-missing': fixed('Give at least one reason: a disease, a risk factor or a situation.', 'Reason: give at least one reason'),
  'ald-12-vacant': fixed('There is no ALD 12 any more: the number has been vacant since 2011. Remove it and choose another reason.', 'Reason: replace ALD 12, the number is vacant'),
  'ald-number-unknown': {
    field: (params) => `There is no ALD ${text(params, 'number')}. Remove it and choose another reason.`,
    summary: (params) => `Reason: replace ALD ${text(params, 'number')}, there is no such number`,
  },
  'below-who-level-unconfirmed': fixed('The prescription is meant for people who move less than advised.', 'Situation: check the level of activity'),
  'support-need-unconfirmed': fixed('The prescription is meant for people who cannot move more alone, safely.', 'Situation: check the need for help'),
  'components-missing': fixed('Choose at least one activity.', 'Activity: choose at least one activity'),
  'duration-missing': fixed('Give the total length, from 3 to 6 months.', 'Total length: give it, from 3 to 6 months'),
  'duration-out-of-range': fixed('The length goes from 3 to 6 months.', 'Total length: it goes from 3 to 6 months'),
  'sessions-per-week-missing': fixed('Give the number of sessions a week.', 'Frequency: give the number of sessions a week'),
  'sessions-per-week-low-missing': fixed('Fill in the first box, or put the only number there.', 'Frequency: fill in the first box'),
  'sessions-per-week-out-of-range': {
    field: (params) => `Give ${text(params, 'min')} to ${text(params, 'max')} sessions a week, a whole number.`,
    summary: (params) => `Frequency: give ${text(params, 'min')} to ${text(params, 'max')} sessions a week`,
  },
  'sessions-per-week-reversed': {
    field: (params) => `Swap them: “${text(params, 'high')} to ${text(params, 'low')}”, or leave one number only.`,
    summary: () => 'Frequency: the first number is above the second',
  },
  'session-minutes-low-missing': fixed('Fill in the first box, or put the only number there.', 'Session: fill in the first box'),
  'session-minutes-out-of-range': {
    field: (params) => `Give ${text(params, 'min')} to ${text(params, 'max')} minutes, a whole number.`,
    summary: (params) => `Session: give ${text(params, 'min')} to ${text(params, 'max')} minutes`,
  },
  'session-minutes-reversed': {
    field: (params) => `Swap them: “${text(params, 'high')} to ${text(params, 'low')}”, or leave one number only.`,
    summary: () => 'Session: the first number is above the second',
  },
  'intensity-missing': fixed('Choose an intensity.', 'Intensity: choose an intensity'),
  'severe-limitation-missing': fixed('Choose one of the two answers.', 'Limitations: answer the question'),
  'dispensers-missing': fixed('Choose at least one dispenser.', 'Dispenser: choose at least one dispenser'),
  'dispensers-severe': fixed('Add a physiotherapist, an occupational therapist or a psychomotor therapist: the limitation is severe.', 'Dispenser: add a health professional, the limitation is severe'),
  'dispensers-excluded-severe': fixed('Keep health professionals only: the limitation is severe.', 'Dispenser: narrow the choice, the limitation is severe'),
  'date-missing': fixed('Give the date of the prescription.', 'Date: give the date of the prescription'),
  'date-unreadable': fixed('Write the date like this: 21/11/2026.', 'Date: write it like this, 21/11/2026'),
  'date-in-future': fixed('Put today’s date or a past one.', 'Date: it is in the future'),
  'agreement-missing': fixed('Tick if the patient agrees. If not, do not prescribe.', 'Agreement of the patient: tick the box if they agree'),
  'patient-missing': fixed('Your software gave no patient. Open the record, then come back to the prescription.', 'Patient: open the record, your software gave none'),
  'prescriber-missing': fixed('Your software gave no prescriber. Sign in again, then come back to the prescription.', 'Prescriber: sign in again, your software gave none'),
  'prescriber-not-doctor': fixed('The initial prescription is for a doctor to make. Ask the doctor who follows the patient.', 'Prescriber: the initial prescription is for a doctor to make'),
  'prescriber-profession-unknown': fixed('Your software did not give your profession. The initial prescription is for a doctor to make.', 'Prescriber: profession not given'),
  unreadable: {
    field: (params) => text(params, 'sentence'),
    summary: (params) => `To correct, ${text(params, 'name')}: ${text(params, 'sentence')}`,
  },
  malformed: fixed('Your software gave a value this form cannot read. Enter it again.', 'A value given by your software could not be read'),
  'server-refused': {
    field: (params) => (text(params, 'words') ? `Correct this answer. The server refused it: “${text(params, 'words')}”` : 'Correct this answer. The server refused it without saying why.'),
    summary: (params) => (text(params, 'words') ? `Refused by the server: “${text(params, 'words')}”` : 'Refused by the server, without a reason'),
  },
};
