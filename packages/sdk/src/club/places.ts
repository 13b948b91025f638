import { departmentOf } from './commune-codes.js';
import { readPlaces, type PlaceData, type Places } from './places-data.js';
import { namesOf, nearness, type Names } from './places-names.js';
import { searchPlaces, type FoundPlace } from './places-search.js';
import type { PlaceIndex, PlaceMatch, Point } from './query.js';

export type { PlaceData } from './places-data.js';

/** How many a search gives, when nobody says. */
const FEW = 10;
/** How many a screen is offered to choose from. */
const OFFERED = 20;
/** From here on one is in another country, or at sea. */
const FARTHEST_KM = 100;

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The offline index of communes, over data as `scripts/communes.mjs` makes them; nothing is read before it is first asked.
 * `nearest` looks at places with a point of their own only: that of an approximate one is between its neighbours.
 */
export function createPlaceIndex(data: PlaceData): PlaceIndex {
  let [places, names]: [Places | undefined, Names | undefined] = [undefined, undefined];
  const known = (): Places => (places ??= readPlaces(data));
  const search = (text: unknown) => (typeof text === 'string' ? searchPlaces(known(), (names ??= namesOf(known())), text) : { found: [], equals: 0 });
  const shown = (found: FoundPlace) => matchOf(known(), found);
  return {
    find: (text, { limit = FEW } = {}) => search(text).found.slice(0, Math.max(0, limit)).map(shown),
    resolve(text) {
      const { found, equals } = search(text);
      const [first, ...others] = found.slice(0, OFFERED).map(shown);
      if (!first || equals === 0 || isGuess(first)) return { state: 'unknown', others: found.slice(0, OFFERED).map(shown) };
      return equals === 1 ? { state: 'found', place: first, others: [] } : { state: 'ambiguous', place: first, others: others.slice(0, equals - 1) };
    },
    byInsee(code) {
      const row = typeof code === 'string' ? known().byCode.get(code.toUpperCase()) : undefined;
      return row === undefined ? undefined : shown({ row, score: 1, weight: 0, by: 'name', ...(known().insee[row] !== code && { alias: code }) });
    },
    nearest: (point) => nearestTo(known(), point),
    get size() { return known().insee.length; },
    get exactShare() { return known().isExact.filter(Boolean).length / known().insee.length; },
    attribution: data.attribution,
  };
}

/** A slip in the beginning of a name is for who still types: of a whole word (« basket », Basse-Terre), it is offered and not taken. */
const isGuess = ({ score }: PlaceMatch): boolean => score === nearness.startSlip || score === nearness.startTwoSlips;

function matchOf(places: Places, { row, score, alias, by }: FoundPlace): PlaceMatch {
  const insee = places.insee[row] ?? '';
  return {
    insee,
    name: places.names[row] ?? '',
    postcodes: places.postcodes[row] ?? [],
    department: departmentOf(insee),
    lat: places.lat[row] ?? 0,
    lon: places.lon[row] ?? 0,
    precision: places.isExact[row] ? 'exact' : 'approximate',
    matchedBy: by === 'code' ? 'postcode' : howOf(score, alias),
    ...(alias !== undefined && { alias }),
    population: places.populations[row] ?? 0,
    score,
  };
}

function howOf(score: number, alias: string | undefined): PlaceMatch['matchedBy'] {
  if (score >= nearness.core) return alias === undefined ? 'name' : 'alias';
  const slips: readonly number[] = [nearness.slip, nearness.twoSlips, nearness.sound, nearness.startSlip, nearness.startTwoSlips];
  return slips.includes(score) ? 'typo' : 'start';
}

function nearestTo(places: Places, { lat, lon }: Point): PlaceMatch | undefined {
  let [best, least] = [-1, FARTHEST_KM / EARTH_KM];
  const [north, east] = [radians(lat), radians(lon)];
  for (let row = 0; row < places.insee.length; row += 1) {
    if (!places.isExact[row]) continue;
    const rowNorth = radians(places.lat[row] ?? 0);
    if (Math.abs(rowNorth - north) > least) continue;
    const [half, across] = [Math.sin((rowNorth - north) / 2), Math.sin((radians(places.lon[row] ?? 0) - east) / 2)];
    const angle = 2 * Math.asin(Math.min(1, Math.sqrt(half * half + Math.cos(north) * Math.cos(rowNorth) * across * across)));
    if (angle < least) [best, least] = [row, angle];
  }
  return best < 0 ? undefined : matchOf(places, { row: best, score: 1, weight: 0, by: 'name' });
}
