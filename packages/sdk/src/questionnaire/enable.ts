import { compareAnswers, isSameAnswer } from './answers.js';
import type { Answer, EnableCondition, ItemDefinition } from './model.js';
import type { ItemNode } from './node.js';

/**
 * How R4 compares (code system `questionnaire-enable-operator`, 4.0.1): `=` when at least one answer is equal, `!=` when
 * none is, so also when there is no answer; the others when at least one answer is in that order.
 */
const compare: Readonly<Record<EnableCondition['operator'], (answers: readonly Answer[], expected: Answer) => boolean>> = {
  exists: (answers, expected) => answers.length > 0 === expected.valueBoolean,
  '=': (answers, expected) => answers.some((answer) => isSameAnswer(answer, expected)),
  '!=': (answers, expected) => !answers.some((answer) => isSameAnswer(answer, expected)),
  '>': (answers, expected) => answers.some((answer) => compareAnswers(answer, expected) === 1),
  '<': (answers, expected) => answers.some((answer) => compareAnswers(answer, expected) === -1),
  '>=': (answers, expected) => answers.some((answer) => (compareAnswers(answer, expected) ?? -1) >= 0),
  '<=': (answers, expected) => answers.some((answer) => (compareAnswers(answer, expected) ?? 1) <= 0),
};

/** The nearest node around that also stands around the question: the occurrence in which the question is looked for. */
function commonAround(node: ItemNode, question: ItemDefinition): ItemNode | undefined {
  const around = new Set<ItemDefinition>();
  for (let one: ItemDefinition | undefined = question; one; one = one.parent) around.add(one);
  for (let one = node.parent; one; one = one.parent) if (around.has(one.definition)) return one;
  return undefined;
}

/** The node right under another on the way to a third; `undefined` when that one is not under it. */
function branchTo(node: ItemNode, around: ItemNode): ItemNode | undefined {
  for (let one = node; one.parent; one = one.parent) if (one.parent === around) return one;
  return undefined;
}

/** Which questions stand where a node looks for them: in the same occurrence, and under the same answer. */
function nearTo(node: ItemNode, around: ItemNode | undefined): (question: ItemNode) => boolean {
  const own = around && branchTo(node, around);
  const list = own && around.listOf(own);
  return (question) => {
    const other = around && question !== around ? branchTo(question, around) : undefined;
    return !around || question === around || (other !== undefined && list?.includes(other) === true);
  };
}

/** The items whose condition names a question and that look for it where it was answered: those in the same occurrence. */
export const dependingOn = (question: ItemNode, items: readonly ItemNode[]): readonly ItemNode[] => items.filter((item) => {
  const around = commonAround(item, question.definition);
  let at: ItemNode | undefined = question;
  while (at && at !== around) at = at.parent;
  return at === around;
});

/** Where the occurrences of an item are found. */
export interface Occurrences {
  of(linkId: string): readonly ItemNode[];
  definition(linkId: string): ItemDefinition | undefined;
}

function isMet({ question, operator, answer }: EnableCondition, { node, occurrences, isRaw }: { node: ItemNode; occurrences: Occurrences; isRaw: boolean }): boolean {
  const definition = occurrences.definition(question);
  // A condition on nothing cannot be met by anybody: the item is shown rather than lost; the form says so.
  if (!definition) return true;
  const all = occurrences.of(question);
  const around = all.length > 1 ? commonAround(node, definition) : undefined;
  const isNear = nearTo(node, around);
  const answers = all.filter((one) => one.isReadable(isRaw) && isNear(one)).flatMap((one) => one.answers);
  return compare[operator](answers, answer);
}

/** Whether the conditions of a node are met, by their behaviour: all of them, or any. */
export function areConditionsMet(node: ItemNode, occurrences: Occurrences, isRaw: boolean): boolean {
  const { enableWhen, enableBehavior } = node.definition;
  if (enableWhen.length === 0) return true;
  const isEach = (condition: EnableCondition) => isMet(condition, { node, occurrences, isRaw });
  return enableBehavior === 'any' ? enableWhen.some(isEach) : enableWhen.every(isEach);
}
