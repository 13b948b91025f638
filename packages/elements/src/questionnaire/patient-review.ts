import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { writeDuration } from '../internal/duration-text.js';
import { icon } from '../internal/icons.js';
import type { Language } from '../internal/localize.js';
import { answerWords } from './answer-words.js';
import type { PatientContext } from './patient-acts.js';
import type { PatientPlace } from './patient-place.js';
import { isMissing } from './problems.js';
import { allOf, daysOf, numberOf, type Step } from './patient-steps.js';
import type { Sentences } from './patient.strings.js';

/** One line of the review: what was asked, and what was answered. */
interface Row {
  readonly step: Step;
  readonly domain: string;
  readonly name: string;
  readonly answer: string;
  /** Whether something was answered: « Vous ne savez pas » is no answer. */
  readonly isGiven: boolean;
  /** What stops a submit, in one sentence; `undefined`: nothing does. */
  readonly problem: string | undefined;
}

const shortName = ({ definition: { shortText, text, linkId } }: FormNode): string => shortText || text || linkId;

/** What is wrong with the answers of a line. A missing one is no fault: it is needed. */
function problemOf(nodes: readonly FormNode[], { problems, sentence }: PatientContext, words: Sentences): string | undefined {
  const found = problems.find(({ node }) => node !== undefined && nodes.includes(node));
  return found && (isMissing(found.issue) ? words.needed : sentence(found.issue, found.node));
}

/** « 3 jours, 20 min par jour ». */
function activityWords(subject: FormNode, days: FormNode, { words, language }: { words: Sentences; language: Language }): string {
  const count = daysOf(subject, days);
  if (count === undefined) return days.isUnknown || subject.isUnknown ? words.unknownGiven : words.none;
  const minutes = subject.children.find((child) => child !== days && child.isVisible && child.definition.type !== 'display');
  if (count === 0 || !minutes) return words.days(count);
  if (minutes.isUnknown) return words.unknownDuration(words.days(count));
  const duration = numberOf(minutes.answers[0]);
  return duration === undefined ? words.noDuration(words.days(count)) : words.aDay(words.days(count), writeDuration(duration, language), count === 1);
}

function rowsOf(step: Step, context: PatientContext, words: Sentences): Row[] {
  const { language } = context;
  const { kind, subject, nodes, domain } = step;
  const [first] = nodes;
  // The duration is told with the days.
  if (!first || (subject && kind === 'duration')) return [];
  if (subject) {
    const all = [subject, ...subject.children].filter(({ isVisible }) => isVisible);
    const asked = all.filter(({ definition: { type } }) => type === 'integer' || type === 'decimal');
    return [{ step, domain, name: shortName(subject), answer: activityWords(subject, first, { words, language }), isGiven: daysOf(subject, first) === 0 || asked.every(({ answers }) => answers.length > 0), problem: problemOf(all, context, words) }];
  }
  const group = kind === 'several' ? `${shortName(step.asked)}${step.asked.index > 0 ? ` ${step.asked.index + 1}` : ''}` : domain;
  const own = { ...words, unknown: words.unknownGiven };
  return nodes.map((node) => ({ step, domain: group, name: shortName(node), answer: answerWords(node, own, language), isGiven: node.answers.length > 0, problem: problemOf([node], context, words) }));
}

/** The rows of one domain that follow each other. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.domain === row.domain) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

const allRows = (context: PatientContext, words: Sentences): Row[] => allOf(context.form).flatMap((step) => rowsOf(step, context, words));

/** « Votre travail, effort élevé »: two domains may ask the same thing. */
const nameAmong = ({ domain, name }: Row): string => (domain ? `${domain}, ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name);

const renderRow = (row: Row, { isReadonly, isRefused }: PatientContext, place: PatientPlace, words: Sentences): TemplateResult => {
  const { step, name, answer, isGiven, problem } = row;
  return html`
  <li>
    <span>${name}</span>
    <span class=${isGiven ? 'patient-given' : ''}>${answer}</span>
    ${problem === undefined || isReadonly ? nothing : html`<span class=${isRefused ? 'patient-wrong' : 'patient-needed'}>${icon(isRefused ? 'error' : 'warning')}<span>${problem}</span></span>`}
    ${isReadonly || step.kind === 'computed' ? nothing : html`<button type="button" class="patient-link" aria-label=${words.changeAbout(nameAmong(row))} @click=${() => { place.change(step); }}>${words.change}</button>`}
  </li>`;
};

/** All that was answered, in words, before it is sent. */
export function renderReview(context: PatientContext, place: PatientPlace, words: Sentences): TemplateResult {
  const rows = allRows(context, words);
  const count = rows.filter(({ problem }) => problem !== undefined).length;
  const isWhole = count === 0 && rows.length > 0 && rows.every(({ isGiven }) => isGiven);
  return html`
    <div class="patient-ask patient-review">
      <div>
        <h2 id="patient-heading" tabindex="-1" aria-describedby="patient-help">${words.review}</h2>
        ${context.isReadonly ? nothing : html`<div id="patient-help" class="patient-help">
          <p>${context.submitLabel ? words.checkOnly : words.check}</p>
        </div>`}
      </div>
      ${count > 0 && !context.isReadonly ? html`<p id="summary" tabindex="-1" class=${context.isRefused ? 'patient-wrong' : 'patient-needed'}>${icon(context.isRefused ? 'error' : 'warning')}<span>${words.remaining(count)}</span></p>` : nothing}
      ${isWhole && !context.isReadonly ? html`<p class="patient-warm">${icon('done')}<span>${words.finished}</span></p>` : nothing}
      ${groupsOf(rows).map((group) => html`
        <div>
          ${group[0]?.domain ? html`<h3>${group[0].domain}</h3>` : nothing}
          <ul class="patient-rows">${group.map((row) => renderRow(row, context, place, words))}</ul>
        </div>`)}
    </div>
  `;
}

/** What the act is called, and what it says while one waits: a host that names it may send nothing. */
const actWords = ({ submitLabel, isBusy }: PatientContext, words: Sentences): string =>
  (isBusy ? (submitLabel ? words.waiting : words.sending) : submitLabel || words.send);

export const reviewEnd = (context: PatientContext, words: Sentences): TemplateResult => html`
  <button type="button" class="patient-next" aria-busy=${context.isBusy ? 'true' : nothing} @click=${() => { if (!context.isBusy) context.submit(); }}>${actWords(context, words)}</button>
`;
