import type { Strings } from '../internal/localize.js';

const fr = {
  remove: (label: string) => `Retirer : ${label}`,
  chosen: (label: string) => `${label} : réponses choisies`,
  missing: 'Choisissez au moins une réponse dans la liste.',
  unresolved: (text: string) => `Choisissez une réponse dans la liste pour « ${text} », ou effacez ces mots.`,
  none: (text: string) => `Rien ne correspond à « ${text} ». Essayez un autre mot.`,
  count: (count: number) => (count === 1 ? '1 réponse possible.' : `${count} réponses possibles.`),
  added: (label: string) => `Ajouté : ${label}.`,
  removed: (label: string) => `Retiré : ${label}.`,
  keys: { choose: 'choisir', add: 'ajouter', close: 'fermer', enter: 'Entrée', escape: 'Échap' },
  notAnswered: 'Non renseigné',
};

export const strings: Strings<typeof fr> = {
  fr,
  en: {
    remove: (label) => `Remove: ${label}`,
    chosen: (label) => `${label}: chosen answers`,
    missing: 'Choose at least one answer from the list.',
    unresolved: (text) => `Choose an answer from the list for “${text}”, or delete these words.`,
    none: (text) => `Nothing matches “${text}”. Try another word.`,
    count: (count) => (count === 1 ? '1 possible answer.' : `${count} possible answers.`),
    added: (label) => `Added: ${label}.`,
    removed: (label) => `Removed: ${label}.`,
    keys: { choose: 'choose', add: 'add', close: 'close', enter: 'Enter', escape: 'Esc' },
    notAnswered: 'Not answered',
  },
};
