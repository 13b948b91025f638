import type { Club, Slot } from './model.js';
import type { ClubFilters, ClubQuery, PlaceIndex, PlaceMatch } from './query.js';

/* Directories and questions by chance, the same for the same seed; types only are imported. */

/** Numbers by chance: mulberry32. */
export class Chance {
  #state: number;

  constructor(seed: number) { this.#state = seed >>> 0; }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number { return Math.floor(this.next() * count); }
  is(share: number): boolean { return this.next() < share; }
  of<Item>(items: readonly Item[]): Item { return items[this.below(items.length)]!; }
  some<Item>(items: readonly Item[], most: number): Item[] { return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.of(items)))]; }
}

const towns: [insee: string, name: string, postcode: string, lat: number, lon: number][] = [
  ['91228', 'Évry-Courcouronnes', '91000', 48.63, 2.44], ['91215', 'Épinay-sous-Sénart', '91860', 48.69, 2.51], ['94038', 'L’Haÿ-les-Roses', '94240', 48.78, 2.34],
  ['93066', 'Saint-Denis', '93200', 48.93, 2.36], ['97411', 'Saint-Denis', '97400', -20.88, 55.45], ['2A004', 'Ajaccio', '20000', 41.92, 8.74], ['98611', 'Mata-Utu', '98600', -13.28, -176.17],
];
/** Seven communes, on both sides of the antimeridian and of the Equator. */
export const fewPlaces: PlaceIndex = (() => {
  const all = towns.map(([insee, name, postcode, lat, lon]): PlaceMatch => ({ insee, name, postcodes: [postcode], department: /^9[78]/.test(insee) ? insee.slice(0, 3) : insee.slice(0, 2), lat, lon, precision: 'exact', matchedBy: 'name', score: 1 }));
  const find = (text: string) => all.filter(({ name, postcodes }) => text !== '' && (name === text || postcodes.includes(text)));
  return {
    find, size: all.length, exactShare: 1, attribution: '', nearest: () => all[0], byInsee: (code) => all.find(({ insee }) => insee === code),
    resolve: (text) => { const [place, ...others] = find(text); return place ? { state: others.length > 0 ? 'ambiguous' as const : 'found' as const, place, others } : { state: 'unknown', others: [] }; },
  };
})();

const names = ['Maison Sport-Santé', 'MSS GPS', 'Prescri’forme', 'Les Marcheurs', 'Club d’Aviron', 'Gym douce', 'Cœur et santé', 'Aqua Forme', 'Ste Barbe', 'Les Foulées'] as const;
const activities = ['Marche nordique', 'Gym douce', 'Aquagym', 'Tai-chi', 'Atelier nutrition', 'Marche santé', 'Qi gong', 'Équilibre', 'Renforcement musculaire'] as const;
const labels = ['mss', 'prescriforme-club', 'club-sport-sante', 'label-du-territoire'] as const;

export const chosen = {
  kind: ['mss', 'club', 'passerelle', 'liberal-eapa', 'liberal-mk', 'collectivite', 'esms'], label: [...labels, 'unheard-of'],
  pathology: ['cardiovascular', 'cancer', 'ageing', 'mental-health'], limitation: ['none', 'minimal', 'moderate', 'severe'], public: ['senior', 'ald', 'women'],
  handicap: ['moteur', 'visuel', 'auditif', 'mental'], price: ['free', 'aided'], day: ['mon', 'tue', 'wed', 'sun'], time: ['morning', 'afternoon', 'evening'],
  supervision: ['EAPA', 'MK', 'educateur-forme', 'autre', 'inconnu'], prescription: ['required', 'not-required'], setting: ['indoor', 'outdoor'],
  delivery: ['on-site', 'at-home', 'remote', 'itinerant'], transport: ['stop'], places: ['free'],
} as const;
const groups = Object.keys(chosen) as (keyof typeof chosen)[];

function slotBy(chance: Chance, id: string): Slot {
  const said = <Value>(value: () => Value): Value | undefined => (chance.is(0.6) ? value() : undefined);
  const slot: Record<string, unknown> = {
    id, activity: said(() => chance.of(activities)), level: said(() => chance.some([1, 2, 3] as const, 3)), pathologies: said(() => (chance.is(0.1) ? [] : chance.some(chosen.pathology, 2))),
    publics: said(() => chance.some(chosen.public, 2)), day: said(() => chance.of(chosen.day)), start: said(() => chance.of(['09:00', '11:59', '12:00', '17:59', '18:00', '23:30'])),
    full: said(() => chance.is(0.3)), capacity: said(() => ({ left: chance.below(3) })), aids: said(() => (chance.is(0.5) ? [] : [{ name: 'CAF' }])),
    price: said(() => chance.of([{ kind: 'free' }, { kind: 'fixed', min: 5, unit: 'session' }, { kind: 'fixed', min: 0 }, { kind: 'modulated' }, { kind: 'quote' }, { kind: 'unknown', note: 'à voir' }])),
    supervision: said(() => chance.of(chosen.supervision)), prescriptionRequired: said(() => chance.is(0.5)), delivery: said(() => chance.some(chosen.delivery, 2)),
    handicap: said(() => ({ [chance.of(chosen.handicap)]: chance.of(['yes', 'no', 'unknown']) })), place: said(() => ({ [chance.of(chosen.setting)]: chance.is(0.7) })), transport: said(() => (chance.is(0.7) ? { stop: 'Stade' } : {})),
  };
  return Object.fromEntries(Object.entries(slot).filter(([, value]) => value !== undefined)) as Slot;
}

function positionBy(chance: Chance): Club['position'] {
  const draw = chance.next();
  const precision = chance.of(['address', 'address', 'commune', 'unknown'] as const);
  if (draw < 0.1) return chance.of([undefined, { lat: 0, lon: 0, precision }, { lat: NaN, lon: 2, precision }, { lat: 91, lon: 2, precision }, { lat: 48, lon: 181, precision }]);
  if (draw < 0.2) return { lat: chance.of([-90, 90, 89.9, -89.9, 0]), lon: chance.of([180, -180, 179.9, -179.9, 0.1]), precision };
  const [, , , lat, lon] = chance.of(towns);
  // Many at the very same point.
  if (draw < 0.35) return { lat, lon, precision };
  return { lat: lat + (chance.next() - 0.5) * 0.5, lon: Math.min(180, Math.max(-180, lon + (chance.next() - 0.5) * 0.5)), precision };
}

/** Departments and communes, as people write them, and words that are neither. */
const areas = ['91', '94', ' 93', '2a', '974', '986', '91228', '2A004', '97411', '98611', '75', 'Essonne', ''] as const;

/** Structures as directories have them, and as they should not: without a place, with a wrong one, without a slot. */
export function clubsBy(seed: number, count: number): Club[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, at): Club => {
    const [insee, city, postcode] = chance.of(towns);
    const position = positionBy(chance);
    return {
      id: `c-${at}`, kind: chance.of(chosen.kind), names: [`${chance.of(names)} ${chance.is(0.5) ? city : String(at % 97)}`, ...(chance.is(0.2) ? ['GPS 91'] : [])],
      ...(chance.is(0.85) && { address: { city, ...(chance.is(0.85) && { postcode }), ...(chance.is(0.5) && { insee }) } }), ...(position && { position }),
      ...(chance.is(0.3) && { coverage: chance.is(0.8) ? chance.some(areas, 3) : [] }),
      ...(chance.is(0.6) && { labels: chance.some(labels, 2).slice(chance.below(2)).map((code) => ({ code })) }),
      slots: Array.from({ length: chance.below(4) }, (__, number) => slotBy(chance, `c-${at}-${number}`)),
    };
  });
}

const texts = ['gps', 'GPS 91', 'evry', 'Évry-Courcouronnes', 'épinay ss sénart', 'st denis', 'L’Haÿ', 'marche', 'marhce nordique', 'gym', 'gym d', 'gymm douce', 'prescriforme', 'presriforme', 'prescri forme', 'aquagim', 'coeur santé', 'tai chi', 'sainte barbe', '91860', 'la', 'xyzzy', 'marches', 'foulee', '...', 'd’aviron club', 'renforcemant musculer'] as const;

export function filtersBy(chance: Chance): ClubFilters {
  const filters: Record<string, unknown> = {};
  for (let count = 1 + chance.below(3); count > 0; count -= 1) {
    const group = chance.of(groups);
    filters[group] = chance.is(0.05) ? [] : chance.some<string>(chosen[group], 2);
  }
  if (chance.is(0.3)) filters.includeUnknown = chance.is(0.5) ? Object.keys(filters) : chance.some(groups, 3);
  return filters;
}

export function queryBy(chance: Chance): ClubQuery {
  const query: ClubQuery = {};
  const draw = chance.next();
  if (draw < 0.4) {
    const [, , , lat, lon] = chance.of(towns);
    query.near = chance.is(0.15) ? { lat: chance.of([-90, 90, 0, 12]), lon: chance.of([180, -180, 0, 179.95]) } : { lat: lat + (chance.next() - 0.5) * 0.2, lon: lon + (chance.next() - 0.5) * 0.2 };
  } else if (draw < 0.65) query.place = chance.of(['Saint-Denis', '91860', 'Mata-Utu', 'Évry-Courcouronnes', 'Nulle-Part', ' ']);
  if (chance.is(0.12)) query.insee = chance.is(0.1) ? '99999' : chance.of(towns)[0];
  if (chance.is(0.6)) query.radiusKm = chance.of([0, 2, 5, 10, 20, 50, 500, 15_000, 25_000]);
  if (chance.is(0.4)) query.text = chance.of(texts);
  if (chance.is(0.6)) query.filters = filtersBy(chance);
  if (chance.is(0.3)) query.limitation = chance.of(['none', 'minimal', 'moderate', 'severe']);
  if (chance.is(0.1)) query.dispensers = chance.some(['physiotherapist', 'eapa', 'sports-educator', 'federal-certificate'] as const, 2);
  if (chance.is(0.5)) query.openFirst = chance.is(0.8);
  if (chance.is(0.6)) query.limit = chance.below(30);
  if (chance.is(0.2)) query.offset = chance.below(20);
  return query;
}
