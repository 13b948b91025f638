/** Chance that is the same at each run. */

/** Numbers from 0 to 1 that follow from a seed (the algorithm is mulberry32, of the public domain). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (most) => Math.floor(next() * (most + 1));
  return { next, whole, one: (list) => list[whole(list.length - 1)] };
}

/** A seed from a name, so that a form walks the same way whatever stands beside it. */
export const seedOf = (name) => [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) >>> 0, 7);
