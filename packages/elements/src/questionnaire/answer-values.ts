import { isSameAnswer, type Answer, type FormNode, type ItemType } from '@sport-sante/sdk/questionnaire/form';
import type { ChoiceAnswer } from '../internal/choice-answer.js';

/** Where FHIR keeps an answer of each type. */
const keys: Partial<Record<ItemType, keyof Answer>> = {
  boolean: 'valueBoolean', decimal: 'valueDecimal', integer: 'valueInteger', date: 'valueDate', dateTime: 'valueDateTime', time: 'valueTime',
  string: 'valueString', text: 'valueString', url: 'valueUri', attachment: 'valueAttachment', reference: 'valueReference', quantity: 'valueQuantity',
};

/** What an answer says, without the name of its type; `undefined` when it says nothing. */
export const valueOf = (answer: Answer | undefined): unknown => Object.entries(answer ?? {}).find(([key]) => key.startsWith('value'))?.[1];

/** The same, of a question whose type is known. */
export const wordsIn = (answer: Answer | undefined): string | undefined => asType(valueOf(answer), 'string');
export const numberOf = (answer: Answer | undefined): number | undefined => asType(valueOf(answer), 'number');

interface Types { string: string; number: number }

function asType<Type extends keyof Types>(value: unknown, type: Type): Types[Type] | undefined { return typeof value === type ? value as Types[Type] : undefined; }

/** An answer in the type of its question; `undefined` for no answer. */
export function answerFor({ definition: { type } }: FormNode, value: unknown): Answer | undefined {
  const key = keys[type];
  return key === undefined || value === undefined || value === '' ? undefined : { [key]: value };
}

const optionOf = ({ options = [] }: FormNode, answer: Answer) => options.find((option) => isSameAnswer(option.answer, answer));

/** Words of an answer that no option offers. */
function ownWordsOf(answer: Answer): string {
  const { display, code } = answer.valueCoding ?? {};
  return display ?? code ?? wordsIn(answer) ?? String(numberOf(answer) ?? '');
}

/** The answers of a choice as its field holds them: keys of options, and words of one's own. */
export const choicesOf = (node: FormNode): ChoiceAnswer[] =>
  node.answers.map((answer): ChoiceAnswer => optionOf(node, answer)?.key ?? { text: ownWordsOf(answer) });

/** The other way: an answer that was there stays as it was given. */
export function answersOf(node: FormNode, choices: readonly ChoiceAnswer[]): Answer[] {
  const { answers, options = [] } = node;
  return choices.flatMap((choice): Answer | Answer[] => {
    if (typeof choice === 'object') return answers.find((answer) => !optionOf(node, answer) && ownWordsOf(answer) === choice.text) ?? { valueString: choice.text };
    const option = options.find(({ key }) => key === choice);
    return option ? answers.find((answer) => isSameAnswer(option.answer, answer)) ?? option.answer : [];
  });
}
