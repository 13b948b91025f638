import type { PaperDocument } from '@sport-sante/sdk/prescription/paper';
import { printApart } from '../internal/print-frame.js';
import { renderPaper } from './html.js';
import { paperStyles } from './html.styles.js';
import { picturesOf } from './load.js';
import { TEXT_HEIGHT } from './page.js';

const MM = 96 / 25.4;

/** A frame that takes more of a page than this may be cut: keeping it whole would leave a page all but empty. */
const TALL = 0.55;

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
  printApart({ language: 'fr', title: paper.title, styles: paperStyles(paper), body: renderPaper(paper, pictures), fit: fitPages });
}
