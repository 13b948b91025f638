import { asClub } from './door.js';
import type { Club } from './model.js';
import type { ClubAnswer, ClubHit, ClubQuery, ClubSearcher, PlaceIndex } from './query.js';
import { Answerer } from './search-answer.js';
import { DirectoryBuilder } from './search-build.js';
import type { Directory } from './search-directory.js';
import { directoryOf, fileOf } from './search-file.js';
import { oursOf } from './search-ours.js';
import { planOf } from './search-plan.js';

/** A directory that answers, of ten structures or of a million. */
export interface ClubIndex {
  /**
   * Results, nearest first, those of unknown place last with `distanceKm: null`. Inside a radius too: they may be near, and are
   * never in the way. With `openFirst`, what is open in this order, then what is to ask. What comes to the commune from outside the
   * radius is a result too: see `radiusKm`. Without a point to count from: by how well the words fit, then by name, then by id. The same question
   * always has the same answer.
   *
   * A place that nobody knows, or that is asked for without an index of places, finds nothing, whatever else is asked:
   * never the whole directory; `answer` says so in `place.state`. `near` needs no place. A radius with nothing to count
   * from narrows nothing. A text without a letter asks for nothing.
   *
   * @throws RangeError when `near` is no point on Earth, or `radiusKm`, `limit`, `offset` are no numbers from 0.
   */
  search(query: ClubQuery): ClubHit[];
  /** The same, with all that a screen shows of it: how many in all, live counts, what became of the place, what is just outside. */
  answer(query: ClubQuery): ClubAnswer;
  /** The first structure with this id: others of the same id are results all the same. */
  get(id: string): Club | undefined;
  readonly size: number;
  /**
   * The index as a file, for `openClubIndex`: about 0.4 kB a structure of two slots. It holds the records as they are, and
   * the points that `places` gave.
   */
  toFile(): Uint8Array;
}

export interface ClubIndexOptions {
  /** The index of communes: finds `place`, and gives the point of its commune to a structure without one of its own. */
  places?: PlaceIndex | undefined;
}

/** A record as the index reads it: ours as it stands, another through the door. */
export const clubOf = (record: unknown): Club | undefined => oursOf(record) ?? asClub(record).club;

/** @param places for the `place` of queries. */
export function indexOf(directory: Directory, places: PlaceIndex | undefined): ClubIndex {
  const answerer = new Answerer(directory);
  return {
    search: (query) => answerer.hits(planOf(query, directory, places)),
    answer: (query) => answerer.answer(planOf(query, directory, places)),
    get: (id) => directory.ids.find(id, directory.data.records),
    size: directory.size,
    toFile: () => fileOf(directory),
  };
}

/**
 * Makes a directory searchable. Records are ours, `{ id, names, slots, … }`, and the same objects come back in results; or
 * `{ structure, slots }`, as the public contract writes them. One that is no club stays out: `importClubs` says why.
 *
 * A record without a point, or with one that is none (0, 0), gets that of its commune, by INSEE code, else by postcode and name, when
 * `places` is given; and its postcodes are words of a record that has none. Unless it asks, a page of a hundred thousand records and more had better do this in a worker: see `connectClubs`.
 *
 * @throws TypeError when `clubs` is no list.
 */
export function createClubIndex(clubs: readonly unknown[], { places }: ClubIndexOptions = {}): ClubIndex {
  if (!Array.isArray(clubs)) throw new TypeError(`createClubIndex expects a list of clubs, got ${typeof clubs}.`);
  const builder = new DirectoryBuilder({ places, read: clubOf });
  for (const club of clubs) builder.add(club);
  return indexOf(builder.done(), places);
}

/**
 * Opens a file that `toFile` wrote, without building anything anew: records are read when they are results, a new object
 * each time. The bytes are not copied: leave them as they are.
 *
 * @throws Error that says why: not such a file, of a later version, cut short, damaged.
 */
export function openClubIndex(file: Uint8Array | ArrayBuffer, { places }: ClubIndexOptions = {}): ClubIndex {
  return indexOf(directoryOf(file), places);
}

/** An index as elements and workers ask it: later, and given up when `signal` says so. */
export function asSearcher(index: ClubIndex): ClubSearcher {
  return {
    answer: async (query, { signal } = {}) => {
      await Promise.resolve();
      signal?.throwIfAborted();
      return index.answer(query);
    },
    byIds: async (ids) => {
      await Promise.resolve();
      return ids.flatMap((id) => index.get(id) ?? []);
    },
    get size() { return index.size; },
    close: () => undefined,
  };
}
