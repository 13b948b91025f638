import { render, type TemplateResult } from 'lit';
import type { Language } from './localize.js';

/** A string of CSS that nothing can leave: all but letters and figures is escaped. */
export const quoted = (text: string): string =>
  `"${Array.from(text, (character) => (/[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `)).join('')}"`;

/** What is printed as a document of its own. */
export interface PrintedDocument {
  readonly language: Language;
  /** Without a name: titles end up in file names and in the history of printers. */
  readonly title: string;
  /** Its first rule is `@page`, with the foot of the pages in margin boxes. */
  readonly styles: string;
  readonly body: TemplateResult;
  /** Arranges what is drawn, before it is printed. */
  readonly fit?: (page: Document) => void;
}

/** Whether the browser prints the margin boxes that hold the foot; the others get it at the end of the text. */
const printsFoot = (sheet: CSSStyleSheet): boolean => {
  const [page] = sheet.cssRules;
  return ((page as { cssRules?: CSSRuleList } | undefined)?.cssRules?.length ?? 0) > 0;
};

/**
 * Prints from a frame that nobody sees: the page around stays out of it, and gives it no style. The body has the class
 * `footed` where the browser prints the foot by itself. Returns when the dialogue of the browser has been asked for.
 */
export function printApart({ language, title, styles, body, fit }: PrintedDocument): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '-300mm', inlineSize: '210mm', blockSize: '297mm', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  page.documentElement.lang = language;
  page.title = title;
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(styles);
  page.adoptedStyleSheets = [sheet];
  page.body.classList.toggle('footed', printsFoot(sheet));
  render(body, page.body);
  fit?.(page);
  view.addEventListener('afterprint', () => { frame.remove(); }, { once: true });
  view.print();
}
