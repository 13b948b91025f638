import type { ChoiceOption } from '../choice-field/choice-field.js';

/** One answer: the `value` of an option, or words of one's own. */
export type ChoiceAnswer = string | { readonly text: string };

/** Words of one's own; `undefined` for an option. */
export const ownWords = (answer: ChoiceAnswer | undefined): string | undefined => (typeof answer === 'object' ? answer.text : undefined);

/** Answers in words, in the order they have. An option that is not there is shown by its value. */
export const wordsOf = (answers: readonly ChoiceAnswer[], options: readonly ChoiceOption[]): string =>
  answers.map((answer) => (typeof answer === 'object' ? answer.text : options.find(({ value }) => value === answer)?.label ?? answer)).join(', ');

/** What the form sends: each answer under the name of the field. */
export function toFormData(name: string, answers: readonly ChoiceAnswer[]): FormData | null {
  if (answers.length === 0 || !name) return null;
  const data = new FormData();
  for (const answer of answers) data.append(name, typeof answer === 'object' ? answer.text : answer);
  return data;
}
