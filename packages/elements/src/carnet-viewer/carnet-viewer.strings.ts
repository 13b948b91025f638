import { translated } from '../internal/localize.js';

const fr = {
  empty: 'Aucun carnet n’est ouvert.',
  loading: 'Le carnet se charge…',
  loadingCount: (count: number, written: string) => (count > 1 ? `${written} éléments lus` : '1 élément lu'),
  failed: 'Le carnet ne s’ouvre pas.',
  failedNetwork: 'Le serveur n’a pas répondu. Vérifiez la connexion, puis réessayez.',
  failedUnreadable: 'Les données reçues ne sont pas un carnet lisible. Dites-le à la personne qui gère ce logiciel.',
  retry: 'Réessayer',
  partLost: 'Une partie de l’écran n’a pas pu être chargée.',
  toReview: (count: number) => (count > 1 ? `${count} saisies ne sont pas enregistrées.` : '1 saisie n’est pas enregistrée.'),
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./carnet-viewer.strings.en.js'));
