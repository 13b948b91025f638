import { translated } from '../internal/localize.js';

const fr = {
  title: 'Carte des lieux',
  help: 'La liste dit tout ce que montre la carte. Flèches\u00a0: passer d’un repère à l’autre.',
  from: (place: string) => `Départ\u00a0: ${place}`,
  position: 'votre position',
  km: (km: number) => `${km.toLocaleString('fr', { maximumFractionDigits: 1 })}\u00a0km`,
  place: (number: number, name: string, town: string | undefined) => `${number}. ${name}${town === undefined ? '' : `, ${town}`}`,
  run: (first: number, last: number) => `${first} à ${last}`,
  count: (count: number) => `${count} lieux`,
  several: (words: string, town: string | undefined) => `${words}${town === undefined ? '' : `, ${town}`}\u00a0: ouvrir la liste`,
  here: (count: number) => `${count} lieux à cet endroit`,
  close: 'Fermer',
  around: (name: string) => `${name} et alentours`,
  legend: 'Numéros de la liste. Carré\u00a0: maison sport-santé\u202f; rond\u00a0: autre lieu. Distances à vol d’oiseau\u202f; sans adresse précise, le repère est au centre de la commune.',
  first: (count: number) => `La carte montre les ${count} premiers lieux.`,
  unplaced: (count: number) => (count > 1 ? `${count} lieux sans position ne sont pas sur la carte.` : '1 lieu sans position n’est pas sur la carte.'),
  north: 'N',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./mini-map.strings.en.js'));
