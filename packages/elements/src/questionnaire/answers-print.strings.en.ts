import type { PrintSentences } from './answers-print.strings.js';

export const en: PrintSentences = { page: (page, of) => `Page ${page} of ${of}` };
