import type { Measure } from '@sport-sante/sdk/carnet';
import { html, nothing, type TemplateResult } from 'lit';
import type { MeasureFacts } from './measure-facts.js';
import type { MeasureRow } from './measure-rows.js';
import { dayOf, decimalsOf, figureWords, goalWords, type Speech } from './measure-words.js';

/** What is to be known of a record beside its value: that it was corrected, or written in another unit. */
function notesOf(measure: Measure | undefined, { words, language }: Speech): string {
  if (!measure) return '';
  const { status, written } = measure;
  return [
    status === 'amended' ? words.amended : status === 'preliminary' ? words.preliminary : '',
    written ? words.written([written.comparator, written.value.toLocaleString(language), written.unit].filter((each) => each !== undefined).join('\u00a0')) : '',
  ].filter(Boolean).join(', ');
}

/** The table of a measure: a row for each mark of its chart. @param correct opens what changes a record; `undefined`: it may not be. */
export function renderMeasureTable({ definition, rows, goal }: MeasureFacts, title: string, speech: Speech, correct?: (id: string) => void): TemplateResult {
  const { words } = speech;
  const least = decimalsOf(rows.flatMap(({ value, secondValue }) => [value, secondValue]), definition);
  const aim = goalWords(goal, definition, speech);
  const hasKinds = rows.some(({ kind }) => kind);
  const valueOf = (row: MeasureRow): TemplateResult => {
    if (row.state !== 'measured') return html`<td class="number none">${words[row.state]}</td>`;
    const notes = notesOf(row.measure, speech);
    return html`<td class="number">${figureWords(row, definition, speech, least)}${notes === '' ? nothing : html`<small>${notes}</small>`}</td>`;
  };
  return html`
    <table>
      <caption><span class="visually-hidden">${title}</span>${aim === undefined ? nothing : html`&#32;${words.goal(aim)}`}</caption>
      <thead><tr><th scope="col">${words.date}</th>${hasKinds ? html`<th scope="col">${words.assessment}</th>` : nothing}<th scope="col" class="number">${words.value}</th>${correct ? html`<td></td>` : nothing}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${dayOf(row.day, speech)}</th>${hasKinds ? html`<td>${row.kind ? words.kinds[row.kind] : nothing}</td>` : nothing}${valueOf(row)}${correct ? html`<td class="number">${row.state === 'measured' ? html`<button type="button" class="correct" aria-label=${words.correctOf(dayOf(row.day, speech))} @click=${() => { correct(row.key); }}>${words.correct}</button>` : nothing}</td>` : nothing}</tr>`)}</tbody>
    </table>`;
}
