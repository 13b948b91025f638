import type { Breakdown, ResultLine, Score } from '@sport-sante/sdk/questionnaire/instruments';
import { html, nothing, type TemplateResult } from 'lit';
import { valueOf, type Comparison, type Fact } from './result-facts.js';
import { renderBar, type BarPart } from './result-gauge.js';
import { emphasised, inLanguage, quantity, type Measure, type Speech } from './result-words.js';

type Column = Breakdown['columns'][number];

/** Sitting is told in hours, as in the figure above the table. */
const measureOfColumn = ({ unit, look }: Column): Measure => ({ unit, asClock: look === 'quiet' || unit === 'min/d' });

const cellWords = (name: string, column: Column | undefined, score: Score, speech: Speech): string => {
  const value = valueOf(score, name);
  return value === undefined || !column ? speech.words.unknown : quantity(value, measureOfColumn(column), speech);
};

/** One line a domain: its name with a bar, then the numbers that the bar is made of. */
export interface DomainRow { readonly label: string; readonly cells: readonly (string | undefined)[]; readonly bar: readonly BarPart[] }
export interface DomainTable { readonly label: string; readonly columns: readonly Column[]; readonly rows: readonly DomainRow[]; readonly totals: readonly string[]; readonly longest: number }

/** The table of a line in words, and its bars: those columns that count in the unit of the first. */
export function domainTableOf({ label, breakdown }: ResultLine, score: Score, speech: Speech): DomainTable | undefined {
  if (!breakdown) return undefined;
  const { columns } = breakdown;
  const rows = breakdown.rows.map(({ label: domain, values }) => ({
    label: inLanguage(domain, speech),
    cells: columns.map((column, index) => { const name = values[index]; return name === undefined ? undefined : cellWords(name, column, score, speech); }),
    bar: columns.flatMap(({ unit, look }, index) => {
      const name = values[index];
      const value = name === undefined || unit !== columns[0]?.unit ? undefined : valueOf(score, name);
      return value === undefined ? [] : [{ value, look }];
    }),
  }));
  const longest = Math.max(...rows.map(({ bar }) => bar.reduce((sum, { value }) => sum + value, 0)));
  return { label: inLanguage(label, speech), columns, rows, totals: breakdown.total.map((name, index) => cellWords(name, columns[index], score, speech)), longest };
}

/** A dash for those who see, words for those who hear. */
const dash = (words: string): TemplateResult => html`<span aria-hidden="true">–</span><span class="visually-hidden">${words}</span>`;

const numberCell = (words: unknown): TemplateResult => html`<td role="cell" class="number">${words}</td>`;

/** What the looks of the bars stand for, when there are several. */
function renderKey({ columns }: DomainTable, speech: Speech): TemplateResult | typeof nothing {
  const drawn = columns.filter(({ unit }) => unit === columns[0]?.unit);
  if (drawn.length < 2) return nothing;
  return html`<p class="key" aria-hidden="true">${drawn.map(({ label, look }) => html`<span>${renderBar([{ value: 1, look }], 1)}${inLanguage(label, speech)}</span>`)}</p>`;
}

/** The table of a line. The roles of tables are written out here: where rows fold, they are none any more to a browser. */
export function renderDomains(line: ResultLine, score: Score, speech: Speech): TemplateResult | typeof nothing {
  const table = domainTableOf(line, score, speech);
  if (!table) return nothing;
  const { label, columns, rows, totals, longest } = table;
  return html`
    <div>
      <table role="table">
        <caption class="visually-hidden">${speech.words.tableOf(label)}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${label}</th>${columns.map((column) => html`<th scope="col" role="columnheader" class="number">${inLanguage(column.label, speech)}</th>`)}</tr></thead>
        <tbody role="rowgroup">${rows.map(({ label: domain, cells, bar }) => html`
          <tr role="row"><th scope="row" role="rowheader"><div class="barred"><span>${domain}</span>${renderBar(bar, longest)}</div></th>${cells.map((cell) => numberCell(cell ?? dash(speech.words.notAsked)))}</tr>`)}</tbody>
        <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">${speech.words.total}</th>${totals.map((total) => numberCell(total))}</tr></tfoot>
      </table>
      ${longest > 0 ? renderKey(table, speech) : nothing}
    </div>`;
}

/** A table whose rows fold where it is narrow. */
const folding = (id: string, title: string, head: readonly { name: string; isNumber?: boolean }[], rows: readonly TemplateResult[]): TemplateResult => html`
  <section>
    <h3 id=${id}>${title}</h3>
    <table role="table" class="folding" aria-labelledby=${id}>
      <thead role="rowgroup"><tr role="row">${head.map(({ name, isNumber }) => html`<th scope="col" role="columnheader" class=${isNumber ? 'number' : ''}>${name}</th>`)}</tr></thead>
      <tbody role="rowgroup">${rows}</tbody>
    </table>
  </section>`;

/** What is no main figure, or too many to be one each: result, reference, source. */
export function renderDetails(facts: readonly Fact[], { words }: Speech): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  const hasReferences = facts.some(({ references }) => references.length > 0);
  const title = facts.some(({ line }) => line.isMain) ? words.measures : words.details;
  return folding('result-details', title, [{ name: words.measure }, { name: words.result, isNumber: true }, ...(hasReferences ? [{ name: words.reference }] : [])],
    facts.map(({ label, figure, note, references, sources }) => html`
      <tr role="row"><th scope="row" role="rowheader">${label}${note === '' ? nothing : html`<small>${note}</small>`}</th>${numberCell(figure)}
        ${hasReferences ? html`<td role="cell">${references.length === 0 ? dash(words.noReference) : references.map((reference) => html`<p>${emphasised(reference)}</p>`)}${sources.map((source) => html`<p class="source">${source}</p>`)}</td>` : nothing}</tr>`));
}

/** Each main value beside what it was. */
export const renderComparison = (comparisons: readonly Comparison[], title: string, { words }: Speech): TemplateResult =>
  folding('result-comparison', title, [{ name: words.value }, ...[words.before, words.today, words.difference].map((name) => ({ name, isNumber: true }))],
    comparisons.map(({ label, before, now, difference }) => html`
      <tr role="row"><th scope="row" role="rowheader">${label}</th>${numberCell(before)}${numberCell(now)}${numberCell(differenceWords(difference, words))}</tr>`));

/** « 40 min de plus »; a value that is not known has no difference. */
export function differenceWords(difference: Comparison['difference'], { amount, unknown }: Speech['words']): string {
  if (!difference) return unknown;
  return difference.side === 'equal' ? amount.equal : amount[difference.side](difference.amount);
}
