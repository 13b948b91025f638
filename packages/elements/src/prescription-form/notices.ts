import type { Issue } from '@sport-sante/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { FormContext } from './form-context.js';
import type { IssueCode, Sentence, Words } from './issue-sentences.strings.js';

/** Every issue's sentences in the reader's language. */
export type IssueSentences = Record<IssueCode, Sentence>;

const inWords = (words: Words, { params = {} }: Issue): string => (typeof words === 'string' ? words : words(params as Record<string, string | number>));

const sentenceOf = ({ code }: Issue, sentences: IssueSentences) => sentences[code as IssueCode] ?? sentences.malformed;

/** What to do about an issue, under its field. */
export const fieldSentence = (issue: Issue, sentences: IssueSentences): string => inWords(sentenceOf(issue, sentences).field, issue);

/** The issue in the list on top, with the name of its field. */
const summarySentence = (issue: Issue, sentences: IssueSentences): string => inWords(sentenceOf(issue, sentences).summary, issue);

/** Things to look at again, that stop nothing: one box for all, never two notices under one field. */
export function renderWarnings(warnings: readonly Issue[], { words, sentences }: FormContext): TemplateResult | typeof nothing {
  if (warnings.length === 0) return nothing;
  const sources = [...new Set(warnings.flatMap(({ source }) => source ?? []))].join(', ');
  return html`
    <p class="warning">${icon('warning')}<span><b>${words.toCheck}</b> ${warnings.map((issue) => `${fieldSentence(issue, sentences)} `)}${words.allTheSame} <small>${sources}</small></span></p>
  `;
}

/** The list of what stopped a submit, on top of the form; the focus comes here and each line leads to its field. */
export function renderErrorSummary({ words, sentences, problems, isRefused, submission, focusField }: FormContext): TemplateResult | typeof nothing {
  if (!isRefused || problems.length === 0) return nothing;
  const isServer = submission.state === 'failed' && problems.every(({ issue }) => issue.code === 'server-refused');
  return html`
    <div class="error-summary" id="summary" role="group" tabindex="-1" aria-labelledby="summary-title">
      ${icon('error')}
      <div>
        <h3 id="summary-title">${isServer ? words.summaryServer : words.summaryTitle(problems.length)}</h3>
        <ul>
          ${problems.map(({ key, issue }) => html`<li>${key === undefined
            ? html`<b>${summarySentence(issue, sentences)}</b>`
            : html`<button type="button" class="link" @click=${() => { focusField(key); }}>${summarySentence(issue, sentences)}</button>`}</li>`)}
        </ul>
        <p class="quiet">${words.nothingLost}</p>
      </div>
    </div>
  `;
}
