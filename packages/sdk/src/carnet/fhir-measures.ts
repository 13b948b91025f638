import type { Observation } from 'fhir/r4.js';
import type { Issue } from '../issue.js';
import { customMeasures } from './fhir-measures-custom.js';
import { experienceOf, moodIn, type Experience, type MoodRead } from './fhir-measures-experience.js';
import { joinPairs, mergeSame, type Recorded } from './fhir-measures-merge.js';
import { assessmentOf, momentOf, readsOf, sessionOf, type Read } from './fhir-measures-panels.js';
import { isOurScale, isSixToTwenty, slotsOf, type CustomName, type Slot } from './fhir-measures-slots.js';
import { authorOf, figureOf, inUnitOf, saidBy, type Said } from './fhir-measures-value.js';
import { clockOf, type Clock } from './fhir-measures-when.js';
import { records, sorted, texts } from './fhir-read-values.js';
import type { CustomMeasure, Measure } from './model.js';

export type { Experience } from './fhir-measures-experience.js';

/** What the carnet around the measures knows. */
export interface MeasureContext {
  timeZone: string;
  /** The id an Observation has in the carnet. */
  idOf: (observation: Observation) => string;
  /** `id`s of the carnet's sessions, by what may refer to them: `Appointment/44`, and the Encounter or Procedure merged into it. */
  sessionIds?: ReadonlyMap<string, string> | undefined;
  /** The bilan that names an Observation among its results. */
  assessmentOf: (id: string) => string | undefined;
  /** What a Reference of an Observation names, as `Type/id` or `urn:uuid:…`. `undefined`: as it is written. */
  resolve?: ((observation: Observation, reference: unknown) => string | undefined) | undefined;
  /** The name of who a Reference is, where more than its display is known. */
  nameOf?: ((observation: Observation, reference: unknown) => string | undefined) | undefined;
}

/** What Observations say. */
export interface MeasuresRead {
  /** By day, then id. */
  measures: Measure[];
  /** What the measures are that no catalogue has, by key. */
  custom: CustomMeasure[];
  /** By `id` of the session. */
  experience: Map<string, Experience>;
  /** Observations that hold nothing that can be measured: a text, a coded finding. Panels are not among them. */
  others: Observation[];
  issues: Issue[];
}

const statusOf = (status: unknown): Measure['status'] => (status === 'amended' || status === 'corrected' ? 'amended' : status === 'final' ? 'final' : 'preliminary');

const isFelt = (measure: string): measure is 'effort' | 'pain' => measure === 'effort' || measure === 'pain';

interface Draft { slot: Slot; said: Said; second?: Said | undefined; base: Omit<Measure, 'measure' | 'value'>; author: string; name?: CustomName | undefined }

function draftsOf(read: Read, context: MeasureContext, clock: Clock): Draft[] {
  const { id, observation } = read;
  const moment = momentOf(read, clock);
  const author = authorOf(observation, (reference) => context.nameOf?.(observation as unknown as Observation, reference));
  const notes = observation['note'] === undefined ? '' : texts(observation['note'], 'text').join('\n');
  const [assessment, session] = [assessmentOf(read, context), sessionOf(read, context)];
  return slotsOf(id, observation).map((slot): Draft => ({
    slot, said: saidBy(slot.holder), ...(slot.second && { second: saidBy(slot.second) }), author: author.key, name: slot.custom,
    base: {
      id: slot.id, ...moment, status: statusOf(observation['status']), ...(author.by !== undefined && { by: author.by }), ...(author.isSelf && { isSelfReported: true }),
      records: 1, alsoIn: [], ...(assessment !== undefined && { assessment }), ...(session !== undefined && { session }), ...(notes !== '' && { comment: notes }),
      ...(!id.includes('#') && { source: observation }),
    },
  }));
}

/** What a draft is in the catalogue: of what its code may be, the first whose unit it is in. */
function measureOf({ slot, said, second, base }: Draft): Measure | undefined {
  const { number: value, unit } = said;
  const { definitions, definitions: [first] } = slot;
  const definition = definitions.length === 1 ? first : definitions.find((each) => value !== undefined && unit !== undefined && inUnitOf(each, value, unit) !== undefined) ?? first;
  if (!definition) return undefined;
  const measure = { ...base, measure: definition.id, ...figureOf(said, definition) };
  if (definition.secondLabel === undefined) return measure;
  if (slot.isSecondAlone) return measure.apart === undefined ? { ...withoutFigure(measure), value: null, secondValue: measure.value } : measure;
  const other = second ? figureOf(second, definition) : { value: null };
  const apart = measure.apart ?? other.apart;
  const written = measure.written ?? other.written;
  const isAbsent = measure.value === null && other.value === null;
  return {
    ...withoutFigure(measure), value: apart ? null : measure.value, secondValue: apart ? null : other.value,
    ...(apart && { apart, ...(written && { written }) }), ...(apart === undefined && isAbsent && { absentReason: measure.absentReason ?? 'unknown' }),
  };
}

function withoutFigure(measure: Measure): Measure {
  const { written: _written, apart: _apart, absentReason: _reason, ...rest } = measure;
  return rest;
}

/** Efforts that do not say ours, on the scale from 6 to 20: one value over 10 tells the scale of all that do not say theirs. */
function setOtherScalesApart(drafts: readonly { draft: Draft; measure: Measure }[]): void {
  const foreign = drafts.filter(({ draft, measure }) => measure.measure === 'effort' && draft.said.number !== undefined && !isOurScale(draft.slot.holder));
  const isOther = foreign.some(({ draft }) => (draft.said.number ?? 0) > 10);
  for (const { draft, measure } of foreign) {
    if (!isSixToTwenty(draft.slot.holder) && !(isOther && (draft.said.number ?? 0) >= 6)) continue;
    measure.written = { value: draft.said.number ?? 0, ...(draft.said.unit !== undefined && { unit: draft.said.unit }) };
    measure.value = null;
    measure.apart ??= 'unit-unknown';
  }
}

/**
 * Reads Observations of one person as measures: in the unit of the catalogue or apart with why, each once whatever the
 * number of records that say it, the same in any order. Effort, pain and mood of a session are its experience; outside of a
 * session, and in a bilan, they are measures. Never throws: what cannot be read is in `others` or in `issues`.
 */
export function readMeasures(observations: readonly Observation[], context: MeasureContext): MeasuresRead {
  const clock = clockOf(context.timeZone);
  const read = readsOf(observations, context);
  const drafts = read.flatMap((each) => draftsOf(each, context, clock));
  const known = drafts.flatMap((draft) => {
    const measure = measureOf(draft);
    return measure ? [{ draft, measure: dated(measure) }] : [];
  });
  setOtherScalesApart(known);
  const custom = customMeasures(drafts.flatMap(({ slot, said, base, author, name }) => (slot.definitions.length === 0 && name ? [{ name, said, base, author }] : [])));
  const recorded = [...known.map(({ draft: { author }, measure }): Recorded => ({ measure, author })), ...custom.records.map((each) => ({ ...each, measure: dated(each.measure) }))];
  const isOfSession = ({ measure: { measure, session, assessment, value, apart } }: Recorded) => isFelt(measure) && session !== undefined && assessment === undefined && value !== null && apart === undefined;
  const felt = read.flatMap((each): MoodRead[] => {
    const mood = moodIn(each.observation);
    const session = mood && sessionOf(each, context);
    return mood && session !== undefined ? [{ id: each.id, session, mood, observation: each.observation, at: momentOf(each, clock)?.at }] : [];
  });
  const measures = sorted(joinPairs(mergeSame(recorded.filter((each) => !isOfSession(each)))).map(({ measure }) => measure), ({ day, id }) => [day ?? '9999', id]);
  const told = new Set([...recorded.flatMap(({ measure: { id } }) => [id, id.replace(/#[^#]*$/, '')]), ...felt.map(({ id }) => id)]);
  const others = read.filter(({ id, observation }) => !told.has(id) && !id.includes('#') && records(observation, 'hasMember').length === 0).map(({ observation }) => observation as unknown as Observation);
  return { measures, custom: custom.definitions, experience: experienceOf(recorded.filter(isOfSession), felt), others, issues: measures.flatMap(issueOf) };
}

/** A measure without a day stands apart. */
const dated = (measure: Measure): Measure => (measure.day === undefined && measure.apart === undefined ? { ...measure, apart: 'no-day' } : measure);

const issueOf = ({ id, measure, apart }: Measure): Issue[] =>
  (apart === undefined ? [] : [{ code: `measure-${apart}`, severity: 'warning', path: ['measures', id], params: { measure } }]);
