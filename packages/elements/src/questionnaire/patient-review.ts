import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { html, nothing, type TemplateResult } from 'lit';
import { writeDuration } from '../internal/duration-text.js';
import { icon } from '../internal/icons.js';
import type { Language } from '../internal/localize.js';
import { answerWords } from './answer-words.js';
import type { QuestionnaireContext } from './context.js';
import type { PatientPlace } from './patient-place.js';
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
  readonly problem: 'needed' | 'wrong' | undefined;
}

interface Speech { readonly words: Sentences; readonly language: Language }

const shortName = ({ definition: { shortText, text, linkId } }: FormNode): string => shortText || text || linkId;

const problemOf = (nodes: readonly FormNode[]): Row['problem'] => {
  const errors = nodes.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  return errors.every(({ code }) => code === 'answer-missing') ? 'needed' : 'wrong';
};

/** « 3 jours, 20 min par jour ». */
function activityWords(subject: FormNode, days: FormNode, { words, language }: Speech): string {
  const count = daysOf(subject, days);
  if (count === undefined) return days.isUnknown || subject.isUnknown ? words.unknownGiven : words.none;
  const minutes = subject.children.find((child) => child !== days && child.isVisible && child.definition.type !== 'display');
  if (count === 0 || !minutes) return words.days(count);
  if (minutes.isUnknown) return words.unknownDuration(words.days(count));
  const duration = numberOf(minutes.answers[0]);
  return duration === undefined ? words.noDuration(words.days(count)) : words.aDay(words.days(count), writeDuration(duration, language), count === 1);
}

function rowsOf(step: Step, speech: Speech): Row[] {
  const { words, language } = speech;
  const { kind, subject, nodes, domain, asked } = step;
  const [first] = nodes;
  // The duration is told with the days.
  if (!first || (subject && kind === 'duration')) return [];
  if (subject) {
    const all = [subject, ...subject.children].filter(({ isVisible }) => isVisible);
    return [{ step, domain, name: shortName(subject), answer: activityWords(subject, first, speech), isGiven: daysOf(subject, first) !== undefined, problem: problemOf(all) }];
  }
  const group = kind === 'several' ? `${shortName(asked)}${asked.index > 0 ? ` ${asked.index + 1}` : ''}` : domain;
  const own = { ...words, unknown: words.unknownGiven };
  return nodes.map((node) => ({ step, domain: group, name: shortName(node), answer: answerWords(node, own, language), isGiven: node.answers.length > 0, problem: problemOf([node]) }));
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

const allRows = ({ form, language }: QuestionnaireContext, words: Sentences): Row[] => allOf(form).flatMap((step) => rowsOf(step, { words, language }));

const renderRow = ({ step, name, answer, isGiven, problem }: Row, { isReadonly, isRefused }: QuestionnaireContext, place: PatientPlace, words: Sentences): TemplateResult => html`
  <li>
    <span>${name}</span>
    <span class=${isGiven ? 'patient-given' : ''}>${answer}</span>
    ${problem === undefined || isReadonly ? nothing : html`<span class=${isRefused ? 'patient-wrong' : 'patient-needed'}>${icon(isRefused ? 'error' : 'warning')}<span>${words[problem]}</span></span>`}
    ${isReadonly || step.kind === 'computed' ? nothing : html`<button type="button" class="patient-link" aria-label=${words.changeAbout(name)} @click=${() => { place.change(step); }}>${words.change}</button>`}
  </li>
`;

/** All that was answered, in words, before it is sent. */
export function renderReview(context: QuestionnaireContext, place: PatientPlace, words: Sentences): TemplateResult {
  const rows = allRows(context, words);
  const count = rows.filter(({ problem }) => problem !== undefined).length;
  const isWhole = count === 0 && rows.every(({ isGiven }) => isGiven);
  return html`
    <div class="patient-ask patient-review">
      <div>
        <h2 id="patient-heading" tabindex="-1" aria-describedby="patient-help">${words.review}</h2>
        ${context.isReadonly ? nothing : html`<div id="patient-help" class="patient-help">
          <p>${words.check}</p>
          ${count > 0 ? html`<p class=${context.isRefused ? 'patient-wrong' : 'patient-needed'}>${icon(context.isRefused ? 'error' : 'warning')}<span>${words.remaining(count)}</span></p>` : nothing}
        </div>`}
      </div>
      ${isWhole && !context.isReadonly ? html`<p class="patient-warm">${icon('done')}<span>${words.finished}</span></p>` : nothing}
      ${groupsOf(rows).map((group) => html`
        <div>
          ${group[0]?.domain ? html`<h3>${group[0].domain}</h3>` : nothing}
          <ul class="patient-rows">${group.map((row) => renderRow(row, context, place, words))}</ul>
        </div>`)}
    </div>
  `;
}

export const reviewEnd = (context: QuestionnaireContext, place: PatientPlace, words: Sentences): TemplateResult => html`
  <button type="button" class="patient-next" aria-busy=${context.isBusy ? 'true' : nothing} @click=${() => { send(context, place, words); }}>${context.isBusy ? words.sending : words.send}</button>
`;

/** Sends; what is still needed is said from the top. */
function send(context: QuestionnaireContext, place: PatientPlace, words: Sentences): void {
  if (context.isBusy) return;
  context.submit();
  if (allRows(context, words).some(({ problem }) => problem !== undefined)) place.fromTop();
}
