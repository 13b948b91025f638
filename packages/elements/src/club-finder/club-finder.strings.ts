import { translated } from '../internal/localize.js';

const fr = {
  title: 'Trouver où bouger près de chez vous',
  empty: 'Aucune liste de lieux n’est ouverte.',
  opening: 'La liste des lieux s’ouvre…',
  searching: 'Recherche…',
  failed: 'La liste des lieux ne s’ouvre pas.',
  failedHelp: 'Appelez le numéro ci-dessus : on vous dira où aller près de chez vous.',
  searchFailed: 'La recherche n’a pas abouti. Ce que vous avez choisi est gardé.',
  retry: 'Réessayer',
  partLost: 'Une partie de l’écran n’a pas pu être chargée.',
  placeless: 'La liste des communes n’a pas pu être chargée : cherchez par le nom d’un lieu.',
  showMap: 'Voir la carte',
  hideMap: 'Masquer la carte',
  dock: 'Filtres et liste',
  filters: (count: number) => (count > 0 ? `Filtres (${count})` : 'Filtres'),
  list: (count: number) => `Ma liste (${count})`,
  here: 'votre position',
  address: 'l’adresse donnée',
  lost: (typed: string) => `Nous n’avons pas trouvé «\u00a0${typed}\u00a0».`,
  found: (count: number) => (count > 1 ? `${count} lieux trouvés.` : count === 1 ? '1 lieu trouvé.' : 'Aucun lieu trouvé.'),
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./club-finder.strings.en.js'));
