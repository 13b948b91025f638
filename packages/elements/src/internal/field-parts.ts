import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** The region under a control where its error appears; always there, so that it is announced when it fills. */
export const messages = (error: string | undefined, live: 'polite' | 'off'): TemplateResult =>
  html`<div id="error" part="error" class="messages" aria-live=${live}>${error === undefined ? nothing
    : html`<p class="error">${icon('error')}<span>${error}</span></p>`}</div>`;

/** One sentence of help above a control; nothing when there is none. */
export const hint = (text: string): TemplateResult | typeof nothing =>
  text ? html`<p id="hint" part="hint" class="hint">${text}</p>` : nothing;

/** Ids for `aria-describedby`, the error first; `nothing` when the field has neither. */
export const describedBy = (error: string | undefined, hintText: string): string | typeof nothing =>
  [error === undefined ? '' : 'error', hintText ? 'hint' : ''].filter(Boolean).join(' ') || nothing;

/** An answer that cannot be changed: plain text in the same place, under its question. */
export const plainAnswer = (label: string, answer: string, { labelHidden = false } = {}): TemplateResult => html`
  <div class="field" role="group" aria-label=${label}>
    ${labelHidden ? nothing : html`<span part="label" class="label" aria-hidden="true">${label}</span>`}
    <p class="plain-answer">${answer}</p>
  </div>
`;
