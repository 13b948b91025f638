import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { strings, type EndingSentences } from './ending.strings.js';
import type { PageContext } from './page-context.js';
import type { Problem } from './problems.js';

export { endingStyles as styles } from '../tokens/ending.js';
export { issueSentences } from './issue-sentences.strings.js';
export { sentenceOf } from './issue-words.js';

/** « Poids : écrivez un nombre. » */
function summarySentence({ node, issue }: Problem, context: PageContext): string {
  const sentence = context.sentence(issue, node);
  return node ? context.speak(strings).named(context.longNameOf(node), sentence) : sentence;
}

/** The list of what stopped a submit, on top of the form; the focus comes here and each line leads to its question. */
export function renderErrorSummary(context: PageContext): TemplateResult | typeof nothing {
  const { problems, isRefused, sending, focusNode } = context;
  const words = context.speak(strings);
  if (!isRefused || problems.length === 0) return nothing;
  const isServer = sending.state === 'failed' && problems.every(({ issue }) => issue.code === 'server-refused');
  return html`
    <div class="error-summary" id="summary" role="group" tabindex="-1" aria-labelledby="summary-title">
      ${icon('error')}
      <div>
        <h3 id="summary-title">${isServer ? words.summaryServer : words.summaryTitle(problems.length)}</h3>
        <ul>${problems.map((problem) => html`<li>${problem.node === undefined
          ? html`<b>${summarySentence(problem, context)}</b>`
          : html`<button type="button" class="link" @click=${() => { if (problem.node) focusNode(problem.node); }}>${summarySentence(problem, context)}</button>`}</li>`)}</ul>
        <p class="quiet">${words.nothingLost}</p>
      </div>
    </div>
  `;
}

/** What may be said of answers that arrived: they are saved when a server said so; a host may have done something else with them. */
const arrivedWords = ({ sending: { isHostsWord }, mode, submitLabel }: PageContext, words: EndingSentences): string => {
  const isPatient = mode === 'patient';
  if (isHostsWord && isPatient && submitLabel) return words.done;
  if (isHostsWord) return isPatient ? words.handedOverYours : words.handedOver;
  return isPatient ? words.savedYours : words.saved;
};

/** The notice of answers that arrived; the focus comes here. Beside a result, which has its own, it has no acts, and nothing is said of an act that the host named after the result. */
export function renderSaved(context: PageContext, hasActs = true): TemplateResult | typeof nothing {
  const { sending: { state, isHostsWord }, mode, submitLabel } = context;
  if (state !== 'saved' || (!hasActs && isHostsWord && mode === 'patient' && submitLabel)) return nothing;
  const words = context.speak(strings);
  return html`
    <div class="saved" id="saved" role="group" aria-labelledby="saved-words" tabindex="-1">
      ${icon('done')}<p id="saved-words"><b>${arrivedWords(context, words)}</b></p>
      ${hasActs ? html`<button type="button" class="secondary" @click=${context.print}>${icon('print')}${context.words.print}</button>
      <button type="button" class="link" @click=${context.modify}>${context.words.modify}</button>` : nothing}
    </div>
  `;
}

/** Why the last submit failed, and what to do; or that the host has the answers. */
export function renderFailure(context: Pick<PageContext, 'sending' | 'submit' | 'speak' | 'words' | 'mode' | 'submitLabel'>): TemplateResult | typeof nothing {
  const { sending: { failure, state, serverIssues }, submit } = context;
  const words = context.speak(strings);
  if (state === 'given') return html`<p class="notice">${icon('info')}<span>${context.mode !== 'patient' ? words.given : context.submitLabel ? words.done : words.givenYours}</span></p>`;
  if (failure === undefined) return nothing;
  const isRetryable = failure === 'offline' || failure === 'unauthorized' || failure === 'failed';
  const sentence = failure === 'refused' && serverIssues.every(({ path }) => path.length === 0) ? words.refusedElsewhere : words[failure];
  return html`<p class="notice failure">${icon(failure === 'offline' ? 'offline' : 'error')}<span>${sentence}
    ${isRetryable ? html`<button type="button" class="link" @click=${submit}>${context.words.retry}</button>` : nothing}</span></p>`;
}
