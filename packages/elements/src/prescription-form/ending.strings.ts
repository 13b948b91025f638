import { translated } from '../internal/localize.js';

const fr = {
  summaryTitle: (count: number) => (count > 1 ? `${count} réponses à compléter ou à corriger` : '1 réponse à compléter ou à corriger'),
  summaryServer: 'Le serveur a refusé la prescription',
  nothingLost: 'Rien n’a été enregistré. Vos réponses sont gardées.',
  named: (name: string, sentence: string) => `${name} : ${sentence}`,
  stoppedOn: (date: string) => `Prescription arrêtée le ${date}.`,
  saved: (date: string) => `Prescription du ${date} enregistrée.`,
  remarks: 'Remarques du serveur :',
  offline: 'Le serveur ne répond pas. Vos réponses restent à l’écran. Réessayez quand le réseau revient.',
  given: 'Prescription transmise à votre logiciel.',
  refusedElsewhere: 'Le serveur a refusé l’envoi sans nommer de réponse. Prévenez l’éditeur de votre logiciel. Vos réponses sont gardées.',
  refused: 'Le serveur a refusé l’envoi. Corrigez, puis prescrivez à nouveau.',
  unauthorized: 'Votre session n’est plus valable. Reconnectez-vous dans votre logiciel, puis réessayez. Vos réponses sont gardées.',
  outdated: 'Un premier envoi avait réussi, avant vos dernières modifications : c’est lui qui est enregistré. Vérifiez la liste des prescriptions du patient.',
  forbidden: 'Votre compte n’a pas le droit d’écrire dans ce dossier. Demandez-le à l’administrateur de votre logiciel. Vos réponses sont gardées.',
  malformed: 'Votre logiciel a transmis des valeurs que ce formulaire ne sait pas lire. Ouvrez une nouvelle prescription.',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./ending.strings.en.js'));
