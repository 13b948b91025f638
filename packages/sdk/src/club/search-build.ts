import { CoverageBuilder } from './coverage.js';
import { Positions } from './positions.js';
import type { PlaceIndex } from './query.js';
import { CommunePoints } from './search-communes.js';
import { precise } from './search-data.js';
import { Directory } from './search-directory.js';
import { ListBuilder, type ClubList, type ListOptions } from './search-list.js';
import { WordsBuilder } from './words-build.js';

export interface BuildOptions extends Omit<ListOptions, 'communes'> { places?: PlaceIndex | undefined }

/** Builds a directory, structure by structure. */
export class DirectoryBuilder {
  readonly places: PlaceIndex | undefined;
  readonly #communes: CommunePoints | undefined;
  readonly #list: ListBuilder;
  readonly #words = new WordsBuilder();
  readonly #coverage = new CoverageBuilder();

  constructor({ places, ...options }: BuildOptions) {
    this.places = places;
    this.#communes = places && new CommunePoints(places);
    this.#list = new ListBuilder({ ...options, communes: this.#communes });
  }

  get size(): number { return this.#list.size; }

  /** Adds a record; one that is no club stays out. */
  add(record: unknown): void {
    const [id, placed] = [this.#list.size, this.#list.placed];
    const club = this.#list.add(record);
    if (!club) return;
    this.#words.add(club, club.address && !club.address.postcode ? this.#communes?.postcodesOf(club.address) : undefined);
    this.#coverage.add(id, club, this.#list.placed > placed);
  }

  done(): Directory { return directoryFrom(this.#list.done(), this.#words, this.#coverage); }
}

/** The directory of a list that is there already, without communes. */
export function indexList(list: ClubList): Directory {
  const [words, coverage] = [new WordsBuilder(), new CoverageBuilder()];
  for (let id = 0; id < list.records.size; id += 1) {
    const club = list.records.at(id);
    words.add(club);
    coverage.add(id, club, list.precisions[id] !== precise.unknown);
  }
  return directoryFrom(list, words, coverage);
}

function directoryFrom({ points, pointIds, ...list }: ClubList, gathered: WordsBuilder, coverage: CoverageBuilder): Directory {
  const { vocabulary, data: words } = gathered.done();
  return new Directory({ ...list, words, coverage: coverage.done(), vocabulary: () => vocabulary, treeIds: pointIds, tree: Positions.build(points, pointIds) });
}
