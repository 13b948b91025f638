import { FacetCounter } from './facets.js';
import { reader } from './filters-columns.js';
import { nothingWanted, type Wanted } from './filters.js';
import type { ClubAnswer, ClubQuery, Facets } from './query.js';
import { opening, precise, type ListData } from './search-data.js';
import type { ClubList } from './search-list.js';

/** What a directory holds that nothing but the law narrows. */
export interface Whole { total: number; unplaced: number; refused: number; facets: Facets }

/** What is read of structures. `openings`: see `Plan`. `isComing`: only slots that come to people count. */
export interface Reading { wanted: Wanted; openings?: Uint8Array | undefined; counter?: FacetCounter | undefined; into?: number[] | undefined; isComing?: boolean }

/** Reads structures in columns, those that meet the filters into a list. @returns how many of these are closed by law. */
export function readStructures({ columns, tables }: ListData, base: Iterable<number>, { wanted, openings, counter, into, isComing }: Reading): number {
  const read = reader(columns, tables, wanted);
  let refused = 0;
  for (const id of base) {
    const met = read(id, isComing);
    const isMet = met.kind && met.label && met.slot;
    if (openings?.[columns.doors[id] ?? 0] === opening.closed) { refused += isMet ? 1 : 0; continue; }
    counter?.add(id, met);
    if (isMet) into?.push(id);
  }
  return refused;
}

/** How many of some structures have no point. */
export const countUnplaced = ({ precisions }: ListData, ids: readonly number[]): number => ids.reduce((count, id) => count + (precisions[id] === precise.unknown ? 1 : 0), 0);

/** Counts all of a directory. @param wanted what unknown stands for; no group is in force. */
export function countWhole(list: ListData, { wanted, openings }: Pick<Reading, 'wanted' | 'openings'>): Whole {
  const counter = new FacetCounter(list.columns, list.tables, wanted);
  const into: number[] = [];
  const refused = readStructures(list, list.order, { wanted, openings, counter, into });
  return { total: into.length, unplaced: countUnplaced(list, into), refused, facets: counter.all() };
}

const isCount = (value: number | undefined) => value === undefined || value >= 0;

/** Whether a question asks for the whole directory: no place, no word, no filter, no law. */
export const asksForAll = ({ filters, limit, offset, ...others }: ClubQuery): boolean =>
  Object.values(others).every((asked) => asked === undefined) && Object.keys(filters ?? {}).length === 0 && isCount(limit) && isCount(offset);

/** Answers a question that asks for all, as `Answerer` does, from the list alone: by name, then by id. */
export class WholeList {
  readonly #list: ClubList;
  /** Where the point of a structure stands among the points, from 1; 0: it has none. */
  readonly #places: Uint32Array;
  #whole: Whole | undefined;

  constructor(list: ClubList) {
    this.#list = list;
    this.#places = new Uint32Array(list.records.size);
    list.pointIds.forEach((id, place) => { this.#places[id] = place + 1; });
  }

  answer(query: ClubQuery): ClubAnswer {
    // `null`, as JSON has it, is nothing asked: as in `planOf`.
    const [limit, offset] = [query.limit ?? Infinity, query.offset ?? 0];
    const { records, order, points } = this.#list;
    const { total, unplaced, refused, facets } = (this.#whole ??= countWhole(this.#list, { wanted: nothingWanted }));
    const from = Math.floor(offset);
    const hits = Array.from(order.subarray(from, from + Math.floor(limit)), (id) => {
      const place = (this.#places[id] ?? 0) - 1;
      const at = place < 0 ? undefined : { lat: points[2 * place] ?? 0, lon: points[2 * place + 1] ?? 0 };
      return { club: records.at(id), distanceKm: null, ...(at && { at }), reasons: [] };
    });
    return { hits, total, unknownPosition: unplaced, refused, facets, beyond: [] };
  }
}
