import type { ClubAnswer, ClubQuery, PlaceIndex } from './query.js';
import { Answerer } from './search-answer.js';
import { DirectoryBuilder, indexList } from './search-build.js';
import type { Directory } from './search-directory.js';
import type { ClubList } from './search-list.js';
import { oursOf } from './search-ours.js';
import { planOf } from './search-plan.js';

/*
 * What a page asks of a list that is in view already: places, words, filters, the law. Loaded with the first such question, and
 * the index is built then.
 */

/** @param places moves structures that are known by their commune: all of them are placed anew then. */
export function answererOf(list: ClubList, places: PlaceIndex | undefined): (query: ClubQuery) => ClubAnswer {
  const directory = places ? placedAnew(list, places) : indexList(list);
  const answerer = new Answerer(directory);
  return (query) => answerer.answer(planOf(query, directory, places));
}

function placedAnew({ records }: ClubList, places: PlaceIndex): Directory {
  const builder = new DirectoryBuilder({ places, read: oursOf });
  for (let id = 0; id < records.size; id += 1) builder.add(records.at(id));
  return builder.done();
}
