/** First 32 bits of what follows the point in the square and cube roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). */
function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) isPrime &&= candidate % divisor !== 0;
    if (isPrime) found.push(((root(candidate) % 1) * 2 ** 32) | 0);
  }
  return found;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message, a bit, zeros, and its length in bits: a multiple of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6) * 64 + 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(view.byteLength - 4, bytes.length << 3);
  return view;
}

/**
 * SHA-256 (FIPS 180-4) for pages without a secure context, where browsers keep no `crypto.subtle`: hospital networks on plain
 * http. For a few kilobytes; nothing secret goes in it.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const rounds = fractions(64, Math.cbrt);
  const state = fractions(8, Math.sqrt);
  const view = padded(bytes);
  const words = new Int32Array(64);
  const at = (index: number): number => words[index] ?? 0;
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let index = 0; index < 64; index += 1) {
      const [near, far] = [at(index - 2), at(index - 15)];
      words[index] = index < 16 ? view.getInt32(block + index * 4)
        : at(index - 16) + (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) + at(index - 7) + (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index += 1) {
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + at(index)) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => { state[index] = ((state[index] ?? 0) + word) | 0; });
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => { digest.setInt32(index * 4, word); });
  return new Uint8Array(digest.buffer);
}
