import { translated } from '../internal/localize.js';

const fr = {
  title: 'Carte des lieux. Flèches : déplacer ; plus et moins : agrandir, réduire.',
  skip: 'Passer la carte',
  closer: 'Agrandir',
  farther: 'Réduire',
  loading: 'La carte se charge…',
  lost: 'Le plan n’a pas pu être chargé. La carte simple et la liste disent la même chose.',
  noTiles: 'Le fond de carte ne répond pas. La liste et les repères restent.',
  attribution: '© IGN – Géoplateforme',
  count: (count: number) => `${count.toLocaleString('fr')} lieux`,
  among: (count: number, place: string) => `${count.toLocaleString('fr')} lieux, dont ${place}`,
  zoomTo: (places: string) => `${places}\u00a0: agrandir`,
  listOf: (places: string) => `${places}\u00a0: ouvrir la liste`,
  here: (count: number) => `${count.toLocaleString('fr')} lieux à cet endroit`,
  close: 'Fermer',
  place: (number: number, name: string, town: string | undefined) => `${number}. ${name}${town === undefined ? '' : `, ${town}`}`,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./leaflet-map.strings.en.js'));
