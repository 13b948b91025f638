import type { Bundle, FhirResource } from 'fhir/r4.js';
import { toCarnetBundle } from '../carnet/fhir.js';
import { emptyCarnet, type Carnet, type Person } from '../carnet/model.js';
import { DEFAULT_TIME_ZONE } from '../time-zone.js';
import { fromCsvText, guarded, toCsvText, unguarded, type CsvRow, type Delimiter } from '../csv.js';
import { fieldOf, plainly, RowReader, type RowIssue } from './exchange-cells.js';
import { readers } from './exchange-read.js';
import { columnsFor, rowsOf, type Value } from './exchange-write.js';
import { withoutNationalNumbers } from './fhir-clean.js';
import { rowKinds, type Cells, type Field, type FieldName, type RowKind } from './field-map.js';
import type { Language } from './language.js';
import { forResearch } from './research.js';

export { contentHash } from './hash.js';
export { rowSentence } from './exchange-words.js';
export { forResearch } from './research.js';
export { fieldMap, rowKinds, type Field, type FieldName, type RowKind } from './field-map.js';
export type { RowIssue } from './exchange-cells.js';

/** For whom an export is made. `research` names nobody: see `forResearch`. */
export type Purpose = 'care' | 'research';

export interface CsvOptions {
  purpose?: Purpose;
  /** `,` is what a spreadsheet in French expects, the default; `.` what programs do. */
  decimal?: ',' | '.';
  /** The default is `;`. */
  delimiter?: Delimiter;
  /** Headers: the names of the field map, the default, or its labels in a language. Both are read back. */
  headers?: 'names' | Language;
  /** Kinds of rows, all by default. */
  records?: readonly RowKind[];
}

function cellOf(value: Value, { type }: Field, decimal: string): string {
  if (value === undefined || value === null) return '';
  // A number is written as one: a spreadsheet adds it up, and runs nothing.
  if (typeof value === 'number' && type === 'number') return String(value).replace('.', decimal);
  return guarded(String(value));
}

/**
 * Writes a carnet as one flat file that any spreadsheet and most programs take in: UTF-8 with its mark, `;`, CRLF, a row for
 * each session, measure, assessment, goal, call, note and plan, the columns of `fieldMap`. A cell that a spreadsheet would
 * run begins with an apostrophe, which `fromCarnetCsv` takes away. No national number is in it.
 */
export function toCarnetCsv(carnet: Carnet, { purpose = 'care', decimal = ',', delimiter = ';', headers = 'names', records = rowKinds }: CsvOptions = {}): string {
  const columns = columnsFor(purpose);
  const rows = rowsOf(purpose === 'research' ? forResearch(carnet) : carnet).filter(({ record }) => records.includes(record));
  const head = columns.map(({ name, label }) => (headers === 'names' ? name : label[headers]));
  return toCsvText([head, ...rows.map((row) => columns.map((column) => cellOf(row[column.name], column, decimal)))], delimiter);
}

export interface NdjsonOptions {
  purpose?: Purpose;
  /** Types of resources, `['Observation', 'Appointment']`; all by default. */
  types?: readonly FhirResource['resourceType'][];
  /** Whether the INS stays in the Patient, for recipients who may have it. No by default. */
  includeIns?: boolean;
}

/** Writes a carnet as FHIR resources, one on each line: those it was read from, and those that were written since. */
export function toNdjson(carnet: Carnet, { purpose = 'care', types, includeIns = false }: NdjsonOptions = {}): string {
  const { entry = [] } = toCarnetBundle(purpose === 'research' ? forResearch(carnet) : carnet);
  const resources = entry.flatMap(({ resource }) => (resource && (!types || types.includes(resource.resourceType)) ? [resource] : []));
  return resources.map((resource) => `${JSON.stringify(includeIns && purpose === 'care' ? resource : withoutNationalNumbers(resource))}\n`).join('');
}

/** Writes the same as one `collection` Bundle: what a link opens, or one file holds. No INS is in it. */
export const toExchangeBundle = (carnet: Carnet): Bundle => withoutNationalNumbers(toCarnetBundle(carnet));

/** What a file says of whom it is about, to tell two people apart. */
const identityOf = (cells: Cells): string => (['family_name', 'given_name', 'birth_date'] as const).map((name) => plainly(cells[name] ?? '')).join('|');

function personOf(row: RowReader): Person {
  const birth = /^\d{4}(-\d{2})?$/.test(row.cells.birth_date ?? '') ? row.cells.birth_date : row.day('birth_date');
  const gender = row.code('gender', ['male', 'female', 'other', 'unknown']);
  const [familyName, givenName] = [row.text('family_name'), row.text('given_name')];
  return { ...(familyName !== undefined && { familyName }), ...(givenName !== undefined && { givenName }), ...(birth !== undefined && { birthDate: birth }), ...(gender && { gender }) };
}

/** Which columns a file has, and under what header. */
function readHeader(cells: readonly string[], issues: RowIssue[], row: number): (FieldName | undefined)[] {
  const seen = new Set<FieldName>();
  return cells.map((header) => {
    const name = fieldOf(header);
    const issue = (code: string) => { issues.push({ code, severity: 'warning', path: ['columns', unguarded(header)], row, column: unguarded(header) }); };
    if (name === undefined && header.trim() !== '') issue('column-unknown');
    if (name === undefined) return undefined;
    if (seen.has(name)) { issue('column-twice'); return undefined; }
    seen.add(name);
    return name;
  });
}

interface Header { names: readonly (FieldName | undefined)[]; columns: Partial<Record<FieldName, string>> }

function readerOf({ row, cells, problem }: CsvRow, { names, columns }: Header): RowReader {
  const found: Cells = {};
  names.forEach((name, index) => { if (name !== undefined) found[name] = cells[index] ?? ''; });
  const reader = new RowReader({ row, cells: found, columns });
  if (problem) reader.note('quotes', 'error');
  else if (cells.slice(names.length).some((cell) => cell.trim() !== '')) reader.note('cells-too-many', 'error');
  return reader;
}

/** What the rows before this one told. */
interface Seen { ids: Set<string>; who: string | undefined }

function readRow(row: RowReader, carnet: Carnet, seen: Seen): void {
  const kind = row.code('record', rowKinds);
  if (kind === undefined) {
    if (!row.isRefused) row.note('record-missing', 'error', 'record');
    return;
  }
  const identity = identityOf(row.cells);
  const isNamed = identity !== '||';
  const key = `${kind} ${row.text('id')?.trim() ?? ''}`;
  if (isNamed && seen.who !== undefined && identity !== seen.who) row.note('person-other', 'error', 'family_name');
  else if (seen.ids.has(key)) row.note('id-twice', 'error', 'id');
  if (row.isRefused) return;
  const person = personOf(row);
  readers[kind](row, carnet);
  if (row.isRefused) return;
  if (row.text('id') !== undefined) seen.ids.add(key);
  if (isNamed) seen.who ??= identity;
  carnet.person = { ...person, ...carnet.person };
}

const sorted = <Thing extends { day?: string | undefined; startsAt?: string | undefined; id: string }>(things: Thing[]): Thing[] => {
  const key = ({ day = '9', startsAt, id }: Thing) => [day, startsAt === undefined ? 0 : Date.parse(startsAt), id] as const;
  return things.map((thing) => ({ thing, key: key(thing) }))
    .sort((a, b) => { const at = [0, 1, 2].find((index) => a.key[index] !== b.key[index]); return at === undefined ? 0 : (a.key[at] ?? '') < (b.key[at] ?? '') ? -1 : 1; })
    .map(({ thing }) => thing);
};

/**
 * Reads an exchange file back, ours or one somebody filled in: any separator, dates as a spreadsheet in French saves them,
 * decimal commas, columns in any order, by name or by label. Good rows are kept; each other row is said, with its number,
 * its column and what to do (`rowSentence`). It never throws.
 *
 * @param options `timeZone` is where its hours are counted.
 * @returns a carnet of what the file holds. A row without an identifier gets one of its own.
 */
export function fromCarnetCsv(text: string, { timeZone = DEFAULT_TIME_ZONE }: { timeZone?: string } = {}): { carnet: Carnet; issues: RowIssue[] } {
  const carnet = emptyCarnet(timeZone);
  const issues: RowIssue[] = [];
  const whole = (code: string, severity: RowIssue['severity'] = 'error', params?: Record<string, unknown>) => { issues.push({ code, severity, path: [], row: 1, ...(params && { params }) }); };
  const { rows: [head, ...rows] } = fromCsvText(text, (cells) => cells.filter((cell) => fieldOf(cell) !== undefined).length);
  if (!head) {
    whole('file-empty');
    return { carnet, issues };
  }
  if (text.includes('\ufffd')) whole('encoding', 'warning');
  const names = readHeader(head.cells, issues, head.row);
  if (names.every((name) => name === undefined)) whole('columns-unknown');
  else if (!names.includes('record')) whole('column-missing', 'error', { name: 'record' });
  if (!names.includes('record')) return { carnet, issues };
  const header = { names, columns: Object.fromEntries(names.flatMap((name, index) => (name === undefined ? [] : [[name, unguarded(head.cells[index] ?? name)]]))) };
  const seen: Seen = { ids: new Set(), who: undefined };
  for (const row of rows) {
    if (!row.problem && row.cells.every((cell) => cell.trim() === '')) continue;
    const reader = readerOf(row, header);
    if (!reader.isRefused) readRow(reader, carnet, seen);
    issues.push(...reader.issues);
  }
  return { carnet: { ...carnet, sessions: sorted(carnet.sessions), measures: sorted(carnet.measures) }, issues };
}
