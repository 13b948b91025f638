import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { FormContext } from './form-context.js';
import { fieldSentence, renderAdvice, renderWarnings } from './notices.js';

export { rareSentences } from './rare-sentences.strings.js';

/** What only the record or the law can mend. */
const unfit = [
  'patient-incomplete', 'prescriber-incomplete', 'prescriber-not-doctor', 'prescriber-may-not-renew', 'renewer-number-missing', 'original-missing', 'original-stopped',
  'renewal-excluded', 'renewal-already-done', 'ins-key-wrong', 'ins-matricule-malformed', 'ins-oid-unknown', 'siret-malformed', 'siret-key-wrong', 'warning-sign',
];

/** What no answer can mend, told at once: nobody should fill in a form that cannot be sent. What belongs to no field stands here too. */
export function renderUnfit(context: FormContext): TemplateResult | typeof nothing {
  const { problems, remarks, isRefused, isReadonly, sentences } = context;
  if (isReadonly) return nothing;
  const found = isRefused ? [] : problems.filter(({ key, issue }) => key === undefined && unfit.includes(issue.code));
  const told = remarks.filter(({ key }) => key === undefined).map(({ issue }) => issue);
  const warnings = told.filter(({ severity }) => severity === 'warning');
  const advice = told.filter(({ severity }) => severity === 'information');
  if (found.length + told.length === 0) return nothing;
  return html`<div class="told">
    ${found.map(({ issue }) => html`<p class="warning">${icon('warning')}<span>${fieldSentence(issue, sentences)} ${issue.source ? html`<small>${issue.source}</small>` : nothing}</span></p>`)}
    ${warnings.length > 0 ? renderWarnings(warnings, context) : nothing}
    ${advice.map((issue) => renderAdvice(fieldSentence(issue, sentences), issue.source))}
  </div>`;
}
