/**
 * What sport-sante.min.js loads when a sheet has a code to draw, or when a PDF is asked for: beside it, by a path relative
 * to itself. A page never loads this file on its own.
 */
export { drawCode } from './prescription-paper/barcode.js';
export { drawPdf } from './prescription-paper/pdf.js';
