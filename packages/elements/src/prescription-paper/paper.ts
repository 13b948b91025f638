import { paperOf, type PaperOptions } from '@sport-sante/sdk/prescription/paper';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import { printPaper } from './print.js';
import { toPdf } from './to-pdf.js';

export { renderPaper } from './html.js';
export { paperStyles } from './html.styles.js';
export { picturesOf } from './load.js';
export { printPaper } from './print.js';
export { toPdf } from './to-pdf.js';
export { paperOf, type PaperOptions };

/**
 * Prints the sheet of a prescription on A4, from a document of its own.
 *
 * @throws RangeError when the address of the programme in the options is not fit to be printed.
 */
export const printPrescription = async (draft: PrescriptionDraft, options?: PaperOptions): Promise<void> => printPaper(paperOf(draft, options));

/**
 * The sheet of a prescription as a tagged PDF, with the words of the print. What makes it loads on demand.
 *
 * @throws Error with a French sentence for people when what makes it cannot be loaded; RangeError as `printPrescription`.
 */
export const prescriptionPdf = async (draft: PrescriptionDraft, options?: PaperOptions): Promise<Blob> => toPdf(paperOf(draft, options));
