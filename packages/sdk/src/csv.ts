import { dsvFormat } from 'd3-dsv';

/*
 * Why this is hard: spreadsheets run what begins with = + - @, put the separators of their country, and a person types in
 * between. d3-dsv reads a quote that is never closed as one cell that holds the rest of the file; so records are cut first,
 * and it reads them one by one. Of d3-dsv only `parseRows` and `formatRows` are called: its `parse` builds a function from
 * text, which a strict Content-Security-Policy forbids.
 */

/** As Excel in French writes it; `,` and a tab are read too. */
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Greatest length of a cell in Excel and LibreOffice: a quoted cell beyond it was never closed. */
const LONGEST_CELL = 32_767;

/** What a spreadsheet may take for a formula: OWASP « CSV Injection », with the full-width signs it takes for the same. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Text that no spreadsheet runs: an apostrophe goes before what would begin a formula. `unguarded` takes it away again. */
export const guarded = (text: string): string => (RUNS.test(text) ? `'${text}` : text);
export const unguarded = (cell: string): string => (cell.startsWith('\'') && RUNS.test(cell) ? cell.slice(1) : cell);

const bom = '\ufeff';

/** Rows as a file a spreadsheet opens as they are: UTF-8 with its mark, `;`, CRLF (RFC 4180). */
export const toCsvText = (rows: readonly (readonly string[])[], delimiter: Delimiter = ';'): string =>
  `${bom}${rows.map((row) => `${dsvFormat(delimiter).formatRow([...row])}\r\n`).join('')}`;

/** A row of a file, and the number a spreadsheet shows beside it. `quote`: its quotes do not match, and it was not read: `raw` is its line. */
export interface CsvRow { row: number; cells: string[]; problem?: 'quote'; raw?: string }

/**
 * Reads a file of cells: with its mark or without, any of the separators, any line ends. A quote that is never closed
 * costs its own line and no more.
 *
 * @param count how many of the first row's cells are known: tells the separator.
 */
export function fromCsvText(text: string, count: (cells: readonly string[]) => number): { rows: CsvRow[]; delimiter: Delimiter } {
  const body = text.startsWith(bom) ? text.slice(1) : text;
  // Excel's own first line that says which separator it used.
  const said = /^"?sep=([;,\t])"?\r?\n/.exec(body);
  const from = said?.[0].length ?? 0;
  const delimiter = (said?.[1] as Delimiter | undefined) ?? likeliest(body, count);
  const { parseRows } = dsvFormat(delimiter);
  const rows: CsvRow[] = [];
  for (let at = from, row = said ? 2 : 1; at < body.length; row += 1) {
    const { end, next, isBroken } = recordAt(body, at, delimiter);
    if (isBroken) rows.push({ row, cells: [], problem: 'quote', raw: body.slice(at, end) });
    else if (end > at) rows.push({ row, cells: parseRows(body.slice(at, end))[0] ?? [] });
    at = next;
  }
  return { rows, delimiter };
}

function likeliest(text: string, count: (cells: readonly string[]) => number): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const { end, isBroken } = recordAt(text, 0, delimiter);
    return isBroken ? 0 : count(dsvFormat(delimiter).parseRows(text.slice(0, end))[0] ?? []);
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';';
}

/** Where the record that begins at `start` ends, and where the next one begins. */
function recordAt(text: string, start: number, delimiter: Delimiter): { end: number; next: number; isBroken: boolean } {
  const cellEnd = delimiter === '\t' ? /[\t\r\n]|$/g : new RegExp(`[${delimiter}\\r\\n]|$`, 'g');
  let at = start;
  for (;;) {
    const end = text[at] === '"' ? quotedEnd(text, at) : plainEnd(text, at, cellEnd);
    const after = end === undefined ? undefined : text[end];
    if (end !== undefined && after === delimiter) at = end + 1;
    else if (end !== undefined && (after === undefined || after === '\n' || after === '\r')) return { end, next: pastLineEnd(text, end), isBroken: false };
    else {
      const line = plainEnd(text, start, /[\r\n]|$/g);
      return { end: line, next: pastLineEnd(text, line), isBroken: true };
    }
  }
}

function plainEnd(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? text.length;
}

const pastLineEnd = (text: string, end: number): number => end + (text.startsWith('\r\n', end) ? 2 : 1);

/** After the closing quote; `undefined`: there is none. */
function quotedEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - start > LONGEST_CELL) return undefined;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}
