import { translated } from '../internal/localize.js';

const fr = {
  titles: { renewal: 'Renouveler une activité physique adaptée', adaptation: 'Adapter une activité physique adaptée' },
  submits: { renewal: 'Renouveler', adaptation: 'Adapter' },
  renewalOf: (date: string, original: string | undefined) => `Renouvellement du ${date}${original === undefined ? '' : ` de la prescription du ${original}`}`,
  adaptationOf: (date: string, original: string | undefined) => `Adaptation du ${date}${original === undefined ? '' : ` de la prescription du ${original}`}`,
  statements: 'Conditions',
  statementsSource: 'Art. D. 1172-2-1 du code de la santé publique',
  noAdverseReport: 'Les comptes rendus et bilans ne montrent ni difficulté ni risque',
  noContraryIndication: 'Le médecin n’a pas donné d’indication contraire',
  history: 'Historique',
  initialOn: (date: string) => `Prescription initiale du ${date}`,
  renewedOn: (date: string) => `Renouvellement du ${date}`,
  adaptedOn: (date: string) => `Adaptation du ${date}`,
  byName: (name: string) => `par ${name}`,
  isCurrent: 'en vigueur',
  isShown: 'celle-ci',
  stoppedOn: (date: string, reason: string) => `arrêtée le ${date} : ${reason}`,
  stop: 'Arrêter cette prescription',
  stopTitle: 'Arrêt de la prescription',
  stopReason: 'Motif de l’arrêt',
  stopReasonHint: 'Pour le dossier. Les intervenants qui ne sont pas professionnels de santé ne le reçoivent pas.',
  stopOn: 'Date de l’arrêt',
  confirmStop: 'Arrêter',
  cancel: 'Annuler',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./acts-part.strings.en.js'));
