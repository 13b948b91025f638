import type { Party } from '@sport-sante/sdk/carnet';
import { toCarnetDocument, toOutcomeLetter, type CarnetDocumentOptions, type Page } from '@sport-sante/sdk/document';
import { html } from 'lit';
import { unsafeHTML as writtenBySdk } from 'lit/directives/unsafe-html.js';
import { printApart } from '../internal/print-frame.js';
import type { CarnetContext } from './context.js';

export type Paper = 'carnet' | 'letter';

/** What is printed, as the SDK writes it: the carnet in the view that is shown, or the letter to the prescriber. */
export function paperOf({ carnet, plan, today, language, view }: CarnetContext, what: Paper, author: Party | undefined, sections: CarnetDocumentOptions['sections'] = {}): Page {
  const about = { today, language, ...(plan && { plan: plan.id }), ...(author && { author }) };
  if (what === 'letter') return toOutcomeLetter(carnet, { ...about, sentOn: today }).page;
  return toCarnetDocument(carnet, { ...about, view, sections, printedAt: new Date().toISOString() }).page;
}

/** Prints one of them, apart from the page around. `sections`: those set to `false` are left out, and the paper says so. */
export function printPaper(context: CarnetContext, what: Paper, author: Party | undefined, sections?: CarnetDocumentOptions['sections']): void {
  const { language, title, styles, body } = paperOf(context, what, author, sections);
  // The SDK escaped every value in it. It passes by the policy of Lit, the only one that a strict page trusts.
  printApart({ language, title, styles, body: html`${writtenBySdk(body)}` });
}
