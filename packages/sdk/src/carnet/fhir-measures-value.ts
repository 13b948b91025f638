import { convert, disagree, unitOfText } from './units.js';
import { isRecord, text, type Json } from './fhir-read-values.js';
import type { MeasureDefinition } from './catalogue-definition.js';
import type { Measure } from './model.js';

const UCUM_SYSTEM = 'http://unitsofmeasure.org';

/** What an Observation, or one of its components, says as its value. */
export interface Said {
  number?: number;
  /** UCUM where it could be told, else as written. `undefined`: none was written. */
  unit?: string | undefined;
  comparator?: string | undefined;
  /** Code of why there is none. */
  absent?: string | undefined;
  /** Whether something was said that is no number. */
  isOther?: boolean;
}

const wordIn = (some: unknown): string | undefined => (typeof some === 'string' ? some.trim() || undefined : undefined);

/**
 * The unit of a Quantity. A code goes before the words beside it; the two may not contradict each other: what a person read
 * as pounds is not kilograms.
 */
function unitOf(quantity: Json): string | undefined {
  // No unit is longer.
  const [words, code] = [quantity['unit'], quantity['code']].map((each) => wordIn(each)?.slice(0, 99));
  const isCoded = code !== undefined && (quantity['system'] === undefined || quantity['system'] === UCUM_SYSTEM);
  const printed = words === undefined ? undefined : unitOfText(words);
  if (!isCoded) return printed ?? words;
  const coded = unitOfText(code) ?? code;
  return printed !== undefined && disagree(coded, printed) ? `${code} / ${String(words)}` : coded;
}

/** Reads a value. An integer is a pure number: its unit is `1`. */
export function saidBy(holder: Json): Said {
  const { valueQuantity, valueInteger } = holder;
  if (isRecord(valueQuantity)) {
    const value = valueQuantity['value'];
    if (typeof value === 'number' && Number.isFinite(value)) return { number: value, unit: unitOf(valueQuantity), comparator: wordIn(valueQuantity['comparator']) };
    if (value !== undefined) return { isOther: true };
  }
  if (typeof valueInteger === 'number' && Number.isFinite(valueInteger)) return { number: valueInteger, unit: '1' };
  if (Object.keys(holder).some((key) => /^value[A-Z]/.test(key) && key !== 'valueQuantity')) return { isOther: true };
  const { dataAbsentReason } = holder;
  return { absent: isRecord(dataAbsentReason) ? text(dataAbsentReason, 'coding', 'code') ?? 'unknown' : undefined };
}

type Figure = Pick<Measure, 'value' | 'written' | 'apart' | 'absentReason'>;

/** The number of a value in the unit of a definition; `undefined` when it is in no unit of it. */
export function inUnitOf({ unit, sameNumberIn }: Pick<MeasureDefinition, 'unit' | 'sameNumberIn'>, value: number, from: string): number | undefined {
  return convert(value, from, unit) ?? (sameNumberIn === undefined ? undefined : convert(value, from, sameNumberIn));
}

/** A value as a figure of a measure: in its unit, or apart with why. */
export function figureOf(said: Said, definition: Pick<MeasureDefinition, 'unit' | 'sameNumberIn' | 'isScale' | 'range'>): Figure {
  if (said.isOther) return { value: null, apart: 'not-a-number' };
  if (said.number === undefined) return { value: null, absentReason: said.absent ?? 'unknown' };
  const written = { value: said.number, ...(said.unit !== undefined && { unit: said.unit }), ...(said.comparator !== undefined && { comparator: said.comparator }) };
  if (said.comparator !== undefined) return { value: null, written, apart: 'comparator' };
  if (said.unit === undefined) return { value: null, written, apart: 'unit-missing' };
  const value = inUnitOf(definition, said.number, said.unit);
  const { low, high } = definition.range;
  // 14 of 10 is of another scale, as 45 on a line of 100 mm is.
  if (value === undefined || (definition.isScale && !(value >= low && value <= high))) return { value: null, written, apart: 'unit-unknown' };
  return value === said.number ? { value } : { value, written };
}

/** Who or what measured it, and whether the person did. */
export interface Author { by?: string; /** What tells two authors apart. */ key: string; isSelf: boolean }

const isOf = ({ reference }: Json, type: string): boolean => typeof reference === 'string' && (reference.startsWith(`${type}/`) || reference.includes(`/${type}/`));

const categoriesOf = (observation: Json): string => JSON.stringify(observation['category'] ?? '');

/**
 * Whose measure it is. A device or an answer is the person's own; a test or a vital sign that a form computed is the
 * professional's who filled it in.
 *
 * @param nameOf the name a Reference goes by, where the record knows more than its display.
 */
export function authorOf(observation: Json, nameOf: (reference: unknown) => string | undefined): Author {
  const { device, derivedFrom, subject } = observation;
  const performers = Array.isArray(observation['performer']) ? observation['performer'].filter(isRecord) : [];
  const own = isRecord(subject) ? subject['reference'] : undefined;
  const isPerson = (each: Json) => each['type'] === 'Patient' || isOf(each, 'Patient') || (each['reference'] !== undefined && each['reference'] === own);
  const isKin = (each: Json) => each['type'] === 'RelatedPerson' || isOf(each, 'RelatedPerson');
  const others = performers.filter((each) => !isPerson(each));
  const isAnswer = Array.isArray(derivedFrom) && derivedFrom.some((each) => /QuestionnaireResponse\//.test(text(each, 'reference') ?? '') || text(each, 'type') === 'QuestionnaireResponse')
    && !/"(exam|vital-signs)"/.test(categoriesOf(observation));
  const named = [device, ...others].filter(isRecord);
  const by = named.map((each) => nameOf(each) ?? wordIn(each['display'])).find((name) => name !== undefined);
  const isSelf = isRecord(device) || performers.some((each) => isPerson(each) || isKin(each)) || isAnswer;
  return { ...(by !== undefined && { by }), key: by ?? named.map((each) => text(each['reference'])).find((each) => each !== undefined) ?? (isSelf ? 'self' : ''), isSelf };
}

