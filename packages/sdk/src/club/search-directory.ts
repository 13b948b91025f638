import { servingOf, UNPLACED } from './coverage.js';
import { Positions } from './positions.js';
import { Ids } from './records.js';
import { precise, type DirectoryData } from './search-data.js';
import { Words } from './words-index.js';

/** A directory that can be asked. */
export class Directory {
  readonly data: DirectoryData;
  readonly size: number;
  readonly positions: Positions;
  readonly words: Words;
  readonly ids: Ids;
  /** Place of each structure by name, then id: what decides where nothing else does. */
  readonly ranks: Uint32Array;
  /** What the law said of the `doorClasses`, by what it was asked: see `opening`. */
  readonly openings = new Map<string, Uint8Array>();
  /** Those without a point. */
  readonly unplaced: readonly number[];
  /** Those of them that say what they serve. */
  readonly unplacedServing: ReadonlySet<number>;

  constructor(data: DirectoryData) {
    this.data = data;
    this.size = data.records.size;
    this.positions = new Positions(data.tree, data.treeIds, this.size);
    this.words = new Words(data.vocabulary, data.words);
    this.ids = new Ids(data.ids);
    this.ranks = new Uint32Array(this.size);
    data.order.forEach((id, rank) => { this.ranks[id] = rank; });
    const unplaced: number[] = [];
    for (let id = 0; id < this.size; id += 1) if (data.precisions[id] === precise.unknown) unplaced.push(id);
    this.unplaced = unplaced;
    this.unplacedServing = servingOf(data.coverage, [UNPLACED]);
  }
}
