import type { Sentences } from './ending.strings.js';

export const en: Sentences = {
  summaryTitle: (count) => (count > 1 ? `${count} answers to complete or correct` : '1 answer to complete or correct'),
  summaryServer: 'The server refused the prescription',
  nothingLost: 'Nothing was saved. Your answers are kept.',
  named: (name, sentence) => `${name}: ${sentence}`,
  stoppedOn: (date) => `Prescription stopped on ${date}.`,
  saved: (date) => `Prescription of ${date} saved.`,
  remarks: 'Remarks of the server:',
};
