import type { Answer, FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { writeDuration } from '../internal/duration-text.js';
import { plainAnswer } from '../internal/field-parts.js';
import { writeNumber } from '../internal/number-text.js';
import { drawing } from './activity-icons.js';
import { onTableKey } from './activity-keys.js';
import { isDomain, isNo, isOpen, isUnknown, minutesPerWeek, numberIn, questionsOf, rowOf, unknownIn, type ActivityRow } from './activity-rows.js';
import { tableStrings, type TableSentences } from './activity-table.strings.js';
import { renderItem } from './item-view.js';
import type { PageContext } from './page-context.js';

/** Rows of one table that stand under a name; `undefined`: under none. */
interface Domain { readonly node: FormNode | undefined; readonly items: readonly FormNode[] }

/** Activities outside a group that follow one another stand together. */
function domainsOf(nodes: readonly FormNode[]): Domain[] {
  const domains: { node: FormNode | undefined; items: FormNode[] }[] = [];
  for (const node of nodes) {
    const last = domains.at(-1);
    if (isDomain(node)) domains.push({ node, items: [...node.children] });
    else if (last && last.node === undefined) last.items.push(node);
    else domains.push({ node: undefined, items: [node] });
  }
  return domains;
}

/** Whether there is a cell for yes and no: some instruments ask days only. */
const asksPractice = (domains: readonly Domain[]): boolean => domains.some(({ items }) => items.some((node) => rowOf(node)?.practised));

/** A week in one dense table: a row an activity, its total beside it. */
export function renderActivities(nodes: readonly FormNode[], context: PageContext): TemplateResult {
  const words = context.speak(tableStrings);
  const domains = domainsOf(nodes);
  const hasPractice = asksPractice(domains);
  return html`
    <table class="activities" role="table" aria-label=${words.caption} @keydown=${(event: KeyboardEvent) => { onTableKey(event, context, words); }}>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">${words.activity}</th>
        ${hasPractice ? html`<th role="columnheader" scope="col">${words.practised}</th>` : nothing}
        <th role="columnheader" scope="col">${words.days}</th><th role="columnheader" scope="col">${words.minutes}</th>
        <th role="columnheader" scope="col" class="number">${words.perWeek}</th><th role="columnheader" scope="col" class="unknown">${words.unknown}</th>
      </tr></thead>
      ${repeat(domains, ({ node, items: [first] }) => (node ?? first)?.key, (domain) => html`<tbody role="rowgroup">${renderDomain(domain, { words, hasPractice }, context)}</tbody>`)}
    </table>
  `;
}

interface Table { readonly words: TableSentences; readonly hasPractice: boolean }

function renderDomain({ node, items }: Domain, table: Table, context: PageContext): unknown {
  const rows = (each: readonly FormNode[]) => repeat(each, ({ key }) => key, (item) => renderRow(item, table, context));
  if (!node) return rows(items);
  return context.watch([node], () => (node.isVisible ? html`
    <tr role="row" class="domain">
      <th role="rowheader" scope="rowgroup" colspan=${table.hasPractice ? 3 : 2}><span>${context.nameOf(node)}</span>${node.definition.help ? [' ', html`<small>${node.definition.help}</small>`] : nothing}</th>
      <td role="cell" colspan="3">${renderTotals(node, table, context)}</td>
    </tr>
    ${rows(node.children)}` : nothing));
}

/** What a domain comes to, of activity and of sitting. */
function renderTotals(node: FormNode, { words }: Table, context: PageContext): unknown {
  const rows = node.children.flatMap((child) => rowOf(child) ?? []).filter(({ days, minutes }) => days && minutes);
  const total = (some: readonly ActivityRow[], say: (total: string) => string) => {
    const unknown = some.filter(isUnknown).length;
    const known = some.flatMap((row) => minutesPerWeek(row) ?? []);
    const sum = unknown > 0 ? words.notComputable(unknown) : known.length === 0 ? '–' : writeDuration(known.reduce((one, other) => one + other, 0), context.language);
    return some.length > 0 ? [say(sum)] : [];
  };
  return context.watch(rows.flatMap(questionsOf), () => [
    ...total(rows.filter(({ isSitting }) => !isSitting), words.active), ...total(rows.filter(({ isSitting }) => isSitting), words.seated),
  ].join('\u00a0· '));
}

function renderRow(node: FormNode, table: Table, context: PageContext): unknown {
  const row = rowOf(node);
  if (!row) {
    return context.watch([node], () => (node.isVisible ? html`<tr role="row" class="wide"><td role="cell" colspan=${table.hasPractice ? 6 : 5}>${renderItem(node, context)}</td></tr>` : nothing));
  }
  return context.watch([node, ...questionsOf(row)], () => (node.isVisible ? drawRow(row, table, context) : nothing));
}

function drawRow(row: ActivityRow, { words, hasPractice }: Table, context: PageContext): TemplateResult {
  const { node, practised, days, minutes, isSitting } = row;
  const isDone = practised !== undefined || (days !== undefined && minutes !== undefined);
  const name = context.nameOf(node);
  const perWeek = minutesPerWeek(row);
  const total = isUnknown(row) ? words.notKnown : perWeek === undefined ? '–' : writeDuration(perWeek, context.language);
  return html`
    <tr role="row" class=${isNo(row) ? 'activity no' : 'activity'} data-row=${node.key}>
      <th role="rowheader" scope="row"><span class=${isSitting ? 'kind quiet' : 'kind'}>${isDone ? drawing(isSitting ? 'sitting' : 'moving') : nothing}</span><span>${name}${
        node.definition.help ? html`<small>${node.definition.help}</small>` : nothing}</span></th>
      ${hasPractice ? html`<td role="cell">${practised ? context.draw(practised, { size: 'row', labelHidden: true, label: words.practisedOf(name) }) : nothing}</td>` : nothing}
      <td role="cell">${renderNumber(row, days, words.daysOf(name), context)}${days && isOpen(row, days) && !context.isReadonly ? html`<span class="unit" aria-hidden="true">${words.daysUnit}</span>` : nothing}</td>
      <td role="cell">${renderNumber(row, minutes, words.minutesOf(name), context)}</td>
      <td role="cell" class="number">${days && minutes ? total : nothing}</td>
      <td role="cell" class="unknown">${context.isReadonly ? nothing : html`<label><input type="checkbox" aria-label=${words.unknownOf(name)} .checked=${live(isUnknown(row))}
        @change=${({ target }: Event) => { setUnknown(row, (target as HTMLInputElement).checked, context); }} /><span aria-hidden="true">${words.unknown}</span></label>`}</td>
    </tr>
  `;
}

/** Days or a duration: a field while it can be answered, a dash while not. */
function renderNumber(row: ActivityRow, node: FormNode | undefined, label: string, context: PageContext): unknown {
  if (!node) return nothing;
  if (!isOpen(row, node)) return html`<span class="dash" aria-hidden="true">–</span>`;
  const days = node === row.days ? numberIn(node) : undefined;
  // The column says of what week.
  if (context.isReadonly && days !== undefined) return plainAnswer(label, context.speak(tableStrings).dayCount(days, writeNumber(days, context.language)), { labelHidden: true });
  const set = (answers: readonly Answer[]) => { answerNumber(row, node, answers, context); };
  return context.draw(node, { size: 'row', labelHidden: true, label }, set);
}

/** A number given before the yes or no says it: no day is a no, any other a yes. */
function answerNumber({ practised, days }: ActivityRow, node: FormNode, answers: readonly Answer[], context: PageContext): void {
  const isSaid = practised === undefined || practised.answers.length > 0;
  const isZero = practised !== undefined && node === days && answers[0]?.valueInteger === 0;
  if (practised && answers.length > 0 && (!isSaid || isZero)) context.set(practised, [{ valueBoolean: !isZero }]);
  // The box is gone with a no: the focus goes to what was said.
  if (isZero) context.focusNode(practised);
  else context.set(node, answers);
}

/** Says that a row is not known, or that it is. */
export function setUnknown(row: ActivityRow, isSaid: boolean, context: PageContext): void {
  for (const node of unknownIn(row)) context.setUnknown(node, isSaid);
}
