import type { ResultLine } from '@sport-sante/sdk/questionnaire/instruments';
import { html, nothing, type TemplateResult } from 'lit';
import { writeDuration } from '../internal/duration-text.js';
import { withUnit, writeNumber } from '../internal/number-text.js';
import { tableStrings } from './activity-table.strings.js';
import type { PageContext } from './page-context.js';

/** How units that are no minutes and no days are written; the others, a score among them, go without. */
const unitNames: Readonly<Record<string, string>> = { '[MET].min/wk': 'MET-min', 'm': 'm', 's': 's', 'cm': 'cm', 'kg': 'kg', '%': '%' };

/** A value of a score, in its unit. */
function figureOf({ unit, better }: ResultLine, value: number, context: PageContext): string {
  const { language } = context;
  // Minutes to reach are counted, time seated is read as on a clock: as the result does.
  if (unit.startsWith('min') && (unit === 'min/d' || better === 'less')) return writeDuration(value, language);
  const number = writeNumber(value, language);
  if (unit.startsWith('min')) return withUnit(number, 'min');
  return unit === 'd/wk' ? context.speak(tableStrings).dayCount(value, number) : withUnit(number, unitNames[unit] ?? '');
}

/** What the answers come to so far, with the line that others draw beside it. */
export function renderTotals(context: PageContext): unknown {
  const { instrument, language } = context;
  const words = context.speak(tableStrings);
  const lines = instrument?.results.filter(({ isMain }) => isMain) ?? [];
  if (lines.length === 0) return nothing;
  return html`
    <h3>${words.totals}</h3>
    <dl class="totals" aria-live="polite">${context.watch('all', () => lines.map((line) => {
      const value = context.score?.values[line.value] ?? null;
      return html`<div><dt>${line.label[language]}</dt><dd><b class=${value === null ? 'figure wait' : 'figure'}>${value === null ? '–' : figureOf(line, value, context)}</b>
        ${value !== null && line.note ? html`<small>${line.note[language]}</small>` : nothing}
        ${value === null && context.unknownCount > 0 ? html`<small>${words.totalNotComputable(context.unknownCount)}</small>` : nothing}
        ${line.references.map(({ at, label }) => html`<small class="reference">${words.reference(figureOf(line, at, context), label[language])}</small>`)}</dd></div>`;
    }))}</dl>
  `;
}

/** The keys of the table, in view. */
export function renderKeys(context: PageContext): TemplateResult {
  const { keys, durations } = context.speak(tableStrings);
  return html`<p class="keys"><kbd>${keys.tab}</kbd> ${keys.next} · ${context.hasShortcuts ? html`<kbd>${keys.yesKey}</kbd> <kbd>${keys.noKey}</kbd> ${keys.yesNo} · <kbd>?</kbd> ${keys.unknown}` : nothing}${context.hasShortcuts ? ' · ' : nothing}<kbd>${keys.enter}</kbd> ${keys.row}<br />${durations}</p>`;
}
