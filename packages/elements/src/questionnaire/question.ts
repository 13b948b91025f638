import type { Answer, AnswerOption, FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Coding } from 'fhir/r4.js';
import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { QuestionField } from '../internal/question-field.js';
import type { OpenChoiceOption } from '../open-choice-field/open-choice-field.js';
import { answerFor } from './answer-values.js';
import type { FieldKind } from './field-kinds.js';
import type { FieldCode } from './item-fields.js';
import type { Sentences } from './questionnaire.strings.js';

/** A question as a field draws it. */
export interface Question {
  readonly node: FormNode;
  readonly kind: FieldKind;
  /** The answer the field is about, of those that repeat. */
  readonly answer: Answer | undefined;
  readonly label: string;
  readonly labelHidden: boolean;
  readonly hint: string;
  readonly required: boolean;
  readonly size: 'row' | 'page' | 'step';
  readonly words: Sentences;
  readonly mark: DirectiveResult;
  /** Draws the words of an option as its author marked them up; `undefined` for plain ones. */
  readonly marked: (option: AnswerOption) => TemplateResult | undefined;
  readonly expand: ((canonical: string, filter: string) => Promise<readonly Coding[]>) | undefined;
  /** All the answers of the question. */
  readonly set: (answers: readonly Answer[]) => void;
  /** The one answer the field is about. */
  readonly setOne: (answer: Answer | undefined) => void;
}

/** How a field asks, and the code it takes when that does not come with the common ones. */
export interface FieldEntry { readonly draw: (question: Question) => TemplateResult; readonly code?: FieldCode }

/** A listener that is given the value of the field it listens to. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- It names what the field holds.
export const valueFrom = <Value>(handle: (value: Value | undefined) => void) => ({ currentTarget }: Event): void => { handle((currentTarget as QuestionField<Value>).value); };

/** One answer typed or set, in the type of its question. */
export const single = ({ node, setOne }: Question) => valueFrom<unknown>((value) => { setOne(answerFor(node, typeof value === 'string' ? value.trim() : value)); });

/** The answers to choose from, as fields take them. */
export const optionsOf = ({ node, marked }: Question): OpenChoiceOption[] => (node.options ?? []).map((option): OpenChoiceOption => {
  const { key, label, prefix, isExclusive } = option;
  const content = marked(option);
  return { value: key, label: prefix ? `${prefix} ${label}` : label, exclusive: isExclusive, ...(content && { content }) };
});
