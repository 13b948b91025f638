import { translated } from '../internal/localize.js';

const fr = {
  grid: 'Niveau de chaque dimension de la limitation',
  walk: 'Distance de marche en 6 minutes',
  heightCm: 'Taille',
  massKg: 'Poids',
  walkHint: 'Taille et poids servent à situer la distance mesurée. Ils ne sont pas enregistrés avec la prescription.',
  severeNarrowed: 'Limitation sévère : le choix est réduit.',
  severeReason: 'L’activité est d’abord dispensée par l’un de ces trois professionnels de santé.',
  severeSource: 'Art. D. 1172-3 du code de la santé publique',
  atLeastOneOf: 'Au moins un',
  thenComplement: 'Ensuite, en complément',
  complementNote: 'Quand l’autonomie est suffisante et les altérations atténuées',
  notOffered: (names: string) => `Non disponibles : ${names}.`,
  withdrawn: (names: string, count: number) => (count > 1 ? `Retirés de votre choix : ${names}.` : `Retiré de votre choix : ${names}.`),
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./limitation-details.strings.en.js'));
