import { departmentOf } from './commune-codes.js';
import { servingOf } from './coverage.js';
import { limitationLevels } from '../prescription/terms.js';
import type { Wanted } from './filters.js';
import { wantedOf } from './filters-wanted.js';
import { isPoint } from './points.js';
import type { ClubQuery, PlaceAnswer, PlaceIndex, PlaceMatch, Point } from './query.js';
import { opening } from './search-data.js';
import type { Directory } from './search-directory.js';
import { openTo } from './rules.js';
import type { AskedText } from './words-index.js';

/** A query, read once. */
export interface Plan {
  query: ClubQuery;
  origin: Point | undefined;
  /** Kilometres; `undefined`: no limit, or nothing to count from. */
  radiusKm: number | undefined;
  answered: PlaceAnswer | undefined;
  place: PlaceMatch | undefined;
  /** INSEE code of the commune that is searched for. */
  insee: string | undefined;
  /** Structures that say they serve the commune or its department; `undefined`: no commune is known, or no radius is asked for. */
  serving: ReadonlySet<number> | undefined;
  /** A place was asked for that nobody knows: nothing is found, rather than everything. */
  isLost: boolean;
  text: AskedText | undefined;
  wanted: Wanted;
  /** For each of the directory’s `doorClasses`, what the law says of it (`opening`); `undefined`: nobody asked. */
  openings: Uint8Array | undefined;
  /** What `openings` was asked for. */
  lawKey: string;
  /** What is open comes before what is to ask. */
  isOpenFirst: boolean;
  limit: number;
  offset: number;
}

/** @throws RangeError, a mistake of the program. */
function expectCount(name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0)) throw new RangeError(`search: ${name} is a number from 0, got ${String(value)}.`);
}

function answerFor({ insee, place }: ClubQuery, places: PlaceIndex | undefined): PlaceAnswer | undefined {
  if (insee !== undefined && insee !== '') {
    const known = places?.byInsee(insee);
    return known ? { state: 'found', place: known, others: [] } : { state: 'unknown', others: [] };
  }
  if (typeof place !== 'string' || place.trim() === '') return undefined;
  return places?.resolve(place) ?? { state: 'unknown', others: [] };
}

/** Communes of one name that are tried, and how far a directory reaches, in kilometres. Ours. */
const FIT = 6;
const SERVED_KM = 100;

/**
 * Of several communes that fit as well: the best known one when the directory has a structure around it, else the one that has the
 * nearest. In a directory of Essonne, « Saint-Denis » is that of 93, and not the larger one overseas. It stays `ambiguous`.
 */
function meant(answered: PlaceAnswer | undefined, { positions }: Directory): PlaceAnswer | undefined {
  if (answered?.state !== 'ambiguous' || !answered.place) return answered;
  const fit = [answered.place, ...answered.others];
  const near = fit.slice(0, FIT).map((place) => {
    const [id] = positions.nearest(place, 1, () => true);
    return { place, km: id === undefined ? Infinity : positions.distance(place, id) };
  }).filter(({ km }) => km <= SERVED_KM);
  const best = near.find(({ place }) => place === answered.place) ?? near.reduce<(typeof near)[number] | undefined>((least, one) => (least && least.km <= one.km ? least : one), undefined);
  return best ? { ...answered, place: best.place, others: fit.filter((place) => place !== best.place) } : answered;
}

export function planOf(query: ClubQuery, directory: Directory, places: PlaceIndex | undefined): Plan {
  const { near, radiusKm, text, filters } = query;
  // A host’s form says `null` or nothing of a limitation nobody assessed.
  const limitation = query.limitation || undefined;
  const dispensers = query.dispensers ?? [];
  if (near !== undefined && !isPoint(near)) throw new RangeError(`search: near is a point on Earth, { lat, lon } in degrees, got ${JSON.stringify(near)}.`);
  // A level nobody knows would close no door.
  if (limitation !== undefined && !limitationLevels.includes(limitation)) throw new RangeError(`search: limitation is one of ${limitationLevels.join(', ')}, got « ${limitation} ».`);
  expectCount('radiusKm', radiusKm);
  expectCount('limit', query.limit);
  expectCount('offset', query.offset);
  const answered = meant(answerFor(query, places), directory);
  const place = answered?.state === 'unknown' ? undefined : answered?.place;
  const origin = near ?? (place && { lat: place.lat, lon: place.lon });
  const lawKey = limitation !== undefined || dispensers.length > 0 ? `${limitation ?? ''}|${dispensers.join()}` : '';
  const insee = place?.insee ?? (query.insee === '' ? undefined : query.insee);
  const circle = origin && radiusKm !== undefined && Number.isFinite(radiusKm) ? radiusKm : undefined;
  return {
    query, origin, answered, place, insee,
    radiusKm: circle,
    serving: insee !== undefined && circle !== undefined ? servingOf(directory.data.coverage, [insee, place?.department ?? departmentOf(insee)]) : undefined,
    isLost: !origin && answered !== undefined,
    text: typeof text === 'string' ? directory.words.ask(text) : undefined,
    wanted: wantedOf(filters ?? {}),
    openings: lawKey === '' ? undefined : openingsOf(directory, { limitation, dispensers }, lawKey),
    lawKey,
    isOpenFirst: query.openFirst === true && lawKey !== '',
    limit: Math.floor(query.limit ?? Infinity),
    offset: Math.floor(query.offset ?? 0),
  };
}

/** The law looks at the kind, and at who supervises which levels: it is asked once for each such door, not for each structure. */
function openingsOf({ data, openings }: Directory, { limitation, dispensers }: { limitation: ClubQuery['limitation'] | undefined; dispensers: NonNullable<ClubQuery['dispensers']> }, lawKey: string): Uint8Array {
  const known = openings.get(lawKey);
  if (known) return known;
  const told = Uint8Array.from(data.tables.doorClasses, ({ kind, slots }) => {
    const door = { id: '', kind, names: [''], slots: slots.map((slot, at) => ({ id: String(at), ...slot })) };
    return opening[openTo(door, limitation, dispensers).verdict];
  });
  openings.set(lawKey, told);
  return told;
}
