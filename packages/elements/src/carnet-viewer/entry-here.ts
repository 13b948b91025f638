import { html, nothing, type TemplateResult } from 'lit';
import { strings } from './carnet-viewer.strings.js';
import type { CarnetContext } from './context.js';
import { later } from './session-later.js';

/** The panel of what is being added, where the view wants it; its code comes with the first one. */
export function renderEntryHere(context: CarnetContext): TemplateResult | typeof nothing {
  const { entry, speak } = context;
  if (!entry) return nothing;
  const words = speak(strings);
  return html`${later(() => import('./entry.js'), ({ renderEntry }) => renderEntry(context, entry.kind, entry),
    (again) => html`<p class="notice" role="alert">${words.partLost} <button type="button" class="link" @click=${again}>${words.retry}</button></p>`)}`;
}
