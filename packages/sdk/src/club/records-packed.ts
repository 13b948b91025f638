import type { Club } from './model.js';
import type { Records } from './records.js';
import { RecordReader, RecordWriter, type RecordTables } from './records-codec.js';
import { Numbers } from './records-numbers.js';

export interface PackedRecords { bytes: Uint8Array; starts: Uint32Array; tables: () => RecordTables }

/** Records as bytes, each read when it is asked for: a new object each time. */
export class ReadRecords implements Records {
  readonly #packed: PackedRecords;
  #reader: RecordReader | undefined;

  constructor(packed: PackedRecords) { this.#packed = packed; }

  get size(): number { return this.#packed.starts.length; }

  at(number: number): Club {
    const start = this.#packed.starts[number];
    if (start === undefined) throw new RangeError(`There is no record ${number}.`);
    this.#reader ??= new RecordReader(this.#packed.bytes, this.#packed.tables());
    return this.#reader.read(start) as Club;
  }

  get packed(): PackedRecords { return this.#packed; }
}

/** Makes bytes of records, one by one: a million of them as objects would take gigabytes. */
export class RecordPacker {
  readonly #writer = new RecordWriter();
  readonly #starts = new Numbers();

  add(club: Club): void { this.#starts.push(this.#writer.write(club)); }

  done(): ReadRecords {
    const { bytes, length, tables } = this.#writer;
    // What was room to grow is given back.
    return new ReadRecords({ bytes: bytes.slice(0, length), starts: this.#starts.done(), tables: () => tables });
  }
}

/** Records as bytes, whatever they are now. */
export function packedOf(records: Records): PackedRecords {
  if (records instanceof ReadRecords) return records.packed;
  const packer = new RecordPacker();
  for (let number = 0; number < records.size; number += 1) packer.add(records.at(number));
  return packer.done().packed;
}
