import { translated } from '../internal/localize.js';

const fr = {
  filters: 'Filtres',
  /** What a value is called on its own, out of its group. */
  quick: { 'supervision:EAPA': 'Encadré par un enseignant en activité physique adaptée', 'handicap:moteur': 'Accessible en fauteuil', 'delivery:at-home|remote': 'À domicile ou en visio' } as Readonly<Record<string, string>>,
  places: (count: number): string => (count > 1 ? 'lieux' : 'lieu'),
  all: (count: number) => (count > 0 ? `Tous les filtres (${count})` : 'Tous les filtres'),
  remove: 'Retirer le filtre\u00a0:',
  unknown: (group: string) => `${group}\u00a0: non renseigné compris`,
  clear: 'Tout effacer',
  cleared: 'Filtres effacés.',
  undo: 'Annuler',
  undone: 'Filtres remis.',
  locked: 'Ce filtre vient de la prescription\u00a0: il ne se retire pas ici. Si la limitation a changé, modifiez la prescription.',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./filter-bar.strings.en.js'));
