import type { CodeableConcept, Observation, ObservationComponent, Quantity, Reference } from 'fhir/r4.js';
import { measureCatalogue } from './catalogue.js';
import type { MeasureDefinition } from './catalogue-definition.js';
import { LOINC_SYSTEM } from './codes.js';
import { partNames } from './fhir-measures-slots.js';
import { inUnitOf } from './fhir-measures-value.js';
import { clockOf, whenOf } from './fhir-measures-when.js';
import { isRecord, records, texts } from './fhir-read-values.js';
import type { Measure } from './model.js';
import { unitOfText } from './units.js';
import { unitInWords } from './units-words.js';

const UCUM_SYSTEM = 'http://unitsofmeasure.org';
const CATEGORY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/observation-category';
const ABSENT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
/** Class of every activity measure in the US Physical Activity IG 1.0.1. */
const PHYSICAL_ACTIVITY = { system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' };
const pressures = [{ code: '8480-6', text: 'Pression systolique' }, { code: '8462-4', text: 'Pression diastolique' }] as const;

/** Whom a measure is about, and who writes it. */
export interface ObservationContext {
  /** `undefined`: the carnet names nobody. */
  subject?: Reference | undefined;
  /** When it is written, a FHIR instant: `issued`. */
  at?: string | undefined;
  performer?: Reference | undefined;
  /** Of a custom measure: `definitionOf(carnet, measure.measure)`. */
  definition?: MeasureDefinition | undefined;
  /** The session it was measured in, as a reference. `undefined`: `measure.session`. */
  session?: string | undefined;
  /** Where days are counted, to tell whether a record that was read is moved to another. */
  timeZone?: string | undefined;
}

/** `observation-category` by kind; a habit is what French guides call social history (ANS `EDSObservationExerciceStatus`). */
function categoriesOf({ kind, unit }: MeasureDefinition): CodeableConcept[] {
  const codes = kind === 'fitness' ? ['exam'] : kind === 'body' || kind === 'vital' ? ['vital-signs'] : kind === 'feeling' || kind === 'score' ? ['survey'] : ['activity', ...(/^(min|h|d)\//.test(unit) ? ['social-history'] : [])];
  return [...codes.map((code) => ({ coding: [{ system: CATEGORY_SYSTEM, code }] })), ...(kind === 'activity' ? [{ coding: [{ ...PHYSICAL_ACTIVITY }] }] : [])];
}

/** LOINC and text, without a display: the codes were read in several editions of LOINC. */
const codeOf = ({ codings, label }: MeasureDefinition): CodeableConcept => ({
  ...(codings.length > 0 && { coding: codings.map(({ system, code }) => ({ ...(system !== '' && { system }), code })) }), text: label.fr,
});

const quantityOf = (value: number, unit: string | undefined): Quantity => {
  if (unit === undefined || unit === '') return { value };
  const isUcum = unitOfText(unit) !== undefined;
  const printed = unitInWords(unit);
  return isUcum ? { value, ...(printed !== '' && { unit: printed }), system: UCUM_SYSTEM, code: unit } : { value, unit };
};

type Value = Pick<Observation, 'valueQuantity' | 'dataAbsentReason'>;
const absent = (code = 'unknown'): Value => ({ dataAbsentReason: { coding: [{ system: ABSENT_SYSTEM, code }] } });

/** As it was written while it still says the value; else in the unit of the catalogue. */
function valueOf({ value, written, apart, absentReason }: Measure, definition: MeasureDefinition): Value {
  const isStill = written !== undefined && (apart === undefined ? written.unit !== undefined && inUnitOf(definition, written.value, written.unit) === value : true);
  if (isStill && (apart !== undefined || value !== null)) {
    const { comparator } = written;
    return { valueQuantity: { ...quantityOf(written.value, written.unit), ...(comparator !== undefined && { comparator: comparator as '<' }) } };
  }
  return value === null ? absent(absentReason) : { valueQuantity: quantityOf(value, definition.unit) };
}

const hasLoinc = (concept: unknown, code: string) => records(concept, 'coding').some((each) => each['system'] === LOINC_SYSTEM && each['code'] === code);

/** A record, or a component of one, without what it says as its value and what was thought of it. */
function withoutValue<Holder extends object>(holder: Holder): Holder {
  return Object.fromEntries(Object.entries(holder).filter(([key]) => !/^_?value[A-Z]/.test(key) && key !== 'dataAbsentReason' && key !== 'interpretation')) as Holder;
}

/** Both pressures as components, beside those the record has. */
function pairOf({ value, secondValue, absentReason }: Measure, unit: string, before: readonly ObservationComponent[] = []): ObservationComponent[] {
  const figures = [value, secondValue ?? null];
  const parts = pressures.map(({ code, text: words }, index): ObservationComponent => {
    const figure = figures[index];
    const known = withoutValue(before.find((each) => hasLoinc(each.code, code)) ?? { code: { coding: [{ system: LOINC_SYSTEM, code }], text: words } });
    return { ...known, ...(typeof figure === 'number' ? { valueQuantity: quantityOf(figure, unit) } : absent(absentReason)) };
  });
  return [...parts, ...before.filter((each) => !pressures.some(({ code }) => hasLoinc(each.code, code)))];
}

/** Who measured it, as `readMeasures` reads it again. */
function authorOf({ by, isSelfReported }: Measure, { performer, subject }: ObservationContext): Pick<Observation, 'performer' | 'device'> {
  if (performer) return { performer: [performer] };
  if (isSelfReported) return by === undefined ? { performer: [subject ?? { type: 'Patient' }] } : { device: { display: by } };
  return by === undefined ? {} : { performer: [{ display: by }] };
}

const isObservation = (source: unknown): source is Observation => isRecord(source) && source['resourceType'] === 'Observation';

/** FHIR has two words for what we call amended: the one that was written stays. */
const statusOf = ({ status }: Measure, before: Observation | undefined): Observation['status'] => (status === 'amended' && before?.status === 'corrected' ? 'corrected' : status);

const OTHER_WHENS = ['effectivePeriod', 'effectiveInstant', 'effectiveTiming'];

/** A record of another day, or with another note, when those of the measure differ. */
function around({ at, day, comment }: Measure, source: Observation, timeZone: string | undefined): Observation {
  const isOther = timeZone === undefined ? source.effectiveDateTime !== day && OTHER_WHENS.every((key) => !Object.hasOwn(source, key)) : whenOf({ ...source }, clockOf(timeZone))?.day !== day;
  const isMoved = at === undefined && day !== undefined && isOther;
  const kept = isMoved ? Object.fromEntries(Object.entries(source).filter(([key]) => !OTHER_WHENS.includes(key))) as unknown as Observation : source;
  const notes = texts(source.note, 'text').join('\n');
  return { ...kept, ...(isMoved && { effectiveDateTime: day }), ...(comment !== undefined && comment !== notes && { note: [{ text: comment }] }) };
}

/** A record with another value in it; the rest stays as it was. */
function changed(original: Observation, measure: Measure, definition: MeasureDefinition, timeZone: string | undefined): Observation {
  const source = around(measure, original, timeZone);
  const { interpretation } = source;
  const kept = { ...withoutValue(source), ...(interpretation && { interpretation }) };
  const status = statusOf(measure, source);
  const part = measure.id.split('#')[1];
  if (part !== undefined) {
    const names = partNames(records(source.component));
    const component = (source.component ?? []).map((each, index) => {
      if (names[index] !== part) return each;
      return { ...withoutValue(each), ...valueOf(measure, definition) };
    });
    return { ...source, status, component };
  }
  if (definition.secondLabel === undefined) return { ...kept, status, ...valueOf(measure, definition) };
  const { value, secondValue } = measure;
  const [isFirst, isSecond] = pressures.map(({ code }) => hasLoinc(source.code, code));
  if (isFirst && typeof secondValue !== 'number') return { ...kept, status, ...valueOf(measure, definition) };
  if (isSecond && value === null) return { ...kept, status, ...valueOf({ ...measure, value: secondValue ?? null }, definition) };
  // A pressure that stood alone becomes one of two.
  const code = isFirst || isSecond ? codeOf(definition) : source.code;
  return { ...kept, status, code, component: pairOf(measure, definition.unit, source.component) };
}

/**
 * Writes a measure as an Observation of base R4. One that was read is written back into what it was read from, with all the
 * rest of it; a new one gets category, LOINC with text, UCUM, and components for a pair.
 *
 * @throws RangeError for a measure that is in no catalogue, without its definition.
 */
export function toObservation(measure: Measure, context: ObservationContext): Observation {
  const definition = context.definition ?? measureCatalogue.find(({ id }) => id === measure.measure);
  if (!definition) throw new RangeError(`toObservation: « ${measure.measure} » is in no catalogue; give its definition.`);
  const { at, day, comment } = measure;
  const effective = at ?? day;
  const when = { ...(effective !== undefined && { effectiveDateTime: effective }), ...(context.at !== undefined && { issued: context.at }) };
  if (isObservation(measure.source)) return changed(measure.source, measure, definition, context.timeZone);
  const session = context.session ?? measure.session;
  const id = /^Observation\/([A-Za-z0-9.-]{1,64})$/.exec(measure.id)?.[1];
  return {
    resourceType: 'Observation',
    ...(id !== undefined && { id }),
    language: 'fr',
    status: measure.status,
    category: categoriesOf(definition),
    code: codeOf(definition),
    ...(context.subject && { subject: context.subject }),
    ...(session !== undefined && { focus: [{ reference: session }] }),
    ...when,
    ...authorOf(measure, context),
    ...(definition.secondLabel === undefined || measure.apart !== undefined ? valueOf(measure, definition) : { component: pairOf(measure, definition.unit) }),
    ...(comment !== undefined && { note: [{ text: comment }] }),
  };
}
