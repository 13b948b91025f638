import { translated } from '../internal/localize.js';

const fr = {
  /** Asked of a session of today or before, as it agrees with the person. */
  wasThere: { female: 'Était-elle là\u202f?', male: 'Était-il là\u202f?', unknown: 'Présence à cette séance' },
  ahead: 'Une absence est-elle annoncée\u202f?',
  aheadHint: (day: string) => `La présence se marque le jour de la séance, le ${day}.`,
  oneTap: 'Un geste enregistre. Vous pourrez corriger.',
  session: (number: number | undefined, of: number | null | undefined) => (number === undefined ? '' : typeof of === 'number' && number <= of ? `Séance ${number} sur ${of}` : `Séance ${number}`),
  workshop: 'Atelier',
  today: 'Aujourd’hui',
  next: (day: string, left: number) => (left > 1 ? `Séance suivante à marquer\u00a0: ${day} (encore ${left})` : `Séance suivante à marquer\u00a0: ${day}`),
  details: 'Comment ça s’est passé\u202f?',
  optional: '(facultatif)',
  saving: 'Enregistrement…',
  savedAt: (time: string | undefined) => (time === undefined ? 'Enregistré' : `Enregistré à ${time}`),
  undoneAt: (time: string | undefined) => (time === undefined ? 'Annulé' : `Annulé à ${time}`),
  /** Which answer a sentence is about, when it is not the presence: « Douleur pendant la séance – enregistré à 9 h 12 ». */
  about: (name: string, sentence: string) => `${name}\u00a0– ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  undo: 'Annuler',
  unmark: 'Retirer cette réponse',
  allSaved: 'Tout est enregistré.',
  close: 'Fermer',
  conflict: 'Cette séance a été modifiée ailleurs entre-temps. Rien n’a été écrasé.',
  toCheck: 'À vérifier\u00a0: deux réponses différentes ont été notées. Votre prochaine réponse tranchera.',
  failed: 'Pas enregistré. Rien n’est perdu\u00a0: réessayez.',
  offline: 'Pas de réseau\u00a0: pas encore enregistré.',
  refused: (reason: string | undefined) => (reason ? `Le serveur a refusé\u00a0: ${reason}` : 'Le serveur a refusé l’enregistrement.'),
  retry: 'Réessayer',

  effort: 'Effort ressenti',
  effortEnds: ['0\u00a0: comme au repos', '10\u00a0: impossible de faire plus'],
  pain: 'Douleur pendant la séance',
  painEnds: ['0\u00a0: aucune', '10\u00a0: insupportable'],
  mood: 'Humeur en partant',
  moods: { worse: 'Moins bien', same: 'Pareille', better: 'Mieux' },
  noted: (value: string) => `Noté\u00a0: ${value}`,
  clear: 'Effacer',
  clearOf: (name: string) => `Effacer\u00a0: ${name}`,
  report: 'Signaler un incident',
  incident: 'Incident pendant la séance',
  incidentHint: 'Ce qui s’est passé et ce qui a été fait. Enregistré quand vous quittez la zone.',
  incidentClear: 'Retirer l’incident',
};

export type SessionSentences = typeof fr;

export const strings = translated(fr, () => import('./session.strings.en.js'));
