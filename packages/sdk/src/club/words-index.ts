import { askedWordsOf } from './words.js';
import { editsFor, endOf, placeOf, resembling } from './words-likeness.js';

/** Where a word stands in a record: bits. */
export const inName = 1;
export const inAlias = 2;
export const inActivity = 4;
export const inTown = 8;
/** A word of a record: its place in the vocabulary, and above it where it stands. */
export const FIELD_SHIFT = 28;
const WORD = 2 ** FIELD_SHIFT - 1;

/** How closely a word is the one that was asked for. */
export const closeness = { like: 1, start: 2, same: 3 } as const;

/** What the text search reads: see `WordsBuilder`. */
export interface WordData {
  /** Where the words of each structure begin in `records`. */
  starts: Uint32Array;
  records: Uint32Array;
  /** How many structures have each word. */
  counts: Uint32Array;
  /** Where the list of each word begins in `lists`: numbers of structures, each as its step from the one before, seven bits a byte. */
  offsets: Uint32Array;
  lists: Uint8Array;
}

/** A word that is asked for: places in the vocabulary that are that word (or its plural), begin with it, resemble it. */
interface Asked { typed: string; same: number[]; from: number; to: number; like: ReadonlySet<number> }

/** Some words, asked of the directory. */
export interface AskedText {
  /** Structures that have all words, in no order; found from the rarest word. */
  list(): readonly number[];
  /** As many structures as `list` looks at, at most. */
  readonly effort: number;
  /** How well a structure fits; 0: not at all. The same words in a name come first, a likeness in a town last. */
  score(id: number): number;
  /** By which words of the record each word was found. */
  found(id: number): { typed: string; word: string; fields: number; closeness: number }[];
}

export class Words {
  readonly #read: () => string[];
  readonly #data: WordData;
  #vocabulary: readonly string[] | undefined;

  /** @param vocabulary sorted; read at the first question. */
  constructor(vocabulary: () => string[], data: WordData) {
    this.#read = vocabulary;
    this.#data = data;
  }

  /**
   * Reads a question: every word must be in a record, in any field. A word is taken as it is, in the plural or the singular,
   * and the last one also as the start of a word. One that no record has is taken for those that resemble it; when no record has them
   * all, so is every word. `undefined`: nothing to search for was typed.
   */
  ask(text: string): AskedText | undefined {
    const words = askedWordsOf(text);
    if (words.length === 0) return undefined;
    const strict = words.map((word, at) => this.#asked(word, at === words.length - 1));
    const some = strict.map((asked) => (asked.same.length === 0 && asked.from === asked.to ? this.#likened(asked) : asked));
    const question = this.#question(some);
    const isAnswered = some.length === 1 || some.every((asked) => asked.like.size > 0) || question.list().length > 0;
    return isAnswered ? question : this.#question(strict.map((asked) => this.#likened(asked)));
  }

  get #words(): readonly string[] { return (this.#vocabulary ??= this.#read()); }

  #asked(typed: string, isLast: boolean): Asked {
    const words = this.#words;
    const forms = typed.length < 4 ? [typed] : [typed, `${typed}s`, `${typed}x`, ...(/[sx]$/.test(typed) ? [typed.slice(0, -1)] : [])];
    const same = forms.map((form) => [placeOf(words, form), form] as const).filter(([place, form]) => words[place] === form).map(([place]) => place);
    const from = isLast ? placeOf(words, typed) : 0;
    return { typed, same, from, to: isLast && words[from]?.startsWith(typed) ? endOf(words, typed, from) : from, like: new Set() };
  }

  #likened(asked: Asked): Asked {
    const edits = editsFor(asked.typed);
    return edits === 0 ? asked : { ...asked, like: new Set(resembling(this.#words, asked.typed, edits)) };
  }

  #question(asked: readonly Asked[]): AskedText {
    const { starts, records, counts } = this.#data;
    const placesOf = ({ same, from, to, like }: Asked) => new Set([...same, ...Array.from({ length: to - from }, (_, at) => from + at), ...like]);
    const efforts = asked.map((each) => {
      let effort = 0;
      for (const place of placesOf(each)) effort += counts[place] ?? 0;
      return effort;
    });
    const effort = Math.min(...efforts);
    const rarest = asked[efforts.indexOf(effort)];
    const score = (id: number): number => {
      let total = 0;
      for (const each of asked) {
        const best = bestOf(each, records, starts[id] ?? 0, starts[id + 1] ?? 0);
        if (best === 0) return 0;
        total += best;
      }
      return total;
    };
    let listed: readonly number[] | undefined;
    return {
      effort, score,
      list: () => (listed ??= rarest ? this.#having(placesOf(rarest)).filter((id) => score(id) > 0) : []),
      found: (id) => asked.flatMap((each) => this.#foundBy(each, id)),
    };
  }

  /** Structures that have one of some words, each once. */
  #having(places: ReadonlySet<number>): number[] {
    const { offsets, lists, starts } = this.#data;
    const seen = places.size > 1 ? new Uint8Array(starts.length) : undefined;
    const found: number[] = [];
    for (const place of places) {
      let id = 0;
      for (let at = offsets[place] ?? 0; at < (offsets[place + 1] ?? 0);) {
        let [step, shift, byte] = [0, 0, 128];
        while (byte > 127) {
          byte = lists[at] ?? 0;
          step |= (byte & 127) << shift;
          shift += 7;
          at += 1;
        }
        id += step;
        if (seen) { if (seen[id]) continue; seen[id] = 1; }
        found.push(id);
      }
    }
    return found;
  }

  #foundBy(asked: Asked, id: number): { typed: string; word: string; fields: number; closeness: number }[] {
    const { starts, records } = this.#data;
    let [best, entry] = [0, 0];
    for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
      const value = valueOf(asked, records[at] ?? 0);
      if (value > best) [best, entry] = [value, records[at] ?? 0];
    }
    return best === 0 ? [] : [{ typed: asked.typed, word: this.#words[entry & WORD] ?? '', fields: entry >>> FIELD_SHIFT, closeness: closenessOf(asked, entry & WORD) }];
  }
}

function closenessOf({ same, from, to, like }: Asked, place: number): number {
  if (same.includes(place)) return closeness.same;
  if (place >= from && place < to) return closeness.start;
  return like.has(place) ? closeness.like : 0;
}

/** Closeness first, then where: a name, another name, an activity, a town. */
function valueOf(asked: Asked, entry: number): number {
  const close = closenessOf(asked, entry & WORD);
  return close === 0 ? 0 : close * 10 + 4 - (31 - Math.clz32((entry >>> FIELD_SHIFT) & -(entry >>> FIELD_SHIFT)));
}

function bestOf(asked: Asked, records: Uint32Array, from: number, to: number): number {
  let best = 0;
  for (let at = from; at < to; at += 1) {
    const value = valueOf(asked, records[at] ?? 0);
    if (value > best) best = value;
  }
  return best;
}
