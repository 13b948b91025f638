import { translated } from '../internal/localize.js';

const fr = {
  /** What two people answered differently about. */
  titles: {
    session: (day: string) => `Deux réponses différentes pour le ${day}`,
    measure: (name: string, day: string) => `Deux valeurs différentes\u00a0: ${name}, ${day}`,
    assessment: (day: string) => `Deux versions du bilan du ${day}`,
    note: (day: string) => `Deux versions de la note du ${day}`,
    call: (day: string) => `Deux versions de l’appel du ${day}`,
    milestone: (title: string) => `Deux réponses différentes pour l’étape «\u00a0${title}\u00a0»`,
    goal: (text: string) => `Deux réponses différentes pour l’objectif «\u00a0${text}\u00a0»`,
    relay: 'Deux réponses différentes pour la suite du programme',
    other: 'Deux réponses différentes',
  },
  askSession: 'Pendant votre saisie, cette séance a été modifiée ailleurs. Laquelle garder\u202f?',
  ask: 'Pendant votre saisie, cette réponse a été modifiée ailleurs. Laquelle garder\u202f?',
  mine: 'Votre réponse',
  theirs: 'L’autre réponse',
  keep: (value: string) => `Garder «\u00a0${value}\u00a0»`,
  keepMine: 'Garder votre réponse',
  keepTheirs: 'Garder l’autre réponse',
  history: 'La réponse écartée reste dans l’historique du carnet.',
  later: 'Décider plus tard',
  at: (who: string | undefined, day: string | undefined, time: string) =>
    [who, day === undefined ? `à ${time}` : `le ${day} à ${time}`].filter(Boolean).join(', '),
  unreadable: 'Retirée, ou dans une forme que ce carnet ne lit pas',

  unmarked: 'Pas de réponse',
  effort: (value: string) => `effort ${value}`,
  pain: (value: string) => `douleur ${value}`,
  mood: { worse: 'humeur moins bonne', same: 'humeur pareille', better: 'humeur meilleure' },
  effortNone: 'effort effacé',
  painNone: 'douleur effacée',
  moodNone: 'humeur effacée',
  noIncident: 'Pas d’incident',
  withdrawn: 'Retirée',
  noConclusion: 'Sans conclusion',
  assessments: { 'initial': 'Bilan initial', 'mid': 'Bilan de mi-parcours', 'final': 'Bilan final', 'follow-up': 'Bilan de suivi' },
  calls: { 'reached': 'A répondu', 'no-answer': 'Pas de réponse', 'message-left': 'Message laissé' },
  call: 'Appel',
  done: (day: string) => `Fait, le ${day}`,
  notDone: 'Pas fait',
  goals: { 'in-progress': 'En cours', 'achieved': 'Atteint', 'not-achieved': 'Pas atteint', 'given-up': 'Abandonné' },
};

export type ConflictSentences = typeof fr;

export const strings = translated(fr, () => import('./conflict.strings.en.js'));
