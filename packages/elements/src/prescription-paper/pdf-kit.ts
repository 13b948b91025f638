import PDFDocument from 'pdfkit';

/*
 * The one file that knows pdfkit: built in whole, loaded on demand, typed here for what is used of it. Its own types
 * (DefinitelyTyped) bring those of Node into every file.
 */

/** An element of the structure tree: what a screen reader walks through. */
export interface StructureElement { add(child: StructureElement | StructureContent): StructureElement; end(): void }

/** Marked content of a page. */
export interface StructureContent { readonly refs: readonly unknown[] }

export interface StructureOptions { alt?: string; bbox?: readonly [number, number, number, number]; scope?: 'Column' | 'Row' }

/** What is used of a pdfkit document. Coordinates are points from the upper left corner. */
export interface PdfDocument {
  registerFont(name: string, data: Uint8Array): void;
  font(name: string): PdfDocument;
  fontSize(size: number): PdfDocument;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): PdfDocument;
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  addPage(): PdfDocument;
  switchToPage(index: number): PdfDocument;
  bufferedPageRange(): { start: number; count: number };
  lineWidth(width: number): PdfDocument;
  dash(length: number, options?: { space: number }): PdfDocument;
  undash(): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  rect(x: number, y: number, width: number, height: number): PdfDocument;
  circle(x: number, y: number, radius: number): PdfDocument;
  path(data: string): PdfDocument;
  stroke(): PdfDocument;
  fill(color: string, rule?: 'even-odd'): PdfDocument;
  save(): PdfDocument;
  restore(): PdfDocument;
  translate(x: number, y: number): PdfDocument;
  scale(factor: number): PdfDocument;
  struct(type: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(type: string): StructureContent;
  markContent(type: 'Artifact', options: { type: 'Layout' | 'Pagination' }): void;
  endMarkedContent(): void;
  /** Bookmarks of the page in hand. `top`: points from its upper edge; `left`: from its right one. */
  readonly outline: { addItem(title: string, options: { top: number; left: number }): unknown };
  /** Adds to the metadata (XMP). */
  appendXML(xml: string): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
}

export const newDocument = (options: Record<string, unknown>): PdfDocument => new PDFDocument(options) as PdfDocument;
