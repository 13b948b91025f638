import { translated } from '../internal/localize.js';

const fr = {
  orientation: 'Orientation :',
  joined: 'Bulletin d’adhésion joint.',
  none: 'Aucun bulletin d’adhésion joint.',
  change: 'Changer',
  programmes: 'Programmes du territoire',
  content: 'Contenu',
  duration: 'Durée',
  place: 'Lieu',
  cost: 'Prix',
  contact: 'Contact',
  phone: 'Téléphone',
  choose: 'Choisir',
  chooseOf: (name: string) => `Choisir : ${name}`,
  chosen: 'Choisi : son bulletin est imprimé avec la prescription.',
  without: 'Sans bulletin d’adhésion',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./programmes.strings.en.js'));
