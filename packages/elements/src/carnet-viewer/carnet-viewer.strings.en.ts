import type { Sentences } from './carnet-viewer.strings.js';

export const en: Sentences = {
  empty: 'No record book is open.',
  loading: 'Loading the record book…',
  loadingCount: (count, written) => (count > 1 ? `${written} items read` : '1 item read'),
  failed: 'The record book does not open.',
  failedNetwork: 'The server did not answer. Check the connection, then try again.',
  failedUnreadable: 'What was received is not a readable record book. Tell whoever looks after this software.',
  retry: 'Try again',
  partLost: 'A part of the screen could not be loaded.',
  toReview: (count) => (count > 1 ? `${count} entries are not saved.` : '1 entry is not saved.'),
};
