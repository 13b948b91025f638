import { withMeasure } from './apply-measures.js';
import { definitionOf } from './catalogue.js';
import type { CarnetEdit } from './edits.js';
import { creation, isOnServer, partyReference, referenceTo, replacing, subjectOf, update, urnOf, type Change, type Source, type Writing } from './fhir-edits-parts.js';
import { resultChange } from './fhir-edits-records.js';
import { toObservation } from './fhir-measures-write.js';
import { records, text } from './fhir-read-values.js';
import type { Measure } from './model.js';
import { findById } from './named.js';

/** The Observation a measure is in: one of several figures of a panel is named `Observation/1#8867-4`. */
const observationOf = (id: string): string => id.split('#')[0] ?? id;

/** Writes a measure into its Observation, or a new one; a new one is named in the report of its bilan too. */
export function measureChanges(writing: Writing, edit: Extract<CarnetEdit, { kind: 'measure' }>): Change[] {
  const { carnet, context } = writing;
  const applied = withMeasure(carnet, edit, context);
  const measure = 'code' in applied ? undefined : findById(applied.measures, edit.id);
  if (!measure) return [];
  const place = { list: 'measures', id: measure.id } as const;
  const at = observationOf(measure.id);
  const { author } = context;
  const definition = definitionOf(carnet, measure.measure);
  const written: Source = { ...toObservation(measure, { subject: subjectOf(carnet), at: context.at, ...(author && { performer: partyReference(author) }), ...(definition && { definition }) }) };
  if (measure.source && isOnServer(at)) return [replacing(place, at, measure.source, { ...written, interpretation: undefined })];
  const urn = urnOf(measure.id);
  const of = referenceTo(edit.plan);
  return [creation(place, urn, { ...written, ...(of && { basedOn: [of] }) }), ...resultChange(writing, measure.assessment, urn)];
}

/** Writes that a measure was entered in error. Of a panel, only the figure: the others stand. */
export function withdrawMeasureChanges({ carnet }: Writing, id: string): Change[] {
  const measure: Measure | undefined = findById(carnet.measures, id) ?? findById(carnet.withdrawn ?? [], id);
  const at = observationOf(measure?.id ?? id);
  if (!measure?.source || !isOnServer(at)) return [];
  const place = { list: 'measures', id: measure.id } as const;
  const part = measure.id.split('#')[1];
  if (part === undefined) return [update(place, at, measure.source, { status: 'entered-in-error' })];
  const component = records(measure.source, 'component').map((each, index) => ((text(each, 'code', 'coding', 'code') ?? String(index)) === part ? withoutValue(each) : each));
  return [update(place, at, measure.source, { component, status: 'amended' })];
}

function withoutValue(component: Source): Source {
  const kept = Object.entries(component).filter(([key]) => !/^value[A-Z]/.test(key) && key !== 'interpretation');
  return { ...Object.fromEntries(kept), dataAbsentReason: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'error' }] } };
}
