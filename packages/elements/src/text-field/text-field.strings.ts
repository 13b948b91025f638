import { translated } from '../internal/localize.js';

const fr = {
  missing: 'Indiquez une réponse.',
  tooLong: (max: number, length: number) => `Au plus ${max}\u00a0signes. Il y en a ${length}.`,
  /** `left` below 0: typed beyond the limit. */
  left: (left: number) => {
    if (left < 0) return left === -1 ? '1\u00a0signe de trop' : `${-left}\u00a0signes de trop`;
    return left < 2 ? `Encore ${left}\u00a0signe` : `Encore ${left}\u00a0signes`;
  },
  nearEnd: (max: number) => `La limite de ${max}\u00a0signes est proche.`,
  beyond: (max: number) => `La limite de ${max}\u00a0signes est dépassée.`,
  none: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./text-field.strings.en.js'));
