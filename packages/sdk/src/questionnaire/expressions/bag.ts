import type { Bounds } from './bounds.js';
import { areEqual, dateTypeOf, hashOf, isNode, isQuantity, type Collection } from './fhirpath-library.js';

/** Values that are all different, as FHIRPath compares them. */
export class Bag {
  readonly items: unknown[] = [];
  readonly #bounds;
  readonly #keys = new Set<unknown>();
  /** Dates and quantities: equal ones may be written in many ways, so that they are compared one by one. */
  readonly #compared: unknown[] = [];

  constructor(bounds: Bounds, items: Collection) {
    this.#bounds = bounds;
    for (const item of items) this.add(item);
  }

  has(item: unknown): boolean {
    const key = this.#keyOf(item);
    return key === undefined ? this.#hasEqual(item) : this.#keys.has(key);
  }

  /** @returns whether it was not there */
  add(item: unknown): boolean {
    const key = this.#keyOf(item);
    if (key === undefined ? this.#hasEqual(item) : this.#keys.has(key)) return false;
    if (key === undefined) this.#compared.push(item);
    else this.#keys.add(key);
    this.items.push(item);
    return true;
  }

  #hasEqual(item: unknown): boolean {
    this.#bounds.spend(this.#compared.length >> 1);
    return this.#compared.some((other) => areEqual(other, item));
  }

  #keyOf(item: unknown): string | undefined {
    const value = isNode(item) ? item.convertData() : item;
    if (dateTypeOf(value) || isQuantity(value)) return undefined;
    const beside = isNode(item) && Object.keys(item._data).length > 0 ? hashOf(item._data) : '';
    const key = typeof value === 'string' ? value : hashOf(value);
    this.#bounds.spend(1 + (key.length >> 6));
    return `${typeof value === 'string' ? 's' : 'v'}${beside}|${key}`;
  }
}
