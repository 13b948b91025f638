/** Repeatable draws for one record: what another record draws does not change them. */
export class Dice {
  #state: number;

  constructor(seed: number, index: number) {
    this.#state = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((index + 1) | 0, 0x85ebca6b);
    this.next();
  }

  /** From 0, below 1. Weyl sequence, mixed by the finaliser of MurmurHash3. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError for an empty list. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('Nothing to draw from an empty list.');
    return item;
  }

  /** One of a list of `[item, weight]`. */
  weighed<Item>(items: readonly (readonly [Item, number])[]): Item {
    let rest = 0;
    for (const item of items) rest += item[1];
    rest *= this.next();
    for (const item of items) {
      rest -= item[1];
      if (rest < 0) return item[0];
    }
    return this.pick(items)[0];
  }
}
