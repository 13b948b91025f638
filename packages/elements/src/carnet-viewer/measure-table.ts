import type { Measure } from '@sport-sante/sdk/carnet';
import { html, nothing, type TemplateResult } from 'lit';
import type { MeasureFacts } from './measure-facts.js';
import type { MeasureRow } from './measure-rows.js';
import { dayOf, decimalsOf, figureWords, type Speech } from './measure-words.js';

/** What is to be known of a record beside its value: that it was corrected, or written in another unit. */
function notesOf(measure: Measure | undefined, { words, language }: Speech): string {
  if (!measure) return '';
  const { status, written } = measure;
  return [
    status === 'amended' ? words.amended : status === 'preliminary' ? words.preliminary : '',
    written ? words.written(`${written.comparator ?? ''}${written.value.toLocaleString(language)}\u00a0${written.unit ?? ''}`.trim()) : '',
  ].filter(Boolean).join(', ');
}

/** The table of a measure: a row for each mark of its chart. */
export function renderMeasureTable({ definition, rows }: MeasureFacts, title: string, speech: Speech): TemplateResult {
  const { words } = speech;
  const least = decimalsOf(rows.flatMap(({ value, secondValue }) => [value, secondValue]), definition);
  const hasKinds = rows.some(({ kind }) => kind);
  const valueOf = (row: MeasureRow): TemplateResult => {
    if (row.state !== 'measured') return html`<td class="number none">${words[row.state]}</td>`;
    const notes = notesOf(row.measure, speech);
    return html`<td class="number">${figureWords(row, definition, speech, least)}${notes === '' ? nothing : html`<small>${notes}</small>`}</td>`;
  };
  return html`
    <table>
      <caption class="visually-hidden">${title}</caption>
      <thead><tr><th scope="col">${words.date}</th>${hasKinds ? html`<th scope="col">${words.assessment}</th>` : nothing}<th scope="col" class="number">${words.value}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${dayOf(row.day, speech)}</th>${hasKinds ? html`<td>${row.kind ? words.kinds[row.kind] : nothing}</td>` : nothing}${valueOf(row)}</tr>`)}</tbody>
    </table>`;
}
