import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { answerWords } from './answer-words.js';
import type { PageContext } from './page-context.js';
import type { AnswerInWords } from './result-context.js';

/** The answers in the order of the form, in words; what was not answered says so. */
export function answersInWords(context: PageContext): AnswerInWords[] {
  const walk = (nodes: readonly FormNode[], group: string): AnswerInWords[] => nodes.filter(({ isVisible }) => isVisible).flatMap((node) => {
    const { type } = node.definition;
    if (type === 'group') return walk(node.children, context.nameOf(node));
    if (type === 'display') return [];
    return [{ group, question: context.wholeNameOf(node), answer: answerWords(node, context.words, context.language), isNumber: type === 'integer' || type === 'decimal' }, ...walk(node.children, group)];
  });
  return walk(context.form.nodes, '');
}
