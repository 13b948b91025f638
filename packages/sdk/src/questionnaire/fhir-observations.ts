import type { CodeableConcept, Observation, Reference } from 'fhir/r4.js';
import {
  ANSWER_PART_SYSTEM, BLOOD_PRESSURE, CATEGORY_SYSTEM, CATEGORY_WORDS, categoryCode, OBSERVATION_CATEGORY, observedValues, PHYSICAL_ACTIVITY, UCUM_SYSTEM, VALUE_SYSTEM, valueCode,
  type ObservationKind, type ObservedValue,
} from './instruments/codes.js';
import { categoryWords } from './instruments/categories.js';
import type { Bilingual, InstrumentId, Score } from './instruments/model.js';

const LOINC = 'http://loinc.org';
const LANGUAGE = 'fr';

/** Whom and what the Observations of a score are about. */
export interface ObservationOptions {
  /** `Patient/123`, or a reference. `undefined`: nobody known, as on a public site. */
  subject?: Reference | string | undefined;
  /** When it held, a date or an instant: when the answers were given. */
  effective: string;
  /** The response it was computed from. */
  derivedFrom?: Reference | string | readonly (Reference | string)[] | undefined;
  /** Who answered, or filled it in: Patient, RelatedPerson, Practitioner or PractitionerRole. `undefined`: nobody known. */
  author?: Reference | string | undefined;
  /** UUID of the response: each Observation then has an identifier, by which a second delivery finds it. */
  id?: string | undefined;
}

export const referenceOf = (to: Reference | string): Reference => (typeof to === 'string' ? { reference: to } : to);
export const listOf = <Item>(some: Item | readonly Item[] | undefined): Item[] => (some === undefined ? [] : Array.isArray(some) ? [...some as readonly Item[]] : [some as Item]);

/** Parts of an instrument's result that become Observations, in a fixed order: their values, the category, both pressures. */
export type ObservationPart = string;
export const CATEGORY_PART = 'category';
const PRESSURE_PART = 'blood-pressure';

/** The parts a score has; a value that is `null` has none, and no 0. */
export function partsOf({ instrument, values, category }: Score): ObservationPart[] {
  const known = Object.keys(observedValues[instrument] ?? {}).filter((name) => typeof values[name] === 'number' && !isCountedWithArms(name, values));
  const hasPressure = BLOOD_PRESSURE.components.every(({ value }) => typeof values[value] === 'number');
  return [...known, ...(category === null ? [] : [CATEGORY_PART]), ...(hasPressure ? [PRESSURE_PART] : [])];
}

/** Every part an instrument may have, for a number of its own each. */
export const allPartsOf = (instrument: InstrumentId): ObservationPart[] => [CATEGORY_PART, PRESSURE_PART, ...Object.keys(observedValues[instrument])];

/** Stands with the arms count 0 for a norm: what was measured is the number with arms, under its own code. */
const isCountedWithArms = (name: string, values: Score['values']): boolean => name === 'chairStandsPer30Seconds' && typeof values.chairStandsWithArmsPer30Seconds === 'number';

const categoriesOf = (kind: ObservationKind): CodeableConcept[] => [
  ...kind.map((code) => ({ coding: [{ system: OBSERVATION_CATEGORY, code }] })),
  ...(kind.includes('activity') ? [{ coding: [{ ...PHYSICAL_ACTIVITY }] }] : []),
];

const codeOf = (instrument: InstrumentId, name: string, { loinc, words }: ObservedValue): CodeableConcept => ({
  coding: loinc.length > 0 ? loinc.map((code) => ({ system: LOINC, code })) : [{ system: VALUE_SYSTEM, code: valueCode(instrument, name), display: words.fr }],
  text: words.fr,
});

const quantity = (value: number, unit: string, printed: string) => ({ value, ...(printed !== '' && { unit: printed }), system: UCUM_SYSTEM, code: unit });

type Content = Pick<Observation, 'category' | 'code' | 'valueQuantity' | 'valueBoolean' | 'valueCodeableConcept' | 'component'>;

/** What one part of a score says. */
function contentOf({ instrument, values, category }: Score, part: ObservationPart): Content {
  if (part === CATEGORY_PART) {
    const words = (categoryWords as Readonly<Record<string, Readonly<Record<string, Bilingual>>>>)[instrument]?.[category ?? ''];
    return {
      category: categoriesOf(instrument === 'icope-step1' ? ['exam'] : ['survey', 'activity', 'social-history']),
      code: { coding: [{ system: VALUE_SYSTEM, code: categoryCode(instrument, CATEGORY_PART), display: CATEGORY_WORDS.fr }], text: CATEGORY_WORDS.fr },
      valueCodeableConcept: { coding: [{ system: CATEGORY_SYSTEM, code: categoryCode(instrument, category ?? ''), ...(words && { display: words.fr }) }], ...(words && { text: words.fr }) },
    };
  }
  if (part === PRESSURE_PART) {
    const { loinc, words, components } = BLOOD_PRESSURE;
    const component = components.map(({ value, loinc: code, words: { fr } }) => ({ code: { coding: [{ system: LOINC, code }], text: fr }, valueQuantity: quantity(values[value] ?? 0, 'mm[Hg]', 'mmHg') }));
    return { category: categoriesOf(['vital-signs']), code: { coding: [{ system: LOINC, code: loinc }], text: words.fr }, component };
  }
  const observed = observedValues[instrument][part];
  const value = values[part];
  if (!observed || typeof value !== 'number') throw new RangeError(`toObservations: the score has no value « ${part} ».`);
  return {
    category: categoriesOf(observed.kind),
    code: codeOf(instrument, part, observed),
    ...(observed.unit === 'boolean' ? { valueBoolean: value === 1 } : { valueQuantity: quantity(value, observed.unit, observed.unitText) }),
  };
}

/** The identifier that names one part of one response on every server. */
export const partIdentifier = (id: string, instrument: InstrumentId, part: ObservationPart): { system: string; value: string } =>
  ({ system: ANSWER_PART_SYSTEM, value: `${id}/${valueCode(instrument, part)}` });

/** One part of a score as an Observation. */
export function toObservation(score: Score, part: ObservationPart, { subject, effective, derivedFrom, author, id }: ObservationOptions): Observation {
  const from = listOf(derivedFrom).map(referenceOf);
  const { category, code, ...value } = contentOf(score, part);
  return {
    resourceType: 'Observation',
    language: LANGUAGE,
    ...(id !== undefined && { identifier: [partIdentifier(id, score.instrument, part)] }),
    status: 'final',
    category: category ?? [],
    code,
    ...(subject !== undefined && { subject: referenceOf(subject) }),
    effectiveDateTime: effective,
    ...(author !== undefined && { performer: [referenceOf(author)] }),
    ...value,
    // The rule that computed it: the response names the questions, not the sum.
    method: { text: `${score.instrument} ${score.version}` },
    ...(from.length > 0 && { derivedFrom: from }),
  };
}

/**
 * Writes what was computed as Observations: one for each value that FHIR has a place for, one for the category. A value
 * that is `null` has none. LOINC where a code is confirmed, else our own code system.
 *
 * @throws TypeError without a time, a mistake of the program.
 */
export function toObservations(score: Score, options: ObservationOptions): Observation[] {
  if (typeof options?.effective !== 'string' || options.effective === '') throw new TypeError('toObservations expects effective, the day or the instant of the answers.');
  return partsOf(score).map((part) => toObservation(score, part, options));
}

/** Values and category of an instrument, as far as Observations tell them. */
export interface ObservedScore { values: Record<string, number>; category: string | null }

const objects = <Item>(some: readonly Item[] | undefined): Item[] => (Array.isArray(some) ? (some as Item[]).filter((each) => typeof each === 'object' && each !== null) : []);
const isCoded = (concept: CodeableConcept | undefined, system: string, code: string): boolean => objects(concept?.coding).some((each) => each.system === system && each.code === code);

/** Which value of an instrument an Observation is; `undefined` when it is none. */
function valueOf({ code }: Observation, instrument: InstrumentId): string | undefined {
  const known = Object.entries(observedValues[instrument]);
  return known.find(([name, { loinc: [loinc] }]) => (loinc === undefined ? isCoded(code, VALUE_SYSTEM, valueCode(instrument, name)) : isCoded(code, LOINC, loinc)))?.[0];
}

function pressuresOf({ code, component }: Observation): Record<string, number> {
  if (!isCoded(code, LOINC, BLOOD_PRESSURE.loinc)) return {};
  return Object.fromEntries(BLOOD_PRESSURE.components.flatMap(({ value, loinc }) => {
    const pressure = objects(component).find((each) => isCoded(each.code, LOINC, loinc))?.valueQuantity?.value;
    return typeof pressure === 'number' ? [[value, pressure]] : [];
  }));
}

/** Reads what `toObservations` wrote for an instrument; what belongs to none of its values, is in another unit, or was entered in error is passed over. */
export function fromObservations(observations: readonly Observation[], instrument: InstrumentId): ObservedScore {
  const read: ObservedScore = { values: {}, category: null };
  for (const observation of objects(observations)) {
    if (observation.status === 'entered-in-error' || observation.status === 'cancelled') continue;
    const { code, valueQuantity, valueBoolean, valueCodeableConcept } = observation;
    const name = valueOf(observation, instrument);
    const isInUnit = name !== undefined && valueQuantity?.code === observedValues[instrument][name]?.unit;
    const number = typeof valueBoolean === 'boolean' ? Number(valueBoolean) : isInUnit ? valueQuantity?.value : undefined;
    if (name !== undefined && typeof number === 'number') read.values[name] = number;
    Object.assign(read.values, pressuresOf(observation));
    const category = objects(valueCodeableConcept?.coding).find(({ system }) => system === CATEGORY_SYSTEM)?.code;
    const prefix = `${instrument}-`;
    if (isCoded(code, VALUE_SYSTEM, categoryCode(instrument, CATEGORY_PART)) && typeof category === 'string' && category.startsWith(prefix)) read.category = category.slice(prefix.length);
  }
  return read;
}
