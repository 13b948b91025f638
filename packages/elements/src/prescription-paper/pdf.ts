import type { PaperBlock, PaperDocument, PaperFooter } from '@sport-sante/sdk/prescription/paper';
import { loadFonts } from './fonts.js';
import { PAGE } from './page.js';
import { blockBox } from './pdf-blocks.js';
import type { Box } from './pdf-boxes.js';
import { MM, Sheet, styles } from './pdf-sheet.js';
import type { Pictures } from './picture.js';

const [LEFT, TOP, WIDTH] = [PAGE.side * MM, PAGE.top * MM, (PAGE.width - 2 * PAGE.side) * MM];
const BOTTOM = (PAGE.height - PAGE.bottom) * MM;
const ROOM = BOTTOM - TOP;
const GAP = 2.8 * MM;

/** A box that takes more of a page than this may be cut: keeping it whole would leave a page all but empty. */
const TALL = 0.55 * ROOM;

/** Puts boxes on pages, one under the other. */
class Flow {
  #y = TOP;
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    sheet.doc.addPage();
  }

  /** @param bookmark what the box is found again by. */
  place(box: Box, bookmark?: string): void {
    const room = BOTTOM - this.#y;
    // What fits on no page and cannot be cut is drawn from the top of one.
    if (box.height <= room) this.#draw(box, bookmark);
    else if (!this.#placeParts(box, room, bookmark)) {
      if (this.#y > TOP) this.turn();
      if (box.height <= ROOM || !this.#placeParts(box, ROOM, bookmark)) this.#draw(box, bookmark);
    }
  }

  /** At the foot of the page, when it has room there; else of the next. */
  placeAtFoot(box: Box): void {
    if (this.#y + box.height > BOTTOM) this.turn();
    this.#y = BOTTOM - box.height;
    this.#draw(box);
  }

  turn(): void {
    this.#sheet.doc.addPage();
    this.#y = TOP;
  }

  #placeParts(box: Box, room: number, bookmark: string | undefined): boolean {
    const halves = box.height > TALL ? box.split?.(room) : undefined;
    if (!halves) return false;
    this.#draw(halves[0], bookmark);
    this.turn();
    this.place(halves[1]);
    return true;
  }

  #draw(box: Box, bookmark?: string): void {
    if (bookmark !== undefined) this.#sheet.doc.outline.addItem(bookmark, { top: this.#y, left: PAGE.width * MM });
    box.draw(this.#sheet, { x: LEFT, y: this.#y }, this.#sheet.root);
    this.#y += box.height + GAP;
  }
}

/** The foot of each page: legal basis, whose sheet, number of the page. Nobody has to hear it on each one. */
function drawFeet(sheet: Sheet, { legal, running, page: pageWords }: PaperFooter): void {
  const { start, count } = sheet.doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.doc.switchToPage(page);
    const right = [running, pageWords(page + 1, count)].filter((part) => part !== '').join(' · ');
    const rightLines = sheet.wrap([[{ text: right }]], styles.tiny, WIDTH * 0.4);
    const legalLines = sheet.wrap([[{ text: legal }]], styles.tiny, WIDTH * 0.6);
    sheet.artifact(() => {
      sheet.draw(legalLines, styles.tiny, LEFT, BOTTOM + 3 * MM);
      rightLines.forEach((line, index) => { sheet.draw([line], styles.tiny, LEFT + WIDTH - line.width, BOTTOM + 3 * MM + index * styles.tiny.leading); });
    }, 'Pagination');
  }
}

const isSlip = ({ kind }: PaperBlock) => kind === 'slip';

/** The heading of a block, or that a frame begins with. */
function headingOf(block: PaperBlock | undefined): string | undefined {
  if (block?.kind === 'frame') return block.title ?? headingOf(block.blocks[0]);
  return block?.kind === 'heading' ? block.text : undefined;
}

/** The first page as the print has it: a slip at its foot when all that precedes the turn fits; else the slip comes last. */
function flow(sheet: Sheet, { blocks, hasBookmarks }: PaperDocument, pictures: Pictures): void {
  const layout = { sheet, pictures, normal: styles.normal, large: styles.large };
  const pages = new Flow(sheet);
  const boxOf = (block: PaperBlock) => blockBox(layout, block, WIDTH);
  const turn = blocks.findIndex(({ kind }) => kind === 'turn');
  const first = turn < 0 ? blocks : blocks.slice(0, turn);
  const rest = turn < 0 ? [] : blocks.slice(turn + 1);
  const fits = first.map(boxOf).reduce((sum, { height }) => sum + height + GAP, -GAP) <= ROOM;
  for (const block of first) if (!isSlip(block)) pages.place(boxOf(block), hasBookmarks ? headingOf(block) : undefined);
  if (fits) for (const block of first) if (isSlip(block)) pages.placeAtFoot(boxOf(block));
  if (fits && rest.length > 0) pages.turn();
  for (const block of rest) pages.place(boxOf(block), hasBookmarks ? headingOf(block) : undefined);
  if (!fits) for (const block of first) if (isSlip(block)) pages.placeAtFoot(boxOf(block));
}

/**
 * Says that the file keeps PDF/UA-1 (ISO 14289-1): seen with veraPDF 1.28. Not by pdfkit's own option, which adds a list of
 * glyphs (CIDSet) that misses those a glyph is composed of, and so breaks the same norm.
 */
const UNIVERSAL_ACCESS = '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * Draws a sheet as PDF 1.7, tagged, in its language, with subsets of its fonts inside. Neither the title nor another word of its
 * metadata says who it is about.
 */
export async function drawPdf(paper: PaperDocument, pictures: Pictures): Promise<Blob> {
  const sheet = new Sheet(await loadFonts(), {
    size: 'A4', margin: 0, font: null, autoFirstPage: false, bufferPages: true,
    pdfVersion: '1.7', tagged: true, lang: paper.language === 'en' ? 'en-GB' : 'fr-FR', displayTitle: true,
    // pdfkit writes the title into XML as it is.
    info: { Title: paper.title.replace(/[<>&]/g, ' '), Producer: 'pdfkit', Creator: 'sport-sante' },
  });
  const { doc } = sheet;
  doc.appendXML(UNIVERSAL_ACCESS);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    doc.on('data', (chunk) => { chunks.push(new Uint8Array(chunk)); });
    doc.on('end', () => { resolve(new Blob(chunks, { type: 'application/pdf' })); });
    doc.on('error', reject);
    flow(sheet, paper, pictures);
    drawFeet(sheet, paper.footer);
    sheet.root.end();
    doc.end();
  });
}
