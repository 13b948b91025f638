import { Positions } from './positions.js';
import type { PlaceIndex } from './query.js';
import { CommunePoints } from './search-communes.js';
import { Directory } from './search-directory.js';
import { ListBuilder, type ClubList, type ListOptions } from './search-list.js';
import { WordsBuilder } from './words-build.js';

export interface BuildOptions extends Omit<ListOptions, 'communes'> { places?: PlaceIndex | undefined }

/** Builds a directory, structure by structure. */
export class DirectoryBuilder {
  readonly places: PlaceIndex | undefined;
  readonly #list: ListBuilder;
  readonly #words = new WordsBuilder();

  constructor({ places, ...options }: BuildOptions) {
    this.places = places;
    this.#list = new ListBuilder({ ...options, communes: places && new CommunePoints(places) });
  }

  get size(): number { return this.#list.size; }

  /** Adds a record; one that is no club stays out. */
  add(record: unknown): void {
    const club = this.#list.add(record);
    if (club) this.#words.add(club);
  }

  done(): Directory { return directoryFrom(this.#list.done(), this.#words); }
}

/** The directory of a list that is there already, without communes. */
export function indexList(list: ClubList): Directory {
  const words = new WordsBuilder();
  for (let id = 0; id < list.records.size; id += 1) words.add(list.records.at(id));
  return directoryFrom(list, words);
}

function directoryFrom({ points, pointIds, ...list }: ClubList, gathered: WordsBuilder): Directory {
  const { vocabulary, data: words } = gathered.done();
  return new Directory({ ...list, words, vocabulary: () => vocabulary, treeIds: pointIds, tree: Positions.build(points, pointIds) });
}
