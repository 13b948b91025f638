import type { Sentences } from './ending.strings.js';

export const en: Sentences = {
  summaryTitle: (count) => (count > 1 ? `${count} answers to complete or correct` : '1 answer to complete or correct'),
  summaryServer: 'The server refused the prescription',
  nothingLost: 'Nothing was saved. Your answers are kept.',
  named: (name, sentence) => `${name}: ${sentence}`,
  stoppedOn: (date) => `Prescription stopped on ${date}.`,
  saved: (date) => `Prescription of ${date} saved.`,
  remarks: 'Remarks of the server:',
  offline: 'The server does not answer. Your answers stay on the screen. Try again when the network is back.',
  given: 'Prescription handed to your software.',
  refusedElsewhere: 'The server refused it without naming an answer. Tell the maker of your software. Your answers are kept.',
  refused: 'The server refused it. Correct, then prescribe again.',
  unauthorized: 'Your session has ended. Sign in again in your software, then retry. Your answers are kept.',
  outdated: 'An earlier attempt had succeeded, before your last changes: it is the one that is saved. Check the list of the patient’s prescriptions.',
  forbidden: 'Your account may not write in this record. Ask the administrator of your software. Your answers are kept.',
  malformed: 'Your software gave values this form cannot read. Open a new prescription.',
};
