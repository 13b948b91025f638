import type { Club } from './model.js';

/** The records of a directory, by their numbers. */
export interface Records {
  readonly size: number;
  at(number: number): Club;
}

/** Records that a host gave: the same objects come back. */
export class GivenRecords implements Records {
  readonly #clubs: readonly Club[];

  constructor(clubs: readonly Club[]) { this.#clubs = clubs; }

  get size(): number { return this.#clubs.length; }

  at(number: number): Club {
    const club = this.#clubs[number];
    if (!club) throw new RangeError(`There is no record ${number}.`);
    return club;
  }
}

/** Finds records by their ids: slots of a table, from where the id’s hash points, with numbers of records from 1. */
export class Ids {
  readonly table: Uint32Array;

  constructor(table: Uint32Array) { this.table = table; }

  /** @param hashes of the ids, in the order of the records. */
  static build(hashes: Uint32Array): Uint32Array {
    const table = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length * 1.5 + 2)));
    hashes.forEach((hash, number) => {
      let at = hash % table.length;
      while (table[at] !== 0) at = (at + 1) % table.length;
      table[at] = number + 1;
    });
    return table;
  }

  /** The first record with this id. */
  find(id: string, records: Records): Club | undefined {
    for (let at = hashOf(id) % this.table.length; this.table[at] !== 0; at = (at + 1) % this.table.length) {
      const club = records.at((this.table[at] ?? 0) - 1);
      if (club.id === id) return club;
    }
    return undefined;
  }
}

/** FNV-1a over the code units, with its bits mixed once more. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
