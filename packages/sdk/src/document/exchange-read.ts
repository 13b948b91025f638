import { definitionOfCustom, measureCatalogue, unlikely } from '../carnet/catalogue.js';
import type { Assessment, Call, Carnet, Goal, Measure, Note, Plan, Session } from '../carnet/model.js';
import { assessmentKinds, attendanceStates, callOutcomes, goalStates, moods, planStates } from '../carnet/terms.js';
import { newId } from '../new-id.js';
import { plainly, type RowReader } from './exchange-cells.js';
import { NO_NUMBER, NO_UNIT } from './exchange-write.js';

/** A carnet that is being filled, in one time zone. */
type Filled = Pick<Carnet, 'timeZone' | 'plans' | 'sessions' | 'measures' | 'customMeasures' | 'assessments' | 'goals' | 'calls' | 'notes'>;

const TEN = { low: 0, high: 10 };

/** What was given: a key without a value is not there. */
const given = <Shape extends object>(shape: Shape): { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> } =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

const idOf = (row: RowReader): string => row.text('id')?.trim() ?? `urn:uuid:${newId()}`;
const party = (name: string | undefined) => (name === undefined ? undefined : { name });

/** The day of a row that cannot stand without one. */
function dayOf(row: RowReader): string {
  const day = row.day('day');
  if (day === undefined && !row.isRefused) row.note('day-missing', 'error', 'day');
  return day ?? '';
}

/** Words a row cannot stand without. */
function needed(row: RowReader, name: 'text' | 'title'): string {
  const words = row.text(name);
  if (words === undefined) row.note('text-missing', 'error', name);
  return words ?? '';
}

function readPlan(row: RowReader, into: Filled): void {
  const number = row.text('sessions')?.trim() === NO_NUMBER ? null : row.count('sessions');
  const plan: Plan = {
    id: idOf(row), title: needed(row, 'title'), status: row.code('state', planStates) ?? 'unknown', prescriptions: [], obstacles: [], levers: [],
    ...given({ startsOn: row.day('day'), endsOn: row.day('due_on'), sessions: number }),
  };
  if (!row.isRefused) into.plans.push(plan);
}

function readSession(row: RowReader, into: Filled): void {
  const day = dayOf(row);
  const state = row.code('state', [...attendanceStates, 'cancelled-unexplained']);
  const session: Session = {
    id: idOf(row), day, kind: row.code('kind', ['activity', 'workshop']) ?? 'activity', alsoIn: [],
    ...given({
      plan: row.text('plan'), startsAt: row.instant('starts', day, into.timeZone), endsAt: row.instant('ends', day, into.timeZone), minutes: row.number('minutes', { low: 0, high: 1440 }),
      state: state === 'cancelled-unexplained' ? 'cancelled' as const : state, isCancellationUnexplained: state === 'cancelled-unexplained' ? true : undefined,
      title: row.text('title'), place: party(row.text('place')), practitioner: party(row.text('by')),
      effort: row.number('effort', TEN), pain: row.number('pain', TEN), mood: row.code('mood', moods), incident: row.text('incident'),
    }),
  };
  if (!row.isRefused) into.sessions.push(session);
}

const byWords = new Map(measureCatalogue.flatMap((definition) =>
  [definition.id, definition.label.fr, definition.label.en, definition.short.fr, definition.short.en].map((words) => [plainly(words), definition] as const)).reverse());

/** The measure a row is about: one of the catalogue, by its id or its name, or one of its own. */
function measureOf(row: RowReader, into: Filled) {
  const words = row.text('measure') ?? row.text('measure_label');
  if (words === undefined) return void row.refused('measure-missing', 'measure');
  const known = measureCatalogue.find(({ id }) => id === words) ?? byWords.get(plainly(words));
  if (known) return known;
  const unit = row.text('unit');
  const custom = into.customMeasures.find(({ key }) => key === words)
    ?? { key: words, label: row.text('measure_label') ?? words, ...(unit !== undefined && unit !== NO_UNIT && { unit }) };
  return { ...definitionOfCustom(custom), custom };
}

/** What stands in a row beside the figure that may keep it from the others. */
function apartness(row: RowReader, definition: NonNullable<ReturnType<typeof measureOf>>): Pick<Measure, 'apart' | 'written' | 'value'> {
  const value = row.number('value');
  const unit = row.text('unit')?.trim();
  const comparator = row.code('comparator', ['<', '<=', '>=', '>']);
  const isOwnUnit = unit === undefined || unit === definition.unit || [definition.unitWord.fr, definition.unitWord.en].some((word) => plainly(word) === plainly(unit));
  if (value === undefined || (isOwnUnit && comparator === undefined)) return { value: value ?? null };
  const written = { value, ...(unit !== undefined && unit !== NO_UNIT && { unit }), ...(comparator && { comparator }) };
  if (comparator) return { value: null, written, apart: 'comparator' };
  row.note('unit-not-expected', 'warning', 'unit', { expected: definition.unit });
  return { value: null, written, apart: unit === NO_UNIT ? 'unit-missing' : 'unit-unknown' };
}

function readMeasure(row: RowReader, into: Filled): void {
  const definition = measureOf(row, into);
  const day = row.day('day');
  if (!definition) return;
  const apart = apartness(row, definition);
  const second = row.number('second_value');
  const reason = row.text('absent_reason');
  if (apart.value === null && apart.written === undefined && reason === undefined && !row.isRefused) row.note('value-missing', 'error', 'value');
  if (day === undefined && !row.isRefused) row.note('measure-without-day', 'warning', 'day');
  if (unlikely(definition, apart.value, second)) row.note('value-unlikely', 'warning', 'value', { low: definition.range.low, high: definition.range.high });
  const measure: Measure = {
    id: idOf(row), measure: definition.id, status: row.code('state', ['final', 'amended', 'preliminary']) ?? 'final', records: 1, alsoIn: [], ...apart,
    ...(day === undefined && apart.apart === undefined && { apart: 'no-day' as const }),
    ...given({
      day, at: row.instant('starts', day, into.timeZone), secondValue: second, absentReason: reason, by: row.text('by'), isSelfReported: row.boolean('self_reported'),
      assessment: row.text('assessment'), session: row.text('session'), comment: row.text('text'),
    }),
  };
  if (row.isRefused) return;
  into.measures.push(measure);
  if ('custom' in definition && !into.customMeasures.includes(definition.custom)) into.customMeasures.push(definition.custom);
}

function readAssessment(row: RowReader, into: Filled): void {
  const assessment: Assessment = {
    id: idOf(row), kind: row.code('kind', assessmentKinds) ?? 'other', day: dayOf(row),
    ...given({ plan: row.text('plan'), title: row.text('title'), by: party(row.text('by')), conclusion: row.text('text') }),
  };
  if (!row.isRefused) into.assessments.push(assessment);
}

function readGoal(row: RowReader, into: Filled): void {
  const measure = row.text('measure');
  const target = measure === undefined ? undefined : { measure: byWords.get(plainly(measure))?.id ?? measure, ...given({ low: row.number('low'), high: row.number('high') }) };
  const goal: Goal = {
    id: idOf(row), text: needed(row, 'text'), state: row.code('state', goalStates) ?? 'in-progress',
    ...given({ plan: row.text('plan'), isOwnWords: row.boolean('own_words'), target, startedOn: row.day('day'), dueOn: row.day('due_on') }),
  };
  if (!row.isRefused) into.goals.push(goal);
}

function readCall(row: RowReader, into: Filled): void {
  const day = dayOf(row);
  const call: Call = {
    id: idOf(row), day,
    ...given({ plan: row.text('plan'), at: row.instant('starts', day, into.timeZone), author: party(row.text('by')), outcome: row.code('state', callOutcomes), text: row.text('text') }),
  };
  if (!row.isRefused) into.calls.push(call);
}

function readNote(row: RowReader, into: Filled): void {
  const day = dayOf(row);
  const note: Note = {
    id: idOf(row), day, text: needed(row, 'text'), ...given({ plan: row.text('plan'), at: row.instant('starts', day, into.timeZone), author: party(row.text('by')) }),
  };
  if (!row.isRefused) into.notes.push(note);
}

/** How each kind of row is read. */
export const readers = {
  plan: readPlan, session: readSession, measure: readMeasure, assessment: readAssessment, goal: readGoal, call: readCall, note: readNote,
} as const;
