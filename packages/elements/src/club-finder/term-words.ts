import { fr } from '@sport-sante/sdk/club/labels';
import { translated } from '../internal/localize.js';

/** Words of the lists of the directory, in the reader’s language: kinds, labels, days, prices, and the values of each filter. The SDK holds them. */
export const termWords = translated(fr, () => import('@sport-sante/sdk/club/labels-en'));

export type { ClubWords } from '@sport-sante/sdk/club/labels';
