import { withMeasure } from './apply-measures.js';
import { definitionOf } from './catalogue.js';
import type { CarnetEdit } from './edits.js';
import { mergedInto, saidIn, shareOf, type Merged } from './fhir-edits-merged.js';
import { creation, isOnServer, partyReference, referenceTo, replacing, subjectOf, update, urnOf, type Change, type Place, type Source, type Writing } from './fhir-edits-parts.js';
import { resultChange } from './fhir-edits-records.js';
import { partNames } from './fhir-measures-slots.js';
import { toObservation } from './fhir-measures-write.js';
import { records, texts } from './fhir-read-values.js';
import type { Measure } from './model.js';
import { findById } from './named.js';

/** The Observation a measure is in: one of several figures of a panel is named `Observation/1#8867-4`. */
const observationOf = (id: string): string => id.split('#')[0] ?? id;

type MeasureEdit = Extract<CarnetEdit, { kind: 'measure' }>;

/** Writes a measure into its Observation and those that were merged into it, or a new one; a new one is named in the report of its bilan too. */
export function measureChanges(writing: Writing, edit: MeasureEdit): Change[] {
  const { carnet, context } = writing;
  const applied = withMeasure(carnet, edit, context);
  const measure = 'code' in applied ? undefined : findById(applied.measures, edit.id);
  if (!measure) return [];
  const place = { list: 'measures', id: measure.id } as const;
  const at = observationOf(measure.id);
  const { author } = context;
  const definition = definitionOf(carnet, measure.measure);
  if (measure.source && isOnServer(at)) {
    const own = { id: measure.id, at, source: measure.source };
    const merged = mergedInto(carnet, measure);
    const isShared = merged.some((each) => shareOf(measure, saidIn(carnet, each)).value === null);
    return [amending(writing, { edit, place, measure: isShared ? { ...measure, secondValue: undefined } : measure, record: own }), ...merged.flatMap((record) => mergedChange(writing, edit, measure, record))];
  }
  const written: Source = { ...toObservation(measure, { subject: subjectOf(carnet), at: context.at, ...(author && { performer: partyReference(author) }), ...(definition && { definition }) }) };
  const urn = urnOf(measure.id);
  const of = referenceTo(edit.plan);
  return [creation(place, urn, { ...written, ...(of && { basedOn: [of] }) }), ...resultChange(writing, measure.assessment, urn)];
}

interface Amending { edit: MeasureEdit; place: Place; measure: Measure; record: Merged }

/** A record with the values of a measure in it. Its notes stay, unless the edit says another. */
function amending({ carnet, context }: Writing, { edit: { comment }, place, measure, record: { id, at, source } }: Amending): Change {
  const { comment: _comment, ...values } = measure;
  const definition = definitionOf(carnet, measure.measure);
  const written = toObservation({ ...values, id, source }, { at: context.at, timeZone: carnet.timeZone, ...(definition && { definition }) });
  const isNoted = comment !== undefined && comment !== notesOf(source);
  return replacing(place, at, source, { ...written, interpretation: undefined, ...(isNoted && { note: comment === '' ? undefined : [{ text: comment }] }) });
}

const notesOf = (source: Source): string => texts(source, 'note', 'text').join('\n');

/** The change of a record that was merged into a measure, where it says something else. */
function mergedChange(writing: Writing, edit: MeasureEdit, measure: Measure, record: Merged): Change[] {
  const said = saidIn(writing.carnet, record);
  const share = shareOf(measure, said);
  const isSame = said !== undefined && said.apart === undefined && said.value === share.value && (said.secondValue ?? undefined) === (share.secondValue ?? undefined)
    && (said.day === undefined || said.day === measure.day) && record.source['status'] !== 'entered-in-error';
  if (isSame && (edit.comment === undefined || ['', edit.comment].includes(notesOf(record.source)))) return [];
  const { at: time, secondValue: _second, ...rest } = measure;
  return [amending(writing, { edit, place: { kept: record.at }, record, measure: { ...rest, ...share, status: 'amended', ...(time !== undefined && said?.at !== undefined && { at: time }) } })];
}

/** Writes that a measure was entered in error, and what was merged into it. Of a panel, only the figure: the others stand. */
export function withdrawMeasureChanges({ carnet }: Writing, id: string): Change[] {
  const measure: Measure | undefined = findById(carnet.measures, id) ?? findById(carnet.withdrawn ?? [], id);
  const at = observationOf(measure?.id ?? id);
  if (!measure?.source || !isOnServer(at)) return [];
  const own = withdrawing({ list: 'measures', id: measure.id }, { id: measure.id, at, source: measure.source });
  return [own, ...mergedInto(carnet, measure).map((record) => withdrawing({ kept: record.at }, record))];
}

function withdrawing(place: Place, { id, at, source }: Merged): Change {
  const part = id.split('#')[1];
  if (part === undefined) return update(place, at, source, { status: 'entered-in-error' });
  const components = records(source, 'component');
  const names = partNames(components);
  const component = components.map((each, index) => (names[index] === part ? withoutValue(each) : each));
  return update(place, at, source, { component, status: 'amended' });
}

function withoutValue(component: Source): Source {
  const kept = Object.entries(component).filter(([key]) => !/^value[A-Z]/.test(key) && key !== 'interpretation');
  return { ...Object.fromEntries(kept), dataAbsentReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'error' }] } };
}
