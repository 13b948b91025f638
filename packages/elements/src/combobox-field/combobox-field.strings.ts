import { translated } from '../internal/localize.js';

const fr = {
  remove: (label: string) => `Retirer : ${label}`,
  chosen: (label: string) => `${label} : réponses choisies`,
  more: 'Ajouter une réponse',
  missing: 'Choisissez au moins une réponse dans la liste.',
  unresolved: (text: string) => `Choisissez une réponse dans la liste pour « ${text} », ou effacez ces mots.`,
  none: (text: string) => `Rien ne correspond à « ${text} ». Essayez un autre mot.`,
  count: (count: number) => (count === 1 ? '1 réponse possible.' : `${count} réponses possibles.`),
  added: (label: string) => `Ajouté : ${label}.`,
  removed: (label: string) => `Retiré : ${label}.`,
  keys: { choose: 'choisir', add: 'ajouter', close: 'fermer', enter: 'Entrée', escape: 'Échap' },
  notAnswered: 'Non renseigné',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./combobox-field.strings.en.js'));
