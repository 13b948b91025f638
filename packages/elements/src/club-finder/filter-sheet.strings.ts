import { translated } from '../internal/localize.js';

const fr = {
  title: 'Filtres',
  close: 'Fermer les filtres',
  locked: (limitation: string) => `${limitation}\u00a0: ce filtre vient de la prescription, il ne se retire pas ici.`,
  more: 'Plus de filtres',
  unknown: 'Inclure les lieux qui ne le disent pas',
  clear: 'Effacer',
  restore: 'Remettre',
  cleared: 'Filtres effacés.',
  restored: 'Filtres remis.',
  places: (count: number): string => (count > 1 ? 'lieux' : 'lieu'),
  see: (count: number | undefined) => (count === undefined ? 'Voir les lieux' : count > 1 ? `Voir ${count} lieux` : count === 1 ? 'Voir 1\u00a0lieu' : 'Aucun lieu\u00a0: voir que faire'),
  lost: (typed: string) => `Nous n’avons pas trouvé «\u00a0${typed}\u00a0»\u00a0: les lieux sont comptés dès que la ville est connue. Vos filtres restent.`,
  correct: 'Corriger la recherche',
  found: (count: number) => (count > 1 ? `${count} lieux avec ces filtres.` : count === 1 ? '1\u00a0lieu avec ces filtres.' : 'Aucun lieu avec ces filtres.'),
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./filter-sheet.strings.en.js'));
