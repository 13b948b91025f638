import { translated } from '../internal/localize.js';

const fr = {
  summaryTitle: (count: number) => (count > 1 ? `${count} réponses à compléter ou à corriger` : '1 réponse à compléter ou à corriger'),
  summaryServer: 'Le serveur a refusé la prescription',
  nothingLost: 'Rien n’a été enregistré. Vos réponses sont gardées.',
  named: (name: string, sentence: string) => `${name} : ${sentence}`,
  stoppedOn: (date: string) => `Prescription arrêtée le ${date}.`,
  saved: (date: string) => `Prescription du ${date} enregistrée.`,
  remarks: 'Remarques du serveur :',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./ending.strings.en.js'));
