import type { MeasureDefinition } from '@sport-sante/sdk/carnet/catalogue';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { writeDuration } from '../internal/duration-text.js';
import type { CarnetContext } from './context.js';
import { measuredOf, measureFacts, type MeasureFacts } from './measure-facts.js';
import type { MeasureRow } from './measure-rows.js';
import { amountWords, changeWords, dayOf, figureWords, goalWords, monthOf, quantityWords, unitOfChange, withUnit, type Speech } from './measure-words.js';
import { strings, type Sentences, type Told } from './measure-bars.strings.js';
import { strings as measureStrings } from './measure.strings.js';

export { barStyles } from './measure-bars.styles.js';

/** Few things at once: the rest is under « Voir tous mes chiffres ». */
const MOST = 4;

interface Reader extends Speech { readonly says: Sentences; readonly companion: string | undefined }

const readerOf = ({ speak, language, today, plan }: CarnetContext): Reader =>
  ({ words: speak(measureStrings), says: speak(strings), language, today, companion: plan?.contact?.name.split(' ')[0] });

/** « qu’en mars »; the day itself when the last value is of the same month. */
function sinceOf(first: string, last: string, { says, ...speech }: Reader): Pick<Told, 'than' | 'Then' | 'then'> {
  return first.slice(0, 7) === last.slice(0, 7) ? says.onDay(dayOf(first, speech)) : says.inMonth(monthOf(first, speech));
}

/** Time spent sitting is told on a clock: « 1 h 30 » of 1.5 h. */
function patientQuantity(row: Pick<MeasureRow, 'value' | 'secondValue'>, definition: MeasureDefinition, reader: Reader): string {
  return definition.id === 'sitting' && row.value !== undefined ? writeDuration(row.value * 60, reader.language) : quantityWords(row, definition, reader);
}

/** Beside a bar: what it is counted in; the sentence says the rest, « par semaine ». */
function barFigure(row: MeasureRow, definition: MeasureDefinition, reader: Reader): string {
  const isWhole = definition.isScale ?? (definition.id === 'sitting' || row.secondValue !== undefined);
  return isWhole ? patientQuantity(row, definition, reader) : withUnit(figureWords(row, definition, reader), unitOfChange(definition, reader));
}

/** What changed, in one or two sentences; `undefined` while there are no two values. */
function sentenceOf(facts: MeasureFacts, reader: Reader): string | undefined {
  const { change, definition } = facts;
  const { says } = reader;
  const measured = measuredOf(facts);
  const [first, last] = [measured[0], measured.at(-1)];
  if (!change || !first || !last) return undefined;
  const told: Told = {
    label: definition.short[reader.language], isMore: change.delta > 0,
    amount: definition.id === 'sitting' ? writeDuration(Math.abs(change.delta) * 60, reader.language) : amountWords(change.delta, definition, reader),
    last: patientQuantity(last, definition, reader), first: patientQuantity(first, definition, reader), firstFigure: figureWords(first, definition, reader),
    ...sinceOf(first.day, last.day, reader),
  };
  return changeWords(change, definition, reader).way === 'flat' ? says.same(told) : (says.changes[definition.id] ?? says.other)(told);
}

/** A decline is said as plainly as a gain, then who to talk to. One that stays within the goal is none. */
function adviceOf({ change, definition: { better } }: MeasureFacts, { says, companion }: Reader): string {
  const isWorse = change !== undefined && better !== undefined && change.delta !== 0 && (better === 'higher') === (change.delta < 0);
  if (!isWorse || change.verdict === 'reached' || change.isStable) return '';
  return companion === undefined ? says.talkNobody : says.talk(companion);
}

function goalOf({ goal, change, definition }: MeasureFacts, reader: Reader): string {
  const aim = goalWords(goal, definition, reader);
  if (aim === undefined) return '';
  return change?.verdict === 'reached' ? reader.says.goalReached(aim) : reader.says.goal(aim);
}

/** A length from 0, as an attribute: a strict CSP allows no style. Outlined before, filled now: told apart without colour. */
const bar = (value: number, end: number, isLast: boolean): TemplateResult => html`
  <svg class="bar" aria-hidden="true"><svg width=${`${(Math.max(0, value / end) * 100).toFixed(1)}%`}>${svg`<rect class=${isLast ? 'full' : ''} x="1" y="1" width="100%" height="12" rx="2"></rect>`}</svg></svg>`;

/** First and last value, one over the other, on one scale; without bars where a length would say nothing: below 0, in pairs, alone. */
function renderBarsOf(facts: MeasureFacts, reader: Reader): TemplateResult {
  const { definition, goal } = facts;
  const measured = measuredOf(facts);
  const rows = [measured[0], ...(measured.length > 1 ? [measured.at(-1)] : [])].filter((row) => row !== undefined);
  const values = rows.map(({ value }) => value ?? 0);
  const isDrawn = rows.length > 1 && values.every((value) => value >= 0) && rows.every(({ secondValue }) => secondValue === undefined);
  const end = definition.isScale ? definition.range.high : Math.max(...values, goal?.target?.low ?? 0, goal?.target?.high ?? 0) * 1.06 || 1;
  return html`<dl class=${isDrawn ? 'bars' : 'bars plain'}>${rows.map((row, index) => html`
    <div><dt>${dayOf(row.day, reader)}</dt>${isDrawn ? html`<dd>${bar(row.value ?? 0, end, index === rows.length - 1)}</dd>` : nothing}<dd class="figure">${barFigure(row, definition, reader)}</dd></div>`)}</dl>`;
}

function renderOne(facts: MeasureFacts, reader: Reader): TemplateResult {
  const { definition } = facts;
  const last = measuredOf(facts).at(-1);
  const said = sentenceOf(facts, reader) ?? (last ? reader.says.once(definition.short[reader.language], patientQuantity(last, definition, reader), dayOf(last.day, reader)) : '');
  const notes = [reader.says.how[definition.id] ?? '', goalOf(facts, reader), adviceOf(facts, reader)].filter(Boolean).join(' ');
  return html`<article class="said"><h4>${said}</h4>${renderBarsOf(facts, reader)}${notes === '' ? nothing : html`<p>${notes}</p>`}</article>`;
}

/** What changed, for the person: a sentence each, two bars from 0. Neither verdict nor norm. */
export function renderBars(context: CarnetContext): TemplateResult {
  const reader = readerOf(context);
  const { says } = reader;
  const facts = measureFacts(context).filter((one) => measuredOf(one).length > 0);
  const changed = facts.filter(({ change }) => change);
  const shown = (changed.length > 0 ? changed : facts).slice(0, MOST);
  const [since] = changed.flatMap(({ change }) => (change ? [change.first.day] : [])).sort();
  return html`<section class="changes" aria-labelledby="changes-title">
    <h3 id="changes-title">${since === undefined ? says.figures : says.changedSince(monthOf(since, reader))}</h3>
    ${shown.length === 0 ? html`<p>${says.none}</p>` : shown.map((one) => renderOne(one, reader))}
  </section>`;
}

/** Every measure of the person: what it was the first time, and the last. */
export function renderAllFigures(context: CarnetContext): TemplateResult {
  const reader = readerOf(context);
  const { says, language } = reader;
  const cell = (label: string, row: MeasureRow, { definition }: MeasureFacts) => html`<td role="cell" data-label=${label}><b>${patientQuantity(row, definition, reader)}</b><small>${dayOf(row.day, reader)}</small></td>`;
  return html`
    <table role="table" class="figures" aria-label=${says.figures}>
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${says.measure}</th><th scope="col" role="columnheader">${says.first}</th><th scope="col" role="columnheader">${says.last}</th></tr></thead>
      <tbody role="rowgroup">${measureFacts(context).map((facts) => {
        const measured = measuredOf(facts);
        const [first, last] = [measured[0], measured.at(-1)];
        if (!first || !last) return nothing;
        return html`<tr role="row"><th scope="row" role="rowheader">${facts.definition.short[language]}</th>${cell(says.first, first, facts)}${
          first === last ? html`<td role="cell" class="none" data-label=${says.last}>${says.onlyOnce}</td>` : cell(says.last, last, facts)}</tr>`;
      })}</tbody>
    </table>`;
}
