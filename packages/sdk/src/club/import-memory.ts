/** Different words that are kept in mind: the closed lists of a directory, its prices and its hours, not its names. */
const MOST = 2000;

/**
 * The same function, which does not read the same words twice: a directory says « mardi » a hundred thousand times. The
 * value is shared: who gives it away copies it.
 */
export function remembered<Value>(read: (words: string) => Value): (words: string) => Value {
  const known = new Map<string, Value>();
  return (words) => {
    if (words.length > 60) return read(words);
    const before = known.get(words);
    if (before !== undefined || known.has(words)) return before as Value;
    const value = read(words);
    if (known.size >= MOST) known.clear();
    known.set(words, value);
    return value;
  };
}
