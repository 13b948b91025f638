import type { PaperDocument } from '@sport-sante/sdk/prescription/paper';
import { render } from 'lit';
import { renderPaper } from './html.js';
import { paperStyles } from './html.styles.js';
import { picturesOf } from './load.js';
import { TEXT_HEIGHT } from './page.js';

const MM = 96 / 25.4;

/** A frame that takes more of a page than this may be cut: keeping it whole would leave a page all but empty. */
const TALL = 0.55;

/** Whether the browser prints the margin boxes that hold the foot; the others get it at the end of the text. */
const printsFoot = (sheet: CSSStyleSheet): boolean => {
  const [page] = sheet.cssRules;
  return ((page as { cssRules?: CSSRuleList } | undefined)?.cssRules?.length ?? 0) > 0;
};

/**
 * Fits the first page: when all of it fits, what is to be cut off goes to the foot; when it does not, what would turn to a
 * second page follows on the page there already is.
 */
function fitPages(page: Document): void {
  const [first, turn] = [page.querySelector('.first'), page.querySelector('.turn')];
  if (!first) return;
  const heightOf = (element: Element) => element.getBoundingClientRect().height;
  for (const frame of page.querySelectorAll('.frame')) frame.classList.toggle('tall', heightOf(frame) > TALL * TEXT_HEIGHT * MM);
  const isWhole = heightOf(first) <= (TEXT_HEIGHT - 1) * MM;
  if (isWhole) {
    first.classList.add('whole');
    return;
  }
  turn?.remove();
  const slip = first.querySelector('.slip');
  if (slip) page.querySelector('footer')?.before(slip);
}

/**
 * Prints a sheet as a document of its own: the page around stays out of it. Resolves when the dialogue of the browser has
 * been asked for. The title carries no name, because a title ends up in file names and in the history of printers.
 */
export async function printPaper(paper: PaperDocument): Promise<void> {
  const pictures = await picturesOf(paper);
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '-300mm', inlineSize: '210mm', blockSize: '297mm', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  page.documentElement.lang = 'fr';
  page.title = paper.title;
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(paperStyles(paper));
  page.adoptedStyleSheets = [sheet];
  page.body.classList.toggle('footed', printsFoot(sheet));
  render(renderPaper(paper, pictures), page.body);
  fitPages(page);
  view.addEventListener('afterprint', () => { frame.remove(); }, { once: true });
  view.print();
}
