import type { Goal, Measure } from '@sport-sante/sdk/carnet';
import { definitionOf, type MeasureDefinition } from '@sport-sante/sdk/carnet/catalogue';
import { type Change } from '@sport-sante/sdk/carnet/rules';
import { compareAssessments } from '@sport-sante/sdk/carnet/comparison';
import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { CarnetContext } from './context.js';
import { measuredOf, type MeasureFacts } from './measure-facts.js';
import { measureIcon } from './measure-icons.js';
import { changeWords, dayOf, decimalsOf, figureWords, goalWords, shortDayOf, unitOf, type Speech } from './measure-words.js';

/** Beside the name, the change and the goal. */
const MOST_COLUMNS = 4;

interface Figures { readonly value?: number | null | undefined; readonly secondValue?: number | null | undefined }

/** One column of values: what it is, and its day. */
interface Column { readonly label: string; readonly day: string; readonly isPlanned: boolean }

/** One measure, side by side. A cell without a value is « non mesuré », or « prévu ». */
interface Row {
  readonly definition: MeasureDefinition;
  readonly cells: readonly (Figures | undefined)[];
  readonly change: Change | undefined;
  readonly goal: Goal | undefined;
}

interface Table { readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly missing: readonly string[] }

const valuesOf = (cells: Row['cells']) => cells.flatMap((cell) => [cell?.value, cell?.secondValue]);

/** The bilans of a plan: first, middle and final. */
function ofPlan(context: CarnetContext, speech: Speech): Table {
  const { carnet, plan, today } = context;
  const { words, language } = speech;
  const { columns, rows, missing } = compareAssessments(carnet, { ...(plan && { plan: plan.id }), today });
  const planned = columns.find(({ isPlanned }) => isPlanned);
  const comparable = (cell: Measure | undefined) => (cell?.apart === undefined ? cell : undefined);
  return {
    caption: `${words.allMeasures}.${planned ? ` ${words.finalPlanned(words.kinds[planned.kind], dayOf(planned.day, speech))}` : ''}`,
    // Days that no bilan explains have no name.
    columns: columns.map(({ kind, day, isPlanned, assessment }) => ({ label: kind === 'other' && assessment === undefined ? '' : words.kinds[kind], day, isPlanned })),
    rows: rows.flatMap(({ measure, cells, change, goal }): Row[] => {
      const definition = definitionOf(carnet, measure);
      return definition ? [{ definition, cells: cells.map(comparable), change, goal }] : [];
    }),
    missing: missing.flatMap(({ measure, column }) => {
      const [definition, day] = [definitionOf(carnet, measure), columns[column]?.day];
      return definition && day !== undefined ? [words.missingItem(definition.short[language], dayOf(day, speech))] : [];
    }),
  };
}

/** Over a period of several bilans: the first value and the last. */
function ofPeriod(facts: readonly MeasureFacts[], { words }: Speech): Table {
  const days = facts.flatMap((one) => measuredOf(one).map(({ day }) => day)).sort();
  return {
    caption: `${words.allMeasures}.`,
    columns: [{ label: words.first, day: '', isPlanned: false }, { label: words.last, day: '', isPlanned: false }],
    rows: days.length === 0 ? [] : facts.flatMap((one): Row[] => {
      const measured = measuredOf(one);
      return measured.length === 0 ? [] : [{ definition: one.definition, cells: [measured[0], measured.at(-1)], change: one.change, goal: one.goal }];
    }),
    missing: [],
  };
}

function valueCell(figures: Figures | undefined, { label, day, isPlanned }: Column, { definition, cells }: Row, speech: Speech): TemplateResult {
  const { words } = speech;
  const said = [label, day === '' ? '' : shortDayOf(day, speech)].filter(Boolean).join('\n');
  const written = figureWords(figures ?? {}, definition, speech, decimalsOf(valuesOf(cells), definition));
  return html`<td role="cell" class="number" data-label=${said}>${written === '' ? html`<span class="none">${isPlanned ? words.planned : words.missing}</span>` : written}</td>`;
}

function changeCell({ change, definition }: Row, speech: Speech): TemplateResult {
  const { words } = speech;
  const told = change && changeWords(change, definition, speech);
  return html`<td role="cell" class="since" data-label=${words.sinceStart}>${told
    ? html`<span class=${`change ${change.isStable ? '' : change.verdict ?? ''}`}>${measureIcon(told.way)}<span>${told.said}${change.verdict === 'toward' ? html`&#32;<span class="visually-hidden">${told.verdict}</span>` : nothing}</span></span>`
    : html`<span class="none">${words.noComparison}</span>`}</td>`;
}

/** The goal, and whether it is reached: a colour alone would not say so. */
function goalCell({ change, definition, goal }: Row, speech: Speech): TemplateResult {
  const { words } = speech;
  const aim = goalWords(goal, definition, speech, '');
  const verdict = change?.verdict === 'reached' ? words.reached : change?.verdict === 'away' ? words.away : undefined;
  return html`<td role="cell" data-label=${words.aim}>${aim === undefined ? html`<span class="none">${words.noGoal}</span>` : verdict === undefined ? aim : `${aim}, ${verdict}`}</td>`;
}

/** « Poids (kg) »; no unit that the name says already. */
function nameOf(definition: MeasureDefinition, speech: Speech): TemplateResult {
  const [name, unit] = [definition.short[speech.language], unitOf(definition, speech)];
  const isSaid = definition.isScale || unit === '' || name.toLowerCase() === unit.toLowerCase();
  return html`${name}${isSaid ? nothing : html`&#32;<span class="unit">${`(${unit})`}</span>`}`;
}

function renderTable({ caption, columns, rows }: Table, speech: Speech): TemplateResult {
  const { words } = speech;
  return html`
    <table role="table" class=${`comparison of-${String(columns.length)}`}>
      <caption>${caption}</caption>
      <thead role="rowgroup"><tr role="row">
        <th scope="col" role="columnheader">${words.measure}</th>
        ${columns.map(({ label, day }) => html`<th scope="col" role="columnheader" class="number">${label}${label === '' || day === '' ? nothing : html`<br>`}${day === '' ? nothing : shortDayOf(day, speech)}</th>`)}
        ${[words.sinceStart, words.aim].map((label) => html`<th scope="col" role="columnheader">${label}</th>`)}
      </tr></thead>
      <tbody role="rowgroup">${rows.map((row) => html`
        <tr role="row">
          <th scope="row" role="rowheader">${nameOf(row.definition, speech)}</th>
          ${columns.map((column, index) => valueCell(row.cells[index], column, row, speech))}
          ${changeCell(row, speech)}${goalCell(row, speech)}
        </tr>`)}</tbody>
    </table>`;
}

/** Where it is narrow the table is long, and opens on demand: what it opens is its own business. */
class ComparisonDirective extends AsyncDirective {
  #isOpen = false;
  #table: Table | undefined;
  #speech: Speech | undefined;

  override render(table: Table, speech: Speech): unknown {
    this.#table = table;
    this.#speech = speech;
    const { words } = speech;
    const { rows, columns, missing } = table;
    if (rows.length === 0) return nothing;
    // More columns than a desk has room for are scrolled to, by keyboard too.
    const isLong = columns.length > MOST_COLUMNS;
    const [drawn, look] = [renderTable(table, speech), this.#isOpen ? 'across' : 'across folded'];
    return html`
      <button type="button" class="unfold" aria-expanded=${this.#isOpen ? 'true' : 'false'} @click=${this.#toggle}>${measureIcon('table')}<span>${words.allMeasuresCount(rows.length)}</span></button>
      ${isLong ? html`<div class=${look} role="region" tabindex="0" aria-label=${words.allMeasures}>${drawn}</div>` : html`<div class=${look}>${drawn}</div>`}
      ${missing.length === 0 ? nothing : html`<details class="missing"><summary>${words.missingCount(missing.length)}</summary><ul>${missing.map((sentence) => html`<li>${sentence}</li>`)}</ul></details>`}`;
  }

  readonly #toggle = (): void => {
    if (!this.#table || !this.#speech) return;
    this.#isOpen = !this.#isOpen;
    this.setValue(this.render(this.#table, this.#speech));
  };
}

const comparison = directive(ComparisonDirective);

/** Every measure, side by side. The roles of tables are written out: where rows fold, a browser takes them for none. */
export const renderComparison = (context: CarnetContext, facts: readonly MeasureFacts[], speech: Speech): TemplateResult =>
  html`${comparison(context.period === 'plan' && context.plan ? ofPlan(context, speech) : ofPeriod(facts, speech), speech)}`;
