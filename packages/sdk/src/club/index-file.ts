/*
 * The file of an index: `SPSCLUBS`, version, length of the header, checksum, length of all; a header in JSON that tells the parts
 * and where they begin; the parts, each at a multiple of eight bytes, numbers little-endian. Opening makes views of them and
 * computes nothing anew.
 */

const MAGIC = 'SPSCLUBS';
/** Of the layout. */
const VERSION = 2;
const HEAD = 32;
const align = (length: number) => Math.ceil(length / 8) * 8;

type Part = Uint8Array | Uint32Array | Float64Array;
interface Header { meta: unknown; parts: Record<string, [start: number, length: number]> }

export function writeIndexFile(meta: unknown, parts: Record<string, Part>): Uint8Array {
  const places: Header['parts'] = {};
  let end = 0;
  for (const [name, { byteLength }] of Object.entries(parts)) {
    places[name] = [end, byteLength];
    end = align(end + byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, parts: places } satisfies Header));
  const first = HEAD + align(header.length);
  const file = new Uint8Array(first + end);
  file.set(new TextEncoder().encode(MAGIC));
  file.set(header, HEAD);
  for (const [name, part] of Object.entries(parts)) file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), first + (places[name]?.[0] ?? 0));
  const view = new DataView(file.buffer);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, header.length, true);
  view.setFloat64(16, file.length, true);
  view.setUint32(24, checksumOf(file), true);
  return file;
}

export interface IndexFile {
  meta: unknown;
  bytes(name: string): Uint8Array;
  numbers(name: string): Uint32Array;
}

/**
 * Reads a file that `writeIndexFile` wrote. It is not copied, unless it does not begin at a multiple of eight bytes: leave it as it is.
 *
 * @throws Error that says what is wrong: not an index, of a later version, cut short, damaged.
 */
export function readIndexFile(given: Uint8Array | ArrayBuffer): IndexFile {
  if (!(given instanceof ArrayBuffer) && !ArrayBuffer.isView(given)) throw new TypeError('openClubIndex expects the bytes of a file: a Uint8Array or an ArrayBuffer.');
  // A Buffer of Node is none as the others: its `slice` copies nothing.
  const bytes = given instanceof ArrayBuffer ? new Uint8Array(given) : new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (String.fromCharCode(...file.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('This file is not an index of clubs: it does not begin with SPSCLUBS.');
  if (file.length < HEAD) throw new Error(`This index of clubs is cut short: it has ${file.length} bytes.`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) throw new Error(`This index of clubs is of version ${version}; this program reads version ${VERSION}. Build it again.`);
  const length = view.getFloat64(16, true);
  if (length !== file.length) throw new Error(`This index of clubs is cut short or has more to it: it has ${file.length} bytes of ${length}.`);
  if (view.getUint32(24, true) !== checksumOf(file)) throw new Error('This index of clubs is damaged: its bytes are not those that were written.');
  const headerLength = view.getUint32(12, true);
  const { meta, parts } = JSON.parse(new TextDecoder().decode(file.subarray(HEAD, HEAD + headerLength))) as Header;
  const first = HEAD + align(headerLength);
  const part = (name: string): Uint8Array => {
    const [start, size] = parts[name] ?? [0, -1];
    if (size < 0) throw new Error(`This index of clubs lacks its part « ${name} ».`);
    return file.subarray(first + start, first + start + size);
  };
  return {
    meta,
    bytes: part,
    numbers: (name) => {
      const { buffer, byteOffset, byteLength } = part(name);
      return new Uint32Array(buffer, byteOffset, byteLength / 4);
    },
  };
}

/** Over all four-byte words but its own: a file of 300 MB takes a tenth of a second. */
function checksumOf(file: Uint8Array): number {
  const count = file.byteLength >> 2;
  const words = new Uint32Array(file.buffer, file.byteOffset, count);
  let one = 0x811c9dc5;
  let other = count;
  for (let at = 0; at < count; at += 1) {
    if (at === 6) continue;
    one = Math.imul(one ^ (words[at] ?? 0), 0x01000193);
    // Else what is wrong in the last byte of a word would stay in one byte of the sum.
    one ^= one >>> 15;
    other = (other + one) | 0;
  }
  return (one ^ (other << 7) ^ other) >>> 0;
}
