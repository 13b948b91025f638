import { delimiters, fromCsvText, guarded, toCsvText, unguarded, type CsvRow, type Delimiter } from '../csv.js';
import type { Issue } from '../issue.js';
import { CORRECTION, plain, RECORD } from './columns.js';
import { readRow } from './columns-read.js';
import { LONGEST_TEXT } from './import-fields.js';
import { ClubIds, withId } from './club-ids.js';
import { Grouping, idTwice } from './import-group.js';
import { cellsOf, flattened, isObject, isOurs, isPointless, jsonItems, jsonText, readRecord } from './import-json.js';
import { knownHeaders, mapColumns, type ColumnMapping, type Mapped, type MappingName } from './import-mapping.js';
import type { SwapRule } from './import-position.js';
import { importSentence } from './import-report.js';
import { decode, type Encoding } from './import-text.js';
import type { Club } from './model.js';

export { clubColumns, type ClubColumn, type ClubColumnKey } from './columns.js';
export { toClubsCsv, type ClubsCsvOptions } from './columns-write.js';
export { asClub } from './door.js';
export { mergeClubs, proposeDuplicates, type ClubDuplicate } from './duplicates.js';
export { toClubsGeoJson, toClubsJson } from './export.js';
export type { ColumnMapping, MappingName } from './import-mapping.js';
export type { SwapRule } from './import-position.js';
export { importSentence } from './import-report.js';
export type { Encoding } from './import-text.js';
export { readPhones, type PhonesRead } from './phone-words.js';
export { readPrice } from './price-words.js';

export const importFormats = ['csv', 'json', 'geojson'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ImportOptions {
  format: ImportFormat;
  /** How its columns are named. Recognised from the first row when `undefined`. */
  mapping?: MappingName | ColumnMapping;
  /** Who publishes it, and on what terms: for records that do not say so themselves. */
  source?: string;
  licence?: string;
  /** A calendar day: a verification after it is told. */
  today?: string;
  /** What becomes of a point that is in France with its numbers the other way round. `ask` by default: left out, and told. */
  swapped?: SwapRule;
  /** Called as rows are read. What is read is read in one go: in a worker, a page stays smooth. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** A row that was not taken, as it stood, with what to correct in it. */
export interface Rejected { row: number; cells: string[]; issues: Issue[] }

export interface ImportResult {
  clubs: Club[];
  /** Paths begin with the row, as a spreadsheet numbers it, in CSV; with the place in the list, from 0, in JSON. `[]` is the file. */
  issues: Issue[];
  rejected: Rejected[];
  format: ImportFormat;
  encoding: Encoding;
  delimiter?: Delimiter;
  mapping: MappingName | 'own';
  /** The first row as it stands; `RECORD` alone for what was no file of cells. */
  header: string[];
  /** Rows or records that were read, good or not. */
  rows: number;
  slots: number;
  /** `false`: it is no file of clubs, or none at all; the issues say what it is. */
  isReadable: boolean;
}

const PROGRESS_EVERY = 2000;

const defaultsOf = ({ source, licence }: ImportOptions): Partial<Pick<Club, 'source' | 'licence'>> => ({ ...(source !== undefined && { source }), ...(licence !== undefined && { licence }) });

/** Takes rows in, good or not, whatever file they come from. */
class Import {
  readonly issues: Issue[];
  readonly rejected: Rejected[] = [];
  readonly #options: ImportOptions;

  constructor(options: ImportOptions, issues: Issue[]) {
    this.issues = issues;
    this.#options = options;
  }

  /** @returns whether there is no error among what is told; a row with one is rejected with all of its cells. */
  accept(row: number, cells: () => string[], issues: Issue[]): boolean {
    this.issues.push(...issues);
    const isAccepted = issues.every(({ severity }) => severity !== 'error');
    if (!isAccepted) this.rejected.push({ row, cells: cells(), issues });
    return isAccepted;
  }

  /** One row of cells. */
  take(grouping: Grouping, mapped: Mapped, row: number, cells: string[], asItStands = () => cells): void {
    const refusal = mapped.refuses(cells);
    if (refusal !== undefined) {
      this.accept(row, asItStands, [{ code: refusal, severity: 'error', path: [row] }]);
      return;
    }
    const { issues, ...read } = readRow(mapped.cellsOf(cells), { row, headers: mapped.headers, swapped: this.#options.swapped ?? 'ask' });
    this.#checkDay(read.structure.lastVerified, row, issues);
    if (issues.every(({ severity }) => severity !== 'error')) issues.push(...grouping.add(row, read));
    this.accept(row, asItStands, issues);
  }

  progress(done: number, total: number): void {
    if (done % PROGRESS_EVERY === 0 || done === total) this.#options.onProgress?.({ done, total });
  }

  /** The clubs of rows of cells. */
  grouped(grouping: Grouping): Club[] {
    const { clubs, withoutKind } = grouping.clubs(defaultsOf(this.#options));
    if (withoutKind > 0) this.issues.push({ code: 'kind-assumed', severity: 'information', path: [], params: { count: withoutKind } });
    return clubs;
  }

  #checkDay(day: string | undefined, row: number, issues: Issue[]): void {
    const { today } = this.#options;
    if (today !== undefined && day !== undefined && day > today) issues.push({ code: 'date-future', severity: 'warning', path: [row] });
  }
}

type Outcome = Pick<ImportResult, 'clubs' | 'mapping' | 'header' | 'rows' | 'isReadable'> & { delimiter?: Delimiter };
const nothing: Outcome = { clubs: [], mapping: 'ours', header: [], rows: 0, isReadable: false };

const isBlank = ({ cells, problem }: CsvRow): boolean => !problem && cells.every((cell) => cell.trim() === '');

function importCsv(text: string, options: ImportOptions, run: Import): Outcome {
  const { rows: [head, ...rest], delimiter } = fromCsvText(text, knownHeaders(options.mapping));
  const header = head?.cells ?? [];
  const rows = rest.filter((row) => !isBlank(row));
  const records = header.findIndex((cell) => plain(unguarded(cell)) === plain(RECORD));
  if (records >= 0) return { ...importItems(rows.map(({ cells }) => asItem(unguarded(cells[records] ?? ''))), options, run), delimiter };
  const mapped = mapColumns(header, options.mapping);
  run.issues.push(...mapped.issues);
  if (mapped.issues.some(({ severity }) => severity === 'error')) return { ...nothing, delimiter, header, mapping: mapped.name };
  const grouping = new Grouping(mapped);
  const endsWhole = /[\r\n]$/.test(text);
  const last = rows.at(-1);
  if (rows.length === 0) run.issues.push({ code: 'rows-none', severity: 'warning', path: [] });
  rows.forEach((each, index) => {
    const isCut = each === last && !endsWhole && (each.problem !== undefined || each.cells.length < header.length);
    const problem = problemOf(each, header.length, isCut) ?? (isOtherwiseSeparated(each, header.length, delimiter) ? 'separator-other' : undefined);
    const whole = (): string[] => (each.problem ? (each.raw ?? '').split(delimiter) : each.cells);
    if (problem) run.accept(each.row, whole, [{ code: problem, severity: 'error', path: [each.row] }]);
    else run.take(grouping, mapped, each.row, each.cells);
    run.progress(index + 1, rows.length);
  });
  return { clubs: run.grouped(grouping), mapping: mapped.name, header, rows: rows.length, isReadable: true, delimiter };
}

function problemOf({ cells, problem }: CsvRow, width: number, isCut: boolean): string | undefined {
  if (isCut) return 'row-cut';
  if (problem) return 'quotes';
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return 'cells-too-many';
  return cells.some((cell) => cell.length > LONGEST_TEXT) ? 'text-too-long' : undefined;
}

/** One cell alone that has as many of another separator as the header has of its own: read, all of it would be a name. */
const isOtherwiseSeparated = ({ cells }: CsvRow, width: number, delimiter: Delimiter): boolean =>
  width > 2 && cells.length === 1 && delimiters.some((other) => other !== delimiter && (cells[0] ?? '').split(other).length >= width);

const asItem = (text: string): unknown => {
  const { items = [] } = jsonItems(text) ?? {};
  return items[0] ?? text;
};

/** Records with our keys, or flat ones, whose keys are headers. */
function importItems(items: readonly unknown[], options: ImportOptions, run: Import): Outcome {
  const flat = items.map(flattened);
  const tabular = flat.filter((item): item is Record<string, unknown> => isObject(item) && !isOurs(item));
  const header = [...new Set(tabular.flatMap((item) => Object.keys(item)))];
  const mapped = mapColumns(header, options.mapping);
  if (tabular.length > 0) run.issues.push(...mapped.issues);
  const isTabular = !mapped.issues.some(({ severity }) => severity === 'error');
  const ids = new ClubIds();
  const grouping = new Grouping({ firstWins: mapped.firstWins, ids, rowKey: 'item' });
  const own: { club: Club; twice: Issue | undefined }[] = [];
  flat.forEach((item, index) => {
    const whole = (): string[] => [jsonText(items[index])];
    if (isPointless(items[index])) run.issues.push({ code: 'geometry-no-point', severity: 'warning', path: [index] });
    if (isOurs(item)) {
      const { club, issues } = readRecord(item, index, options.swapped ?? 'ask');
      const isKept = club !== undefined && issues.every(({ severity }) => severity !== 'error');
      const before = isKept ? ids.claim(club.id, index) : undefined;
      const twice = before === undefined ? undefined : idTwice([index, 'id'], before, 'item');
      run.accept(index, whole, twice ? [...issues, twice] : issues);
      if (isKept) own.push({ club: { ...defaultsOf(options), ...club }, twice });
    } else if (isObject(item) && isTabular) {
      const cells = new Map(cellsOf(item));
      run.take(grouping, mapped, index, header.map((key) => cells.get(key) ?? ''), whole);
    } else run.accept(index, whole, [{ code: 'record-unreadable', severity: 'error', path: [index] }]);
    run.progress(index + 1, flat.length);
  });
  const named = own.map(({ club, twice }): Club => {
    if (!twice) return club;
    const id = ids.free(club.id);
    twice.params = { ...twice.params, id };
    return withId(club, id);
  });
  const clubs = [...named, ...run.grouped(grouping)];
  return { clubs, mapping: tabular.length > 0 ? mapped.name : 'ours', header: [RECORD], rows: items.length, isReadable: clubs.length > 0 || items.length === 0 || isTabular };
}

function importJson(text: string, options: ImportOptions, run: Import): Outcome {
  const found = jsonItems(text);
  if (!found) {
    const isCut = /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
    run.issues.push({ code: isCut ? 'json-cut' : 'json-unreadable', severity: 'error', path: [] });
    return { ...nothing, header: [RECORD] };
  }
  const outcome = importItems(found.items, options, run);
  found.orphans.forEach(({ item, code }, index) => {
    const row = found.items.length + index;
    run.accept(row, () => [typeof item === 'string' ? item : jsonText(item)], [{ code, severity: 'error', path: [row] }]);
  });
  return { ...outcome, rows: found.items.length + found.orphans.length };
}

/**
 * Reads a directory from a file: CSV as spreadsheets save it, JSON, GeoJSON; our own columns, those of Data ES or of the RNA,
 * or a host’s. Each row is checked alone, with its own message (`importSentence`); one with an error is left out whole and
 * comes out again in `rejected`, for `toRejectedCsv`: nothing is lost, nothing is guessed, nothing throws.
 *
 * @param input bytes, so that the encoding can be told; a text is taken as it is.
 * @throws TypeError for a format that is none: a mistake of the program.
 * @example const { clubs, issues, rejected } = importClubs(bytes, { format: 'csv', source: 'CPTS des Rives' });
 */
export function importClubs(input: string | Uint8Array, options: ImportOptions): ImportResult {
  if (!importFormats.includes(options.format)) throw new TypeError(`importClubs: format is csv, json or geojson, got « ${options.format as string} ».`);
  const { text, encoding, issues } = decode(input);
  const run = new Import(options, issues);
  const outcome = text === undefined ? nothing : options.format === 'csv' ? importCsv(text, options, run) : importJson(text, options, run);
  return { ...outcome, issues: run.issues, rejected: run.rejected, format: options.format, encoding, slots: outcome.clubs.reduce((sum, { slots }) => sum + slots.length, 0) };
}

/** What a spreadsheet can hold, and read back. */
const shortened = (cell: string): string => (cell.length < LONGEST_TEXT - 100 ? cell : `${cell.slice(0, LONGEST_TEXT - 200)}…`);

/**
 * Writes the rows that were not taken as a file to correct: their own cells under their own headers, and a last column that
 * says in French what to do. Once corrected, `importClubs` reads it as it reads the first file. A cell longer than a
 * spreadsheet holds is cut.
 */
export function toRejectedCsv({ header, rejected, delimiter }: Pick<ImportResult, 'header' | 'rejected' | 'delimiter'>): string {
  const names = header.filter((name) => plain(unguarded(name)) !== plain(CORRECTION));
  const correction = header.findIndex((name) => plain(unguarded(name)) === plain(CORRECTION));
  const width = rejected.reduce((most, { cells }) => Math.max(most, cells.length - (correction < 0 ? 0 : 1)), names.length);
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const rows = rejected.map(({ cells, issues }) => {
    const own = correction < 0 ? cells : cells.toSpliced(correction, 1);
    const sentences = issues.filter(({ severity }) => severity === 'error').map((issue) => importSentence(issue, 'fr'));
    return [...padded(own).map((cell) => guarded(shortened(unguarded(cell)))), [...new Set(sentences)].join(' ')];
  });
  return toCsvText([[...padded(names.map((name) => guarded(unguarded(name)))), CORRECTION], ...rows], delimiter);
}
