import { kindValues, SLOT_WORDS, slotValues } from './filters.js';
import type { ColumnTables } from './filters-columns.js';
import { readIndexFile, writeIndexFile, type IndexFile } from './index-file.js';
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

/**
 * Where lists begin, each after the one before, and all within what they point into. The checksum tells what broke on the way, and not
 * what somebody made: a list that ends four thousand million places on would be read for minutes.
 */
function startsOf(file: IndexFile, name: string, most: number): Uint32Array {
  const starts = file.numbers(name);
  let before = 0;
  for (const start of starts) {
    if (start < before || start > most) throw new Error(`This index of clubs is damaged: its part « ${name} » points outside.`);
    before = start;
  }
  return starts;
}

/** Numbers of records by hash; without an empty place, an id that nobody has would be sought for ever. */
function idsOf(file: IndexFile): Uint32Array {
  const ids = file.numbers('ids');
  if (!ids.includes(0)) throw new Error('This index of clubs is damaged: its part « ids » has no end.');
  return ids;
}

/** @throws Error of `readIndexFile`; that a part points outside of what it is about. */
export function directoryOf(bytes: Uint8Array | ArrayBuffer): Directory {
  const file = readIndexFile(bytes);
  const textOf = (name: string) => new TextDecoder().decode(file.bytes(name));
  const linesOf = (name: string) => { const text = textOf(name); return text === '' ? [] : text.split('\n'); };
  const { tables, termLists: theirs } = file.meta as { tables: ColumnTables; termLists: number };
  if (theirs !== termLists) throw new Error('This index of clubs was built with other lists of terms than this program has. Build it again.');
  const [slots, areaIds, wordRecords, wordLists] = [file.numbers('slots'), file.numbers('areaIds'), file.numbers('wordRecords'), file.bytes('wordLists')];
  return new Directory({
    records: new ReadRecords({ bytes: file.bytes('records'), starts: file.numbers('recordStarts'), tables: () => JSON.parse(textOf('recordTables')) as RecordTables }),
    columns: { kinds: file.bytes('kinds'), labels: file.numbers('labels'), doors: file.numbers('doors'), starts: startsOf(file, 'slotStarts', slots.length / SLOT_WORDS), slots },
    tables,
    precisions: file.bytes('precisions'), order: file.numbers('order'), ids: idsOf(file),
    // The tree wants a buffer of its own.
    tree: file.bytes('tree').slice().buffer, treeIds: file.numbers('treeIds'),
    coverage: { areas: linesOf('areas'), starts: startsOf(file, 'areaStarts', areaIds.length), ids: areaIds },
    vocabulary: () => linesOf('vocabulary'),
    words: { starts: startsOf(file, 'wordStarts', wordRecords.length), records: wordRecords, counts: file.numbers('wordCounts'), offsets: startsOf(file, 'wordOffsets', wordLists.length), lists: wordLists },
  });
}
