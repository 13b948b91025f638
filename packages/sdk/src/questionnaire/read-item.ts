import type { Issue } from '../issue.js';
import { entryOf, isOfType } from './answers.js';
import { urls } from './codes.js';
import { countIn, defined, extensionsIn, extensionValue, isObject, numberIn, objectsIn, textIn, valueEntry, type Json } from './json.js';
import { itemTypes, type Answer, type AnswerBounds, type AnswerOption, type EnableCondition, type EnableOperator, type ItemConstraint, type ItemDefinition, type ItemExpression, type ItemExpressions, type ItemType } from './model.js';
import { markupOf, optionsOfValueSet, readOptions } from './read-options.js';
import type { Coding, Quantity, QuestionnaireItem } from 'fhir/r4.js';

/** Deepest item that is read; an honest form stays far below. */
const DEEPEST = 250;

/** What reading shares from item to item. */
export interface Reading {
  readonly contained: readonly Json[];
  /** Options of contained value sets: many items may share one. */
  readonly valueSets: Map<string, AnswerOption[] | undefined>;
  readonly byLinkId: Map<string, ItemDefinition>;
  readonly issues: Issue[];
}

const operators: readonly string[] = ['exists', '=', '!=', '>', '<', '>=', '<='];

export function readExpression(value: unknown): ItemExpression | undefined {
  if (!isObject(value)) return undefined;
  const expression = textIn(value.expression);
  if (expression === undefined) return undefined;
  return defined<ItemExpression>({ language: textIn(value.language) ?? 'text/fhirpath', expression, name: textIn(value.name), description: textIn(value.description) });
}

/** Variables of an item or of the form, in order; one without a name can be used by none. */
export const readVariables = (element: Json): ItemExpression[] =>
  extensionsIn(element, urls.variable).flatMap((extension) => readExpression(valueEntry(extension)?.[1]) ?? []).filter(({ name }) => name !== undefined);

function readConstraint(extension: Json, index: number): ItemConstraint | undefined {
  const part = (name: string): unknown => {
    const found = objectsIn(extension.extension).find(({ url }) => url === name);
    return found && valueEntry(found)?.[1];
  };
  const given = part('expression');
  const expression = textIn(given) ?? readExpression(given)?.expression;
  if (expression === undefined) return undefined;
  return { key: textIn(part('key')) ?? String(index + 1), severity: part('severity') === 'warning' ? 'warning' : 'error', human: textIn(part('human')) ?? '', expression };
}

/** Rules of an item or of the form that are expressions. */
export const readConstraints = (element: Json): ItemConstraint[] =>
  [...extensionsIn(element, urls.targetConstraint), ...extensionsIn(element, urls.constraint)].flatMap((extension, index) => readConstraint(extension, index) ?? []);

function readExpressions(item: Json): ItemExpressions {
  const at = (url: string) => readExpression(extensionValue(item, url));
  return defined<ItemExpressions>({
    variables: readVariables(item),
    initial: at(urls.initialExpression),
    calculated: at(urls.calculatedExpression),
    enableWhen: at(urls.enableWhenExpression),
    answer: at(urls.answerExpression),
    constraints: readConstraints(item),
  });
}

/** A bound as a number, or a moment in ISO form; of a quantity, its number. */
function boundIn(item: Json, ...addresses: string[]): number | string | undefined {
  for (const url of addresses) {
    const value = extensionValue(item, url);
    const bound = isObject(value) ? numberIn(value.value) : (numberIn(value) ?? textIn(value));
    if (bound !== undefined) return bound;
  }
  return undefined;
}

/** The bound itself, when it is a quantity with a unit: it says nothing of an answer in another one. */
const boundUnitIn = (item: Json, ...addresses: string[]): Quantity | undefined =>
  addresses.map((url) => extensionValue(item, url)).filter(isObject).find(({ code, unit }) => code !== undefined || unit !== undefined);

const readBounds = (item: Json): AnswerBounds => defined<AnswerBounds>({
  minLength: countIn(extensionValue(item, urls.minLength)),
  maxLength: countIn(item.maxLength),
  minValue: boundIn(item, urls.minValue, urls.sdcMinQuantity),
  maxValue: boundIn(item, urls.maxValue, urls.sdcMaxQuantity),
  minUnit: boundUnitIn(item, urls.minValue, urls.sdcMinQuantity),
  maxUnit: boundUnitIn(item, urls.maxValue, urls.sdcMaxQuantity),
  maxDecimalPlaces: countIn(extensionValue(item, urls.maxDecimalPlaces)),
  regex: textIn(extensionValue(item, urls.regex)),
  minOccurs: countIn(extensionValue(item, urls.minOccurs)),
  maxOccurs: countIn(extensionValue(item, urls.maxOccurs)),
  maxSize: numberIn(extensionValue(item, urls.maxSize)),
  mimeTypes: listOrNone(extensionsIn(item, urls.mimeType).flatMap((extension) => textIn(valueEntry(extension)?.[1]) ?? [])),
});

const listOrNone = <Member>(list: Member[]): Member[] | undefined => (list.length > 0 ? list : undefined);

function controlOf(item: Json): string | undefined {
  const concept = extensionValue(item, urls.itemControl);
  return isObject(concept) ? objectsIn(concept.coding).map(({ code }) => textIn(code)).find(Boolean) : undefined;
}

function readConditions(item: Json, linkId: string, issues: Issue[]): EnableCondition[] {
  if (item.enableWhen !== undefined && !Array.isArray(item.enableWhen)) issues.push({ code: 'enable-when-unreadable', severity: 'error', path: [linkId] });
  return objectsIn(item.enableWhen).flatMap((condition) => {
    const question = textIn(condition.question);
    const operator = textIn(condition.operator);
    const [name, value] = Object.entries(condition).find(([key]) => /^answer[A-Z]/.test(key)) ?? [];
    const isReadable = question !== undefined && operator !== undefined && operators.includes(operator) && name !== undefined && (operator !== 'exists' || typeof value === 'boolean');
    if (!isReadable) {
      issues.push({ code: 'enable-when-unreadable', severity: 'error', path: [linkId] });
      return [];
    }
    return { question, operator: operator as EnableOperator, answer: { [name.replace(/^answer/, 'value')]: value } };
  });
}

function readInitial(item: Json, definition: Pick<ItemDefinition, 'type' | 'linkId'>, issues: Issue[]): Answer[] {
  return objectsIn(item.initial).flatMap((element) => {
    const [name, value] = valueEntry(element) ?? [];
    const answer = (name === undefined ? {} : { [name]: value }) as Answer;
    if (entryOf(answer) && isOfType(definition, answer)) return answer;
    issues.push({ code: 'initial-unfit', severity: 'error', path: [definition.linkId] });
    return [];
  });
}

const codings = (list: Json[]): Coding[] => list.map((extension) => valueEntry(extension)?.[1]).filter((value): value is Coding => isObject(value));

const safeLink = (value: unknown): string | undefined => (typeof value === 'string' && /^https?:\/\//i.test(value) ? value : undefined);

/** The children that are words about their parent rather than items beside it. */
function wordsUnder(children: readonly ItemDefinition[], control: string): ItemDefinition | undefined {
  return children.find((child) => child.type === 'display' && child.control === control && child.enableWhen.length === 0 && child.expressions.enableWhen === undefined);
}

/** Items of a list that can be used, in order; each of the others is told by name. */
export function readItems(list: unknown, parent: ItemDefinition | undefined, reading: Reading): ItemDefinition[] {
  const path = parent ? [parent.linkId] : [];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    reading.issues.push({ code: 'items-unreadable', severity: 'error', path });
    return [];
  }
  if ((parent?.depth ?? -1) + 1 > DEEPEST) {
    reading.issues.push({ code: 'items-too-deep', severity: 'error', path, params: { deepest: DEEPEST } });
    return [];
  }
  return list.flatMap((item: unknown, index) => readItem(item, { parent, index, reading }) ?? []);
}

interface Place { parent: ItemDefinition | undefined; index: number; reading: Reading }

/** What stops an item from being used at all; `undefined` when nothing does. */
function refusalOf(item: Json, type: string | undefined, { byLinkId }: Reading): Pick<Issue, 'code' | 'params'> | undefined {
  const linkId = textIn(item.linkId);
  if (linkId === undefined && type !== 'display') return { code: 'link-id-missing' };
  if (linkId !== undefined && byLinkId.has(linkId)) return { code: 'link-id-duplicate' };
  if (!(itemTypes as readonly (string | undefined)[]).includes(type)) return { code: 'type-unknown', params: { type: type ?? '' } };
  // FHIR R4, « Modifier Extensions »: what changes the meaning in a way we do not know must not be shown as if it did not.
  if (objectsIn(item.modifierExtension).length > 0) return { code: 'modifier-unknown' };
  return undefined;
}

function readItem(item: unknown, { parent, index, reading }: Place): ItemDefinition | undefined {
  const { issues, byLinkId } = reading;
  const around = parent ? [parent.linkId] : [];
  if (!isObject(item)) {
    issues.push({ code: 'item-unreadable', severity: 'error', path: [...around, index] });
    return undefined;
  }
  const type = textIn(item.type);
  const linkId = textIn(item.linkId) ?? `${around[0] ?? ''}#${index}`;
  const refusal = refusalOf(item, type, reading);
  if (refusal) {
    issues.push({ severity: 'error', path: textIn(item.linkId) === undefined ? [...around, index] : [linkId], ...refusal });
    return undefined;
  }
  const definition = describe(item, { linkId, type: type as ItemType, parent, reading });
  byLinkId.set(linkId, definition);
  if (type === 'display' && item.item !== undefined) issues.push({ code: 'display-with-items', severity: 'error', path: [linkId] });
  const children = type === 'display' ? [] : readItems(item.item, definition, reading);
  if (type === 'group' && children.length === 0) issues.push({ code: 'group-empty', severity: 'warning', path: [linkId] });
  return withChildren(definition, children);
}

/** Help and unit stand with their question, not beside it. The definition is finished in place: its children point to it. */
function withChildren(definition: ItemDefinition, children: readonly ItemDefinition[]): ItemDefinition {
  const help = wordsUnder(children, 'help');
  const unit = wordsUnder(children, 'unit');
  return Object.assign(definition, {
    children: children.filter((child) => child !== help && child !== unit),
    ...(help && { help: help.text, ...(help.markup && { helpMarkup: help.markup }) }),
    ...(unit && { unitText: unit.text }),
  });
}

function sharedOptions(valueSet: string, { contained, valueSets }: Reading): AnswerOption[] | undefined {
  if (!valueSets.has(valueSet)) valueSets.set(valueSet, optionsOfValueSet(valueSet, contained));
  return valueSets.get(valueSet);
}

function describe(item: Json, { linkId, type, parent, reading }: { linkId: string; type: ItemType; parent: ItemDefinition | undefined; reading: Reading }): ItemDefinition {
  const { issues } = reading;
  const isChoice = type === 'choice' || type === 'open-choice';
  const valueSet = isChoice && item.answerOption === undefined ? textIn(item.answerValueSet) : undefined;
  const listed = isChoice && item.answerOption !== undefined ? readOptions(item.answerOption, { path: [linkId], issues }) : undefined;
  const options = listed ?? (valueSet === undefined ? undefined : sharedOptions(valueSet, reading));
  if (valueSet?.startsWith('#') === true && options === undefined) issues.push({ code: 'value-set-missing', severity: 'error', path: [linkId], params: { valueSet } });
  const concept = extensionValue(item, urls.displayCategory);
  const unit = extensionValue(item, urls.unit);
  const conditions = readConditions(item, linkId, issues);
  if (textIn(item.text) === undefined && type === 'display') issues.push({ code: 'text-missing', severity: 'warning', path: [linkId] });
  const orientation = extensionValue(item, urls.choiceOrientation);
  return defined<ItemDefinition>({
    linkId,
    type,
    source: item as unknown as QuestionnaireItem,
    parent,
    children: [],
    depth: (parent?.depth ?? -1) + 1,
    text: textIn(item.text) ?? '',
    markup: markupOf(item._text),
    prefix: textIn(item.prefix),
    shortText: textIn(extensionValue(item, urls.shortText)),
    help: undefined,
    helpMarkup: undefined,
    unitText: undefined,
    isRequired: item.required === true && type !== 'display',
    repeats: item.repeats === true && type !== 'display',
    isReadOnly: item.readOnly === true && type !== 'display' && type !== 'group',
    isHidden: extensionValue(item, urls.hidden) === true,
    control: controlOf(item),
    orientation: orientation === 'horizontal' || orientation === 'vertical' ? orientation : undefined,
    entryFormat: textIn(extensionValue(item, urls.entryFormat)),
    displayCategory: isObject(concept) ? textIn(objectsIn(concept.coding)[0]?.code) : undefined,
    supportLink: safeLink(extensionValue(item, urls.supportLink)),
    bounds: readBounds(item),
    sliderStep: numberIn(extensionValue(item, urls.sliderStep)),
    unit: isObject(unit) ? (unit) : undefined,
    unitOptions: codings(extensionsIn(item, urls.unitOption)),
    // A choice with neither list nor value set has none to offer, unless an expression does.
    options: options ?? (isChoice && valueSet === undefined && extensionsIn(item, urls.answerExpression).length === 0 ? [] : undefined),
    valueSet: options === undefined ? valueSet : undefined,
    referenceTypes: extensionsIn(item, urls.referenceResource).flatMap((extension) => textIn(valueEntry(extension)?.[1]) ?? []),
    enableWhen: conditions,
    enableBehavior: item.enableBehavior === 'any' ? 'any' : 'all',
    initial: readInitial(item, { type, linkId }, issues),
    expressions: readExpressions(item),
  });
}
