import { urls } from './codes.js';
import { isObject, objectsIn, textIn, valueEntry, type Json } from './json.js';
import type { Answer, AnswerOption, ItemDefinition, ItemType, PlainValue } from './model.js';
import type { Coding, Quantity } from 'fhir/r4.js';

/** Name of the `value[x]` of each type; a choice may hold more. */
const valueNames: Readonly<Record<ItemType, readonly string[]>> = {
  group: [],
  display: [],
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  choice: ['valueCoding', 'valueInteger', 'valueDate', 'valueTime', 'valueString', 'valueReference'],
  'open-choice': ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime', 'valueReference'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
  quantity: ['valueQuantity'],
};

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/;
const dateTimePattern = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T(([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

function isDate(text: string): boolean {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (year === undefined || year === '0000') return false;
  if (month === undefined) return true;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? 1);
}

function isDateTime(text: string): boolean {
  const [, date, time] = dateTimePattern.exec(text) ?? [];
  return date !== undefined && isDate(date) && (time === undefined || date.length === 10);
}

/** Whether a value is what FHIR R4 lets a `value[x]` of that name hold. */
const holds: Readonly<Record<string, (value: unknown) => boolean>> = {
  valueBoolean: (value) => typeof value === 'boolean',
  valueDecimal: (value) => typeof value === 'number' && Number.isFinite(value),
  valueInteger: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  valueDate: (value) => typeof value === 'string' && isDate(value),
  valueDateTime: (value) => typeof value === 'string' && isDateTime(value),
  valueTime: (value) => typeof value === 'string' && timePattern.test(value),
  valueString: (value) => textIn(value) !== undefined,
  valueUri: (value) => typeof value === 'string' && /^\S+$/.test(value),
  valueCoding: (value) => isObject(value) && (textIn(value.code) ?? textIn(value.display)) !== undefined,
  valueQuantity: (value) => isObject(value) && (typeof value.value === 'number' || value.value === undefined) && Object.keys(value).length > 0,
  valueAttachment: (value) => isObject(value) && Object.keys(value).length > 0,
  valueReference: (value) => isObject(value) && Object.keys(value).length > 0,
};

/** The name and the value of an answer; `undefined` when it has none. */
export const entryOf = (answer: Answer): [name: string, value: unknown] | undefined => valueEntry(answer);

/** Whether the value of an answer is of a type that the item takes. */
export function isOfType({ type }: Pick<ItemDefinition, 'type'>, answer: Answer): boolean {
  const entry = entryOf(answer);
  return entry !== undefined && valueNames[type].includes(entry[0]) && holds[entry[0]]?.(entry[1]) === true;
}

/** The value of an answer as programs like it: a Coding and an option become a code, the rest stays as FHIR has it. */
export function plainOf(answer: Answer): PlainValue | undefined {
  const [name, value] = entryOf(answer) ?? [];
  if (name === 'valueCoding') return (value as Coding).code ?? (value as Coding).display;
  return value as PlainValue | undefined;
}

/** Whether two codings say the same: the code, and the system where both tell it; without codes, their words. */
export function isSameCoding(one: Coding, other: Coding): boolean {
  if (one.code === undefined || other.code === undefined) return one.code === other.code && one.display === other.display;
  return one.code === other.code && (one.system === undefined || other.system === undefined || one.system === other.system);
}

/** Numbers in the same unit: the code and its system, else the words. */
export const isSameUnit = (one: Quantity, other: Quantity): boolean =>
  (one.code ?? one.unit) === (other.code ?? other.unit) && (one.system ?? other.system) === (other.system ?? one.system);

/** Whether two answers hold the same value. An integer and a decimal may; a date and a dateTime may not. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  const [oneName, a] = entryOf(one) ?? [];
  const [otherName, b] = entryOf(other) ?? [];
  if (oneName === undefined || otherName === undefined) return oneName === otherName;
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (oneName !== otherName) return false;
  if (oneName === 'valueCoding') return isSameCoding(a as Coding, b as Coding);
  if (oneName === 'valueQuantity') return (a as Quantity).value === (b as Quantity).value && (a as Quantity).comparator === (b as Quantity).comparator && isSameUnit(a as Quantity, b as Quantity);
  if (oneName === 'valueReference') return (a as Json).reference !== undefined ? (a as Json).reference === (b as Json).reference : JSON.stringify(a) === JSON.stringify(b);
  return typeof a === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}

/** Dates that are told to different lengths are compared on what both tell: equal there means unknown. */
function compareText(one: string, other: string): number | undefined {
  if (one.length > 10 && other.length > 10) return Math.sign(Date.parse(one) - Date.parse(other)) || 0;
  const length = Math.min(one.length, other.length);
  const [a, b] = [one.slice(0, length), other.slice(0, length)];
  if (a === b) return one.length === other.length ? 0 : undefined;
  return a < b ? -1 : 1;
}

/** -1, 0 or 1; `undefined` when the two cannot be put in order. */
export function compareAnswers(one: Answer, other: Answer): number | undefined {
  const [oneName, a] = entryOf(one) ?? [];
  const [otherName, b] = entryOf(other) ?? [];
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (oneName === 'valueQuantity' && otherName === 'valueQuantity') {
    const [first, second] = [a as Quantity, b as Quantity];
    // « Less than 30 » has no place before or after 20.
    if (first.value === undefined || second.value === undefined || first.comparator || second.comparator || !isSameUnit(first, second)) return undefined;
    return Math.sign(first.value - second.value);
  }
  const isOrdered = (name: string | undefined) => name === 'valueDate' || name === 'valueDateTime';
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  if (oneName === 'valueTime' && otherName === 'valueTime') return a === b ? 0 : a < b ? -1 : 1;
  return isOrdered(oneName) && isOrdered(otherName) ? compareText(a, b) : undefined;
}

/** A coding for an answer: what was chosen, and the weight it carries, without the words in other languages. */
export function codingForAnswer(coding: Json): Coding {
  const { system, version, code, display, userSelected } = coding as Coding;
  const extension = objectsIn(coding.extension).filter(({ url }) => url === urls.ordinalValue || url === urls.itemWeight);
  const kept = { system, version, code, display, userSelected, ...(extension.length > 0 ? { extension } : {}) };
  return JSON.parse(JSON.stringify(kept)) as Coding;
}

const findOption = (options: readonly AnswerOption[] | undefined, value: unknown): AnswerOption | undefined =>
  options?.find(({ key, answer }) => key === value || plainOf(answer) === value)
  ?? (isObject(value) ? options?.find(({ answer }) => answer.valueCoding !== undefined && isSameCoding(answer.valueCoding, value)) : undefined);

function chosenAnswer(definition: ItemDefinition, value: unknown, options: readonly AnswerOption[] | undefined): Answer | undefined {
  const option = findOption(options, value);
  if (option) return option.answer;
  if (definition.type === 'open-choice' && typeof value === 'string') return { valueString: value };
  if (options !== undefined) return undefined;
  return typeof value === 'string' ? { valueCoding: { code: value } } : isObject(value) ? { valueCoding: value } : undefined;
}

/** A number in the unit of the question, or in the one that can be chosen. */
function quantityOf({ unit, unitOptions }: ItemDefinition, value: number): Quantity {
  const { system, code, display } = unit ?? (unitOptions.length === 1 ? unitOptions[0] : undefined) ?? {};
  return JSON.parse(JSON.stringify({ value, unit: display ?? code, system, code })) as Quantity;
}

/**
 * Turns a plain value into an answer of an item.
 *
 * @param options those of the node, which an expression or the host may have given; the definition’s when left out
 * @returns `undefined` when the item cannot hold it: another type, a date that does not exist, no option of that code
 */
export function answerOf(definition: ItemDefinition, value: unknown, options: readonly AnswerOption[] | undefined = definition.options): Answer | undefined {
  const { type } = definition;
  const [name] = valueNames[type];
  if (name === undefined || value === undefined || value === null) return undefined;
  const isAnswer = isObject(value) && !Array.isArray(value) && Object.keys(value).some((key) => key in holds);
  let answer: Answer | undefined;
  if (isAnswer) answer = (type === 'choice' || type === 'open-choice') && options !== undefined ? chosenAnswer(definition, entryOf(value)?.[1], options) : (value);
  else if (type === 'choice' || type === 'open-choice') answer = chosenAnswer(definition, value, options);
  else if (type === 'quantity' && typeof value === 'number') answer = { valueQuantity: quantityOf(definition, value) };
  else if (type === 'reference' && typeof value === 'string') answer = { valueReference: { reference: value } };
  else answer = { [name]: value };
  return answer !== undefined && isOfType(definition, answer) ? answer : undefined;
}
