import { translated } from '../internal/localize.js';

const fr = {
  progress: 'Avancement',
  count: (number: number, total: number) => `Question ${number} sur ${total}`,
  last: 'Dernière étape',
  back: 'Retour',
  next: 'Continuer',
  unknown: 'Je ne sais pas',
  unknownSaid: 'Votre réponse : vous ne savez pas.',
  missing: 'Choisissez une réponse, ou « Je ne sais pas ».',
  missingText: 'Indiquez une réponse, ou « Je ne sais pas ».',
  opened: (count: number) => (count > 1 ? `Votre réponse ajoute ${count} questions.` : 'Votre réponse ajoute une question.'),
  half: 'Vous avez fait plus de la moitié.',
  resumed: 'Vous aviez commencé. Vos réponses sont là : reprenez ici.',
  restart: 'Revenir au début',
  tile: (count: number) => (count === 0 ? '0, aucun jour' : count === 1 ? '1 jour' : `${count} jours`),
  daysAWeek: (count: number, number: string) => (count === 0 ? 'Aucun jour' : `${number}\u00a0jour${count < 2 ? '' : 's'} par semaine`),
  days: (count: number) => (count === 0 ? 'Aucun jour' : count === 1 ? '1 jour' : `${count} jours`),
  add: (name: string) => `Ajouter : ${name}`,
  remove: (name: string) => `Retirer : ${name}`,
  review: 'Vos réponses',
  check: 'Vérifiez-les, puis envoyez-les. Rien n’est encore envoyé.',
  finished: 'Vous avez répondu à toutes les questions.',
  none: 'Pas de réponse',
  needed: 'Cette réponse est nécessaire pour envoyer.',
  wrong: 'Cette réponse est à corriger.',
  remaining: (count: number) => (count > 1 ? `Avant d’envoyer, ${count} réponses sont à donner ou à corriger :` : 'Avant d’envoyer, une réponse est à donner ou à corriger :'),
  unknownGiven: 'Vous ne savez pas',
  aDay: (days: string, duration: string, isOne: boolean) => (isOne ? `${days}, ${duration}` : `${days}, ${duration} par jour`),
  noDuration: (days: string) => `${days}, durée non indiquée`,
  unknownDuration: (days: string) => `${days}, vous ne savez pas combien de temps`,
  yes: 'Oui',
  no: 'Non',
  change: 'Modifier',
  changeAbout: (name: string) => `Modifier : ${name}`,
  send: 'Envoyer mes réponses',
  sending: 'Envoi en cours…',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./patient.strings.en.js'));
