import { html, type TemplateResult } from 'lit';
import type { ComboboxField } from '../combobox-field/combobox-field.js';
import type { ChoiceAnswer } from '../internal/choice-answer.js';
import { answersOf, choicesOf, numberOf, valueOf, wordsIn } from './answer-values.js';
import { answersForTokens, searchIn, tokensOf } from './item-search.js';
import { optionsOf, single, valueFrom, type FieldEntry, type Question } from './question.js';

const drawCheck = ({ node, answer, label, hint, required, mark, setOne }: Question): TemplateResult => html`
  <sps-check-field data-key=${node.key} .label=${label} .note=${hint} .required=${required} .checked=${valueOf(answer) === true}
    @change=${({ currentTarget }: Event) => { setOne((currentTarget as unknown as { checked: boolean }).checked ? { valueBoolean: true } : undefined); }} ${mark}></sps-check-field>`;

const drawSelect = (question: Question): TemplateResult => {
  const { node, label, labelHidden, hint, required, size, mark, set } = question;
  return html`
    <sps-select-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .open=${node.definition.type === 'open-choice'}
      .options=${optionsOf(question)} .value=${choicesOf(node)[0]} @input=${valueFrom<ChoiceAnswer>((value) => { set(answersOf(node, value === undefined ? [] : [value])); })} ${mark}></sps-select-field>`;
};

const drawDate = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  return html`
    <sps-date-time-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .withTime=${node.definition.type === 'dateTime'}
      .value=${wordsIn(answer)} @input=${single(question)} ${mark}></sps-date-time-field>`;
};

const drawTime = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  return html`
    <sps-time-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required}
      .value=${wordsIn(answer)} @input=${single(question)} ${mark}></sps-time-field>`;
};

/** One answer out of a list that is searched by typing: the one that is picked last. */
const drawSearch = ({ node, label, labelHidden, hint, required, mark, expand, set, words }: Question): TemplateResult => html`
  <sps-combobox-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .hint=${node.options || expand ? hint : words.noList} .required=${required}
    .search=${function search(this: ComboboxField, text: string) { return searchIn(node, text, { expand, field: this }); }} .values=${tokensOf(node)}
    @change=${({ currentTarget }: Event) => {
      const { values } = currentTarget as ComboboxField;
      set(answersForTokens(node, node.definition.repeats ? values : values.slice(-1)));
    }} ${mark}></sps-combobox-field>`;

const drawSlider = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  const { bounds: { minValue, maxValue }, sliderStep, source } = node.definition;
  const wordsOf = (code: string) => source.item?.find(({ extension }) => JSON.stringify(extension ?? []).includes(`"${code}"`))?.text ?? '';
  return html`
    <sps-slider-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .min=${Number(minValue ?? 0)} .max=${Number(maxValue ?? 100)}
      .step=${sliderStep ?? 1} .minLabel=${wordsOf('lower')} .maxLabel=${wordsOf('upper')} .value=${numberOf(answer)} @input=${single(question)} ${mark}></sps-slider-field>`;
};

const drawQuantity = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  const { unit, unitOptions } = node.definition;
  return html`
    <sps-quantity-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required}
      .units=${unitOptions.length > 0 ? unitOptions : unit ? [unit] : []} .value=${answer?.valueQuantity} @input=${single(question)} ${mark}></sps-quantity-field>`;
};

const drawAttachment = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  const { maxSize, mimeTypes } = node.definition.bounds;
  return html`
    <sps-attachment-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .maxSize=${maxSize} .types=${mimeTypes ?? []}
      .value=${answer?.valueAttachment} @input=${single(question)} ${mark}></sps-attachment-field>`;
};

/** A reference that nobody can search here is a name in words: `display`. One that was given keeps its target while its words stay. */
const drawReference = ({ node, answer, label, labelHidden, hint, required, mark, setOne }: Question): TemplateResult => {
  const { display, reference } = (answer?.valueReference ?? {}) as { display?: string; reference?: string };
  const read = ({ currentTarget }: Event) => {
    const words = (currentTarget as HTMLInputElement).value?.trim();
    if (words !== (display ?? reference)) setOne(words ? { valueReference: { display: words } } : undefined);
  };
  return html`
    <sps-text-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .value=${display ?? reference} @input=${read} @change=${read} ${mark}></sps-text-field>`;
};

/** Fields of kinds that few forms ask for. */
export const rareFields: Readonly<Record<string, FieldEntry>> = {
  check: { draw: drawCheck, code: 'check' },
  select: { draw: drawSelect, code: 'select' },
  search: { draw: drawSearch, code: 'search' },
  slider: { draw: drawSlider, code: 'slider' },
  quantity: { draw: drawQuantity, code: 'quantity' },
  date: { draw: drawDate, code: 'date' },
  dateTime: { draw: drawDate, code: 'date' },
  time: { draw: drawTime, code: 'time' },
  attachment: { draw: drawAttachment, code: 'attachment' },
  reference: { draw: drawReference },
};
