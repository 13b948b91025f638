import { measureCatalogue } from './catalogue.js';
import { LOINC_SYSTEM, MEASURE_SYSTEM } from './codes.js';
import { isRecord, records, text, texts, wordsOf, type Json } from './fhir-read-values.js';
import type { MeasureCode, MeasureDefinition } from './catalogue-definition.js';

/** One thing an Observation says: itself, or one of its components. */
export interface Slot {
  id: string;
  /** Where its value stands. */
  holder: Json;
  /** What it may be, in the catalogue; the unit chooses among several. Empty: custom, or nothing of ours. */
  definitions: readonly MeasureDefinition[];
  /** Where the second figure of a pair stands. */
  second?: Json | undefined;
  /** Whether it is only the second figure of a pair. */
  isSecondAlone?: boolean;
  custom?: CustomName | undefined;
}

/** What a measure that is in no catalogue is called. */
export interface CustomName { key: string; label: string; code?: { system?: string; code: string } }

const byCode = new Map<string, MeasureDefinition[]>();
const codesOf = (read: (definition: MeasureDefinition) => readonly MeasureCode[]) => measureCatalogue.flatMap((definition) => read(definition).map((code) => [code, definition] as const));
// What a code names comes before what it is read as too.
for (const [{ system, code }, definition] of [...codesOf(({ codings }) => codings), ...codesOf(({ alsoRead = [] }) => alsoRead)]) byCode.set(`${system}|${code}`, [...byCode.get(`${system}|${code}`) ?? [], definition]);

const SYSTOLIC = '8480-6';
const DIASTOLIC = '8462-4';
const HEART_RATE = '8867-4';
/** FR Core 2.2.0: what effort a heart rate was taken at. Its values are not bound: « au repos » is known by its words. */
const EXERTION = 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-observation-level-of-exertion';

/** The codings of one concept, the most asked of all: the general reader takes ten times as long. */
function codings(concept: unknown): Json[] {
  const coding = isRecord(concept) ? concept['coding'] : undefined;
  return Array.isArray(coding) ? coding.filter(isRecord) : records(coding);
}
const hasLoinc = (concept: unknown, code: string): boolean => codings(concept).some((each) => each['system'] === LOINC_SYSTEM && each['code'] === code);

const isAtRest = (observation: Json): boolean =>
  records(observation, 'extension').some((each) => each['url'] === EXERTION && /\brepos\b|\brest(ing)?\b/i.test([...texts(each, 'valueCodeableConcept', 'text'), ...texts(each, 'valueCodeableConcept', 'coding', 'display')].join(' ')));

/** What a code may be in the catalogue. */
export function definitionsOf(concept: unknown, observation: Json): readonly MeasureDefinition[] {
  const found = codings(concept).flatMap((each) => byCode.get(`${String(each['system'])}|${String(each['code'])}`) ?? []);
  if (found.length < 2 || !hasLoinc(concept, HEART_RATE)) return found;
  const isResting = hasLoinc(concept, '40443-4') || isAtRest(observation);
  return found.filter(({ id }) => id === (isResting ? 'resting-heart-rate' : 'heart-rate'));
}

/** Names a code that is in no catalogue; `undefined` when it has neither code nor words. */
function customOf(concept: unknown): CustomName | undefined {
  const coded = codings(concept).filter((each) => text(each['code']) !== undefined);
  const coding = coded.find((each) => each['system'] === LOINC_SYSTEM) ?? coded[0];
  const label = wordsOf(concept) ?? text(coding, 'code');
  if (label === undefined) return undefined;
  const [system, code] = [text(coding, 'system'), text(coding, 'code')];
  // Words alone never name a measure of the catalogue: « Weight » in pounds is not its kilograms.
  return code === undefined ? { key: `words|${label.toLowerCase()}`, label } : { key: `${system ?? ''}|${code}`, label, code: { ...(system !== undefined && { system }), code } };
}

function named(concept: unknown, observation: Json): Pick<Slot, 'definitions' | 'custom'> {
  const definitions = definitionsOf(concept, observation);
  return definitions.length > 0 ? { definitions } : { definitions, custom: customOf(concept) };
}

/** Names of the components of an Observation: the code, else the place; of two of one code, the second goes by its place. */
export function partNames(components: readonly Json[]): string[] {
  const seen = new Set<string>();
  return components.map(({ code }, index) => {
    const name = text(codings(code)[0], 'code');
    if (name === undefined || seen.has(name)) return String(index);
    seen.add(name);
    return name;
  });
}

const hasValue = (holder: Json): boolean => Object.keys(holder).some((key) => /^value[A-Z]/.test(key));

/** Everything an Observation says. Both pressures are one thing, wherever they stand. */
export function slotsOf(id: string, observation: Json): Slot[] {
  const { code } = observation;
  const components = Array.isArray(observation['component']) ? observation['component'].filter(isRecord) : [];
  const pressures = [SYSTOLIC, DIASTOLIC].map((loinc) => components.find((each) => hasLoinc(each['code'], loinc)));
  const isPair = pressures.some((each) => each !== undefined);
  const names = partNames(components);
  const rest = components.flatMap((component, index): Slot[] => (pressures.includes(component) ? [] : [{
    id: `${id}#${String(names[index])}`, holder: component, ...named(component['code'], observation),
  }]));
  if (isPair) {
    const pair = byCode.get(`${LOINC_SYSTEM}|${SYSTOLIC}`) ?? [];
    return [{ id, holder: pressures[0] ?? {}, second: pressures[1] ?? {}, definitions: pair }, ...rest];
  }
  const own: Slot = { id, holder: observation, ...named(code, observation), ...(hasLoinc(code, DIASTOLIC) && { isSecondAlone: true }) };
  // A panel that has its figures elsewhere has no value, and lacks none.
  const isPanel = rest.length > 0 || (observation['dataAbsentReason'] === undefined && records(observation, 'hasMember').length > 0);
  return !hasValue(observation) && isPanel ? rest : [own, ...rest];
}

/** Whether an effort was written with our own scale, from 0 to 10: 82289-0 alone is any scale. */
export const isOurScale = (observation: Json): boolean => !hasLoinc(observation['code'], '82289-0') || codings(observation['code']).some((each) => each['system'] === MEASURE_SYSTEM);

/** Whether an effort says it is on the scale from 6 to 20. */
export const isSixToTwenty = (observation: Json): boolean =>
  /\b6\s*(-|–|à|to)\s*20\b|(\/|sur|of)\s*20\b/i.test([
    ...texts(observation, 'method', 'text'), ...texts(observation, 'code', 'text'), ...texts(observation, 'code', 'coding', 'display'), ...texts(observation, 'valueQuantity', 'unit'), ...texts(observation, 'note', 'text'),
  ].join(' | ')) || records(observation, 'referenceRange').some((range) => [range['low'], range['high']].map((each) => (isRecord(each) ? each['value'] : undefined)).join() === '6,20');
