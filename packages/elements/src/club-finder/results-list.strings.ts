import { translated } from '../internal/localize.js';

const places = (count: number): string => (count === 0 ? 'Aucun lieu' : `${String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')}\u00a0${count > 1 ? 'lieux' : 'lieu'}`);

/** What a title tells: how many, and of what. */
export interface Titled {
  /** Of known distance, and in the radius, when something was searched around. */
  count: number;
  /** Outside the radius, by offers that come. */
  served: number;
  unknown: number;
  radiusKm: number | undefined;
  /** « d’Évry-Courcouronnes », « de votre position ». */
  from: string | undefined;
  text: string | undefined;
  /** Clinical mode: a person may be sent there. */
  isClinical: boolean;
}

const fr = {
  title: ({ count, served, unknown, radiusKm, from, text, isClinical }: Titled): string => {
    const what = `${places(count)}${isClinical && count > 0 ? ` ${count > 1 ? 'possibles' : 'possible'}` : ''}${text ? ` pour «\u00a0${text}\u00a0»` : ''}`;
    const where = !from ? (text || isClinical ? '' : ' dans l’annuaire') : radiusKm === undefined ? ` autour ${from}` : ` à ${radiusKm}\u00a0km ou moins`;
    const more = [served > 0 && `${count === 0 ? places(served) : served} qui ${served > 1 ? 'viennent' : 'vient'} de plus loin`, unknown > 0 && `${count + served === 0 ? places(unknown) : unknown} à distance inconnue`].filter(Boolean);
    return `${what}${where}${more.map((each, at) => (at === more.length - 1 ? `, et ${each}` : `, ${each}`)).join('')}`;
  },
  openFirst: (from: string | undefined): string => `D’abord les lieux permis, puis ceux à interroger${from ? `, du plus proche au plus loin, à vol d’oiseau depuis ${from}` : ''}`,
  order: (from: string | undefined): string => (from ? `Du plus proche au plus loin, à vol d’oiseau depuis ${from}` : 'Du plus proche au plus loin, à vol d’oiseau'),
  myPosition: 'votre position',
  ofMyPosition: 'de votre position',
  address: 'l’adresse donnée',
  ofAddress: 'de l’adresse donnée',
  staleOf: (day: string): string => `La plupart des fiches datent ${/^\d/.test(day) ? 'du ' : /^[aeiouyé]/i.test(day) ? 'd’' : 'de '}${day}\u00a0: appelez avant de vous déplacer.`,
  stale: 'La plupart des fiches ne sont pas vérifiées depuis plus d’un an\u00a0: appelez avant de vous déplacer.',
  medical: 'L’activité est à valider avec votre médecin.',
  decision: 'La liste aide à orienter\u202f; la décision reste médicale.',
  beyond: (places: readonly string[]): string => `Plus loin\u00a0: ${places.join(', ')}.`,
  beyondPlace: (name: string, town: string | undefined, km: string): string => `${[name, town].filter(Boolean).join(', ')} (${km})`,
  widen: (km: number | undefined): string => (km === undefined ? 'Chercher sans limite de distance' : `Élargir à ${km}\u00a0km`),
  shown: (count: number, total: number): string => `${places(count)} sur ${places(total)}.`,
  showAll: (total: number): string => `Afficher les ${places(total)} d’un coup`,
  coming: 'Les lieux suivants se chargent.',
  communes: (attribution: string): string => `Communes : ${attribution.replace(/ (?=;)/g, ' ').replace(/ (?=:)/g, ' ')}.`,
  sources: (names: readonly string[]): string => `${names.length > 1 ? 'Sources' : 'Source'}\u00a0: ${names.join('\u202f; ')}.`,
  otherSources: (count: number): string => (count > 1 ? `${count} autres sources` : '1 autre source'),
  fictional: 'Les fiches «\u00a0exemple\u00a0» sont fictives.',
  private: 'Cette page n’enregistre ni votre recherche ni votre position.',
};

export type ResultsSentences = typeof fr;

export const strings = translated(fr, () => import('./results-list.strings.en.js'));
