import { html, type TemplateResult } from 'lit';
import { renderDocuments } from './clinician-documents.js';
import { renderPlans } from './clinician-plans.js';
import { renderRest } from './clinician-rest.js';
import type { CarnetContext } from './context.js';

export { belowStyles as styles } from './clinician-below.styles.js';

/** What stands below in the professional’s view: earlier programmes, documents, notes, and what has no place. It comes beside the first paint. */
export function renderBelow(context: CarnetContext): TemplateResult {
  return html`${renderPlans(context)}${renderDocuments(context)}${renderRest(context)}`;
}
