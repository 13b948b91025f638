import { translated } from '../internal/localize.js';

const fr = { page: (page: number, of: number) => `Page ${page} sur ${of}` };

export type PrintSentences = typeof fr;

export const strings = translated(fr, () => import('./answers-print.strings.en.js'));
