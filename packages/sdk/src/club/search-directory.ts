import type { ColumnData, ColumnTables } from './filters-columns.js';
import { Positions } from './positions.js';
import { Ids, type Records } from './records.js';
import { Words, type WordData } from './words-index.js';

/** How well a structure’s place is known: by its own point, by a point given for its commune, by its commune in the index of places. */
export const precise = { unknown: 0, address: 1, commune: 2, byPlaces: 3 } as const;

/** What `openTo` says of a door class. */
export const opening = { open: 0, 'to-ask': 1, closed: 2 } as const;

/** What an index is made of: columns, by the numbers of its structures. */
export interface DirectoryData {
  records: Records;
  columns: ColumnData;
  tables: ColumnTables;
  /** See `precise`. */
  precisions: Uint8Array;
  /** Numbers of structures by name, then id. */
  order: Uint32Array;
  /** See `Ids`. */
  ids: Uint32Array;
  /** See `Positions`. */
  tree: ArrayBuffer;
  treeIds: Uint32Array;
  vocabulary: () => string[];
  words: WordData;
}

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
  }
}
