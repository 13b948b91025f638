import type { Sentences } from './failure-words.strings.js';

export const en: Sentences = {
  refusedElsewhere: 'The server refused it without naming an answer. Tell the maker of your software. Your answers are kept.',
  refused: 'The server refused it. Correct, then prescribe again.',
  unauthorized: 'Your session has ended. Sign in again in your software, then retry. Your answers are kept.',
  outdated: 'An earlier attempt had succeeded, before your last changes: it is the one that is saved. Check the list of the patient’s prescriptions.',
  forbidden: 'Your account may not write in this record. Ask the administrator of your software. Your answers are kept.',
  malformed: 'Your software gave values this form cannot read. Open a new prescription.',
};
