/*
 * Why not `@lit-labs/virtualizer`: 12 kB gzip, rows taken out of the flow by inline positions, so that a printed list, text
 * twice as large and a disclosure that opens all need its help. Here rows stay in the flow, and what is not drawn is a gap.
 */

/** What is drawn: a row, or the height in pixels of rows that are not. */
export type Piece = { readonly key: string; readonly index: number } | { readonly key: string; readonly gap: number };

/** Rows of a list that are drawn, as their numbers: from `first` up to, and without, `last`. */
export interface Stretch { readonly first: number; readonly last: number }

/** Height of a row before any was measured, in pixels. */
const FIRST_GUESS = 150;

/**
 * Heights of the rows of a list of any length, in pixels: measured where they were seen, elsewhere one guess, the mean of those
 * that were measured first. It stays while the width does: a mean that followed each measure would move all rows below by its
 * change times their number, under the eyes of who reads.
 */
export class VirtualRows {
  #keys: readonly string[] = [];
  readonly #measured = new Map<string, number>();
  #estimate = FIRST_GUESS;
  #isMeasured = false;
  #size = 0;

  /**
   * The rows in order, each by a key of its own: what was measured of it stays known when it moves.
   *
   * @param size how many there are in all, when the last ones have no key yet.
   */
  setKeys(keys: readonly string[], size = keys.length): void {
    this.#keys = keys;
    this.#size = size;
  }

  get size(): number { return this.#size; }

  /**
   * Heights of rows as they are drawn, by their keys. A row of no height is not drawn.
   *
   * @returns whether the others have another height by it: what stands for them is to be drawn again.
   */
  measure(heights: Iterable<readonly [key: string, height: number]>): boolean {
    const before = this.#estimate;
    const seen = [...heights].filter(([, height]) => height > 0);
    for (const [key, height] of seen) this.#measured.set(key, height);
    if (this.#isMeasured || seen.length === 0) return false;
    this.#isMeasured = true;
    this.#estimate = seen.reduce((sum, [, height]) => sum + height, 0) / seen.length;
    return Math.abs(this.#estimate - before) >= 0.5;
  }

  /** Another width: nothing that was measured holds, and the guess is made again by what is measured next. */
  forget(): void {
    this.#measured.clear();
    this.#isMeasured = false;
  }

  /** Height of the rows of a stretch together. */
  heightOf({ first, last }: Stretch): number {
    const known = Math.min(last, this.#keys.length);
    let height = Math.max(0, last - Math.max(first, known)) * this.#estimate;
    for (let index = first; index < known; index += 1) height += this.#heightAt(index);
    return height;
  }

  /** The rows between two heights, counted from the top of the list. Empty outside of it. */
  between(from: number, to: number): Stretch {
    const { size } = this;
    let [first, last, height] = [size, size, 0];
    for (let index = 0; index < size; index += 1) {
      if (height >= to) {
        last = index;
        break;
      }
      height += this.#heightAt(index);
      if (height > from && first === size) first = index;
    }
    return { first: Math.min(first, last), last };
  }

  /** What to draw for a stretch, with rows outside of it that must stay: the focused one. */
  pieces({ first, last }: Stretch, kept: readonly number[] = []): Piece[] {
    const inside = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
    const indexes = [...new Set([...inside, ...kept])].filter((index) => index >= 0 && index < this.#keys.length).sort((one, other) => one - other);
    const pieces: Piece[] = [];
    let next = 0;
    for (const index of indexes) {
      this.#gap(pieces, next, index);
      pieces.push({ key: this.#keys[index] ?? '', index });
      next = index + 1;
    }
    this.#gap(pieces, next, this.size);
    return pieces;
  }

  #heightAt(index: number): number { return this.#measured.get(this.#keys[index] ?? '') ?? this.#estimate; }

  #gap(pieces: Piece[], first: number, last: number): void {
    // Named by what is below it: the gap above the stretch is the same one while the list is scrolled.
    if (last > first) pieces.push({ key: `gap before ${last === this.size ? 'the end' : pieces.length}`, gap: this.heightOf({ first, last }) });
  }
}
