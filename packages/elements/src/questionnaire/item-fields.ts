import { isDaysOfWeek, type Answer, type AnswerOption, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Coding } from 'fhir/r4.js';
import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import '../decimal-field/decimal-field.js';
import '../duration-field/duration-field.js';
import type { ChoiceAnswer } from '../internal/choice-answer.js';
import { onDemand } from '../internal/on-demand.js';
import type { QuestionField } from '../internal/question-field.js';
import '../open-choice-field/open-choice-field.js';
import type { OpenChoiceOption } from '../open-choice-field/open-choice-field.js';
import '../text-field/text-field.js';
import { answerFor, answersOf, choicesOf, valueOf } from './answer-values.js';
import type { FieldKind } from './field-kinds.js';
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

/** How a field asks, and the code it takes when it is not there from the start. */
export interface FieldEntry { readonly draw: (question: Question) => TemplateResult; readonly load?: () => Promise<unknown> }

/** A listener that is given the value of the field it listens to. */
const valueFrom = <Value>(handle: (value: Value | undefined) => void) => ({ currentTarget }: Event): void => { handle((currentTarget as QuestionField<Value>).value); };

/** One answer typed or set, in the type of its question. */
const single = ({ node, setOne }: Question) => valueFrom<unknown>((value) => { setOne(answerFor(node, typeof value === 'string' ? value.trim() : value)); });

const drawYesNo = ({ node, answer, label, labelHidden, hint, required, size, words, mark, setOne }: Question): TemplateResult => {
  const said = valueOf(answer);
  const take = valueFrom<readonly ChoiceAnswer[]>((value) => { setOne(value?.[0] === undefined ? undefined : { valueBoolean: value[0] === 'yes' }); });
  return html`
    <sps-open-choice-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .appearance=${size === 'step' ? 'tiles' : 'segmented'}
      .options=${[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]} .value=${typeof said === 'boolean' ? [said ? 'yes' : 'no'] : undefined} @input=${take} ${mark}></sps-open-choice-field>`;
};

const drawCheck = ({ node, answer, label, hint, required, mark, setOne }: Question): TemplateResult => html`
  <sps-check-field data-key=${node.key} .label=${label} .note=${hint} .required=${required} .checked=${valueOf(answer) === true}
    @change=${({ currentTarget }: Event) => { setOne((currentTarget as unknown as { checked: boolean }).checked ? { valueBoolean: true } : undefined); }} ${mark}></sps-check-field>`;

const optionsOf = ({ node, marked }: Question): OpenChoiceOption[] => (node.options ?? []).map((option): OpenChoiceOption => {
  const { key, label, prefix, isExclusive } = option;
  const content = marked(option);
  return { value: key, label: prefix ? `${prefix} ${label}` : label, exclusive: isExclusive, ...(content && { content }) };
});

const drawTiles = (question: Question): TemplateResult => {
  const { node, kind, label, labelHidden, hint, required, size, mark, set } = question;
  const { repeats, orientation } = node.definition;
  return html`
    <sps-open-choice-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .multiple=${repeats} .open=${kind === 'openChoice'}
      .orientation=${orientation ?? 'horizontal'} .options=${optionsOf(question)} .value=${choicesOf(node)}
      @input=${valueFrom<readonly ChoiceAnswer[]>((value) => { set(answersOf(node, value ?? [])); })} ${mark}></sps-open-choice-field>`;
};

const drawSelect = (question: Question): TemplateResult => {
  const { node, label, labelHidden, hint, required, size, mark, set } = question;
  return html`
    <sps-select-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .open=${node.definition.type === 'open-choice'}
      .options=${optionsOf(question)} .value=${choicesOf(node)[0]} @input=${valueFrom<ChoiceAnswer>((value) => { set(answersOf(node, value === undefined ? [] : [value])); })} ${mark}></sps-select-field>`;
};

const drawText = (rows: number) => (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, mark } = question;
  const read = single(question);
  return html`
    <sps-text-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .rows=${rows} .maxLength=${node.definition.bounds.maxLength}
      .value=${valueOf(answer)} @input=${read} @change=${read} ${mark}></sps-text-field>`;
};

const drawDuration = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  return html`
    <sps-duration-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required}
      .value=${valueOf(answer)} @input=${single(question)} ${mark}></sps-duration-field>`;
};

const drawNumber = (integer: boolean) => (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  const { bounds: { minValue }, unitText = '' } = node.definition;
  const isSigned = typeof minValue === 'number' ? minValue < 0 : !isDaysOfWeek(node.definition);
  return html`
    <sps-decimal-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .integer=${integer} .signed=${isSigned}
      .unit=${size === 'row' ? '' : unitText} .value=${valueOf(answer)} @input=${single(question)} ${mark}></sps-decimal-field>`;
};

const drawDate = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  return html`
    <sps-date-time-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .withTime=${node.definition.type === 'dateTime'}
      .value=${valueOf(answer)} @input=${single(question)} ${mark}></sps-date-time-field>`;
};

const drawTime = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  return html`
    <sps-time-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required}
      .value=${valueOf(answer)} @input=${single(question)} ${mark}></sps-time-field>`;
};

const loadDate = () => import('../date-time-field/date-time-field.js');

/** Item kind → field: no template asks what type an item has. */
export const itemFields: Readonly<Record<Exclude<FieldKind, 'computed'>, FieldEntry>> = {
  yesNo: { draw: drawYesNo },
  check: { draw: drawCheck, load: () => import('../check-field/check-field.js') },
  tiles: { draw: drawTiles },
  openChoice: { draw: drawTiles },
  text: { draw: drawText(1) },
  url: { draw: drawText(1) },
  lines: { draw: drawText(3) },
  select: { draw: drawSelect, load: () => import('../select-field/select-field.js') },
  search: { draw: drawTiles },
  slider: { draw: drawNumber(false) },
  duration: { draw: drawDuration },
  count: { draw: drawNumber(true) },
  decimal: { draw: drawNumber(false) },
  quantity: { draw: drawText(1) },
  date: { draw: drawDate, load: loadDate },
  dateTime: { draw: drawDate, load: loadDate },
  time: { draw: drawTime, load: () => import('../time-field/time-field.js') },
  attachment: { draw: drawText(1) },
  reference: { draw: drawText(1) },
};

const asked = new Set<FieldEntry>();

/** Asks for the code of a field that is met for the first time: it takes its place by itself when it is there. */
export function askFor(entry: FieldEntry): void {
  if (!entry.load || asked.has(entry)) return;
  asked.add(entry);
  // Offline: the next drawing asks again.
  onDemand(entry.load).catch(() => { asked.delete(entry); });
}
