import type { Club, ClubLabel } from './model.js';

/*
 * The Maisons Sport-Santé of Essonne, as the Conseil territorial de santé of 7 September 2023 published them: a map with
 * names and towns (S4:633-687) and a flyer with phones (S4:387-447). Neither gives an address, an opening hour or a price, so
 * neither do we. INSEE codes: Code officiel géographique, through @etalab/decoupage-administratif 6.0.0.
 */

export const ESSONNE_SOURCE = 'Conseil territorial de santé de l’Essonne, 7 septembre 2023';
const VERIFIED = '2023-09-07';

/** No date stands beside an habilitation in the source: it says « quinquennales pour 2023 » (S4:619), not for whom. */
const MSS: ClubLabel = { code: 'mss' };
/** « CPF » on the map, « 16 Centres Prescri'forme dont 2 en Essonne » (S4:568-569, 670). Issuers: S4:562. */
const CENTRE: ClubLabel = { code: 'prescriforme-centre', issuer: 'DRAJES et ARS Île-de-France' };

interface Published { id: string; names: string[]; city: string; insee?: string; phone?: string; isCentre?: boolean; more?: Partial<Club> }

const published = ({ id, names, city, insee, phone, isCentre, more }: Published): Club => ({
  id: `mss-91-${id}`,
  kind: 'mss',
  names,
  address: { city, ...(insee !== undefined && { insee }) },
  ...(phone !== undefined && { phones: [phone] }),
  labels: isCentre === true ? [MSS, CENTRE] : [MSS],
  lastVerified: VERIFIED,
  source: ESSONNE_SOURCE,
  ...more,
  slots: [],
});

/** The source prints these two on one line, after both names (S4:405): whose is which is not said, and not guessed. */
const twoPhones = (): Partial<Club> => ({
  phonesToConfirm: ['+33764391617', '+33766576669'],
  remark: 'Deux numéros sont publiés ensemble pour EssNO et MSS Paris-Saclay\u00a0: à confirmer en appelant.',
});

/** The ten, in the order of the flyer, then CHIV. */
export const essonneClubs = (): Club[] => [
  published({ id: 'apa-de-geant', names: ['APA de Géant'], city: 'Épinay-sous-Sénart', insee: '91215', phone: '+33169024100', isCentre: true }),
  published({ id: 'essno', names: ['EssNO', 'GH La Martinière'], city: 'Saclay', insee: '91534', more: twoPhones() }),
  published({ id: 'paris-saclay', names: ['MSS Paris-Saclay', 'Paris Saclay Omnisports'], city: 'Les Ulis', insee: '91692', more: twoPhones() }),
  published({ id: 'asbec', names: ['ASBEC', 'Association Bien Être des Coquelicots'], city: 'Savigny-sur-Orge', insee: '91589', phone: '+33617268257' }),
  published({ id: 'usro', names: ['MSS USRO', 'MSS Ris-Orangis'], city: 'Ris-Orangis', insee: '91521', phone: '+33631646200' }),
  published({ id: 'itteville', names: ['MSS Itteville', 'La forme, les formes'], city: 'Itteville', insee: '91315', phone: '+33641425284' }),
  published({
    id: 'gps', names: ['MSS GPS', 'CA GPS', 'Grand Paris Sud'], city: 'Évry-Courcouronnes', insee: '91228', phone: '+33169915887',
    more: { remark: 'Grand Paris Sud. À ne pas confondre avec GPS Bligny, à Briis-sous-Forges.' },
  }),
  published({ id: 'sud-essonne', names: ['MSS Sud-Essonne', 'M3SE'], city: 'Pussay', insee: '91511', phone: '+33185462677' }),
  published({ id: 'ufolep-91', names: ['MSS UFOLEP 91', 'CODEP UFOLEP 91'], city: 'Corbeil-Essonnes', insee: '91174', phone: '+33766139346' }),
  published({
    id: 'bligny', names: ['MSS Bligny', 'GPS 91', 'GPS Bligny'], city: 'Briis-sous-Forges', insee: '91111', phone: '+33789037510', isCentre: true,
    more: { remark: 'À ne pas confondre avec MSS GPS (Grand Paris Sud), à Évry-Courcouronnes.' },
  }),
  published({
    id: 'chiv', names: ['CHIV'], city: 'Crosne, Villeneuve-Saint-Georges',
    more: {
      // Half-way between the two centres (GeoNames, CC BY 4.0), 1.6 km apart: neither commune is preferred.
      position: { lat: 48.7257, lon: 2.4533, precision: 'commune' },
      remark: 'Publiée pour deux communes, Crosne (91) et Villeneuve-Saint-Georges (94)\u00a0: à confirmer en appelant. Limitrophe, hors des dix maisons de l’Essonne.',
    },
  }),
];

/** What the source leaves open, for who keeps the directory. `lines`: of S4. */
export interface Ambiguity { clubs: string[]; about: 'phone' | 'town' | 'spelling' | 'homonym' | 'scope'; said: string[]; lines: string }

export const essonneAmbiguities: readonly Ambiguity[] = [
  { clubs: ['mss-91-apa-de-geant'], about: 'spelling', said: ['Epinay sur Sénart', 'Epinay-ss-Sénart', 'EPINAY-SOUS-SENART'], lines: '387, 395, 640' },
  { clubs: ['mss-91-essno', 'mss-91-paris-saclay'], about: 'phone', said: ['07.64.39.16.17 07.66.57.66.69'], lines: '405' },
  { clubs: ['mss-91-gps', 'mss-91-bligny'], about: 'homonym', said: ['MSS GPS', 'CA GPS', 'GPS 91', 'GPS BLIGNY'], lines: '425, 569, 633, 654' },
  { clubs: ['mss-91-chiv'], about: 'town', said: ['Crosne/Villeneuve-Saint-Georges'], lines: '662' },
  { clubs: ['mss-91-chiv'], about: 'scope', said: ['MSS limitrophe 91/94'], lines: '668' },
];

/** How the source writes a town otherwise, by INSEE code: other words for the same place. */
export const essonneTownSpellings: Readonly<Record<string, readonly string[]>> = {
  '91215': ['Epinay sur Sénart', 'Epinay-ss-Sénart', 'Epinay-sous-Senart'],
};
