import { translated } from '../internal/localize.js';

const fr = {
  title: (count: number) => `Ma liste (${count})`,
  titleFor: (name: string, count: number) => `Liste pour ${name} (${count})`,
  empty: 'Touchez «\u00a0Ma liste\u00a0» à côté d’un lieu pour le garder ici, puis imprimez votre choix.',
  open: { public: 'Ouvrir et imprimer', clinical: 'Relire et remettre' },
  copies: 'Copie au médecin traitant, avec l’accord du patient.',
};

export type AsideSentences = typeof fr;

export const strings = translated(fr, () => import('./list-aside.strings.en.js'));
