import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../decimal-field/decimal-field.js';
import type { DecimalField } from '../decimal-field/decimal-field.js';
import { icon } from '../internal/icons.js';
import { answerDays, goOn, sayUnknown, type PatientContext } from './patient-acts.js';
import type { PatientPlace, Sight } from './patient-place.js';
import { renderReview, reviewEnd } from './patient-review.js';
import { daysOf, helpOf, type Reading, type Step } from './patient-steps.js';
import { strings, type Sentences } from './patient.strings.js';

export { patientStyles } from './patient.styles.js';

/** A longer yes or no says what is to be counted, and is read. */
const MOST_SAID = 100;

const WEEK = [0, 1, 2, 3, 4, 5, 6, 7];

/** What an item is called, with its number when it is not the first of its kind; `''` when its author gave it no words. */
const nameOf = ({ definition: { text, shortText, source }, index }: FormNode): string => {
  const name = text || shortText || source.code?.[0]?.display || '';
  return name && index > 0 ? `${name} ${index + 1}` : name;
};

/**
 * What is read above an answer. A part that is no whole question, « Jours par semaine », is read under what it is a part
 * of; a whole one, « Combien de temps ? », after the short name of what it is asked of, `about`, unless it says it itself. A yes or no that « 0 » replaces is left out when it has a short name and says little more; a long one defines what
 * is counted.
 */
function wordsOf({ kind, asked, subject, readings }: Step): { heading: string; about?: string; lines: readonly Reading[] } {
  const { definition } = asked;
  const own = nameOf(asked);
  if (!subject) return { heading: own, lines: [...readings, ...helpOf(definition)] };
  const whole = subject.definition;
  const helps = [...(kind === 'duration' && own.includes('?') ? [] : helpOf(whole)), ...helpOf(definition)];
  if (!own.includes('?')) return { heading: nameOf(subject), lines: [definition, ...readings, ...helps] };
  const name = whole.shortText || (whole.type === 'group' && whole.text.length <= MOST_SAID ? whole.text : '');
  const about = own.toLowerCase().includes(name.toLowerCase()) ? '' : name;
  // A long yes or no is read once, with the days; a duration without a short name would be one of nothing.
  const isRead = name ? kind === 'days' && whole.text.length > MOST_SAID : true;
  return { heading: own, about, lines: [...readings, ...(isRead ? [whole] : []), ...helps] };
}

/** A paragraph, as its author marked it up once what reads that is there. */
function renderLine({ text, markup }: Reading, { parts }: PatientContext): TemplateResult {
  const reader = markup && parts.get('markup');
  return reader ? html`<div>${reader.renderMarkup(markup)}</div>` : html`<p>${text}</p>`;
}

/** A form for one person, one question at a time: large, by touch or by keyboard, with a review before it is sent. */
export function renderPatient(context: PatientContext, place: PatientPlace): TemplateResult {
  const words = context.speak(strings);
  const sight = place.look(context.form);
  const { step } = sight;
  return html`
    <section class="patient" aria-label=${context.title} @keyup=${keepInView} @keydown=${(event: KeyboardEvent) => { onKey(event, context, place); }}><div class="patient-card">
      ${context.isReadonly ? nothing : renderTop(context, place, sight, words)}
      ${keyed(step?.key, step && !context.isReadonly ? renderStep(context, place, { sight, step, words }) : renderReview(context, place, words))}
      ${context.isReadonly ? nothing : html`<div class="patient-end"><div class="patient-failure" role="alert">${context.parts.get('ending')?.renderFailure(context) ?? nothing}</div>${step ? renderActs(context, place, words) : reviewEnd(context, words)}</div>`}
    </div></section>
  `;
}

/** For the property `style`, which takes a text: a strict policy of styles refuses the attribute. */
const widthOf = (share: number) => `inline-size: ${share * 100}%` as unknown as CSSStyleDeclaration;

function renderTop({ title }: PatientContext, place: PatientPlace, { steps, step, index, hasBefore, reached }: Sight, words: Sentences): TemplateResult {
  const count = step ? words.count(index + 1, steps.length) : words.last;
  return html`
    <div class="patient-top">
      ${hasBefore ? html`<button type="button" class="patient-back" @click=${() => { place.back(); }}>
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m12 4.5-5.5 5.5 5.5 5.5"/></svg>${words.back}</button>` : html`<span class="patient-title">${title}</span>`}
      <span class="patient-count" aria-hidden="true">${count}</span>
      <div class="patient-bar" role="progressbar" aria-label=${words.progress} aria-valuemin="0" aria-valuemax=${steps.length} aria-valuenow=${Math.min(index + 1, steps.length)} aria-valuetext=${count}>
        <span .style=${widthOf(reached)}></span>
      </div>
    </div>
  `;
}

function renderStep(context: PatientContext, place: PatientPlace, { sight, step, words }: { sight: Sight; step: Step; words: Sentences }): TemplateResult {
  const { heading: own, about = '', lines } = wordsOf(step);
  const heading = own || step.domain || context.title;
  const label = about ? words.asked(about, heading) : heading;
  const described = [sight.isResumed || sight.added > 0 ? 'patient-note' : '', lines.length > 0 ? 'patient-help' : ''].filter(Boolean).join(' ');
  return html`
    <div class="patient-ask">
      ${sight.isResumed ? html`<p id="patient-note" class="patient-note">${words.resumed} ${sight.index > 0 ? html`<button type="button" class="patient-link" @click=${() => { place.show(); }}>${words.restart}</button>` : nothing}</p>` : nothing}
      ${sight.added > 0 ? html`<p id="patient-note" class="patient-note">${words.opened(sight.added)}</p>` : nothing}
      <div>
        ${step.domain && step.domain !== heading && step.domain !== about ? html`<p class="patient-domain">${step.domain}</p>` : nothing}
        <h2 id="patient-heading" tabindex="-1" aria-describedby=${described || nothing}>${about ? html`<span class="patient-about">${words.asked(about, '')}</span>` : nothing}${heading}</h2>
        ${lines.length > 0 ? html`<div id="patient-help" class="patient-help">${lines.map((line) => renderLine(line, context))}</div>` : nothing}
      </div>
      <div class="patient-answer">
        ${step.kind === 'days' ? renderDays(context, step, words, label) : step.nodes.map((node) => html`
          <div data-node=${node.key}>${context.field(node, step.kind === 'several' ? { size: 'step' } : { size: 'step', labelHidden: true, label })}</div>`)}
        ${step.nodes.some(({ isUnknown }) => isUnknown) || step.subject?.isUnknown ? html`<p class="patient-note">${words.unknownSaid}</p>` : nothing}
        ${renderOccurrences(context, place, step, words)}
      </div>
      ${sight.isPastHalf ? html`<p class="patient-warm">${icon('done')}<span>${words.half}</span></p>` : nothing}
    </div>
  `;
}

/** Tiles from 0 to 7: « 0 » stands for the « no » of an activity. */
function renderDays(context: PatientContext, step: Step, words: Sentences, label: string): TemplateResult | typeof nothing {
  const [days] = step.nodes;
  if (!days) return nothing;
  const { minValue = 0, maxValue = 7 } = days.definition.bounds;
  const count = daysOf(step.subject, days);
  const isOffered = (each: number) => (each === 0 && step.subject !== undefined) || (each >= Number(minValue) && each <= Number(maxValue));
  return html`
    <div data-node=${days.key}>
      <sps-decimal-field data-key=${days.key} size="step" label-hidden closed .label=${label} .usual=${WEEK.filter(isOffered)} .inWords=${words.tile} .value=${count}
        @change=${({ target }: Event) => { const { value } = target as DecimalField; if (value !== undefined) answerDays(context, step, value); }}></sps-decimal-field>
    </div>
  `;
}

/** Takes the occurrence in view away, and adds one after the last. */
function renderOccurrences({ addOccurrence, removeOccurrence }: PatientContext, place: PatientPlace, { asked, last }: Step, words: Sentences): TemplateResult | typeof nothing {
  const group = last ?? (asked.definition.type === 'group' && asked.definition.repeats ? asked : undefined);
  if (!group) return nothing;
  const { text, shortText, bounds: { maxOccurs = Infinity } } = group.definition;
  const remove = () => {
    if (group.index > 0) place.back();
    removeOccurrence(group);
    if (group.index === 0) place.fromTop();
  };
  return html`
    <p class="patient-occurrences">
      ${last && last.index + 1 < maxOccurs ? html`<button type="button" class="patient-other" @click=${() => { addOccurrence(last); place.next({ isOwnAct: true }); }}>${icon('plus')}${words.add(shortText || text)}</button>` : nothing}
      ${group.index > 0 || !last ? html`<button type="button" class="patient-link" @click=${remove}>${words.remove(`${shortText || text} ${group.index + 1}`)}</button>` : nothing}
    </p>
  `;
}

const renderActs = (context: PatientContext, place: PatientPlace, words: Sentences): TemplateResult => html`
  <button type="button" class="patient-next" @click=${(event: Event) => { goOn(event, context, place); }}>${words.next}</button>
  <button type="button" class="patient-unknown" @click=${() => { sayUnknown(context, place); }}>${words.unknown}</button>
`;

/** What the keyboard went to is not left under the acts at the foot. A change of focus inside one field is not heard here: its key is. */
function keepInView(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  const foot = (event.currentTarget as Element).querySelector('.patient-end');
  if (!foot || !(target instanceof HTMLElement) || event.composedPath().includes(foot)) return;
  if (target.getBoundingClientRect().bottom > foot.getBoundingClientRect().top) target.scrollIntoView({ block: 'center' });
}

/** Enter goes on from what one answers in; it is a new line in a text of several, and what it always is on a button. */
function onKey(event: KeyboardEvent, context: PatientContext, place: PatientPlace): void {
  const [from] = event.composedPath();
  if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || !(from instanceof HTMLInputElement) || from.type === 'file') return;
  event.preventDefault();
  // What is being typed is committed first, as leaving the field would.
  from.blur();
  goOn(event, context, place);
}
