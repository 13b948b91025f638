import { isDaysOfWeek, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, type TemplateResult } from 'lit';
import type { ChoiceAnswer } from '../internal/choice-answer.js';
import { answersOf, choicesOf, numberOf, valueOf, wordsIn } from './answer-values.js';
import { optionsOf, single, valueFrom, type FieldEntry, type Question } from './question.js';

const drawYesNo = ({ node, answer, label, labelHidden, hint, required, size, words, mark, setOne }: Question): TemplateResult => {
  const said = valueOf(answer);
  const take = valueFrom<readonly ChoiceAnswer[]>((value) => { setOne(value?.[0] === undefined ? undefined : { valueBoolean: value[0] === 'yes' }); });
  return html`
    <sps-open-choice-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .appearance=${size === 'step' ? 'tiles' : 'segmented'}
      .options=${[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]} .value=${typeof said === 'boolean' ? [said ? 'yes' : 'no'] : undefined} @input=${take} ${mark}></sps-open-choice-field>`;
};

const drawTiles = (question: Question): TemplateResult => {
  const { node, kind, label, labelHidden, hint, required, size, mark, set } = question;
  const { repeats, orientation } = node.definition;
  return html`
    <sps-open-choice-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .multiple=${repeats} .open=${kind === 'openChoice'}
      .orientation=${orientation ?? 'horizontal'} .options=${optionsOf(question)} .value=${choicesOf(node)}
      @input=${valueFrom<readonly ChoiceAnswer[]>((value) => { set(answersOf(node, value ?? [])); })} ${mark}></sps-open-choice-field>`;
};

const drawText = (rows: number) => (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, mark } = question;
  const read = single(question);
  return html`
    <sps-text-field data-key=${node.key} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .rows=${rows} .maxLength=${node.definition.bounds.maxLength}
      .value=${wordsIn(answer)} @input=${read} @change=${read} ${mark}></sps-text-field>`;
};

/** Durations that are one press, alone on a screen, in minutes: of an effort, and of a day seated. */
const EFFORTS = [10, 20, 30, 45, 60, 90];
const SEATED = [30, 60, 120, 180, 300, 480];

const usualOf = ({ definition: { linkId, parent, bounds: { minValue = 0, maxValue = Infinity } } }: FormNode): number[] =>
  (/\bsitting\b/.test(`${linkId} ${parent?.linkId}`) ? SEATED : EFFORTS).filter((minutes) => minutes >= Number(minValue) && minutes <= Number(maxValue));

const drawDuration = (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  return html`
    <sps-duration-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .usual=${size === 'step' ? usualOf(node) : []}
      .value=${numberOf(answer)} @input=${single(question)} ${mark}></sps-duration-field>`;
};

const drawNumber = (integer: boolean) => (question: Question): TemplateResult => {
  const { node, answer, label, labelHidden, hint, required, size, mark } = question;
  const { bounds: { minValue }, unit, unitText = unit?.display ?? unit?.code ?? '' } = node.definition;
  const isSigned = typeof minValue === 'number' ? minValue < 0 : !isDaysOfWeek(node.definition);
  return html`
    <sps-decimal-field data-key=${node.key} .size=${size} .label=${label} .labelHidden=${labelHidden} .hint=${hint} .required=${required} .integer=${integer} .signed=${isSigned}
      .unit=${size === 'row' ? '' : unitText} .value=${numberOf(answer)} @input=${single(question)} ${mark}></sps-decimal-field>`;
};

/** The fields of most forms. */
export const commonFields: Readonly<Record<string, FieldEntry>> = {
  yesNo: { draw: drawYesNo },
  tiles: { draw: drawTiles },
  openChoice: { draw: drawTiles },
  text: { draw: drawText(1) },
  url: { draw: drawText(1) },
  lines: { draw: drawText(3) },
  duration: { draw: drawDuration },
  count: { draw: drawNumber(true) },
  decimal: { draw: drawNumber(false) },
};
