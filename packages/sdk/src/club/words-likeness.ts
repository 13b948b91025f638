/** Letters that may be wrong in a word: none up to 3 letters, one up to 7, two beyond. A number is taken as it is. */
export const editsFor = (word: string): number => (/^\p{N}+$/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The first place from `from` on whose word does not begin with `start`. */
export function endOf(vocabulary: readonly string[], start: string, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < vocabulary.length && vocabulary[low + step]?.startsWith(start)) { low += step; step *= 2; }
  let high = Math.min(low + step, vocabulary.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (vocabulary[middle]?.startsWith(start)) low = middle + 1; else high = middle;
  }
  return low;
}

/** The first place whose word is not before `word`. */
export function placeOf(vocabulary: readonly string[], word: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1; else high = middle;
  }
  return low;
}

function sharedStart(one: string, other: string, most: number): number {
  let at = 0;
  while (at < most && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/**
 * Places of the words that are `edits` away at most: a letter more, less or another, two neighbours swapped (each once).
 *
 * Why this is hard: a vocabulary of a million structures has hundreds of thousands of words. They are sorted, so those with
 * the same start stand together: the table of distances is kept for that start, and all of them are left out at once when
 * their start is too far already.
 */
export function resembling(vocabulary: readonly string[], word: string, edits: number): number[] {
  const found: number[] = [];
  const width = word.length + 1;
  /** Row `d`: distances between the first `d` letters of a word and each start of what was typed. */
  const rows = [Uint8Array.from({ length: width }, (_, at) => Math.min(at, 255))];
  const least = [0];
  let depth = 0;
  let before = '';
  let at = 0;
  while (at < vocabulary.length) {
    const candidate = vocabulary[at] ?? '';
    depth = sharedStart(before, candidate, depth);
    before = candidate;
    let isTooFar = false;
    while (depth < candidate.length && !isTooFar) {
      depth += 1;
      const row = (rows[depth] ??= new Uint8Array(width));
      least[depth] = fill(row, { last: rows[depth - 1], beforeLast: rows[depth - 2], word, candidate, depth });
      // Two swapped letters may still come from the row before this one.
      isTooFar = (least[depth] ?? 0) > edits && (least[depth - 1] ?? 0) >= edits;
    }
    if (isTooFar) { at = endOf(vocabulary, candidate.slice(0, depth), at); continue; }
    if ((rows[depth]?.[word.length] ?? 255) <= edits) found.push(at);
    at += 1;
  }
  return found;
}

interface Cell { last: Uint8Array | undefined; beforeLast: Uint8Array | undefined; word: string; candidate: string; depth: number }

function fill(row: Uint8Array, { last, beforeLast, word, candidate, depth }: Cell): number {
  const letter = candidate.charCodeAt(depth - 1);
  const letterBefore = depth > 1 ? candidate.charCodeAt(depth - 2) : -1;
  row[0] = Math.min(depth, 255);
  let least = row[0];
  for (let at = 1; at < row.length; at += 1) {
    const typed = word.charCodeAt(at - 1);
    let cost = Math.min((last?.[at - 1] ?? 255) + (typed === letter ? 0 : 1), (last?.[at] ?? 255) + 1, (row[at - 1] ?? 255) + 1);
    if (at > 1 && typed === letterBefore && word.charCodeAt(at - 2) === letter) cost = Math.min(cost, (beforeLast?.[at - 2] ?? 255) + 1);
    row[at] = Math.min(cost, 255);
    if (cost < least) least = cost;
  }
  return least;
}
