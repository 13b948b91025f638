import { translated } from '../internal/localize.js';

const fr = {
  /** « Biarritz est dans le réseau « Villes sport-santé sur ordonnance » (liste du 11 mars 2017). » `group`: the communes it is there with. */
  isIn: (town: string, network: string, group: string | undefined, source: string | undefined) =>
    `${town} est dans le réseau «\u00a0${network}\u00a0»${group === undefined ? '' : `, avec «\u00a0${group}\u00a0»`}${source === undefined ? '' : ` (${source})`}.`,
  links: 'À lire sur votre territoire',
  opens: (label: string, site: string) => `${label} (${site}, s’ouvre dans un nouvel onglet)`,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./territory-words.strings.en.js'));
