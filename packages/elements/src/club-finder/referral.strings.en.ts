import type { ReferralSentences } from './referral.strings.js';

export const en: ReferralSentences = {
  refer: 'Refer to this place',
  about: (act, name) => `${act}, ${name}`,
  title: 'Referral',
  what: ['The name, date of birth and sex of the patient', 'The reduced prescription: activities, rhythm, supervision, precautions', 'The session that was chosen and your note, as it is', 'No diagnosis, no reason, no history'],
  send: 'Send the referral',
  cancel: 'Do not send',
  making: 'The referral is being prepared…',
  sending: 'The referral is being sent…',
  pending: (day) => (day === undefined ? 'Referral sent. Waiting for an answer.' : `Referral sent on ${day}. Waiting for an answer.`),
  accepted: (day) => (day === undefined ? 'Referral accepted.' : `Referral accepted on ${day}.`),
  declined: (day, reason) => `${day === undefined ? 'Referral declined' : `Referral declined on ${day}`}${reason === undefined ? '. No reason given.' : `: ${reason.replace(/[.\s]+$/, '')}.`} Choose another place, or call.`,
  completed: (day) => (day === undefined ? 'Care completed.' : `Care completed on ${day}.`),
  cancelled: (day, reason) => `${day === undefined ? 'Referral cancelled' : `Referral cancelled on ${day}`}${reason === undefined ? '' : `: ${reason.replace(/[.\s]+$/, '')}`}.`,
  other: (day, status, reason) => `Written by the place${day === undefined ? '' : ` on ${day}`}: ${status === undefined ? 'no status' : `“${status}”`}${reason === undefined ? '' : `, ${reason.replace(/[.\s]+$/, '')}`}. It is not known here: call them.`,
  lost: 'The referral could not be prepared. Check the connection, then try again.',
  failed: 'The referral was not sent. It is kept here: check the connection, then try again.',
  refused: 'The software refused the referral. It is kept here, and nothing was sent. Tell whoever runs this software.',
  retry: 'Try again',
  closed: 'The limitation written on the prescription does not allow to refer the patient to this place.',
  noteTooLong: 'Shorten the note before you send the referral.',
};
