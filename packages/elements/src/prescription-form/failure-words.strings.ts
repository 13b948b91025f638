import { translated } from '../internal/localize.js';

/** Why a server did not take it: of use once it has answered. */
const fr = {
  refusedElsewhere: 'Le serveur a refusé l’envoi sans nommer de réponse. Prévenez l’éditeur de votre logiciel. Vos réponses sont gardées.',
  refused: 'Le serveur a refusé l’envoi. Corrigez, puis prescrivez à nouveau.',
  unauthorized: 'Votre session n’est plus valable. Reconnectez-vous dans votre logiciel, puis réessayez. Vos réponses sont gardées.',
  outdated: 'Un premier envoi avait réussi, avant vos dernières modifications : c’est lui qui est enregistré. Vérifiez la liste des prescriptions du patient.',
  forbidden: 'Votre compte n’a pas le droit d’écrire dans ce dossier. Demandez-le à l’administrateur de votre logiciel. Vos réponses sont gardées.',
  malformed: 'Votre logiciel a transmis des valeurs que ce formulaire ne sait pas lire. Ouvrez une nouvelle prescription.',
};

export type Sentences = typeof fr;

export const failureWords = translated(fr, () => import('./failure-words.strings.en.js'));
