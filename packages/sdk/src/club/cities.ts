/*
 * The « villes sport-santé sur ordonnance » of the national working group, as listed on 11 March 2017 (S0:19-43). Codes and
 * members: Code officiel géographique, through @etalab/decoupage-administratif 6.0.0.
 */

export interface NetworkCity {
  /** As the source writes it: « Couderkerque-Branche ». */
  written: string;
  /** Today’s name, when it is written otherwise. */
  name?: string;
  /** INSEE code of the commune; `undefined`: a group of communes. Évry and Courcouronnes are one commune since 2019, listed twice. */
  insee?: string;
  /** SIREN of the group of communes. */
  epci?: string;
  /** INSEE codes of its communes today; the source names none of them. */
  members?: readonly string[];
  /** In bold in the source: was at the meeting in Paris. `undefined`: was not. */
  isPresent?: true;
}

/** Codes within a department, with the department before them. */
const communes = (department: string, numbers: string): readonly string[] => numbers.split(' ').map((number) => `${department}${number}`);

const grandNancy = communes('54', '395 547 304 578 482 357 274 526 184 339 300 328 257 498 439 495 197 265 025 165');
const grandChalon = communes('71', '076 475 445 118 221 081 215 154 555 202 269 170 443 189 502 378 442 182 204 585 292 294 444 333 520 117 253 404 194 003 102 257 480 391 122 283 241 369 430 109 459 107 171 403 425 447 005 078 019 496 051');

/** All 48, in the order of the source. */
export const networkCities: readonly NetworkCity[] = [
  { written: 'Amiens', insee: '80021' },
  { written: 'Angers', insee: '49007', isPresent: true },
  { written: 'Besançon', insee: '25056' },
  { written: 'Biarritz', insee: '64122', isPresent: true },
  { written: 'Blagnac', insee: '31069', isPresent: true },
  { written: 'Boulogne-sur-mer', name: 'Boulogne-sur-Mer', insee: '62160', isPresent: true },
  { written: 'Bourgoin Jallieu', name: 'Bourgoin-Jallieu', insee: '38053' },
  { written: 'Cabries-Calas', name: 'Cabriès', insee: '13019' },
  { written: 'Carcassonne', insee: '11069', isPresent: true },
  { written: 'Cavalaire sur Mer', name: 'Cavalaire-sur-Mer', insee: '83036' },
  { written: 'Chalon-sur-Saône', insee: '71076' },
  { written: 'Charenton-le-Pont', insee: '94018', isPresent: true },
  { written: 'Château-Thierry', insee: '02168' },
  { written: 'Couderkerque-Branche', name: 'Coudekerque-Branche', insee: '59155', isPresent: true },
  { written: 'Courcouronnes', insee: '91228', isPresent: true },
  { written: 'Douai', insee: '59178' },
  { written: 'Evry', name: 'Évry', insee: '91228', isPresent: true },
  { written: 'Fort-de-France', insee: '97209' },
  { written: 'Gif sur Yvette', name: 'Gif-sur-Yvette', insee: '91272' },
  { written: 'Grand Nancy', name: 'Métropole du Grand Nancy', epci: '245400676', members: grandNancy },
  { written: 'Illkirch Graffenstaden', name: 'Illkirch-Graffenstaden', insee: '67218' },
  { written: 'La Croix Valmer', name: 'La Croix-Valmer', insee: '83048' },
  { written: 'La Rochelle', insee: '17300', isPresent: true },
  { written: 'Le Cres', name: 'Le Crès', insee: '34090' },
  { written: 'Le Grand Chalon', name: 'CA Le Grand Chalon', epci: '247100589', members: grandChalon },
  { written: 'Lille', insee: '59350' },
  { written: 'Marseille', insee: '13055', isPresent: true },
  { written: 'Metz', insee: '57463' },
  { written: 'Mont de Marsan', name: 'Mont-de-Marsan', insee: '40192' },
  { written: 'Montreuil', insee: '93048', isPresent: true },
  { written: 'Mulhouse', insee: '68224' },
  { written: 'Nantes', insee: '44109' },
  { written: 'Narbonne', insee: '11262' },
  { written: 'Nice', insee: '06088', isPresent: true },
  { written: 'Orléans', insee: '45234', isPresent: true },
  { written: 'Paris', insee: '75056', isPresent: true },
  { written: 'Perpignan', insee: '66136' },
  { written: 'Reims', insee: '51454' },
  { written: 'Rennes', insee: '35238' },
  { written: 'Romans-sur-Isère', insee: '26281' },
  { written: 'Saint Paul de la Réunion', name: 'Saint-Paul', insee: '97415' },
  { written: 'Saint Pierre de la Réunion', name: 'Saint-Pierre', insee: '97416' },
  { written: 'Sète', insee: '34301', isPresent: true },
  { written: 'Strasbourg', insee: '67482', isPresent: true },
  { written: 'Toulouse', insee: '31555', isPresent: true },
  { written: 'Val de Reuil', name: 'Val-de-Reuil', insee: '27701' },
  { written: 'Valence', insee: '26362' },
  { written: 'Villeurbanne', insee: '69266', isPresent: true },
];

/** The same with its name and its date, as a page tells of it: for `territory.network` of the elements. In French. */
export const sportSanteCities = { name: 'Villes sport-santé sur ordonnance', source: 'liste du 11 mars 2017', towns: networkCities } as const;
