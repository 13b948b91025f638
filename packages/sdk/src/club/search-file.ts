import { kindValues, slotValues } from './filters.js';
import type { ColumnTables } from './filters-columns.js';
import { readIndexFile, writeIndexFile } from './index-file.js';
import { hashOf } from './records.js';
import { packedOf, ReadRecords } from './records-packed.js';
import type { RecordTables } from './records-codec.js';
import { Directory } from './search-directory.js';

/** Bits stand for terms by their order: a file of other lists would say other things. */
const termLists = hashOf(JSON.stringify([kindValues, slotValues]));

export function fileOf({ data }: Directory): Uint8Array {
  const { records, columns, tables, precisions, order, ids, tree, treeIds, coverage, vocabulary, words } = data;
  const packed = packedOf(records);
  const encoder = new TextEncoder();
  return writeIndexFile({ tables, termLists }, {
    tree: new Uint8Array(tree), treeIds, precisions, order, ids,
    kinds: columns.kinds, labels: columns.labels, doors: columns.doors, slotStarts: columns.starts, slots: columns.slots,
    areas: encoder.encode(coverage.areas.join('\n')), areaStarts: coverage.starts, areaIds: coverage.ids,
    vocabulary: encoder.encode(vocabulary().join('\n')), wordStarts: words.starts, wordRecords: words.records, wordCounts: words.counts, wordOffsets: words.offsets, wordLists: words.lists,
    records: packed.bytes, recordStarts: packed.starts, recordTables: encoder.encode(JSON.stringify(packed.tables())),
  });
}

/** @throws Error of `readIndexFile`. */
export function directoryOf(bytes: Uint8Array | ArrayBuffer): Directory {
  const file = readIndexFile(bytes);
  const textOf = (name: string) => new TextDecoder().decode(file.bytes(name));
  const linesOf = (name: string) => { const text = textOf(name); return text === '' ? [] : text.split('\n'); };
  const { tables, termLists: theirs } = file.meta as { tables: ColumnTables; termLists: number };
  if (theirs !== termLists) throw new Error('This index of clubs was built with other lists of terms than this program has. Build it again.');
  return new Directory({
    records: new ReadRecords({ bytes: file.bytes('records'), starts: file.numbers('recordStarts'), tables: () => JSON.parse(textOf('recordTables')) as RecordTables }),
    columns: { kinds: file.bytes('kinds'), labels: file.numbers('labels'), doors: file.numbers('doors'), starts: file.numbers('slotStarts'), slots: file.numbers('slots') },
    tables,
    precisions: file.bytes('precisions'), order: file.numbers('order'), ids: file.numbers('ids'),
    // The tree wants a buffer of its own.
    tree: file.bytes('tree').slice().buffer, treeIds: file.numbers('treeIds'),
    coverage: { areas: linesOf('areas'), starts: file.numbers('areaStarts'), ids: file.numbers('areaIds') },
    vocabulary: () => linesOf('vocabulary'),
    words: { starts: file.numbers('wordStarts'), records: file.numbers('wordRecords'), counts: file.numbers('wordCounts'), offsets: file.numbers('wordOffsets'), lists: file.bytes('wordLists') },
  });
}
