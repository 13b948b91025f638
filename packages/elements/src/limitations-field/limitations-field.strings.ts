import { translated } from '../internal/localize.js';

const fr = {
  missing: 'Indiquez le niveau d’au moins une dimension.',
  atLeastOne: 'une dimension au moins',
  dimension: 'Dimension',
  criterion: 'Critère du niveau choisi',
  /** Name of one choice: « Force : Sévère ». */
  choice: (dimension: string, level: string) => `${dimension}\u00a0: ${level}`,
  /** The criterion of a level that is looked at and not chosen. */
  preview: (level: string, criterion: string) => `${level}\u00a0: ${criterion}`,
  notAssessed: 'Non évaluée',
  walk: ({ theoretical, limit, measured }: { theoretical: string; limit: string; measured: string | undefined }) =>
    `Théorique\u00a0${theoretical}\u00a0m, limite\u00a0${limit}\u00a0m${measured === undefined ? '' : `, mesurée\u00a0${measured}\u00a0m`}`,
  clear: 'Effacer',
  clearOf: (dimension: string) => `Effacer\u00a0: ${dimension}`,
  fill: (count: number) => (count === 1 ? 'Mettre «\u00a0aucune\u00a0» à la dimension restante' : `Mettre «\u00a0aucune\u00a0» aux ${count} dimensions restantes`),
  fillAll: (count: number) => `Mettre «\u00a0aucune\u00a0» aux ${count} dimensions`,
  filled: (count: number) => (count === 1 ? '1\u00a0dimension mise à «\u00a0aucune\u00a0».' : `${count} dimensions mises à «\u00a0aucune\u00a0».`),
  undo: 'Annuler',
  undoOf: (count: number) => (count === 1 ? 'Annuler\u00a0: la laisser non évaluée' : `Annuler\u00a0: laisser non évaluées ces ${count} dimensions`),
  allCriteria: 'Voir tous les critères',
  oneCriterion: 'Voir un seul critère par ligne',
  note: 'Une dimension non évaluée reste vide, elle ne vaut pas «\u00a0aucune\u00a0». Le niveau sévère est votre appréciation\u00a0: aucun calcul ne le décide.',
  keys: 'Au clavier\u00a0: flèches pour choisir, Suppr pour effacer.',
  none: 'Aucune dimension évaluée',
  othersNotAssessed: (count: number) => (count === 1 ? 'La dimension restante n’a pas été évaluée.' : `Les ${count} autres dimensions n’ont pas été évaluées.`),
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./limitations-field.strings.en.js'));
