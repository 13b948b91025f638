import type { CoverageData } from './coverage.js';
import type { ColumnData, ColumnTables } from './filters-columns.js';
import type { Records } from './records.js';
import type { WordData } from './words-index.js';

/** How well a structure’s place is known: by its own point, by a point given for its commune, by its commune in the index of places. */
export const precise = { unknown: 0, address: 1, commune: 2, byPlaces: 3 } as const;

/** What `openTo` says of a door class. */
export const opening = { open: 0, 'to-ask': 1, closed: 2 } as const;

/** What lists and counts a directory that nothing narrows: columns, by the numbers of its structures. */
export interface ListData {
  records: Records;
  columns: ColumnData;
  tables: ColumnTables;
  /** See `precise`. */
  precisions: Uint8Array;
  /** Numbers of structures by name, then id. */
  order: Uint32Array;
  /** See `Ids`. */
  ids: Uint32Array;
}

/** What an index is made of: the list, and what finds in it. */
export interface DirectoryData extends ListData {
  /** See `Positions`. */
  tree: ArrayBuffer;
  treeIds: Uint32Array;
  coverage: CoverageData;
  vocabulary: () => string[];
  words: WordData;
}
