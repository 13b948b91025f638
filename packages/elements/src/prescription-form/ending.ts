import { html, nothing, type TemplateResult } from 'lit';
import { writeDate } from '../internal/date-text.js';
import { icon } from '../internal/icons.js';
import { strings } from './ending.strings.js';
import type { FormContext } from './form-context.js';
import { fieldTitle, inWords, lowered, sentenceOf, type Problem } from './notices.js';

export { endingStyles as styles } from '../tokens/ending.js';

/** The issue in the list on top, with the name of its field: « Fréquence : indiquez le nombre de séances. » */
function summarySentence({ key, issue }: Problem, context: FormContext): string {
  const { speak, sentences } = context;
  const { field, summary } = sentenceOf(issue, sentences);
  const sentence = inWords(summary ?? field, issue);
  const isNamed = summary !== undefined && issue.code !== 'server-refused';
  if (isNamed || key === undefined) return sentence;
  const name = fieldTitle(key, context);
  return speak(strings).named(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, lowered(sentence).replace(/\.$/, ''));
}

/** The list of what stopped a submit, on top of the form; the focus comes here and each line leads to its field. */
export function renderErrorSummary(context: FormContext): TemplateResult | typeof nothing {
  const { speak, problems, isRefused, submission, focusField } = context;
  const words = speak(strings);
  if (!isRefused || problems.length === 0) return nothing;
  const isServer = submission.state === 'failed' && problems.every(({ issue }) => issue.code === 'server-refused');
  return html`
    <div class="error-summary" id="summary" role="group" tabindex="-1" aria-labelledby="summary-title">
      ${icon('error')}
      <div>
        <h3 id="summary-title">${isServer ? words.summaryServer : words.summaryTitle(problems.length)}</h3>
        <ul>
          ${problems.map(({ key, issue }) => html`<li>${key === undefined
            ? html`<b>${summarySentence({ key, issue }, context)}</b>`
            : html`<button type="button" class="link" @click=${() => { focusField(key); }}>${summarySentence({ key, issue }, context)}</button>`}</li>`)}
        </ul>
        <p class="quiet">${words.nothingLost}</p>
      </div>
    </div>
  `;
}

/** The notice of a saved prescription; the focus comes here. */
export function renderSaved({ words, speak, state: { draft }, submission, view, print, savePdf }: FormContext): TemplateResult | typeof nothing {
  if (submission.state !== 'saved') return nothing;
  const ended = speak(strings);
  return html`
    <div class="saved" id="saved" role="group" aria-labelledby="saved-words" tabindex="-1">
      ${icon('done')}<p id="saved-words"><b>${draft.stopped ? ended.stoppedOn(writeDate(draft.stopped.on)) : ended.saved(writeDate(draft.authoredOn))}</b>
        ${submission.remarks.length > 0 ? html`<br />${ended.remarks} ${submission.remarks.join(' ')}` : nothing}</p>
      <button type="button" class="primary" @click=${print}>${icon('print')}${words.print}</button>
      <button type="button" class="secondary" @click=${savePdf}>${words.savePdf}</button>
      ${view.isPaperLost ? html`<p class="lost" role="alert">${words.paperLost}</p>` : nothing}
    </div>
  `;
}

/** Why the last submit failed, and what to do; or that the host has it. */
export function renderFailure({ words: { failed, retry }, speak, submission: { failure, state, serverIssues }, submit }: FormContext): TemplateResult | typeof nothing {
  const words = speak(strings);
  if (state === 'given') return html`<p class="notice">${icon('info')}<span>${words.given}</span></p>`;
  if (failure === undefined) return nothing;
  const isRetryable = failure === 'offline' || failure === 'unauthorized' || failure === 'failed';
  const isElsewhere = failure === 'refused' && serverIssues.every(({ path }) => path.length === 0);
  const sentence = failure === 'failed' ? failed : words[isElsewhere ? 'refusedElsewhere' : failure];
  return html`<p class="notice failure">${icon(failure === 'offline' ? 'offline' : 'error')}<span>${sentence}
    ${isRetryable ? html`<button type="button" class="link" @click=${submit}>${retry}</button>` : nothing}</span></p>`;
}
