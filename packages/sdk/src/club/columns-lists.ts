/*
 * Several things in one cell: `a | b`. Names and notes hold commas and semicolons, so `|` is what stands between; one that
 * belongs to a text is written `\|`.
 */

/** In order; a place may be empty: « | b » is nothing, then b. */
export const joinList = (items: readonly (string | undefined)[]): string =>
  items.every((item) => item === undefined || item === '') ? '' : items.map((item) => (item ?? '').replace(/[\\|]/g, '\\$&')).join(' | ');

export function splitList(cell: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell[at] ?? '';
    if (letter === '|') {
      items.push(item);
      item = '';
      continue;
    }
    const isEscape = letter === '\\' && /[\\|]/.test(cell[at + 1] ?? '');
    item += isEscape ? cell[at + 1] ?? '' : letter;
    if (isEscape) at += 1;
  }
  return [...items, item].map((each) => each.trim());
}

/** Words of a closed list, by whatever stands between them; a word of ours may hold a comma itself. */
export const splitWords = (cell: string, isKnown: (words: string) => boolean): string[] =>
  cell.split(/[|;\n]/).flatMap((piece) => (isKnown(piece) ? [piece] : piece.split(/,| et | ou |\//))).map((piece) => piece.trim()).filter((piece) => piece !== '');
