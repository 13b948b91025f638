/* How words are read and compared, for the look at every structure: see `brute-force.suite.ts`. */

export interface Word { text: string; weight: number }

const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
const dumb = ['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'lez', 's', 'sous', 'ss', 'sur', 'un', 'une'];
export const lettersOf = (text: string) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));
const withoutArticles = (text: string) => text.replace(/(^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/giu, '$1 ');

/** The words of a text, each with what it weighs. */
export function wordsIn(text: string, weight: number): Word[] {
  const clean = withoutArticles(text);
  const single = lettersOf(clean).filter((word) => !dumb.includes(word));
  const whole = clean.split(/[^\p{L}\p{N}'’-]+/u).filter((part) => /[\p{L}\p{N}][-'’][\p{L}\p{N}]/u.test(part)).map((part) => lettersWithin(part));
  return [...single, ...whole].map((word) => ({ text: word.slice(0, 40), weight }));
}
const lettersWithin = (part: string) => plain(part).replace(/[^\p{L}\p{N}]/gu, '');

/** Every pair of positions, in a table: a letter more, less, another, two swapped. */
function isLike(one: string, other: string, edits: number): boolean {
  const table = Array.from({ length: one.length + 1 }, (_, row) => Array.from({ length: other.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const at = (row: number, column: number) => table[row]![column]!;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, at(row - 2, column - 2) + 1);
      table[row]![column] = least;
    }
  }
  return at(one.length, other.length) <= edits;
}

/** The words somebody asks for. */
export function askedIn(text: string): string[] {
  const all = lettersOf(withoutArticles(text));
  const asked = all.filter((word, at) => !dumb.includes(word) && all.indexOf(word) === at);
  return asked.length > 0 ? asked : all.slice(-1);
}

const isPlural = (one: string, other: string) => one === `${other}s` || one === `${other}x`;

/** Of each word of a directory, how close it is to one that is asked for: 3 the same, 2 its start, 1 like it, 0 another. */
export function closenessOf(words: readonly string[], asked: string, { isLast, isLoose }: { isLast: boolean; isLoose: boolean }): Uint8Array {
  const edits = /^\d+$/.test(asked) || asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  return Uint8Array.from(words, (word) => {
    if (word === asked || (asked.length > 3 && (isPlural(word, asked) || isPlural(asked, word)))) return 3;
    if (isLast && word.startsWith(asked)) return 2;
    return isLoose && edits > 0 && Math.abs(word.length - asked.length) <= edits && isLike(asked, word, edits) ? 1 : 0;
  });
}
