import type { Issue } from '../issue.js';
import { entryOf } from './answers.js';
import { askedUnknown, urls } from './codes.js';
import { isObject, objectsIn, textIn, type Json } from './json.js';
import type { Answer } from './model.js';
import type { ItemNode, Kept } from './node.js';

/** How a stored response is put into the form. */
export interface ResponseSink {
  setAnswers(node: ItemNode, answers: readonly Answer[]): void;
  /** One more occurrence of a group, after the last. */
  addOccurrence(node: ItemNode): ItemNode;
}

const isUnknownReason = (extension: Json): boolean => extension.url === urls.dataAbsentReason && extension.valueCode === askedUnknown;

function keptOf(item: Json): Kept {
  const extension = objectsIn(item.extension).filter((one) => !isUnknownReason(one));
  return {
    ...(typeof item.id === 'string' && { id: item.id }),
    ...(extension.length > 0 && { extension: extension as unknown as NonNullable<Kept['extension']> }),
    ...(typeof item.text === 'string' && { text: item.text }),
    ...(typeof item.definition === 'string' && { definition: item.definition }),
  };
}

/** An answer without the items under it: those have answers of their own. */
export function valueIn(element: Answer & { item?: unknown }): Answer {
  const { item: _under, ...answer } = element;
  return answer;
}

/** Puts stored items into the nodes of one place. What finds no place is told by its linkId. */
export function readResponseItems(list: unknown, nodes: readonly ItemNode[], { sink, issues }: { sink: ResponseSink; issues: Issue[] }): void {
  const used = new Map<string, number>();
  for (const item of objectsIn(list)) {
    const linkId = textIn(item.linkId) ?? '';
    const before = used.get(linkId) ?? 0;
    used.set(linkId, before + 1);
    const node = placeFor(linkId, before, { nodes, sink });
    if (node) readInto(node, item, { sink, issues, isAgain: before > 0 });
    else issues.push({ code: 'response-item-unknown', severity: 'warning', path: [linkId] });
  }
}

function placeFor(linkId: string, occurrence: number, { nodes, sink }: { nodes: readonly ItemNode[]; sink: ResponseSink }): ItemNode | undefined {
  const places = nodes.filter((node) => node.linkId === linkId);
  const [first] = places;
  if (!first || first.definition.type === 'display') return undefined;
  // The answers of a question may stand in several items; a group that does not repeat has one place.
  if (!first.isGroup) return first;
  if (occurrence > 0 && !first.definition.repeats) return undefined;
  return places[occurrence] ?? sink.addOccurrence(first);
}

function readInto(node: ItemNode, item: Json, { sink, issues, isAgain }: { sink: ResponseSink; issues: Issue[]; isAgain: boolean }): void {
  if (!isAgain || node.isGroup) node.kept = keptOf(item);
  if (node.isGroup) {
    readResponseItems(item.item, node.children, { sink, issues });
    if (item.answer !== undefined) issues.push({ code: 'response-answer-misplaced', severity: 'warning', path: [node.linkId] });
    return;
  }
  const given = objectsIn(item.answer);
  const elements = given.filter((element) => entryOf(element as Answer) !== undefined);
  if (elements.length < given.length) issues.push({ code: 'response-answer-unreadable', severity: 'warning', path: [node.linkId] });
  const first = node.answers.length;
  if (elements.length > 0) sink.setAnswers(node, [...node.answers, ...elements.map(valueIn)]);
  else node.isUnknown = objectsIn(item.extension).some(isUnknownReason);
  elements.forEach((element, position) => { readResponseItems(element.item, node.childrenOf(first + position), { sink, issues }); });
  if (objectsIn(item.item).length > 0) issues.push({ code: 'response-answer-misplaced', severity: 'warning', path: [node.linkId] });
}

/** The members of a stored response that the form carries along untouched. */
export function headOf(response: unknown): Json {
  if (!isObject(response) || response.resourceType !== 'QuestionnaireResponse') return {};
  const { item: _items, ...head } = response;
  return head;
}
