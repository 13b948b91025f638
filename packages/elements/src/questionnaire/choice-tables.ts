import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { answersOf, choicesOf } from './answer-values.js';
import { renderItems } from './item-view.js';
import type { PageContext } from './page-context.js';

type Draw = (node: FormNode, context: PageContext) => TemplateResult | undefined;

/** As wide as a matrix may be before it is a list: a row of more answers is read better one under the other. */
const MOST_COLUMNS = 7;

const isQuestion = ({ definition: { type } }: FormNode): boolean => type !== 'group' && type !== 'display';

/** Questions in rows, their common answers in columns; `undefined` when they have none in common. */
const renderMatrix: Draw = (node, context) => {
  const questions = node.children.filter(isQuestion);
  const [first] = questions;
  const options = first?.options ?? [];
  const isMatrix = options.length > 0 && options.length <= MOST_COLUMNS && questions.every(({ definition, options: own, children }) =>
    definition.type === 'choice' && children.length === 0 && own?.length === options.length && own.every(({ key, label }, index) => key === options[index]?.key && label === options[index]?.label));
  if (!isMatrix || context.isReadonly) return undefined;
  return html`
    <table class="matrix" role="table" aria-label=${context.nameOf(node)}>
      <thead role="rowgroup"><tr role="row"><td role="cell"></td>${options.map(({ label }) => html`<th role="columnheader" scope="col">${label}</th>`)}</tr></thead>
      <tbody role="rowgroup">${repeat(questions, ({ key }) => key, (question) => context.watch([question], () => (question.isVisible ? drawRow(question, context) : nothing)))}</tbody>
    </table>
    ${renderItems(node.children.filter((child) => !isQuestion(child)), context)}
  `;
};

function drawRow(question: FormNode, context: PageContext): TemplateResult {
  const { definition: { text, repeats, isRequired }, key, options = [] } = question;
  const chosen = choicesOf(question);
  const missing = context.isRefused ? question.issues.find(({ severity }) => severity === 'error') : undefined;
  const choose = (value: string, isOn: boolean) => {
    const others = repeats ? chosen.filter((each) => each !== value) : [];
    context.set(question, answersOf(question, isOn ? [...others, value] : others));
  };
  return html`
    <tr role="row" class=${missing ? 'refused' : ''} data-node=${key} tabindex="-1">
      <th role="rowheader" scope="row" id=${`row-${key}`}>${text}${missing ? html`<p class="error">${context.sentence(missing, question)}</p>` : nothing}</th>
      ${options.map(({ key: value, label }) => html`<td role="cell"><label><input type=${repeats ? 'checkbox' : 'radio'} name=${key} aria-label=${`${text}, ${label}`} .checked=${live(chosen.includes(value))}
        ?required=${isRequired && !repeats} ?disabled=${question.isReadOnly} @change=${({ target }: Event) => { choose(value, (target as HTMLInputElement).checked); }} /><span aria-hidden="true">${label}</span></label></td>`)}
    </tr>
  `;
}

/** Rows of questions: groups under the table, or occurrences of a group, with the questions as columns. */
function renderRows(rows: readonly FormNode[], name: string, context: PageContext): TemplateResult | undefined {
  const columns = rows[0]?.children.filter(isQuestion) ?? [];
  if (columns.length === 0 || columns.length > MOST_COLUMNS) return undefined;
  return html`
    <table class="grid" role="table" aria-label=${name}>
      <thead role="rowgroup"><tr role="row"><td role="cell"></td>${columns.map((column) => html`<th role="columnheader" scope="col">${context.nameOf(column)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${repeat(rows, ({ key }) => key, (row) => context.watch([row], () => (row.isVisible ? html`
        <tr role="row"><th role="rowheader" scope="row">${context.nameOf(row)}</th>
          ${columns.map((column) => {
            const cell = row.children.find(({ linkId, definition }) => linkId === column.linkId || definition.text === column.definition.text);
            return html`<td role="cell" data-label=${context.nameOf(column)}>${cell ? context.field(cell, { size: 'row', labelHidden: true, label: `${context.nameOf(row)}, ${context.nameOf(cell)}` }) : nothing}</td>`;
          })}</tr>` : nothing)))}</tbody>
    </table>
  `;
}

const renderGrid: Draw = (node, context) => renderRows(node.children.filter(({ definition }) => definition.type === 'group'), context.nameOf(node), context);

const draws: Readonly<Record<string, Draw>> = { 'table': renderMatrix, 'htable': renderMatrix, 'atable': renderMatrix, 'grid': renderGrid };

/** A group that asks to be a table; `undefined` when its items make none: they are then one under the other. */
export function renderGroup(node: FormNode, context: PageContext): TemplateResult | undefined {
  return draws[node.definition.control ?? '']?.(node, context);
}


export const styles = css`
  .matrix, .grid { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); }
  :is(.matrix, .grid) :is(th, td) { padding: 0.375rem 0.5rem; border-block-end: 1px solid var(--_line); text-align: start; font-weight: 400; vertical-align: middle; }
  :is(.matrix, .grid) thead th { color: var(--_quiet); font-weight: 600; font-size: var(--_text-xs); vertical-align: bottom; }
  :is(.matrix, .grid) tbody th { font-weight: 600; min-inline-size: 8rem; }
  .matrix :is(td, thead th) { text-align: center; }
  .matrix label { display: grid; place-content: center; min-block-size: var(--_control); cursor: pointer; }
  .matrix label span { display: none; }
  .matrix .refused { background: color-mix(in oklab, var(--_danger) 6%, var(--_surface)); }
  @container main (max-width: 35rem) {
    :is(.matrix, .grid), :is(.matrix, .grid) :is(tbody, tr, th, td) { display: block; }
    :is(.matrix, .grid) thead { display: none; }
    :is(.matrix, .grid) tr { padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
    :is(.matrix, .grid) tbody :is(td, th) { border: 0; padding: 0.125rem 0; text-align: start; }
    .matrix label { display: flex; gap: 0.625rem; align-items: center; justify-content: start; }
    .matrix label span { display: inline; }
    .grid td::before { content: attr(data-label); display: block; color: var(--_quiet); font-size: var(--_text-xs); }
  }
`;
