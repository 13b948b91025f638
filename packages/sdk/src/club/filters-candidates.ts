import { SLOT_WORDS, slotValues, valuesOf, kindValues, type Wanted } from './filters.js';
import type { ColumnData, ColumnTables } from './filters-columns.js';
import type { FilterGroup } from './query.js';

type Bits = Uint32Array;
const newBits = (size: number): Bits => new Uint32Array((size + 31) >> 5);

function merge(into: Bits, from: Bits | undefined): void {
  if (from) for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) | (from[at] ?? 0);
}

/**
 * Which structures may meet filters, before they are read one by one: a bit each structure for each value, of any of its
 * slots. What one slot must tell together may still be told by two, so this is a net with larger meshes, never a smaller one.
 * Made at the first question that has filters and nothing else to begin with; 0.13 MB a value for a million structures.
 */
export class FilterCandidates {
  readonly #size: number;
  readonly #values: Bits[];
  readonly #unknown: Bits[];
  readonly #kinds: Bits[];
  readonly #columns: ColumnData;
  readonly #tables: ColumnTables;

  constructor(columns: ColumnData, tables: ColumnTables) {
    const size = columns.kinds.length;
    this.#size = size;
    this.#columns = columns;
    this.#tables = tables;
    this.#values = slotValues.map(() => newBits(size));
    this.#unknown = Array.from({ length: 32 }, () => newBits(size));
    this.#kinds = kindValues.map(() => newBits(size));
    const words = [this.#values.slice(0, 32), this.#values.slice(32), this.#unknown];
    for (let id = 0; id < size; id += 1) {
      const [place, bit] = [id >> 5, 1 << (id & 31)];
      const kind = this.#kinds[columns.kinds[id] ?? 255];
      if (kind) kind[place] = (kind[place] ?? 0) | bit;
      for (let slot = columns.starts[id] ?? 0; slot < (columns.starts[id + 1] ?? 0); slot += 1) {
        words.forEach((sets, word) => {
          let left = columns.slots[slot * SLOT_WORDS + word] ?? 0;
          while (left !== 0) {
            const number = 31 - Math.clz32(left & -left);
            left &= left - 1;
            const set = sets[number];
            if (set) set[place] = (set[place] ?? 0) | bit;
          }
        });
      }
    }
  }

  /** Numbers of those that may meet all groups but `free`; `undefined`: no group is left, all of them may. */
  of(wanted: Wanted, free?: FilterGroup): number[] | undefined {
    const sets = wanted.active.filter((group) => group !== free).map((group) => this.#groupOf(group, wanted));
    const [first, ...others] = sets;
    if (!first) return undefined;
    const found: number[] = [];
    for (let at = 0; at < first.length; at += 1) {
      let left = first[at] ?? 0;
      for (const other of others) left &= other[at] ?? 0;
      while (left !== 0) {
        found.push(at * 32 + 31 - Math.clz32(left & -left));
        left &= left - 1;
      }
    }
    return found;
  }

  #groupOf(group: FilterGroup, { groups, spread, kinds, labels, isLabelUnknownIn }: Wanted): Bits {
    const bits = newBits(this.#size);
    if (group === 'kind') for (const kind of kinds ?? []) merge(bits, this.#kinds[kind]);
    else if (group === 'label') this.#label(bits, labels, isLabelUnknownIn);
    else {
      const mask = groups.find((each) => each.group === group)?.chosen ?? { low: 0, high: 0 };
      const first = slotValues.findIndex((each) => each.group === group);
      for (let at = first; at < first + valuesOf[group].length; at += 1) if ((at < 32 ? mask.low >>> at : mask.high >>> (at & 31)) & 1) merge(bits, this.#values[at]);
      for (const { unknown, mask: stands } of spread) if ((stands.low & mask.low) | (stands.high & mask.high)) merge(bits, this.#unknown[31 - Math.clz32(unknown)]);
    }
    return bits;
  }

  #label(bits: Bits, labels: ReadonlySet<string> | undefined, isUnknownIn: boolean): void {
    const isIn = this.#tables.labelSets.map((set) => set.some((number) => labels?.has(this.#tables.labelCodes[number] ?? '')) || (isUnknownIn && set.length === 0));
    this.#columns.labels.forEach((set, id) => { if (isIn[set]) bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31)); });
  }
}
