import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { FormKeeper } from './form-keeper.js';
import type { Sentences } from './questionnaire.strings.js';

/** What stands in place of a form that is not there: it loads, it could not be had, or nobody gave one. */
export function renderWaiting(keeper: FormKeeper, { isLoading, words }: { isLoading: boolean; words: Sentences }): TemplateResult {
  const { state, trouble } = keeper;
  if (state === 'loading' || isLoading) return html`<p class="waiting" role="status">${words.loading}</p>`;
  if (state !== 'failed') return html`<p class="waiting">${words.empty}</p>`;
  return html`
    <div class="waiting" role="alert">
      <p><b>${words.failed}</b></p><p>${trouble?.retryable ? words.failedNetwork : words.failedUnreadable}</p>
      ${trouble?.retryable ? html`<button type="button" class="secondary" @click=${() => { keeper.retry(); }}>${icon('up')}${words.retry}</button>` : nothing}
    </div>
  `;
}
