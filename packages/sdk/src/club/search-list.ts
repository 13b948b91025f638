import { fold } from '../fold.js';
import { ColumnsBuilder } from './filters-columns.js';
import type { Club } from './model.js';
import type { Point } from './query.js';
import { isKnownPoint } from './points.js';
import { GivenRecords, hashOf, Ids, type Records } from './records.js';
import { Decimals, Numbers } from './records-numbers.js';
import { precise, type ListData } from './search-data.js';

/** Where records go as they are indexed. */
export interface RecordKeeper { add(club: Club): void; done(): Records }

/** By name, then by id. A function of its own: what it closes over would be kept as long as the index. */
const inOrder = (names: readonly string[]): Uint32Array =>
  Uint32Array.from(names, (_, id) => id).sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : (names[one] ?? '') > (names[other] ?? '') ? 1 : one - other));

/** Keeps the objects that were given. */
class Given implements RecordKeeper {
  readonly #clubs: Club[] = [];
  add(club: Club): void { this.#clubs.push(club); }
  done(): Records { return new GivenRecords(this.#clubs); }
}

export interface ListOptions {
  /** Reads a record; `undefined`: it is no club, and stays out. */
  read: (record: unknown) => Club | undefined;
  /** As objects, unless it is said. */
  keeper?: RecordKeeper;
  /** Where the commune of an address is. `undefined`: nobody knows communes, and who has no point of its own has none. */
  communes?: { of(address: NonNullable<Club['address']>): Point | undefined } | undefined;
}

/** A directory as it is listed, with the points its index is made of. */
export interface ClubList extends ListData {
  /** Latitude and longitude of each of `pointIds`, in turn. */
  points: Float64Array;
  pointIds: Uint32Array;
}

/** Gathers what lists and counts structures, one by one. */
export class ListBuilder {
  readonly #read: ListOptions['read'];
  readonly #keeper: RecordKeeper;
  readonly #communes: ListOptions['communes'];
  readonly #columns = new ColumnsBuilder();
  readonly #points = new Decimals();
  readonly #pointIds = new Numbers();
  readonly #precisions = new Numbers();
  readonly #hashes = new Numbers();
  readonly #names: string[] = [];

  constructor({ read, keeper = new Given(), communes }: ListOptions) {
    this.#read = read;
    this.#keeper = keeper;
    this.#communes = communes;
  }

  get size(): number { return this.#names.length; }

  /** How many have a point. */
  get placed(): number { return this.#pointIds.length; }

  /** @returns the record as it was taken; `undefined`: it is no club, and stays out. */
  add(record: unknown): Club | undefined {
    const club = this.#read(record);
    if (!club) return undefined;
    const { point, precision } = this.#placeOf(club);
    if (point) {
      this.#points.push(point.lat);
      this.#points.push(point.lon);
      this.#pointIds.push(this.size);
    }
    this.#precisions.push(precision);
    this.#hashes.push(hashOf(club.id));
    this.#names.push(`${fold(String(club.names[0]))}\u0000${club.id}`);
    this.#columns.add(club);
    this.#keeper.add(club);
    return club;
  }

  done(): ClubList {
    const { data: columns, tables } = this.#columns.done();
    return {
      columns, tables, order: inOrder(this.#names), records: this.#keeper.done(), points: this.#points.done(), pointIds: this.#pointIds.done(),
      precisions: Uint8Array.from(this.#precisions.done()), ids: Ids.build(this.#hashes.done()),
    };
  }

  #placeOf({ position, address }: Club): { point?: Point | undefined; precision: number } {
    if (position && position.precision !== 'unknown' && isKnownPoint(position)) return { point: position, precision: position.precision === 'commune' ? precise.commune : precise.address };
    const point = address && this.#communes?.of(address);
    return { point, precision: point ? precise.byPlaces : precise.unknown };
  }
}
