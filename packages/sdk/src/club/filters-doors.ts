import { opening } from './search-data.js';

/** What one turn of a search takes of a directory. */
export interface Turn {
  isIn(id: number): boolean;
  /** All of them, in no order, where they are few. */
  readonly few: readonly number[] | undefined;
}

/** Structures by their door class: what the law leaves is listed where it leaves little. Made at the first question of law. */
export class DoorTurns {
  readonly #doors: Uint32Array;
  /** Where the structures of each class begin in `#ids`, and where the last ones end. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;

  constructor(doors: Uint32Array, classes: number) {
    this.#doors = doors;
    const starts = new Uint32Array(classes + 1);
    for (const door of doors) starts[door + 1] = (starts[door + 1] ?? 0) + 1;
    for (let door = 0; door < classes; door += 1) starts[door + 1] = (starts[door + 1] ?? 0) + (starts[door] ?? 0);
    const ends = starts.slice();
    this.#starts = starts;
    this.#ids = new Uint32Array(doors.length);
    doors.forEach((door, id) => {
      this.#ids[ends[door] ?? 0] = id;
      ends[door] = (ends[door] ?? 0) + 1;
    });
  }

  /** @param openings what the law says of each class. @param most so many are few. */
  of(openings: Uint8Array, { isOpenFirst, most }: { isOpenFirst: boolean; most: number }): Turn[] {
    const turn = (verdicts: readonly number[]): Turn => {
      const isIn = (id: number) => verdicts.includes(openings[this.#doors[id] ?? 0] ?? opening.open);
      const classes = [...openings.keys()].filter((door) => verdicts.includes(openings[door] ?? opening.open));
      const rangeOf = (door: number): [number, number] => [this.#starts[door] ?? 0, this.#starts[door + 1] ?? 0];
      const count = classes.map(rangeOf).reduce((sum, [from, to]) => sum + to - from, 0);
      return { isIn, few: count <= most ? classes.flatMap((door) => [...this.#ids.subarray(...rangeOf(door))]) : undefined };
    };
    return isOpenFirst ? [turn([opening.open]), turn([opening['to-ask']])] : [turn([opening.open, opening['to-ask']])];
  }
}
