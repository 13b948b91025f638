import { definitionOf } from '@sport-sante/sdk/carnet/catalogue';
import { newId } from '@sport-sante/sdk/carnet/write';
import type { RowIssue } from '@sport-sante/sdk/document/exchange';
import type { Carnet, CarnetEdit, Measure, Session } from './context.js';

/** What a file would add to a carnet. */
export interface Additions {
  readonly edits: readonly CarnetEdit[];
  readonly measures: number;
  readonly attendances: number;
  /** Measures and presences that are in the carnet already. */
  readonly known: number;
  /** Sessions of the file that are on no calendar of the carnet, by day. */
  readonly strangers: readonly string[];
  /** Measures that cannot be entered: without a day, in another unit, of something the carnet does not measure. */
  readonly unfit: number;
  /** Rows of other kinds: they are read, and added by nobody. */
  readonly others: number;
  /** The file is about somebody else: nothing of it is added. */
  readonly isOfAnother: boolean;
}

const plainly = (text = ''): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Two people differ when something both say of them does. */
function isOther(mine: Carnet['person'], theirs: Carnet['person']): boolean {
  return (['familyName', 'givenName', 'birthDate'] as const).some((key) => {
    const [one, other] = [plainly(mine[key]), plainly(theirs[key])];
    return one !== '' && other !== '' && !one.startsWith(other) && !other.startsWith(one);
  });
}

const isSame = (one: Measure, other: Measure): boolean =>
  one.measure === other.measure && one.day === other.day && one.value === other.value && (one.secondValue ?? undefined) === (other.secondValue ?? undefined);

/** A measure of a file as an edit; `undefined`: it cannot be one. */
function measureEdit(carnet: Carnet, { id, measure, day, value, secondValue, apart, comment }: Measure): CarnetEdit | undefined {
  if (day === undefined || value === null || apart !== undefined || !definitionOf(carnet, measure)) return undefined;
  const isThere = carnet.measures.some((each) => each.id === id);
  return {
    kind: 'measure', id: isThere || id.startsWith('urn:uuid:') ? id : `urn:uuid:${newId()}`, measure, day, value,
    ...(typeof secondValue === 'number' && { secondValue }), ...(comment !== undefined && { comment }),
  };
}

/** The session of the carnet that a row is about: by its id, else the only one of that day, or of that hour. */
function sessionFor(carnet: Carnet, { id, day, startsAt }: Session): Session | undefined {
  const ofDay = carnet.sessions.filter((each) => each.day === day);
  const atHour = startsAt === undefined ? [] : ofDay.filter((each) => each.startsAt !== undefined && Date.parse(each.startsAt) === Date.parse(startsAt));
  return carnet.sessions.find((each) => each.id === id) ?? (atHour.length === 1 ? atHour[0] : ofDay.length === 1 ? ofDay[0] : undefined);
}

/** What a row says of a session that the carnet does not: its state, and how it was felt. */
function sessionEdits(found: Session, { state, isCancellationUnexplained, effort, pain, mood }: Session): CarnetEdit[] {
  const isMarked = state === undefined || (found.state === state && (found.isCancellationUnexplained === true) === (isCancellationUnexplained === true));
  const felt = {
    ...(effort !== undefined && effort !== found.effort && { effort }), ...(pain !== undefined && pain !== found.pain && { pain }), ...(mood !== undefined && mood !== found.mood && { mood }),
  };
  return [
    ...(isMarked ? [] : [{ kind: 'attendance' as const, session: found.id, state, ...(isCancellationUnexplained === true && { isUnexplained: true }) }]),
    ...(Object.keys(felt).length > 0 ? [{ kind: 'experience' as const, session: found.id, ...felt }] : []),
  ];
}

/** Compares what was read of a file with a carnet: what is new in it, as edits that nobody made yet. */
export function additionsOf(carnet: Carnet, read: Carnet): Additions {
  const isOfAnother = isOther(carnet.person, read.person);
  const fresh = read.measures.filter((measure) => !carnet.measures.some((each) => isSame(each, measure)));
  const measureEdits = fresh.flatMap((measure) => measureEdit(carnet, measure) ?? []);
  const told = read.sessions.filter(({ state, effort, pain, mood }) => state !== undefined || effort !== undefined || pain !== undefined || mood !== undefined);
  const matched = told.map((row) => ({ row, found: sessionFor(carnet, row) }));
  const changes = matched.flatMap(({ row, found }) => (found ? [sessionEdits(found, row)] : []));
  const attendances = changes.filter((edits) => edits.length > 0).length;
  return {
    isOfAnother,
    edits: isOfAnother ? [] : [...measureEdits, ...changes.flat()],
    measures: measureEdits.length, attendances,
    known: read.measures.length - fresh.length + changes.length - attendances,
    strangers: matched.flatMap(({ row, found }) => (found ? [] : [row.day])),
    unfit: fresh.length - measureEdits.length,
    others: read.plans.length + read.assessments.length + read.goals.length + read.calls.length + read.notes.length,
  };
}

/** Larger files are no carnet: ten years of one are under a megabyte. */
export const FILE_MAX = 5_000_000;

/** Why a file is not read. */
export type FileTrouble = 'too-large' | 'workbook' | 'unreadable' | 'code';

/** Text of a file: UTF-8, else what a spreadsheet in French saves when it is asked for « CSV » (Windows-1252). */
export async function textOf(file: File): Promise<{ text: string } | { trouble: FileTrouble }> {
  if (file.size > FILE_MAX) return { trouble: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // « PK »: a workbook is an archive.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { trouble: 'workbook' };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { text: new TextDecoder('windows-1252').decode(bytes) };
    }
  } catch {
    return { trouble: 'unreadable' };
  }
}

/** Errors first, then by row. */
export const inOrder = (issues: readonly RowIssue[]): RowIssue[] =>
  [...issues].sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error') || one.row - other.row);
