import { answerOf, isSameUnit } from './answers.js';
import { isObject, objectsIn, textIn, type Json } from './json.js';
import type { Answer, AnswerOption, ItemDefinition } from './model.js';

/** The number of a quantity, when its unit is that of the question. A question without a unit cannot be asked in another one. */
function numberInUnit({ unit }: ItemDefinition, value: Json): number | undefined {
  const isSame = unit !== undefined && isSameUnit(value, { code: unit.code, system: unit.system, unit: unit.display });
  // « Less than 5 » is no 5.
  return isSame && typeof value.value === 'number' && value.comparator === undefined ? value.value : undefined;
}

const plainQuantity = ({ value, comparator, unit, system, code }: Json): Json => Object.fromEntries(Object.entries({ value, comparator, unit, system, code }).filter(([, part]) => part !== undefined));

/** A value of another resource in the shape that a type of item takes; the value itself when it may already have it. */
function shaped(definition: ItemDefinition, value: unknown): unknown {
  const { type } = definition;
  if (isObject(value)) {
    if (type === 'integer' || type === 'decimal') return numberInUnit(definition, value);
    if (type === 'quantity') return typeof value.value === 'number' ? plainQuantity(value) : undefined;
    if (type === 'reference' && typeof value.resourceType === 'string') return typeof value.id === 'string' ? { reference: `${value.resourceType}/${value.id}` } : undefined;
    if (type === 'string' || type === 'text') return textIn(value.text) ?? textIn(value.display) ?? textIn(objectsIn(value.coding)[0]?.display);
    return value;
  }
  if (typeof value === 'string') {
    if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined;
    if (type === 'integer') return /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
    if (type === 'decimal') return /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : undefined;
    if (type === 'date') return value.slice(0, 10);
    if (type === 'time') return /^\d\d:\d\d$/.test(value) ? `${value}:00` : value;
  }
  if ((type === 'string' || type === 'text') && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  return value;
}

/** The codings of a concept, the first that fits; its words where the choice is open. */
function chosen(definition: ItemDefinition, value: Json, options: readonly AnswerOption[] | undefined): Answer | undefined {
  for (const coding of objectsIn(value.coding)) {
    const answer = answerOf(definition, coding, options);
    if (answer) return answer;
  }
  return textIn(value.text) === undefined ? undefined : answerOf(definition, value.text, options);
}

/**
 * A value found elsewhere as an answer of an item: a code becomes the option of that code, a quantity the number of its
 * unit, a resource a reference.
 *
 * @param options those of the item, which a server may have listed; `undefined`: any code is taken as it is
 * @returns `undefined` when the item cannot hold it
 */
export function answerFrom(definition: ItemDefinition, value: unknown, options = definition.options): Answer | undefined {
  const { type } = definition;
  if ((type === 'choice' || type === 'open-choice') && isObject(value) && ('coding' in value || ('text' in value && !('code' in value)))) return chosen(definition, value, options);
  if ((type === 'choice' || type === 'open-choice') && typeof value === 'string') {
    const option = options?.find(({ label }) => label === value);
    if (option) return option.answer;
  }
  const given = shaped(definition, value);
  return given === undefined ? undefined : answerOf(definition, given, options);
}
