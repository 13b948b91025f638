import type { ColumnData, ColumnTables } from './filters-columns.js';
import { readIndexFile, writeIndexFile } from './index-file.js';
import { Positions } from './positions.js';
import { Ids, ReadRecords, type Records } from './records.js';
import type { RecordTables } from './records-codec.js';
import { Words, type WordData } from './words-index.js';

/** How well a structure’s place is known: by its own point, by a point given for its commune, by its commune in the index of places. */
export const precise = { unknown: 0, address: 1, commune: 2, byPlaces: 3 } as const;

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

  toFile(): Uint8Array {
    const { records, columns, tables, precisions, order, ids, tree, treeIds, vocabulary, words } = this.data;
    const packed = records.packed();
    const encoder = new TextEncoder();
    return writeIndexFile({ tables }, {
      tree: new Uint8Array(tree), treeIds, precisions, order, ids,
      kinds: columns.kinds, labels: columns.labels, doors: columns.doors, slotStarts: columns.starts, slots: columns.slots,
      vocabulary: encoder.encode(vocabulary().join('\n')), wordStarts: words.starts, wordRecords: words.records, wordCounts: words.counts, wordOffsets: words.offsets, wordLists: words.lists,
      records: packed.bytes, recordStarts: packed.starts, recordTables: encoder.encode(JSON.stringify(packed.tables())),
    });
  }
}

/** @throws Error of `readIndexFile`. */
export function directoryOf(bytes: Uint8Array | ArrayBuffer): Directory {
  const file = readIndexFile(bytes);
  const textOf = (name: string) => new TextDecoder().decode(file.bytes(name));
  const { tables } = file.meta as { tables: ColumnTables };
  return new Directory({
    records: new ReadRecords({ bytes: file.bytes('records'), starts: file.numbers('recordStarts'), tables: () => JSON.parse(textOf('recordTables')) as RecordTables }),
    columns: { kinds: file.bytes('kinds'), labels: file.numbers('labels'), doors: file.numbers('doors'), starts: file.numbers('slotStarts'), slots: file.numbers('slots') },
    tables,
    precisions: file.bytes('precisions'), order: file.numbers('order'), ids: file.numbers('ids'),
    // The tree wants a buffer of its own.
    tree: file.bytes('tree').slice().buffer, treeIds: file.numbers('treeIds'),
    vocabulary: () => { const text = textOf('vocabulary'); return text === '' ? [] : text.split('\n'); },
    words: { starts: file.numbers('wordStarts'), records: file.numbers('wordRecords'), counts: file.numbers('wordCounts'), offsets: file.numbers('wordOffsets'), lists: file.bytes('wordLists') },
  });
}
