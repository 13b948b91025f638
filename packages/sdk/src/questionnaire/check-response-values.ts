import type { Issue } from '../issue.js';
import { urls } from './codes.js';
import type { Expected } from './check-response-items.js';
import { extensionsIn, extensionValue, isObject, numberIn, objectsIn, textIn, type Json } from './json.js';
import { isSameValue, orderOf, valueOf, type Value } from './check-response-compare.js';

/** What the whole form lends to the check of one answer. */
export interface AnswerRules {
  readonly contained: readonly Json[];
  /** Options by the item, and by what they are called; `undefined`: not known. Filled as they are asked for. */
  readonly options: Map<Expected, ReadonlyMap<unknown, Value[]> | undefined>;
}

type Finding = Pick<Issue, 'code' | 'params'>;

export const hasValue = (answer: Json): boolean => valueOf(answer) !== undefined;

/** Names of the `value[x]` that each type takes (R4, value set `item-type`); choices: those of `answerOption.value[x]`. */
const names: Readonly<Record<string, readonly string[]>> = {
  boolean: ['valueBoolean'], decimal: ['valueDecimal'], integer: ['valueInteger'], date: ['valueDate'], dateTime: ['valueDateTime'], time: ['valueTime'],
  string: ['valueString'], text: ['valueString'], url: ['valueUri'], attachment: ['valueAttachment'], reference: ['valueReference'], quantity: ['valueQuantity'],
  choice: ['valueCoding', 'valueInteger', 'valueDate', 'valueTime', 'valueString', 'valueReference'],
  'open-choice': ['valueCoding', 'valueInteger', 'valueDate', 'valueTime', 'valueString', 'valueReference'],
};

const dateForm = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const timeForm = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/;
const zoneForm = /(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

function isDay(text: string): boolean {
  if (!dateForm.test(text) || text.startsWith('0000')) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return day <= new Date(Date.UTC(year % 400 + 2000, month, 0)).getUTCDate();
}

function isMoment(text: string): boolean {
  const [day = '', time] = text.split('T');
  if (time === undefined) return isDay(text);
  return day.length === 10 && isDay(day) && zoneForm.test(time) && timeForm.test(time.replace(zoneForm, ''));
}

/** The lexical forms of R4 (datatypes, « Primitive Types »). */
const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  valueBoolean: (value) => typeof value === 'boolean',
  valueDecimal: (value) => numberIn(value) !== undefined,
  valueInteger: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  valueDate: (value) => typeof value === 'string' && isDay(value),
  valueDateTime: (value) => typeof value === 'string' && isMoment(value),
  valueTime: (value) => typeof value === 'string' && timeForm.test(value),
  valueString: (value) => textIn(value) !== undefined,
  valueUri: (value) => typeof value === 'string' && value !== '' && !/\s/.test(value),
  valueCoding: (value) => isObject(value) && (typeof value.code === 'string' || typeof value.display === 'string'),
  valueQuantity: (value) => isObject(value) && (value.value === undefined ? Object.keys(value).length > 0 : numberIn(value.value) !== undefined),
  valueAttachment: (value) => isObject(value) && Object.keys(value).length > 0,
  valueReference: (value) => isObject(value) && Object.keys(value).length > 0,
};

/** What is wrong with one answer. */
export function* answerIssues(expected: Expected, answer: Json, rules: AnswerRules): Generator<Finding> {
  const values = Object.keys(answer).filter((name) => /^value[A-Z]/.test(name));
  if (values.length > 1) yield { code: 'several-values' };
  const value = valueOf(answer);
  if (!value) {
    // An answer may hold why it has no value, or be what carries the items under it.
    if (!Object.keys(answer).some((name) => name === 'extension' || name === 'item' || name.startsWith('_value'))) yield { code: 'answer-empty' };
    return;
  }
  const taken = names[expected.type];
  if (!taken) return;
  if (!taken.includes(value.name) || !forms[value.name]?.(value.value)) {
    yield { code: 'wrong-type', params: { type: expected.type, given: value.name } };
    return;
  }
  yield* boundIssues(expected, value);
  yield* optionIssues(expected, value, rules);
}

/** Digits behind the point of a number as JSON writes it. */
function decimalsOf(number: number): number {
  const [digits = '', power = '0'] = String(Math.abs(number)).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power));
}

function* boundIssues({ source, type }: Expected, { name, value }: Value): Generator<Finding> {
  const text = typeof value === 'string' && /^(string|text|url|open-choice)$/.test(type) ? value : undefined;
  const [longest, shortest] = [numberIn(source.maxLength), numberIn(extensionValue(source, urls.minLength))];
  if (text !== undefined && longest !== undefined && text.length > longest) yield { code: 'text-too-long', params: { most: longest } };
  if (text !== undefined && shortest !== undefined && text.length < shortest) yield { code: 'text-too-short', params: { least: shortest } };
  const number = typeof value === 'number' ? value : isObject(value) ? numberIn(value.value) : undefined;
  const places = numberIn(extensionValue(source, urls.maxDecimalPlaces));
  if (places !== undefined && number !== undefined && decimalsOf(number) > places) yield { code: 'too-many-decimals', params: { most: places } };
  const inOrder = (url: string) => orderOfBound({ name, value, number }, extensionValue(source, url));
  if ([urls.minValue, urls.sdcMinQuantity].some((url) => inOrder(url) === -1)) yield { code: 'value-too-small' };
  if ([urls.maxValue, urls.sdcMaxQuantity].some((url) => inOrder(url) === 1)) yield { code: 'value-too-great' };
}

/** Whether a value is before or behind a bound; `undefined` when that cannot be told. */
function orderOfBound({ name, value, number }: Value & { number: number | undefined }, bound: unknown): number | undefined {
  // A bound with a unit says nothing of an answer in another one.
  if (isObject(bound) && (bound.code ?? bound.unit) !== undefined) return orderOf({ name, value }, { name, value: bound });
  const least = isObject(bound) ? numberIn(bound.value) : bound;
  if (typeof least === 'number') return number === undefined ? undefined : Math.sign(number - least);
  return typeof least === 'string' ? orderOf({ name, value }, { name, value: least }) : undefined;
}

function* optionIssues(expected: Expected, value: Value, { contained, options: known }: AnswerRules): Generator<Finding> {
  const { source, type } = expected;
  if (type !== 'choice' && type !== 'open-choice') return;
  const isOpen = type === 'open-choice' && (value.name === 'valueString' || (value.name === 'valueCoding' && isObject(value.value) && value.value.code === undefined));
  if (isOpen) return;
  // An expression gives or narrows the options: they are not those that are written.
  if ([urls.answerExpression, urls.candidateExpression].some((url) => extensionsIn(source, url).length > 0)) return;
  if (!known.has(expected)) known.set(expected, byName(optionsOf(source, contained)));
  const options = known.get(expected);
  if (!options) return;
  if (!options.get(nameOf(value))?.some((option) => option.name === value.name && isSameValue(option, value) !== false)) yield { code: 'not-an-option' };
}

const optionsOf = (source: Json, contained: readonly Json[]): Value[] | undefined =>
  (Array.isArray(source.answerOption) ? objectsIn(source.answerOption).flatMap((option) => valueOf(option) ?? []) : conceptsOf(textIn(source.answerValueSet), contained));

/** What an option is called: there may be thousands, and as many answers. */
const nameOf = ({ name, value }: Value): unknown => (name === 'valueReference' ? '' : isObject(value) ? (value.code ?? value.display) : value);

/** `undefined` when there is none: nothing can be held against that. */
function byName(options: readonly Value[] | undefined): ReadonlyMap<unknown, Value[]> | undefined {
  if (!options || options.length === 0) return undefined;
  const named = new Map<unknown, Value[]>();
  for (const option of options) {
    const others = named.get(nameOf(option));
    if (others) others.push(option);
    else named.set(nameOf(option), [option]);
  }
  return named;
}

/** Codings of a value set that the form contains and that is listed or expanded; `undefined` when a server must tell. */
function conceptsOf(canonical: string | undefined, contained: readonly Json[]): Value[] | undefined {
  const set = contained.find(({ resourceType, id, url }) => resourceType === 'ValueSet' && (canonical === `#${String(id)}` || (url !== undefined && canonical?.split('|')[0] === url)));
  if (!set) return undefined;
  const found: Value[] = [];
  const add = (system: unknown, { code, display }: Json) => found.push({ name: 'valueCoding', value: { system, code, display } });
  if (isObject(set.expansion)) {
    const open = objectsIn(set.expansion.contains);
    for (let one = open.pop(); one; one = open.pop()) {
      if (one.abstract !== true) add(one.system, one);
      open.push(...objectsIn(one.contains));
    }
    return found;
  }
  const includes = isObject(set.compose) ? objectsIn(set.compose.include) : [];
  if (includes.some(({ concept, filter, valueSet }) => !Array.isArray(concept) || filter !== undefined || valueSet !== undefined)) return undefined;
  for (const { system, concept } of includes) for (const one of objectsIn(concept)) add(system, one);
  return found;
}
