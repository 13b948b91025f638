import type { RowCells } from './columns-read.js';
import { columnFor, CORRECTION, plain, type ClubColumnKey } from './columns.js';
import { unguarded } from '../csv.js';
import type { Issue } from '../issue.js';
import { dataEs } from './import-data-es.js';
import { rna } from './import-rna.js';

/**
 * Where a host’s own file has what we read. Headers are compared as ours are; several are put one after another, with a space.
 *
 * @example { columns: { name: 'RAISON_SOCIALE', street: ['NUM', 'VOIE'] }, defaults: { kind: 'club' } }
 */
export interface ColumnMapping {
  columns: Partial<Record<ClubColumnKey, string | readonly string[]>>;
  /** What every row says, unless it says so itself: words of the column. */
  defaults?: Partial<Record<ClubColumnKey, string>>;
}
export type MappingName = 'ours' | 'data-es' | 'rna';

/** Gives a cell by its header, trimmed; an empty text when the file has no such column. */
export type CellByHeader = (header: string) => string;

/** A file somebody publishes, and how its rows say what we read. */
export interface Preset {
  /** Headers no other file has all of. */
  signature: readonly (readonly string[])[];
  headers: Partial<Record<ClubColumnKey, string>>;
  cells: (cell: CellByHeader) => Partial<Record<ClubColumnKey, string>>;
  /** Why a row is no structure of today’s. */
  refuses?: (cell: CellByHeader) => string | undefined;
  /** What is wrong, or missing, in the whole of such a file. */
  warns?: string;
  /** Of rows of one structure, what the first says stands for all. */
  firstWins?: readonly string[];
}

/** How the rows of one file are read. */
export interface Mapped {
  name: MappingName | 'own';
  headers: ReadonlyMap<ClubColumnKey, string>;
  /** Columns that hold a cell of ours, or of the preset: of them, one that is missing is a row cut short. */
  cellsOf: (row: readonly string[]) => RowCells;
  refuses: (row: readonly string[]) => string | undefined;
  firstWins: ReadonlySet<string>;
  issues: Issue[];
}

const presets: Readonly<Record<Exclude<MappingName, 'ours'>, Preset>> = { 'data-es': dataEs, rna };

const byName = (header: readonly string[]): Map<string, number> => new Map(header.map((each, index) => [unguarded(each).trim().toLowerCase(), index] as const).reverse());

/** Which published file a header is that of. */
function recognised(header: readonly string[]): MappingName {
  const names = byName(header);
  const found = Object.entries(presets).find(([, { signature }]) => signature.some((all) => all.every((each) => names.has(each))));
  return (found?.[0] as MappingName | undefined) ?? 'ours';
}

/** How many cells of a first row are headers that are known: tells the separator of a file. */
export const knownHeaders = (mapping: MappingName | ColumnMapping | undefined) => (cells: readonly string[]): number => {
  if (typeof mapping === 'object') {
    const wanted = new Set(Object.values(mapping.columns).flat().map(plain));
    return cells.filter((cell) => wanted.has(plain(unguarded(cell)))).length;
  }
  const names = byName(cells);
  const published = Math.max(...Object.values(presets).flatMap(({ signature }) => signature.map((all) => (all.every((each) => names.has(each)) ? cells.length : 0))));
  return Math.max(published, cells.filter((cell) => columnFor(unguarded(cell)) !== undefined).length);
};

/** How a file is read, from its header: by its own columns, those of a preset, or those a host gave. */
export function mapColumns(header: readonly string[], mapping: MappingName | ColumnMapping | undefined): Mapped {
  const asked = mapping ?? recognised(header);
  if (asked === 'ours') return mapOurs(header);
  return typeof asked === 'string' ? mapPreset(asked, header) : mapOwn(header, asked);
}

const warning = (code: string, params?: Record<string, unknown>): Issue => ({ code, severity: 'warning', path: [], ...(params && { params }) });

/** Cells of a row, by the places of columns. */
const reader = (places: readonly (readonly [ClubColumnKey, readonly number[]])[], defaults: ReadonlyMap<ClubColumnKey, string>) => (row: readonly string[]): RowCells => {
  const found = new Map(defaults);
  for (const [key, indices] of places) {
    const cell = indices.length === 1 ? unguarded(row[indices[0] ?? -1] ?? '') : indices.map((index) => unguarded(row[index] ?? '').trim()).filter((each) => each !== '').join(' ');
    if (cell.trim() !== '') found.set(key, cell);
  }
  return found;
};

const missingName = (headers: ReadonlyMap<ClubColumnKey, string>): Issue[] => (headers.has('name') ? [] : [{ code: headers.size === 0 ? 'columns-unknown' : 'column-missing', severity: 'error', path: [], params: { name: 'Nom' } }]);

function mapOurs(header: readonly string[]): Mapped {
  const places = new Map<ClubColumnKey, number>();
  const issues: Issue[] = [];
  header.forEach((cell, index) => {
    const words = unguarded(cell).trim();
    if (words === '' || plain(words) === plain(CORRECTION)) return;
    const key = columnFor(words);
    if (key === undefined) issues.push(warning('column-unknown', { column: words.slice(0, 60) }));
    else if (places.has(key)) issues.push(warning('column-twice', { column: words.slice(0, 60) }));
    else places.set(key, index);
  });
  const headers = new Map([...places].map(([key, index]) => [key, unguarded(header[index] ?? '').trim()] as const));
  issues.push(...missingName(headers));
  return { name: 'ours', headers, cellsOf: reader([...places].map(([key, index]) => [key, [index]] as const), new Map()), refuses: () => undefined, firstWins: new Set(), issues };
}

function mapOwn(header: readonly string[], { columns, defaults = {} }: ColumnMapping): Mapped {
  const indexOf = new Map(header.map((cell, index) => [plain(unguarded(cell)), index] as const).reverse());
  const issues: Issue[] = [];
  const places = (Object.entries(columns) as [ClubColumnKey, string | readonly string[]][]).flatMap(([key, wanted]) => {
    const indices = [wanted].flat().flatMap((name) => {
      const index = indexOf.get(plain(name));
      if (index === undefined) issues.push(warning('column-absent', { column: name.slice(0, 60) }));
      return index ?? [];
    });
    return indices.length === 0 ? [] : [[key, indices] as const];
  });
  const headers = new Map(places.map(([key, indices]) => [key, indices.map((index) => header[index]).join(' ')] as const));
  issues.push(...missingName(headers));
  return { name: 'own', headers, cellsOf: reader(places, new Map(Object.entries(defaults) as [ClubColumnKey, string][])), refuses: () => undefined, firstWins: new Set(), issues };
}

function mapPreset(name: Exclude<MappingName, 'ours'>, header: readonly string[]): Mapped {
  const preset = presets[name];
  const indexOf = byName(header);
  const at = (row: readonly string[]): CellByHeader => (each) => unguarded(row[indexOf.get(each) ?? -1] ?? '').trim();
  const headers = new Map(Object.entries(preset.headers) as [ClubColumnKey, string][]);
  const isFound = preset.signature.some((all) => all.some((each) => indexOf.has(each)));
  return {
    name, headers, firstWins: new Set(preset.firstWins),
    cellsOf: (row) => new Map((Object.entries(preset.cells(at(row))) as [ClubColumnKey, string][]).filter(([, cell]) => cell !== '')),
    refuses: (row) => preset.refuses?.(at(row)),
    issues: isFound ? (preset.warns === undefined ? [] : [{ code: preset.warns, severity: 'information', path: [] }]) : [{ code: 'columns-unknown', severity: 'error', path: [], params: { name } }],
  };
}
