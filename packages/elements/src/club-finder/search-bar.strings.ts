import { translated } from '../internal/localize.js';

const fr = {
  search: 'Trouver un lieu',
  where: 'Ville, code postal ou nom d’un lieu',
  towns: 'Communes proposées',
  radius: 'Rayon',
  kilometres: (km: number) => `${km}\u00a0km`,
  anywhere: 'Sans limite',
  go: 'Chercher',
  skip: 'Passer aux résultats',
  locate: 'Utiliser ma position',
  locateStays: 'Elle reste sur votre appareil.',
  location: {
    asking: 'Votre navigateur vous demande votre accord.',
    refused: 'Votre navigateur n’a pas donné la position. Indiquez une ville ou un code postal.',
    unknown: 'La position n’a pas pu être trouvée. Indiquez une ville ou un code postal.',
  },
  onePhone: 'Un seul numéro pour être orienté',
  noPhone: 'Ce territoire n’a pas indiqué de numéro.',
  call: (phone: string) => `Appeler le ${phone}`,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./search-bar.strings.en.js'));
