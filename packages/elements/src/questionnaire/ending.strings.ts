import { translated } from '../internal/localize.js';

const fr = {
  summaryTitle: (count: number) => (count > 1 ? `${count} réponses sont à revoir` : '1 réponse est à revoir'),
  summaryServer: 'Le serveur a refusé des réponses',
  nothingLost: 'Rien n’est perdu. Chaque ligne mène à sa question.',
  named: (name: string, sentence: string) => `${name}\u00a0: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  saved: 'Réponses enregistrées.',
  handedOver: 'Réponses transmises.',
  savedYours: 'Vos réponses sont enregistrées.',
  handedOverYours: 'Vos réponses ont été transmises.',
  givenYours: 'Vos réponses ont été transmises à cette page.',
  done: 'C’est fait.',
  given: 'Votre logiciel a reçu les réponses. Il dira si elles sont enregistrées.',
  offline: 'Pas de réseau. Les réponses restent à l’écran. Enregistrez quand le réseau revient.',
  unauthorized: 'Votre session est terminée. Reconnectez-vous, puis réessayez\u00a0: rien n’est perdu.',
  forbidden: 'Ce compte n’a pas le droit d’enregistrer ce questionnaire. Demandez-le à la personne qui gère les accès.',
  refused: 'Le serveur a refusé des réponses\u00a0: elles sont indiquées plus haut.',
  refusedElsewhere: 'Le serveur a refusé l’enregistrement. Aucune réponse n’est en cause. Dites-le à la personne qui gère le logiciel.',
  failed: 'L’enregistrement a échoué. Rien n’a été perdu, ni enregistré deux fois.',
};

export type EndingSentences = typeof fr;

export const strings = translated(fr, () => import('./ending.strings.en.js'));
