import type { Club, ClubLabel } from './model.js';
import { Dice } from './territories-dice.js';
import { syntheticSlot } from './territories-slots.js';
import type { ClubKind } from './terms.js';
import { essonneTowns, type Town } from './territories-towns.js';

export interface TerritoryOptions {
  /** The same seed gives the same territory, whatever its size: a larger one begins with the smaller one. */
  seed?: number;
  /** How many slots in all, 2,000 by default; about half as many structures hold them. */
  slots?: number;
  /** How many structures, instead of counting slots. */
  structures?: number;
  /** Where they stand; Essonne by default. */
  towns?: readonly Town[];
  /** How far from its town a structure stands, kilometres at most. */
  spreadKm?: number;
  /** The day it is made for, `2026-06-17`: one record in five was last verified more than a year before. */
  today?: string;
}

const SOURCE = 'Territoire fictif, produit pour démonstration';
const DAY_MS = 86_400_000;
/** Numbers of the ARCEP for fiction, ten thousand of each. */
const FICTION = ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'] as const;

const kinds: readonly (readonly [ClubKind, number])[] = [
  ['club', 58], ['passerelle', 10], ['collectivite', 9], ['liberal-eapa', 6], ['mss', 5], ['liberal-mk', 4], ['centre-prescriforme', 3], ['etablissement', 3], ['esms', 2],
];
const names: Readonly<Record<ClubKind, readonly string[]>> = {
  mss: ['Maison Sport-Santé', 'MSS'],
  'centre-prescriforme': ['Centre Prescri’forme'],
  passerelle: ['Passerelle Bouger mieux', 'Passerelle Second souffle', 'Passerelle Équilibre', 'Passerelle Cœur et mouvement'],
  club: ['Gym douce', 'Les Marcheurs', 'Club nautique', 'Amicale sportive', 'Les Foulées', 'Dojo', 'Tennis de table', 'Cercle d’aviron', 'Randonneurs', 'Club omnisports', 'Vélo pour tous', 'Danse et mouvement'],
  collectivite: ['Service des sports', 'Centre social', 'Maison des aînés', 'École municipale des sports'],
  'liberal-eapa': ['Cabinet d’activité physique adaptée', 'Studio Mouvement adapté'],
  'liberal-mk': ['Cabinet de kinésithérapie', 'Espace kiné'],
  etablissement: ['Hôpital de jour', 'Centre de réadaptation', 'Clinique'],
  esms: ['Résidence autonomie', 'Foyer de vie', 'EHPAD'],
};
const quarters = ['du Lac', 'des Tilleuls', 'de la Gare', 'Saint-Exupéry', 'des Coteaux', 'du Parc', 'de l’Étang', 'Jean-Moulin', 'des Peupliers', 'du Vieux-Moulin', 'Sainte-Barbe', 'de la Plaine', 'des Acacias', 'du Château', 'Louise-Michel', 'des Bords de Seine'] as const;
const streets = ['rue du Stade', 'avenue de la République', 'place de l’Église', 'rue des Écoles', 'allée des Sports', 'chemin du Moulin', 'rue Jean-Jaurès', 'boulevard de l’Europe'] as const;
const remarks = ['Appeler avant la première venue.', 'Entrée par le parking du stade.', 'Certificat ou ordonnance à apporter.'] as const;

/** A phone that no other structure of the first 60,000 has. */
const phoneAt = (index: number, from: number): string => {
  const number = (index * 7919 + from) % 60_000;
  return `${FICTION[Math.floor(number / 10_000)] ?? ''}${String(number % 10_000).padStart(4, '0')}`;
};

function labelsOf(kind: ClubKind, dice: Dice, year: number): ClubLabel[] | undefined {
  const issuer = 'Région fictive';
  if (kind === 'mss') return [{ code: 'mss', issuer }, ...(dice.chance(0.2) ? [{ code: 'prescriforme-centre', issuer }] : [])];
  if (kind === 'centre-prescriforme') return [{ code: 'prescriforme-centre', issuer }];
  if (kind === 'passerelle') return [{ code: 'prescriforme-passerelle', issuer, ...(dice.chance(0.5) && { validUntil: `${String(year + dice.below(3))}-06` }) }];
  if (kind !== 'club' || dice.chance(0.5)) return undefined;
  const validUntil = dice.chance(0.4) ? { validUntil: `${String(year - 1 + dice.below(4))}-06` } : {};
  return [{ code: dice.chance(0.4) ? 'prescriforme-club' : 'club-sport-sante', issuer, ...validUntil }];
}

/** Where it is: three in four have an address with its point, some only their commune, a few neither. */
function placeOf(dice: Dice, town: Town, spreadKm: number): Pick<Club, 'address' | 'position'> {
  const [insee, city, postcode, lat, lon] = town;
  const draw = dice.next();
  if (draw < 0.07) return dice.chance(0.5) ? {} : { address: { street: 'Lieu communiqué à l’inscription' } };
  if (draw < 0.25) return { address: { city, postcode, insee } };
  // 111.2 km to a degree of latitude; the square root spreads points evenly over the disc.
  const away = (Math.sqrt(dice.next()) * spreadKm) / 111.2;
  const angle = dice.next() * 2 * Math.PI;
  const at = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const street = `${String(1 + dice.below(120))} ${dice.pick(streets)}`;
  return {
    address: { street, city, postcode, insee },
    position: { lat: at(lat + away * Math.sin(angle)), lon: at(lon + (away * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180)), precision: 'address' },
  };
}

function setContacts(club: Club, dice: Dice, index: number, from: number): void {
  const draw = dice.next();
  const phone = phoneAt(index, from);
  if (draw < 0.88) club.phones = [phone];
  if (draw > 0.97) club.phonesToConfirm = [phone, phoneAt(index + 1, from)];
  if (dice.chance(0.5)) club.email = `contact-${String(index)}@example.org`;
  if (dice.chance(0.45)) club.url = `https://lieu-${String(index)}.example`;
}

/** « de Saclay », « d’Itteville », « des Ulis ». */
const ofTown = (name: string): string => (/^Les /.test(name) ? `des ${name.slice(4)}` : /^Le /.test(name) ? `du ${name.slice(3)}` : /^[AEÉÈIOUYH]/.test(name) ? `d’${name}` : `de ${name}`);

const initials = (name: string): string => name.replace(/[^\p{L}]+(?:d[eu]s?|d’|l’|la|les|et)(?=[^\p{L}])/gu, ' ').replace(/(\p{L})\p{L}*[^\p{L}]*/gu, '$1').toUpperCase();

const verified = (dice: Dice, today: number): string | undefined => {
  const draw = dice.next();
  if (draw < 0.04) return undefined;
  const daysAgo = draw < 0.78 ? dice.below(360) : 366 + dice.below(900);
  return new Date(today - daysAgo * DAY_MS).toISOString().slice(0, draw > 0.93 ? 7 : 10);
};

/**
 * A synthetic territory, one structure after the other, never all in memory: names, places, hours, prices and labels as
 * directories have them, with what they leave out. All of it fictional and marked so.
 *
 * @throws RangeError when there is no town, or a size is no whole number.
 */
export function* streamTerritory({ seed = 1, slots, structures, towns = essonneTowns, spreadKm = 3, today = '2026-06-17' }: TerritoryOptions = {}): Generator<Club, void, void> {
  const wanted = structures ?? Infinity;
  let left = slots ?? (structures === undefined ? 2000 : Infinity);
  if (towns.length === 0) throw new RangeError('A territory needs at least one town.');
  for (const size of [wanted, left]) if (size !== Infinity && !(Number.isSafeInteger(size) && size >= 0)) throw new RangeError(`A territory has a whole number of records, not ${String(size)}.`);
  const noon = Date.parse(`${today}T12:00:00Z`);
  const year = Number(today.slice(0, 4));
  const from = new Dice(seed, -1).below(60_000);
  for (let index = 0; index < wanted && left > 0; index += 1) {
    const dice = new Dice(seed, index);
    const town = dice.pick(towns);
    const kind = dice.weighed(kinds);
    const name = `${dice.pick(names[kind])} ${dice.chance(0.6) ? dice.pick(quarters) : ofTown(town[1])}`;
    const held = Math.min(left, dice.chance(0.08) ? 0 : 1 + Math.floor(dice.next() ** 2 * 6));
    left -= held;
    const id = `fictif-${String(seed)}-${String(index)}`;
    const club: Club = { id, kind, names: dice.chance(0.15) ? [name, initials(name)] : [name], ...placeOf(dice, town, spreadKm), source: SOURCE, isExample: true, slots: [] };
    setContacts(club, dice, index, from);
    const labels = labelsOf(kind, dice, year);
    if (labels !== undefined) club.labels = labels;
    const lastVerified = verified(dice, noon);
    if (lastVerified !== undefined) club.lastVerified = lastVerified;
    if (dice.chance(0.08)) club.remark = dice.pick(remarks);
    for (let count = 1; count <= held; count += 1) club.slots.push(syntheticSlot(`${id}-${String(count)}`, kind, dice));
    if (club.slots.some(({ delivery }) => delivery?.some((one) => one !== 'on-site') === true)) club.coverage = [town[0].startsWith('97') ? town[0].slice(0, 3) : town[0].slice(0, 2)];
    yield club;
  }
}

/** The same, as a list. A million structures take seconds and about a gigabyte: stream them when you can. */
export const territoryClubs = (options?: TerritoryOptions): Club[] => [...streamTerritory(options)];
