import type { Party } from '@sport-sante/sdk/carnet';
import type { CarnetDocumentOptions, Page, toCarnetDocument, toOutcomeLetter } from '@sport-sante/sdk/document';
import { html } from 'lit';
import { printApart } from '../internal/print-frame.js';
import type { CarnetContext } from './context.js';

type Paper = 'carnet' | 'letter';

/** What writes papers. It is given, as it loads by itself: in the one-file bundle it stands in a file of its own, without Lit. */
interface Documents { readonly toCarnetDocument: typeof toCarnetDocument; readonly toOutcomeLetter: typeof toOutcomeLetter }

interface Wanted {
  readonly what: Paper;
  /** Who signs. */
  readonly author: Party | undefined;
  /** Those set to `false` are left out, and the paper says so. */
  readonly sections?: CarnetDocumentOptions['sections'];
}

function pageOf(documents: Documents, { carnet, plan, today, language, view }: CarnetContext, { what, author, sections = {} }: Wanted): Page {
  const about = { today, language, ...(plan && { plan: plan.id }), ...(author && { author }) };
  if (what === 'letter') return documents.toOutcomeLetter(carnet, { ...about, sentOn: today }).page;
  return documents.toCarnetDocument(carnet, { ...about, view, sections, printedAt: new Date().toISOString() }).page;
}

/**
 * Markup that the SDK wrote, in which it escaped every value, as a template without any: so it passes by the policy of
 * Lit, the only one that a strict page trusts.
 */
export const asTemplate = (markup: string): TemplateStringsArray => Object.assign([markup], { raw: [markup] });

/** Prints the carnet in the view that is shown, or the letter to the prescriber, apart from the page around. */
export function printPaper(documents: Documents, context: CarnetContext, wanted: Wanted): void {
  const { language, title, styles, body } = pageOf(documents, context, wanted);
  printApart({ language, title, styles, body: html(asTemplate(body)) });
}
