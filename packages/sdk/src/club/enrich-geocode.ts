import { PoliteClient, type Answered, type PoliteOptions, type Unavailable } from './enrich-polite.js';
import type { Point } from './query.js';

/**
 * Géoplateforme, geocoding of addresses (BAN): 50 requests a second for one IP, which a whole hospital may share, then 429
 * for 5 s (cartes.gouv.fr, August 2026). One a second is enough for a person.
 */
export const GEOPLATEFORME = 'https://data.geopf.fr/geocodage';
/** Below it, what was found may be another address: it is asked about (knowledge: clubs.md §6). Ours. */
export const SURE_SCORE = 0.5;

export interface GeocodedAddress {
  /** « 3 Rue des Lilas 91000 Évry-Courcouronnes ». */
  label: string;
  point: Point;
  /** INSEE code of its commune, when the service says it. */
  insee?: string;
  city?: string;
  /** 0 to 1, as the service gives it. */
  score: number;
}

export type GeocodeAnswer =
  | { state: 'found'; address: GeocodedAddress }
  /** « Vouliez-vous dire… »: the best first. */
  | { state: 'unsure'; proposals: GeocodedAddress[] }
  | { state: 'none' }
  | { state: 'unavailable'; why: Unavailable; retryAfterSeconds?: number };

export interface Geocoder {
  /** Finds an address. Only the words of the address leave; never throws. */
  locate(address: string, options?: { signal?: AbortSignal }): Promise<GeocodeAnswer>;
}

/** Where France is, overseas too, with room around: what lies elsewhere is no answer. [south, west, north, east] */
const boxes: readonly (readonly [number, number, number, number])[] = [
  [41, -5.5, 51.5, 10], [14, -63.5, 18.5, -60.5], [2, -55, 6, -51], [-21.5, 55, -20.5, 56], [-13.2, 44.8, -12.4, 45.5], [46.5, -57, 47.5, -55.8], [-23, 163, -19, 169], [-28, -155, -7, -134], [-15, -179, -13, -175],
];
const isInFrance = ({ lat, lon }: Point) => boxes.some(([south, west, north, east]) => lat >= south && lat <= north && lon >= west && lon <= east);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** GeoJSON puts longitude first; coordinates that are outside France, or the other way round, are no answer. */
function addressOf(feature: unknown): GeocodedAddress | undefined {
  if (!isObject(feature) || !isObject(feature['geometry']) || !isObject(feature['properties'])) return undefined;
  const { coordinates } = feature['geometry'];
  const { label, score, citycode, city } = feature['properties'];
  if (!Array.isArray(coordinates)) return undefined;
  const [lon, lat] = coordinates as unknown[];
  if (typeof lat !== 'number' || typeof lon !== 'number' || !isInFrance({ lat, lon })) return undefined;
  const words = textOf(label);
  const [insee, town] = [textOf(citycode), textOf(city)];
  return words === undefined ? undefined : { label: words, point: { lat, lon }, score: typeof score === 'number' ? score : 0, ...(insee && { insee }), ...(town && { city: town }) };
}

function read(answered: Answered<unknown>): GeocodeAnswer {
  if (answered.state === 'unavailable') return answered;
  const { value } = answered;
  if (!isObject(value) || !Array.isArray(value['features'])) return { state: 'unavailable', why: 'wrong-answer' };
  const features = value['features'] as unknown[];
  const found = features.flatMap((feature) => addressOf(feature) ?? []);
  const [best] = found;
  if (!best) return features.length > 0 ? { state: 'unavailable', why: 'wrong-answer' } : { state: 'none' };
  return best.score >= SURE_SCORE ? { state: 'found', address: best } : { state: 'unsure', proposals: found };
}

/** @param options.baseUrl of the service, or of a host’s own that answers the same. */
export function createGeocoder({ baseUrl = GEOPLATEFORME, perSecond = 1, ...options }: Omit<PoliteOptions, 'perSecond'> & { baseUrl?: string; perSecond?: number }): Geocoder {
  const client = new PoliteClient({ perSecond, ...options });
  return {
    async locate(address, { signal } = {}) {
      const words = address.trim().slice(0, 200);
      if (words.length < 3) return { state: 'none' };
      return read(await client.json(`${baseUrl}/search?${new URLSearchParams({ q: words, index: 'address', limit: '5' }).toString()}`, signal));
    },
  };
}
