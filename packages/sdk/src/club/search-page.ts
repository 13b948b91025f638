import type { Club } from './model.js';
import type { ClubSearcher, PlaceIndex } from './query.js';
import { Answerer } from './search-answer.js';
import { DirectoryBuilder, oursOf } from './search-build.js';
import { planOf } from './search-plan.js';

/*
 * The index for a page that paints before it does anything else: no file, and the door for records of another shape only when there
 * are some. What it answers is what `createClubIndex` answers: it is the same code.
 */

/** Records as ours: the same objects, but those of another shape, read by the door; what is no club stays out. */
export async function readClubs(records: readonly unknown[]): Promise<Club[]> {
  if (records.every((record) => oursOf(record) !== undefined)) return records as Club[];
  const { asClub } = await import('./door.js');
  return records.flatMap((record) => oursOf(record) ?? asClub(record).club ?? []);
}

/**
 * A directory on the page, asked as one in a worker is.
 *
 * @param clubs ours: see `readClubs`; others stay out.
 */
export function createClubSearcher(clubs: readonly Club[], { places }: { places?: PlaceIndex | undefined } = {}): ClubSearcher {
  const builder = new DirectoryBuilder({ places, read: oursOf });
  for (const club of clubs) builder.add(club);
  const directory = builder.done();
  const answerer = new Answerer(directory);
  return {
    answer: async (query, { signal } = {}) => {
      await Promise.resolve();
      signal?.throwIfAborted();
      return answerer.answer(planOf(query, directory, places));
    },
    byIds: async (ids) => {
      await Promise.resolve();
      return ids.flatMap((id) => directory.ids.find(id, directory.data.records) ?? []);
    },
    size: directory.size,
    close: () => undefined,
  };
}
