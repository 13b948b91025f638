import { measureCatalogue } from '../carnet/catalogue.js';
import type { Assessment, Call, Carnet, Goal, Measure, Note, Person, Plan, Session } from '../carnet/model.js';
import { instantAt, wallClock } from '../time-zone.js';
import { fieldMap, type FieldName, type RowKind } from './field-map.js';

/** What stands in a cell before it is written: `null` and `undefined` are an empty one. */
export type Value = string | number | boolean | null | undefined;
export type Row = Partial<Record<FieldName, Value>> & { record: RowKind };

/** No unit was recorded, and none is to be taken for granted. */
export const NO_UNIT = '?';
/** A plan that has no fixed number of sessions. */
export const NO_NUMBER = 'none';

/** `10:00`; the whole instant where the clock alone would not give it back: a night of October, a carnet in seconds. */
function timeOf(instant: string | undefined, day: string | undefined, timeZone: string): string | undefined {
  if (instant === undefined) return undefined;
  const wall = wallClock(instant, timeZone);
  return wall && wall.day === day && instantAt(day, wall.time, timeZone) === instant ? wall.time : instant;
}

const planRow = ({ id, title, status, startsOn, endsOn, sessions }: Plan): Row =>
  ({ record: 'plan', id, title, state: status, day: startsOn, due_on: endsOn, sessions: sessions === null ? NO_NUMBER : sessions });

const sessionRow = ({ timeZone }: Carnet, session: Session): Row => ({
  record: 'session', id: session.id, plan: session.plan, day: session.day,
  starts: timeOf(session.startsAt, session.day, timeZone), ends: timeOf(session.endsAt, session.day, timeZone),
  minutes: session.minutes, state: session.isCancellationUnexplained ? 'cancelled-unexplained' : session.state, title: session.title, kind: session.kind,
  place: session.place?.name, by: session.practitioner?.name, effort: session.effort, pain: session.pain, mood: session.mood, incident: session.incident,
});

function measureRow(carnet: Carnet, measure: Measure): Row {
  const definition = measureCatalogue.find(({ id }) => id === measure.measure);
  const custom = carnet.customMeasures.find(({ key }) => key === measure.measure);
  const isWritten = measure.apart !== undefined && measure.apart !== 'no-day' && measure.written !== undefined;
  const writtenUnit = measure.apart === 'unit-missing' ? NO_UNIT : measure.written?.unit;
  return {
    record: 'measure', id: measure.id, day: measure.day, starts: timeOf(measure.at, measure.day, carnet.timeZone), state: measure.status,
    by: measure.by, measure: measure.measure, measure_label: definition?.label.fr ?? custom?.label,
    value: isWritten ? measure.written?.value : measure.value, second_value: measure.secondValue,
    comparator: isWritten ? measure.written?.comparator : undefined, unit: isWritten ? writtenUnit : definition?.unit ?? custom?.unit,
    absent_reason: measure.absentReason, self_reported: measure.isSelfReported, assessment: measure.assessment, session: measure.session, text: measure.comment,
  };
}

const assessmentRow = ({ id, kind, plan, day, title, by, conclusion }: Assessment): Row =>
  ({ record: 'assessment', id, kind, plan, day, title, by: by?.name, text: conclusion });

const goalRow = ({ id, plan, text, isOwnWords, state, target, startedOn, dueOn }: Goal): Row =>
  ({ record: 'goal', id, plan, text, own_words: isOwnWords, state, measure: target?.measure, low: target?.low, high: target?.high, day: startedOn, due_on: dueOn });

const callRow = ({ timeZone }: Carnet, { id, plan, day, at, author, outcome, text }: Call): Row =>
  ({ record: 'call', id, plan, day, starts: timeOf(at, day, timeZone), by: author?.name, state: outcome, text });

const noteRow = ({ timeZone }: Carnet, { id, plan, day, at, author, text }: Note): Row =>
  ({ record: 'note', id, plan, day, starts: timeOf(at, day, timeZone), by: author?.name, text });

const personCells = ({ familyName, givenName, name, birthDate, gender }: Person): Partial<Row> =>
  ({ family_name: familyName ?? name, given_name: givenName, birth_date: birthDate, gender });

/** A carnet as rows of the field map, its person in each. */
export function rowsOf(carnet: Carnet): Row[] {
  const person = personCells(carnet.person);
  const titles = new Map(carnet.plans.map(({ id, title }) => [id, title]));
  const rows = [
    ...carnet.plans.map(planRow),
    ...carnet.sessions.map((session) => sessionRow(carnet, session)),
    ...carnet.measures.map((measure) => measureRow(carnet, measure)),
    ...carnet.assessments.map(assessmentRow),
    ...carnet.goals.map(goalRow),
    ...carnet.calls.map((call) => callRow(carnet, call)),
    ...carnet.notes.map((note) => noteRow(carnet, note)),
  ];
  return rows.map((row) => ({ ...row, ...person, plan_title: typeof row.plan === 'string' ? titles.get(row.plan) : undefined }));
}

/** What columns a file has, for whom it is made. */
export const columnsFor = (purpose: 'care' | 'research') =>
  fieldMap.filter(({ isIdentity, isFreeText, name }) => purpose === 'care' || name === 'birth_date' || name === 'measure_label' || (!isIdentity && !isFreeText));
