/** A run of one weight. */
export interface Run { text: string; isBold: boolean }

/** A run with its width, in points. */
export interface Piece extends Run { width: number }

/** A line as it will be drawn. */
export interface SetLine { pieces: readonly Piece[]; width: number }

/** Width of a run, in points. */
export type Measure = (run: Run) => number;

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0);

/** What may not be parted by the end of a line: a word with its space, over changes of weight. */
function clusters(runs: readonly Run[]): Run[][] {
  const all: Run[][] = [];
  let open: Run[] = [];
  for (const { text, isBold } of runs) {
    for (const part of text.split(/(?<= )(?! )|(?<=\p{L}-)(?=\p{L})/u)) {
      if (part === '') continue;
      if (open.length === 0) all.push(open);
      open.push({ text: part, isBold });
      if (/(?: |\p{L}-)$/u.test(part)) open = [];
    }
  }
  return all;
}

/** Neighbours of one weight as one piece: a line is drawn, and read by a machine, in as few as can be. */
function joined(pieces: readonly Piece[], measure: Measure): Piece[] {
  const all: Piece[] = [];
  for (const { text, isBold } of pieces) {
    const last = all.at(-1);
    if (last?.isBold === isBold) last.text += text;
    else all.push({ text, isBold, width: 0 });
  }
  return all.map((run) => ({ ...run, width: measure(run) }));
}

/**
 * Breaks a line of text to a width: at spaces and after hyphens between letters, and anywhere in a word that is wider than
 * the place. A space at the end of a line stays, and takes no room.
 */
export function breakLine(runs: readonly Run[], measure: Measure, width: number): SetLine[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  const turn = () => { line = []; lines.push(line); };
  turn();
  const measured = (run: Run): Piece => ({ ...run, width: measure(run) });
  for (const cluster of clusters(runs)) {
    const pieces = cluster.map(measured);
    // Without the space at its end.
    const needed = widthOf(cluster.map(({ text, isBold }, index) => measured({ text: index === cluster.length - 1 ? text.trimEnd() : text, isBold })));
    if (line.length > 0 && widthOf(line) + needed > width) turn();
    if (needed <= width) line.push(...pieces);
    else {
      for (const letter of cluster.flatMap(({ text, isBold }) => Array.from(text, (each) => measured({ text: each, isBold })))) {
        if (line.length > 0 && widthOf(line) + letter.width > width) turn();
        line.push(letter);
      }
    }
  }
  return lines.map((pieces) => {
    const whole = joined(pieces, measure);
    return { pieces: whole, width: widthOf(whole) };
  });
}
