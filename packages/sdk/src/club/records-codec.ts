/*
 * A record as bytes: each value is one byte that tells what it is (three bits) and how much (five), and what follows.
 * Keys are written once for each shape, texts that come again once for the directory: a record of 700 bytes of JSON takes
 * about 200, and is read alone.
 */

/** What the first three bits of a value tell. */
const tag = { word: 0, count: 1, negative: 2, text: 3, shared: 4, list: 5, object: 6, decimal: 7 } as const;
const words = [null, false, true] as const;
const FLOAT = 3;

/** What all records of a directory have in common. `shapes`: numbers of `keys`. */
export interface RecordTables { keys: string[]; shapes: number[][]; texts: string[] }

/** Keys whose texts are each of one record: no use in remembering them. */
const oneOfAKind = new Set(['id', 'names', 'phones', 'phonesToConfirm', 'email', 'url', 'street', 'siret', 'finess', 'rna', 'ror', 'remark', 'number', 'structureId', 'venueId']);
const TEXTS = 200_000;
/** Of fifteen fields that may be missing there are 32,768 shapes: those beyond are spelled, a byte a key. */
const SHAPES = 4096;
const LONGEST_SHARED = 200;

/** Writes records one after the other. */
export class RecordWriter {
  bytes: Uint8Array = new Uint8Array(4096);
  length = 0;
  readonly tables: RecordTables = { keys: [], shapes: [], texts: [] };
  readonly #keys = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  readonly #texts = new Map<string, number>();
  readonly #encoder = new TextEncoder();
  readonly #float = new DataView(new ArrayBuffer(8));

  /** @returns where the record begins. */
  write(record: unknown): number {
    const start = this.length;
    this.#value(record, '');
    return start;
  }

  #value(value: unknown, key: string): void {
    if (typeof value === 'string') this.#text(value, key);
    else if (typeof value === 'number') this.#number(value);
    else if (Array.isArray(value)) {
      this.#head(tag.list, value.length);
      for (const each of value) this.#value(each, key);
    } else if (typeof value === 'object' && value !== null) this.#object(value as Record<string, unknown>);
    else this.#head(tag.word, value === true ? 2 : value === false ? 1 : 0);
  }

  #object(value: Record<string, unknown>): void {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined && key !== '__proto__');
    const name = keys.join('\u0000');
    let number = this.#shapes.get(name);
    if (number === undefined) {
      const numbers = keys.map((key) => this.#keyNumber(key));
      if (this.#shapes.size < SHAPES) {
        number = this.#shapes.size;
        this.#shapes.set(name, number);
        this.tables.shapes.push(numbers);
        this.#head(tag.object, number);
      } else {
        this.#head(tag.object, SHAPES + keys.length);
        for (const each of numbers) this.#varint(each);
      }
    } else this.#head(tag.object, number);
    for (const key of keys) this.#value(value[key], key);
  }

  #keyNumber(key: string): number {
    const known = this.#keys.get(key) ?? this.#keys.size;
    if (known === this.#keys.size) {
      this.#keys.set(key, known);
      this.tables.keys.push(key);
    }
    return known;
  }

  #text(text: string, key: string): void {
    const known = this.#texts.get(text);
    if (known !== undefined) { this.#head(tag.shared, known); return; }
    if (!oneOfAKind.has(key) && text.length <= LONGEST_SHARED && this.#texts.size < TEXTS) {
      this.#head(tag.shared, this.#texts.size);
      this.#texts.set(text, this.#texts.size);
      this.tables.texts.push(text);
      return;
    }
    const bytes = this.#encoder.encode(text);
    this.#head(tag.text, bytes.length);
    this.#room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  #number(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0)) { this.#head(value < 0 ? tag.negative : tag.count, Math.abs(value)); return; }
    for (let decimals = 1, scale = 10; decimals <= 7; decimals += 1, scale *= 10) {
      const scaled = Math.round(value * scale);
      if (Math.abs(scaled) >= 2 ** 31) break;
      if (scaled / scale !== value || scaled === 0) continue;
      this.#head(tag.decimal, decimals + (scaled < 0 ? 8 : 0));
      this.#varint(Math.abs(scaled));
      return;
    }
    this.#head(tag.word, FLOAT);
    this.#room(8);
    this.#float.setFloat64(0, value, true);
    this.bytes.set(new Uint8Array(this.#float.buffer), this.length);
    this.length += 8;
  }

  #head(kind: number, amount: number): void {
    this.#room(1);
    this.bytes[this.length] = (kind << 5) | Math.min(amount, 31);
    this.length += 1;
    if (amount >= 31) this.#varint(amount - 31);
  }

  #varint(value: number): void {
    this.#room(5);
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) { this.bytes[this.length] = (left % 128) | 128; this.length += 1; }
    this.bytes[this.length] = left;
    this.length += 1;
  }

  #room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Reads one record where it begins. */
export class RecordReader {
  readonly #bytes: Uint8Array;
  readonly #tables: RecordTables;
  readonly #decoder = new TextDecoder();
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array, tables: RecordTables) {
    this.#bytes = bytes;
    this.#tables = tables;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(start: number): unknown {
    this.#at = start;
    return this.#value();
  }

  #value(): unknown {
    const head = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    const kind = head >> 5;
    let amount = head & 31;
    if (amount === 31) amount += this.#varint();
    // Each value takes a byte at least: more of them than bytes are nobody’s list.
    if ((kind === tag.list || kind === tag.object) && amount - (kind === tag.object ? SHAPES : 0) > this.#bytes.length - this.#at) throw new Error('This index of clubs is damaged: a record is longer than the file.');
    switch (kind) {
      case tag.count: return amount;
      case tag.negative: return -amount;
      case tag.shared: return this.#tables.texts[amount] ?? '';
      case tag.list: return Array.from({ length: amount }, () => this.#value());
      case tag.decimal: return (this.#varint() / 10 ** (amount & 7)) * (amount > 7 ? -1 : 1);
      case tag.object: {
        const keys = amount < SHAPES ? this.#tables.shapes[amount] ?? [] : Array.from({ length: amount - SHAPES }, () => this.#varint());
        return Object.fromEntries(keys.map((key) => [this.#tables.keys[key] ?? '', this.#value()]));
      }
      case tag.text: {
        this.#at += amount;
        return this.#decoder.decode(this.#bytes.subarray(this.#at - amount, this.#at));
      }
      default: {
        if (amount !== FLOAT) return words[amount] ?? null;
        this.#at += 8;
        return this.#view.getFloat64(this.#at - 8, true);
      }
    }
  }

  #varint(): number {
    let [value, scale, byte] = [0, 1, 128];
    while (byte > 127) {
      byte = this.#bytes[this.#at] ?? 0;
      value += (byte & 127) * scale;
      scale *= 128;
      this.#at += 1;
    }
    return value;
  }
}
