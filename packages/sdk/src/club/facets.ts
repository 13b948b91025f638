import { kindValues, maskOf, slotGroups, slotValues, valuesOf } from './filters.js';
import type { ColumnData, ColumnTables, Met } from './filters-columns.js';
import type { Facets, FilterGroup } from './query.js';
import { labelCodes as ourLabels } from './terms.js';

const AWAY = ['at-home', 'remote'];
const away = maskOf('delivery', AWAY);

/**
 * Counts, beside each value, the results there would be if it were the only one chosen in its group: what
 * `answer({ …, filters: { …filters, [group]: [value] } }).total` would say. Values without a result are there, with 0.
 * Under `delivery` stands `at-home|remote` too: either of them, which a finder asks for by one press and a sum counts twice.
 */
export class FacetCounter {
  readonly #values = new Uint32Array(64);
  readonly #kinds = new Uint32Array(kindValues.length);
  #away = 0;
  readonly #labelSets: Uint32Array;
  readonly #data: ColumnData;
  readonly #tables: ColumnTables;
  readonly #isLabelUnknownIn: boolean;

  constructor(data: ColumnData, tables: ColumnTables, { isLabelUnknownIn }: { isLabelUnknownIn: boolean }) {
    this.#data = data;
    this.#tables = tables;
    this.#isLabelUnknownIn = isLabelUnknownIn;
    this.#labelSets = new Uint32Array(tables.labelSets.length);
  }

  add(id: number, { kind, label, slot, low, high }: Met): void {
    if (kind && label) {
      this.#count(low, 0);
      this.#count(high, 32);
      if ((low & away.low) | (high & away.high)) this.#away += 1;
    }
    if (slot && label) {
      const number = this.#data.kinds[id] ?? 255;
      this.#kinds[number] = (this.#kinds[number] ?? 0) + 1;
    }
    if (slot && kind) {
      const set = this.#data.labels[id] ?? 0;
      this.#labelSets[set] = (this.#labelSets[set] ?? 0) + 1;
    }
  }

  /** The numbers of one group. */
  of(group: FilterGroup): Record<string, number> {
    if (group === 'kind') return Object.fromEntries(kindValues.map((kind, number) => [kind, this.#kinds[number] ?? 0]));
    if (group === 'label') return this.#ofLabels();
    const first = slotValues.findIndex((each) => each.group === group);
    const counts = Object.fromEntries(valuesOf[group].map((value, at) => [value, this.#values[first + at] ?? 0]));
    return group === 'delivery' ? { ...counts, [AWAY.join('|')]: this.#away } : counts;
  }

  all(): Facets {
    return Object.fromEntries((['kind', 'label', ...slotGroups] as const).map((group) => [group, this.of(group)]));
  }

  #count(word: number, first: number): void {
    let left = word;
    while (left !== 0) {
      const at = first + 31 - Math.clz32(left & -left);
      this.#values[at] = (this.#values[at] ?? 0) + 1;
      left &= left - 1;
    }
  }

  #ofLabels(): Record<string, number> {
    const { labelCodes, labelSets } = this.#tables;
    const counts = new Map<string, number>([...ourLabels, ...labelCodes].map((code) => [code, 0]));
    let unknown = 0;
    labelSets.forEach((set, at) => {
      const count = this.#labelSets[at] ?? 0;
      for (const number of set) counts.set(labelCodes[number] ?? '', (counts.get(labelCodes[number] ?? '') ?? 0) + count);
      if (set.length === 0) unknown += count;
    });
    return Object.fromEntries([...counts].map(([code, count]) => [code, count + (this.#isLabelUnknownIn ? unknown : 0)]));
  }
}
