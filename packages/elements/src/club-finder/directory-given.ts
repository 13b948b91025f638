import type { ClubAnswer, ClubHit, ClubSearcher, HitReason } from '@sport-sante/sdk/club/model';
import { readClubs } from '@sport-sante/sdk/club/search-page';
import { DirectoryError } from './directory.js';

/** A directory of the host’s: in a worker, on its server, or of its own making. Loaded when there is one. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isKm = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isReason = (value: unknown): value is HitReason => isObject(value) && typeof value['code'] === 'string' && (value['params'] === undefined || isObject(value['params']));
const isPoint = (value: unknown) => isObject(value) && [value['lat'], value['lon']].every(Number.isFinite);
const isPlace = (value: unknown) => isObject(value) && typeof value['state'] === 'string' && Array.isArray(value['others']);

/** A result with what nobody said of it left out; `undefined` when its record is none. */
async function hitOf(given: unknown): Promise<ClubHit | undefined> {
  if (!isObject(given)) return undefined;
  const { club: record, distanceKm, reasons, at, slots, ...rest } = given;
  const [club] = await readClubs([record]);
  return club && {
    ...rest, club, distanceKm: isKm(distanceKm) ? distanceKm : null, reasons: listOf(reasons).filter(isReason),
    ...(isPoint(at) && { at: at as NonNullable<ClubHit['at']> }), ...(Array.isArray(slots) && { slots: slots.filter((slot) => typeof slot === 'string') }),
  };
}

const hitsOf = async (given: unknown): Promise<ClubHit[]> => (await Promise.all(listOf(given).map(hitOf))).flatMap((hit) => hit ?? []);

/** An answer that is whole: what is not counted is counted here, or nought. @throws TypeError when it has no hits: it is no answer. */
async function wholeAnswer(given: unknown): Promise<ClubAnswer> {
  if (!isObject(given) || !Array.isArray(given['hits'])) throw new TypeError('A directory answers with hits.');
  const { hits: all, total, unknownPosition, facets, place, served, beyond, refused, ...rest } = given;
  const hits = await hitsOf(all);
  return {
    ...rest, hits, total: Math.max(hits.length, isCount(total) ? total - (given['hits'].length - hits.length) : 0),
    unknownPosition: isCount(unknownPosition) ? unknownPosition : hits.filter(({ distanceKm }) => distanceKm === null).length,
    facets: Object.fromEntries(Object.entries(isObject(facets) ? facets : {}).filter(([, counts]) => isObject(counts))),
    beyond: (await hitsOf(beyond)).filter(({ distanceKm }) => distanceKm !== null), refused: isCount(refused) ? refused : 0,
    ...(isPlace(place) && { place: place as NonNullable<ClubAnswer['place']> }), ...(isCount(served) && { served }),
  };
}

/**
 * The directory of a host, whose answers may miss what ours have. It stays the host’s: it is not closed here.
 *
 * @throws DirectoryError when it cannot be asked.
 */
export function openGiven(directory: ClubSearcher): ClubSearcher {
  if (typeof (directory as Partial<ClubSearcher> | undefined)?.answer !== 'function') throw new DirectoryError({ code: 'clubs-unreadable', message: 'directory expects a ClubSearcher.', retryable: false });
  return { size: directory.size, answer: async (query, options) => wholeAnswer(await directory.answer(query, options)), byIds: (ids) => directory.byIds(ids), close: () => undefined };
}
