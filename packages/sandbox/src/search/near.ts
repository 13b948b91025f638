import { isObject } from '../resource/resource.js';
import { splitEscaped } from './escape.js';
import { badValue, type Kind } from './kind.js';

interface Position {
  latitude: number;
  longitude: number;
}

/** Mean radius of the Earth, IUGG 1980. */
const EARTH_RADIUS_KM = 6371.0088;
/** FHIR leaves the distance to the server when the client gives none. */
const DEFAULT_DISTANCE_KM = 50;
const KM_PER_UNIT = new Map([['km', 1], ['m', 0.001], ['[mi_us]', 1.609347], ['[mi_i]', 1.609344], ['mi', 1.609344]]);

/** `near=latitude|longitude|distance|unit` on Location. */
export const near: Kind<Position> = {
  modifiers: [],
  read(raw) {
    if (!isObject(raw)) return [];
    const { latitude, longitude } = raw;
    return typeof latitude === 'number' && typeof longitude === 'number' ? [{ latitude, longitude }] : [];
  },
  compile(text, { parameter }) {
    const [latitude, longitude, distance, unit = 'km'] = splitEscaped(text, '|').map((part) => (part === '' ? undefined : part));
    const centre = { latitude: Number(latitude), longitude: Number(longitude) };
    const limit = Number(distance ?? DEFAULT_DISTANCE_KM) * (KM_PER_UNIT.get(unit) ?? Number.NaN);
    const isValid = Math.abs(centre.latitude) <= 90 && Math.abs(centre.longitude) <= 180 && limit >= 0;
    if (!isValid) throw badValue(parameter.code, text, 'latitude|longitude|distance|unit, such as 48.85|2.35|10|km (units: km, m, [mi_us], [mi_i])');
    return (position) => distanceKm(position, centre) <= limit;
  },
  sortKey: ({ latitude }) => latitude,
};

/** Along the great circle (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const halfChord =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, halfChord)));
}
