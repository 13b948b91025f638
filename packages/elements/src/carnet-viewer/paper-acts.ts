import type { Party } from '@sport-sante/sdk/carnet';
import { toOutcomeLetter } from '@sport-sante/sdk/document';
import { html } from 'lit';
import { printApart } from '../internal/print-frame.js';
import type { CarnetContext } from './context.js';

export type Paper = 'carnet' | 'letter';

/** What is printed, as the SDK writes it: the carnet in the view that is shown, or the letter to the prescriber. */
export function paperOf({ carnet, plan, today, language }: CarnetContext, _what: Paper, author: Party | undefined): { html: string } {
  const about = { today, language, ...(plan && { plan: plan.id }) };
  return toOutcomeLetter(carnet, { ...about, sentOn: today, ...(author && { author }) });
}

/** Prints one of them, apart from the page around. */
export function printPaper(context: CarnetContext, what: Paper, author: Party | undefined): void {
  // What a document is made of, without its scripts: a parsed document runs none, and its styles are put in by the frame.
  const page = new DOMParser().parseFromString(paperOf(context, what, author).html, 'text/html');
  const styles = [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  for (const style of page.querySelectorAll('style')) style.remove();
  printApart({ language: context.language, title: page.title, styles, body: html`${[...page.body.childNodes]}` });
}
