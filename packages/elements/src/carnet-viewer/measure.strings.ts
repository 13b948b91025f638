import { translated } from '../internal/localize.js';

const plural = (count: number, one: string, many: string): string => `${count.toLocaleString('fr')}\u00a0${count > 1 ? many : one}`;

const fr = {
  measures: 'Mesures',
  changedSince: (month: string) => `Ce qui a changé depuis ${month}`,
  goalNote: 'La zone hachurée est l’objectif de la personne, pas une norme.',
  none: 'Pas encore de mesure. La première se prend au bilan initial.',
  noneInPeriod: 'Aucune mesure sur cette période.',

  on: (unit: string, day: string) => `${unit}${unit.includes(' ') ? ',' : ''} le ${day}`.trimStart(),
  at: (what: string, day: string) => `${what} le ${day}`,
  series: (title: string, count: number) => `${title}, ${plural(count, 'mesure', 'mesures')}`,
  notYet: 'Pas encore mesuré',
  nothingToCompare: 'Aucune valeur à comparer',
  same: 'même valeur',
  stable: (delta: string) => `stable (${delta})`,
  verdict: { toward: 'vers l’objectif', reached: 'objectif atteint', away: 's’éloigne de l’objectif' },
  withVerdict: (delta: string, verdict: string) => `${delta}, ${verdict}`,

  atLeast: (value: string) => `${value} et plus`,
  atMost: (value: string) => `${value} ou moins`,
  between: (low: string, high: string) => `de ${low} à ${high}`,
  goal: (value: string) => `Objectif : ${value}.`,
  goalLabel: (value: string) => `objectif : ${value}`,
  firstOfPair: 'Systolique',
  planned: 'prévu',
  missing: 'non mesuré',
  axisFrom: (value: string) => `L’axe commence à ${value}.`,
  lineStops: 'La ligne s’arrête où rien n’a été mesuré.',
  selfReported: 'Déclaré par la personne.',
  source: (by: string) => `Mesuré par : ${by}.`,
  stableWithin: (amount: string, source: string) => `« Stable » : moins de ${amount} d’écart (${source}).`,
  amendedSome: 'Une valeur a été corrigée : le tableau dit laquelle.',
  amended: 'corrigé',
  written: (value: string) => `écrit : ${value}`,
  preliminary: 'provisoire',

  apartBecause: (count: number, reasons: string) => `${plural(count, 'mesure', 'mesures')} à part : ${reasons}`,
  apartReasons: {
    later: 'date à venir',
    'unit-unknown': 'unité inconnue', 'unit-missing': 'sans unité', comparator: 'valeur approchée', 'no-day': 'sans date', 'not-a-number': 'sans nombre',
  },
  apartItem: (value: string, day: string, reason: string) => `${[value, day].filter(Boolean).join(', ')} : ${reason}`,
  unwritten: 'valeur non lue',

  asTable: 'Voir en tableau',
  asChart: 'Voir en graphique',
  ofMeasure: (act: string, title: string) => `${act} : ${title}`,
  correct: 'Corriger',
  correctOf: (day: string) => `Corriger la mesure du ${day}`,
  date: 'Date',
  assessment: 'Bilan',
  value: 'Valeur',
  kinds: { initial: 'Initial', mid: 'Mi-parcours', final: 'Final', 'follow-up': 'Suivi', other: 'Autre' },
  bilans: { initial: 'bilan initial', mid: 'bilan de mi-parcours', final: 'bilan final', 'follow-up': 'bilan de suivi', other: 'bilan' },

  chartTitle: (title: string, unit: string) => (unit === '' ? title : `${title} (${unit})`),
  chartOne: (value: string) => `${value}.`,
  chartChange: (first: string, last: string, change: string) => `${first}, ${last} : ${change}.`,
  more: (amount: string) => `${amount} de plus`,
  less: (amount: string) => `${amount} de moins`,
  chartPlanned: (bilan: string, day: string) => `${bilan.charAt(0).toUpperCase()}${bilan.slice(1)} prévu le ${day}.`,
  chartCount: (count: number) => `${plural(count, 'mesure', 'mesures')}.`,
  plannedLabel: (day: string) => `prévu, ${day}`,
  readPoints: (title: string, count: number) => `${title} : ${String(count)} points, à lire un par un avec les flèches`,
  point: (day: string, value: string, index: number, count: number) => `${day} : ${value}. Point ${String(index)} sur ${String(count)}.`,

  allMeasures: 'Toutes les mesures',
  allMeasuresCount: (count: number) => `Toutes les mesures en tableau (${String(count)})`,
  finalPlanned: (kind: string, day: string) => `${kind} prévu le ${day}.`,
  measure: 'Mesure',
  sinceStart: 'Depuis le départ',
  aim: 'Objectif',
  first: 'Première',
  last: 'Dernière',
  noComparison: 'pas de comparaison',
  noGoal: 'sans objectif',
  reached: 'atteint',
  away: 's’éloigne',
  missingCount: (count: number) => plural(count, 'donnée manquante', 'données manquantes'),
  missingItem: (title: string, day: string) => `${title} : non mesuré le ${day}.`,
};

export type Sentences = typeof fr;

export const strings = translated<Sentences>(fr, () => import('./measure.strings.en.js'));
