/** A list of whole numbers from 0 to 2³² − 1 that grows: four bytes each, where an array takes eight and more. */
export class Numbers {
  #values = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** The numbers, in an array of their own. */
  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

/** Decimal numbers that grow likewise. */
export class Decimals {
  #values = new Float64Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  done(): Float64Array {
    return this.#values.slice(0, this.length);
  }
}
