import type { Issue } from '../issue.js';
import { compareAnswers, entryOf, isOfType, isSameAnswer, plainOf } from './answers.js';
import { isObject } from './json.js';
import type { Answer, AnswerOption, ItemDefinition, ItemType } from './model.js';
import type { ItemNode } from './node.js';
import { compilePattern } from './pattern.js';
import { pathOf } from './place.js';
import { storedItem } from './write-response.js';
import type { Quantity } from 'fhir/r4.js';

type Finding = Pick<Issue, 'code' | 'params'> & { severity?: Issue['severity'] };

/** Decimals of a number as it is written: 0.05 has two, 1e-7 has seven. */
function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

const numberOf = (answer: Answer): number | undefined => {
  const [, value] = entryOf(answer) ?? [];
  return typeof value === 'number' ? value : isObject(value) ? (value as Quantity).value : undefined;
};

/** A bound in the shape of an answer of the item, so that the two can be put in order. */
function asAnswer({ type }: ItemDefinition, bound: number | string, { valueQuantity: asked }: Answer, unit = asked): Answer {
  if (typeof bound === 'number') return type === 'quantity' ? { valueQuantity: { ...unit, value: bound } } : { valueDecimal: bound };
  if (type === 'time') return { valueTime: bound };
  return type === 'date' ? { valueDate: bound.slice(0, 10) } : { valueDateTime: bound };
}

function* ofLimits(definition: ItemDefinition, answer: Answer): Generator<Finding> {
  const { minValue, maxValue, minUnit, maxUnit, maxDecimalPlaces } = definition.bounds;
  if (minValue !== undefined && compareAnswers(answer, asAnswer(definition, minValue, answer, minUnit)) === -1) yield { code: 'value-too-small', params: { least: minValue, type: definition.type } };
  if (maxValue !== undefined && compareAnswers(answer, asAnswer(definition, maxValue, answer, maxUnit)) === 1) yield { code: 'value-too-great', params: { most: maxValue, type: definition.type } };
  const number = numberOf(answer);
  if (maxDecimalPlaces !== undefined && number !== undefined && decimalsOf(number) > maxDecimalPlaces) yield { code: 'too-many-decimals', params: { most: maxDecimalPlaces } };
}

const written: ReadonlySet<ItemType> = new Set<ItemType>(['string', 'text', 'url', 'open-choice']);

function* ofText({ bounds: { minLength, maxLength, regex, }, entryFormat, type }: ItemDefinition, answer: Answer): Generator<Finding> {
  const value = plainOf(answer);
  if (value === undefined || typeof value === 'object') return;
  const text = String(value);
  if (written.has(type) && minLength !== undefined && text.length < minLength) yield { code: 'text-too-short', params: { least: minLength, length: text.length } };
  if (written.has(type) && maxLength !== undefined && text.length > maxLength) yield { code: 'text-too-long', params: { most: maxLength, length: text.length } };
  if (regex === undefined || answer.valueCoding) return;
  const pattern = compilePattern(regex);
  if ('problem' in pattern) yield { code: 'pattern-not-checked', severity: 'information', params: { problem: pattern.problem } };
  else if (!pattern.test(text)) yield { code: 'pattern-mismatch', params: entryFormat === undefined ? {} : { entryFormat } };
}

function* ofFile({ bounds: { maxSize, mimeTypes } }: ItemDefinition, { valueAttachment }: Answer): Generator<Finding> {
  if (!valueAttachment) return;
  const { data, size = data === undefined ? undefined : Math.floor(data.length * 3 / 4), contentType } = valueAttachment;
  if (maxSize !== undefined && size !== undefined && size > maxSize) yield { code: 'file-too-large', params: { most: maxSize } };
  if (mimeTypes && contentType !== undefined && !mimeTypes.includes(contentType)) yield { code: 'file-type', params: { types: mimeTypes } };
}

/** Whether an answer is among options: found by what they are called, as there may be thousands of both. */
function finderOf({ options, answers }: ItemNode): (answer: Answer) => boolean {
  if (!options || answers.length === 0) return () => true;
  const nameOf = (answer: Answer) => (answer.valueReference ? '' : plainOf(answer));
  const named = new Map<unknown, AnswerOption[]>();
  for (const option of options) {
    const name = nameOf(option.answer);
    const others = named.get(name);
    if (others) others.push(option);
    else named.set(name, [option]);
  }
  return (answer) => named.get(nameOf(answer))?.some((option) => isSameAnswer(option.answer, answer)) === true;
}

function* ofChoice({ definition: { type } }: ItemNode, answer: Answer, isOption: (answer: Answer) => boolean): Generator<Finding> {
  if (type !== 'choice' && type !== 'open-choice') return;
  // An open choice takes words that are no option, but no code, number, date or reference that is none.
  const { valueCoding, valueString } = answer;
  const isOwnWords = type === 'open-choice' && (valueCoding ? valueCoding.code === undefined : valueString !== undefined);
  if (!isOwnWords && !isOption(answer)) yield { code: 'not-an-option' };
}

function* ofReference({ referenceTypes, type }: ItemDefinition, { valueReference }: Answer): Generator<Finding> {
  if (type !== 'reference' || referenceTypes.length === 0) return;
  const target = valueReference?.type ?? /(?:^|\/)([A-Z]\w+)\/[^/]+$/.exec(valueReference?.reference ?? '')?.[1];
  if (target !== undefined && !referenceTypes.includes(target)) yield { code: 'reference-type', params: { types: referenceTypes } };
}

function* ofAnswer(node: ItemNode, answer: Answer, isOption: (answer: Answer) => boolean): Generator<Finding> {
  if (!isOfType(node.definition, answer)) {
    yield { code: 'wrong-type', params: { type: node.definition.type } };
    return;
  }
  yield* ofLimits(node.definition, answer);
  yield* ofText(node.definition, answer);
  yield* ofFile(node.definition, answer);
  yield* ofChoice(node, answer, isOption);
  yield* ofReference(node.definition, answer);
}

/** Whether it stands in an occurrence of a group of which nothing is stored: that occurrence is not there at all. */
function isInEmptyOccurrence(node: ItemNode): boolean {
  for (let around = node.parent; around; around = around.parent) if (around.isGroup && around.definition.repeats && storedItem(around) === null) return true;
  return false;
}

function* ofCount(node: ItemNode): Generator<Finding> {
  const { definition, answers, options } = node;
  const { repeats, bounds: { minOccurs, maxOccurs }, isRequired } = definition;
  const most = repeats ? maxOccurs : 1;
  // A missing answer that may be missing is not too few.
  if (isRequired && answers.length === 0) {
    if (!isInEmptyOccurrence(node)) yield { code: 'answer-missing' };
  } else if (minOccurs !== undefined && answers.length < minOccurs && (answers.length > 0 || (repeats && isRequired))) yield { code: 'too-few-answers', params: { least: minOccurs } };
  if (most !== undefined && answers.length > most) yield { code: 'too-many-answers', params: { most } };
  const exclusive = answers.length > 1 && options ? options.filter(({ isExclusive }) => isExclusive) : [];
  if (exclusive.length > 0 && answers.some((answer) => exclusive.some((option) => isSameAnswer(option.answer, answer)))) yield { code: 'exclusive-answer' };
}

function* ofGroup(node: ItemNode): Generator<Finding> {
  const { isRequired, repeats, bounds: { minOccurs, maxOccurs } } = node.definition;
  if (node.index > 0) return;
  const answered = node.occurrences.filter(hasAnswer).length;
  if (isRequired && answered === 0) yield { code: 'answer-missing' };
  else if (repeats && minOccurs !== undefined && answered > 0 && answered < minOccurs) yield { code: 'too-few-answers', params: { least: minOccurs } };
  if (repeats && maxOccurs !== undefined && answered > maxOccurs) yield { code: 'too-many-answers', params: { most: maxOccurs } };
}

/** Whether something in a group is answered; « I do not know » is kept, and is no answer. */
function hasAnswer(node: ItemNode): boolean {
  if (!node.isEnabled) return false;
  return node.isGroup ? node.children.some(hasAnswer) : node.answers.length > 0;
}

/** What is wrong with the answers of an item; nothing while it is disabled. */
export function issuesOfNode(node: ItemNode): Issue[] {
  const { type } = node.definition;
  if (!node.isEnabled || type === 'display') return [];
  const path = pathOf(node);
  const isOption = finderOf(node);
  const findings: Finding[] = type === 'group' ? [...ofGroup(node)] : [...ofCount(node), ...node.answers.flatMap((answer) => [...ofAnswer(node, answer, isOption)])];
  return [...findings.map(({ code, params, severity = 'error' }) => ({ code, severity, path, ...(params && { params }) })), ...node.brokenConstraints];
}
