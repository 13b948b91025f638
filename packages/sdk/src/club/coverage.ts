import { comes, listOf } from './filters.js';
import type { Club } from './model.js';
import { Numbers } from './records-numbers.js';
import { placeOf } from './words-likeness.js';

/** A department (`91`, `2A`, `974`), a commune (`91228`, `2A004`). */
const AREA = /^(?:\d{2}|2[AB]|9[78]\d|\d[\dAB]\d{3})$/;

/** What a structure says it serves: numbers of departments, INSEE codes of communes. Other words tell nothing that can be compared. */
export const areasOf = ({ coverage }: Pick<Club, 'coverage'>): string[] =>
  [...new Set(listOf(coverage).map((area) => String(area).trim().toUpperCase()).filter((area) => AREA.test(area)))];

/** The lists of structures by what they serve. */
export interface CoverageData {
  /** Sorted; `UNPLACED` among them. */
  areas: readonly string[];
  /** Where the list of each area begins in `ids`, and where the last one ends. */
  starts: Uint32Array;
  ids: Uint32Array;
}

/** Stands for an area: structures whose place is unknown, and that say what they serve. */
export const UNPLACED = '?';

/** Gathers who serves what: structures that come to people, and those whose place is unknown. */
export class CoverageBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #areas = new Numbers();
  readonly #ids = new Numbers();

  add(id: number, club: Club, isPlaced: boolean): void {
    if (isPlaced && !club.slots.some(comes)) return;
    const areas = areasOf(club);
    for (const area of isPlaced || areas.length === 0 ? areas : [...areas, UNPLACED]) {
      const number = this.#numbers.get(area) ?? this.#numbers.size;
      this.#numbers.set(area, number);
      this.#areas.push(number);
      this.#ids.push(id);
    }
  }

  done(): CoverageData {
    const areas = [...this.#numbers.keys()].sort();
    const [numbers, all] = [this.#areas.done(), this.#ids.done()];
    const placeBy = new Uint32Array(areas.length);
    areas.forEach((area, place) => { placeBy[this.#numbers.get(area) ?? 0] = place; });
    const starts = new Uint32Array(areas.length + 1);
    for (const number of numbers) starts[(placeBy[number] ?? 0) + 1] = (starts[(placeBy[number] ?? 0) + 1] ?? 0) + 1;
    for (let place = 0; place < areas.length; place += 1) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
    const [ends, ids] = [starts.slice(), new Uint32Array(all.length)];
    numbers.forEach((number, at) => {
      const place = placeBy[number] ?? 0;
      ids[ends[place] ?? 0] = all[at] ?? 0;
      ends[place] = (ends[place] ?? 0) + 1;
    });
    return { areas, starts, ids };
  }
}

/** Structures that say they serve one of some areas, each once. */
export function servingOf({ areas, starts, ids }: CoverageData, wanted: readonly string[]): ReadonlySet<number> {
  const serving = new Set<number>();
  for (const area of wanted) {
    const place = placeOf(areas, area);
    if (areas[place] !== area) continue;
    for (const id of ids.subarray(starts[place], starts[place + 1])) serving.add(id);
  }
  return serving;
}
