/** The longest name is 45 letters; what is longer is no slip of a name. */
const LONGEST = 64;

const [row0, row1, row2] = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)];

/**
 * How many slips lie between what was typed and a name: a letter too many, too few, another, or two neighbours changed over
 * (Damerau and Levenshtein, each pair of neighbours once). More than `most` is said as `most + 1`.
 *
 * @param isStart the name may go on: only its start is compared, while one types.
 */
export function slipsBetween(typed: string, name: string, most: number, isStart = false): number {
  const length = isStart ? Math.min(name.length, typed.length + most) : name.length;
  if (typed.length > LONGEST || length > LONGEST || Math.abs(typed.length - length) > most) return most + 1;
  let [before, last, next] = [row0, row1, row2];
  for (let column = 0; column <= length; column += 1) last[column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    let least = (next[0] = row);
    for (let column = 1; column <= length; column += 1) {
      const isSame = typed.charCodeAt(row - 1) === name.charCodeAt(column - 1);
      let slips = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = row > 1 && column > 1 && typed.charCodeAt(row - 1) === name.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === name.charCodeAt(column - 1);
      if (isSwap) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      next[column] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(most + 1, isStart ? Math.min(...last.subarray(Math.max(0, typed.length - most), length + 1)) : last[length] ?? 0);
}

/** Slips that a word of this length may have: a short one is another word at once (« Eu », « Is », « Y »). */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Which letters a name has: two names that differ in more letters than twice the slips need no comparing. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) - 97);
  return letters;
}

/** How many bits are set. */
export function countOf(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
