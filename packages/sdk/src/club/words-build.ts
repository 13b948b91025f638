import type { Club } from './model.js';
import { Numbers } from './records-numbers.js';
import { wordsOf } from './words.js';
import { FIELD_SHIFT, inActivity, inAlias, inName, inTown, type WordData } from './words-index.js';

/** Letters of a word that count, and texts that are remembered: more is not French. */
const LETTERS = 40;
const REMEMBERED = 100_000;

/** Gathers the words of a directory. */
export class WordsBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #starts = new Numbers();
  readonly #records = new Numbers();
  readonly #texts = new Map<string, number[]>();
  readonly #fields = new Map<number, number>();

  /** @param postcodes of its commune, when its address has none. */
  add({ names, slots, address }: Club, postcodes: readonly string[] = []): void {
    this.#starts.push(this.#records.length);
    names.forEach((name, at) => { this.#note(this.#numbersOf(name), at === 0 ? inName : inAlias); });
    for (const { activity } of slots) if (activity !== undefined) this.#note(this.#remembered(activity), inActivity);
    for (const text of [address?.city, address?.postcode, ...postcodes]) if (text !== undefined) this.#note(this.#remembered(text), inTown);
    // Numbers of words change once they are sorted; where they stand does not.
    for (const [number, fields] of this.#fields) this.#records.push(number + fields * 2 ** FIELD_SHIFT);
    this.#fields.clear();
  }

  done(): { vocabulary: string[]; data: WordData } {
    const vocabulary = [...this.#numbers.keys()].sort();
    const placeOf = new Uint32Array(vocabulary.length);
    vocabulary.forEach((word, place) => { placeOf[this.#numbers.get(word) ?? 0] = place; });
    this.#numbers.clear();
    this.#texts.clear();
    this.#starts.push(this.#records.length);
    const [starts, records, counts] = [this.#starts.done(), this.#records.done(), new Uint32Array(vocabulary.length)];
    const mask = 2 ** FIELD_SHIFT - 1;
    records.forEach((entry, at) => {
      const place = placeOf[entry & mask] ?? 0;
      records[at] = ((entry & ~mask) | place) >>> 0;
      counts[place] = (counts[place] ?? 0) + 1;
    });
    return { vocabulary, data: { starts, records, counts, ...listsOf(starts, records, counts) } };
  }

  #note(numbers: readonly number[], field: number): void {
    for (const number of numbers) this.#fields.set(number, (this.#fields.get(number) ?? 0) | field);
  }

  #numbersOf(text: unknown): number[] {
    return typeof text !== 'string' ? [] : wordsOf(text).map((word) => {
      const known = word.slice(0, LETTERS);
      const number = this.#numbers.get(known) ?? this.#numbers.size;
      if (number === this.#numbers.size) this.#numbers.set(known, number);
      return number;
    });
  }

  /** Towns and activities come again and again. */
  #remembered(text: unknown): number[] {
    if (typeof text !== 'string') return [];
    const known = this.#texts.get(text);
    if (known) return known;
    const numbers = this.#numbersOf(text);
    if (this.#texts.size < REMEMBERED) this.#texts.set(text, numbers);
    return numbers;
  }
}

/** The list of each word: the structures that have it, as steps, seven bits a byte. */
function listsOf(starts: Uint32Array, records: Uint32Array, counts: Uint32Array): Pick<WordData, 'offsets' | 'lists'> {
  const mask = 2 ** FIELD_SHIFT - 1;
  const last = new Uint32Array(counts.length);
  const offsets = new Uint32Array(counts.length + 1);
  const walk = (each: (place: number, step: number) => void) => {
    last.fill(0);
    for (let id = 0; id + 1 < starts.length; id += 1) {
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
        const place = (records[at] ?? 0) & mask;
        each(place, id - (last[place] ?? 0));
        last[place] = id;
      }
    }
  };
  walk((place, step) => { offsets[place + 1] = (offsets[place + 1] ?? 0) + bytesOf(step); });
  for (let place = 0; place < counts.length; place += 1) offsets[place + 1] = (offsets[place + 1] ?? 0) + (offsets[place] ?? 0);
  const lists = new Uint8Array(offsets[counts.length] ?? 0);
  const ends = offsets.slice();
  walk((place, step) => {
    let left = step;
    let at = ends[place] ?? 0;
    for (; left > 127; left >>>= 7, at += 1) lists[at] = (left & 127) | 128;
    lists[at] = left;
    ends[place] = at + 1;
  });
  return { offsets, lists };
}

const bytesOf = (step: number): number => (step < 2 ** 7 ? 1 : step < 2 ** 14 ? 2 : step < 2 ** 21 ? 3 : 4);
