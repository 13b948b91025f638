import type { Issue } from '@sport-sante/sdk';
import { componentLabels } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { FormContext } from './form-context.js';
import { baseField, type FieldKey } from './form-fields.js';
import type { IssueCode, Sentence, Words } from './issue-sentences.strings.js';

/** Every issue's sentences in the reader's language. */
export type IssueSentences = Record<IssueCode, Sentence>;

const inWords = (words: Words, { params = {} }: Issue): string => (typeof words === 'string' ? words : words(params as Record<string, string | number>));

const sentenceOf = ({ code }: Issue, sentences: IssueSentences) => sentences[code as IssueCode] ?? sentences.malformed;

type Problem = FormContext['problems'][number];

/** What to do about an issue, under its field. */
export const fieldSentence = (issue: Issue, sentences: IssueSentences): string => inWords(sentenceOf(issue, sentences).field, issue);

/** What a field is called away from its place: « fréquence », « fréquence, équilibre » when each activity has its own. */
export function fieldTitle(key: FieldKey, { words, language, state }: FormContext): string {
  const name = words.fieldNames[baseField(key)];
  const type = state.draft.components?.[Number(key.split('-')[1])]?.type;
  return type === undefined ? name : `${name}, ${componentLabels[type][language].toLocaleLowerCase(language)}`;
}

/** The issue in the list on top, with the name of its field: « Fréquence : indiquez le nombre de séances. » */
function summarySentence({ key, issue }: Problem, context: FormContext): string {
  const { words, sentences } = context;
  const { field, summary } = sentenceOf(issue, sentences);
  const sentence = inWords(summary ?? field, issue);
  const isNamed = summary !== undefined && issue.code !== 'server-refused';
  if (isNamed || key === undefined) return sentence;
  const name = fieldTitle(key, context);
  return words.named(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, ''));
}

/** Things to look at again, that stop nothing: one box for all, never two notices under one field. */
export function renderWarnings(warnings: readonly Issue[], { words, sentences }: FormContext): TemplateResult | typeof nothing {
  if (warnings.length === 0) return nothing;
  const sources = [...new Set(warnings.flatMap(({ source }) => source ?? []))].join(', ');
  return html`
    <p class="warning">${icon('warning')}<span><b>${words.toCheck}</b> ${warnings.map((issue) => `${fieldSentence(issue, sentences)} `)}${words.allTheSame} <small>${sources}</small></span></p>
  `;
}

const unfit = ['patient-incomplete', 'prescriber-incomplete', 'prescriber-not-doctor'];

/** What no answer can mend, told at once: nobody should fill in a form that cannot be sent. */
export function renderUnfit({ problems, isRefused, isReadonly, sentences }: FormContext): TemplateResult | typeof nothing {
  const found = isRefused || isReadonly ? [] : problems.filter(({ issue }) => unfit.includes(issue.code));
  if (found.length === 0) return nothing;
  return html`<div>${found.map(({ issue }) => html`<p class="warning">${icon('warning')}<span>${fieldSentence(issue, sentences)}</span></p>`)}</div>`;
}

/** The list of what stopped a submit, on top of the form; the focus comes here and each line leads to its field. */
export function renderErrorSummary(context: FormContext): TemplateResult | typeof nothing {
  const { words, problems, isRefused, submission, focusField } = context;
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
