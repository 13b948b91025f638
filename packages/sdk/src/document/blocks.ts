/** Words in a line; `strong` stands out, `quiet` stands back. */
export interface Run { text: string; strong?: true; quiet?: true }
export type Line = string | readonly Run[];

/** A day of the attendance: its state is said by a shape and a word. */
export interface DayTile { shape: 'present' | 'excused' | 'absent' | 'cancelled' | 'open' | 'planned'; day: string; word: string }

/** A drawing of at most 12 points. Its table stands beside it, so the narrative leaves it out. */
export interface ChartBlock { title: string; svg: string; note: string }

/** What documents are made of: drawn on paper, and written as the narrative of a FHIR section. One text for both. */
export type Block =
  | { kind: 'text'; line: Line; size?: 'lead' | 'small' }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'facts'; facts: readonly { term: string; value: string; note?: string | undefined }[] }
  /** The first cell of a row names it. `figures`: columns of figures, by number. */
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly Line[])[]; figures?: readonly number[] }
  | { kind: 'days'; caption: string; days: readonly DayTile[] }
  | { kind: 'charts'; charts: readonly ChartBlock[] };

/** A part of a document. */
export interface DocumentSection {
  /** Stable name, for those who leave it out: `measures`. */
  key: string;
  title: string;
  /** Empty: the section is not there. */
  blocks: readonly Block[];
  /** `id`s of what it tells, in the carnet. */
  sources: readonly string[];
  /** Whether it stands beside the next one on paper. */
  isHalf?: true;
}

export const text = (line: Line, size?: 'lead' | 'small'): Block => ({ kind: 'text', line, ...(size && { size }) });
export const strong = (words: string): Run => ({ text: words, strong: true });
export const quiet = (words: string): Run => ({ text: words, quiet: true });
export const plain = (words: string): Run => ({ text: words });

/** The words of a line, without what makes them stand out. */
export const wordsOf = (line: Line): string => (typeof line === 'string' ? line : line.map((run) => run.text).join(''));
