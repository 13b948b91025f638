import type { PaperLine, PaperText } from '@sport-sante/sdk/prescription/paper';
import type { Fonts } from './fonts.js';
import { breakLine, type SetLine } from './line-breaking.js';
import { paperStrings } from './paper.strings.js';
import { newDocument, type PdfDocument, type StructureElement, type StructureOptions } from './pdf-kit.js';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** Lines of 0.25 mm, those of a zone of 0.4 mm. */
export const THIN = 0.25 * MM;
export const THICK = 0.4 * MM;

/** How a text is set, in points. */
export interface TextStyle { size: number; leading: number }

const style = (size: number, ratio = 1.34): TextStyle => ({ size, leading: size * ratio });

/** The sizes of the print (`html.styles.ts`). */
export const styles = {
  title: style(15, 1.2), heading: style(10, 1.25), large: style(12, 1.4), name: style(11.5, 1.25), normal: style(9.5), head: style(9), small: style(8, 1.35), note: style(7.7, 1.35), term: style(8.5, 1.35), tiny: style(7.2, 1.3),
} as const;

/** A pdfkit document with two fonts, its tags and its artifacts. */
export class Sheet {
  readonly root: StructureElement;
  readonly #doc: PdfDocument;

  constructor({ regular, bold }: Fonts, options: Record<string, unknown>) {
    const doc = newDocument(options);
    doc.registerFont('regular', regular);
    doc.registerFont('bold', bold);
    this.#doc = doc;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  get doc(): PdfDocument { return this.#doc; }

  /** A new element of the structure, at the end of another. */
  element(parent: StructureElement, type: string, options: StructureOptions = {}): StructureElement {
    const made = this.#doc.struct(type, options);
    parent.add(made);
    return made;
  }

  /** Draws what an element says. */
  mark(element: StructureElement, type: string, draw: (doc: PdfDocument) => void): void {
    element.add(this.#doc.markStructureContent(type));
    draw(this.#doc);
    this.#doc.endMarkedContent();
  }

  /** Draws what nobody has to hear: borders, feet of pages. */
  artifact(draw: (doc: PdfDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#doc.markContent('Artifact', { type });
    draw(this.#doc);
    this.#doc.endMarkedContent();
  }

  rule(x1: number, y1: number, x2: number, y2: number, width = THIN): void {
    this.artifact((doc) => { doc.lineWidth(width).moveTo(x1, y1).lineTo(x2, y2).stroke(); });
  }

  border(x: number, y: number, width: number, height: number, line = THIN): void {
    this.artifact((doc) => { doc.lineWidth(line).rect(x, y, width, height).stroke(); });
  }

  /** Breaks lines to a width: at spaces and after hyphens, and anywhere in a word that is wider than the place. */
  wrap(lines: readonly PaperLine[], { size }: TextStyle, width: number, { isBold = false } = {}): SetLine[] {
    return lines.flatMap((line) => breakLine(line.map((run) => this.#runOf(run, isBold)), ({ text, isBold: bold }) => this.measure(text, size, bold), width));
  }

  draw(lines: readonly SetLine[], { size, leading }: TextStyle, x: number, y: number): void {
    lines.forEach(({ pieces }, index) => {
      let at = x;
      // The baseline: what is over a line of text and under it is shared out as a browser does.
      const baseline = y + index * leading + leading / 2 + size * 0.33;
      for (const { text, isBold, width } of pieces) {
        this.#doc.font(isBold ? 'bold' : 'regular').fontSize(size).text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        at += width;
      }
    });
  }

  measure(text: string, size: number, isBold: boolean): number {
    return this.#doc.font(isBold ? 'bold' : 'regular').fontSize(size).widthOfString(text);
  }

  #runOf(run: PaperText, isBold: boolean): { text: string; isBold: boolean } {
    if ('blank' in run) return { text: paperStrings.blank, isBold: false };
    const bold = isBold || run.strong === true;
    return { text: this.#drawable(run.text, bold), isBold: bold };
  }

  /** The text in letters the font has: a letter of another script loses its marks, or stands as « ? ». */
  #drawable(text: string, isBold: boolean): string {
    const { font } = this.#doc.font(isBold ? 'bold' : 'regular')._font;
    const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    return Array.from(text.normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/\p{Cf}/gu, ''), (letter) => {
      if (has(letter)) return letter;
      const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
      return plain !== '' && Array.from(plain).every(has) ? plain : '?';
    }).join('');
  }
}
