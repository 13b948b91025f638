import type { PaperDocument } from '@sport-sante/sdk/prescription/paper';
import { onDemand } from '../internal/on-demand.js';
import { picturesOf } from './load.js';
import { paperStrings } from './paper.strings.js';

/**
 * A sheet as a PDF: tagged, in French, with its fonts inside, in the words of the print.
 *
 * @throws Error with a French sentence for people when the library cannot be loaded.
 */
export async function toPdf(paper: PaperDocument): Promise<Blob> {
  const library = await onDemand(() => import('./pdf.js')).catch((cause: unknown) => { throw new Error(paperStrings.noPdf, { cause }); });
  return library.drawPdf(paper, await picturesOf(paper));
}
