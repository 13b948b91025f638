import type { Club } from './model.js';
import type { ClubAnswer, ClubQuery, ClubSearcher, PlaceIndex } from './query.js';
import { Ids } from './records.js';
import { ListBuilder } from './search-list.js';
import { oursOf } from './search-ours.js';
import { asksForAll, WholeList } from './search-whole.js';

/*
 * The index for a page that paints before it does anything else: the list and its counts at once; what finds places and words,
 * reads filters and knows the law with the first question that asks for it; no file, and the door for records of another shape
 * only when there are some. What it answers is what `createClubIndex` answers: it is the same code.
 */

/** Records as ours: the same objects, but those of another shape, read by the door; what is no club stays out. */
export async function readClubs(records: readonly unknown[]): Promise<Club[]> {
  if (records.every((record) => oursOf(record) !== undefined)) return records as Club[];
  const { asClub } = await import('./door.js');
  return records.flatMap((record) => oursOf(record) ?? asClub(record).club ?? []);
}

export interface ClubSearcherOptions {
  /** The index of communes: see `createClubIndex`. */
  places?: PlaceIndex | undefined;
  /** Loads code; a page may try again, or by another way. A question that needs code nobody can have is rejected, and the next one asks for it again. */
  onDemand?: <Module>(load: () => Promise<Module>) => Promise<Module>;
}

/**
 * A directory on the page, asked as one in a worker is.
 *
 * @param clubs ours: see `readClubs`; others stay out.
 */
export function createClubSearcher(clubs: readonly Club[], { places, onDemand = (load) => load() }: ClubSearcherOptions = {}): ClubSearcher {
  const builder = new ListBuilder({ read: oursOf });
  for (const club of clubs) builder.add(club);
  const list = builder.done();
  const whole = new WholeList(list);
  const ids = new Ids(list.ids);
  let asked: Promise<(query: ClubQuery) => ClubAnswer> | undefined;
  const answerer = () => (asked ??= onDemand(() => import('./search-asked.js')).then(({ answererOf }) => answererOf(list, places)).catch((error: unknown) => {
    asked = undefined;
    throw error;
  }));
  return {
    answer: async (query, { signal } = {}) => {
      await Promise.resolve();
      signal?.throwIfAborted();
      if (!places && asksForAll(query)) return whole.answer(query);
      const answer = await answerer();
      signal?.throwIfAborted();
      return answer(query);
    },
    byIds: async (wanted) => {
      await Promise.resolve();
      return wanted.flatMap((id) => ids.find(id, list.records) ?? []);
    },
    size: list.records.size,
    close: () => undefined,
  };
}
