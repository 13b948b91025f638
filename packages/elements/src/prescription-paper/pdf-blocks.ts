import type { PaperBlock, PaperBox, PaperColumn, PaperFact } from '@sport-sante/sdk/prescription/paper';
import { paperStrings } from './paper.strings.js';
import { area, factBox, frame, padded, row, stack, tag, textBox, type Box } from './pdf-boxes.js';
import { MM, styles, THIN, type Sheet, type TextStyle } from './pdf-sheet.js';
import { tableBox } from './pdf-table.js';
import type { CodeBlock, Pictures } from './picture.js';

/** What blocks are laid out with. */
export interface Layout {
  sheet: Sheet;
  pictures: Pictures;
  /** Of normal and of large text where it stands. */
  normal: TextStyle;
  large: TextStyle;
}

const GAP = 2.6 * MM;
const BOX = 3.2 * MM;

const sizeOf = (size: 'large' | 'small' | undefined, { normal, large }: Layout): TextStyle => (size === undefined ? normal : { large, small: styles.small }[size]);

/** A heading, and what stands at the other end of its line; in one element, as it is read. */
function heading(sheet: Sheet, { text, aside, type, style, asideStyle }: { text: string; aside?: string | undefined; type: string; style: TextStyle; asideStyle: { style: TextStyle; isBold: boolean } },
  { width, isBold }: { width: number; isBold: boolean }): Box {
  const element = tag(type);
  const asideLines = aside === undefined ? [] : sheet.wrap([[{ text: aside }]], asideStyle.style, width * 0.45, { isBold: asideStyle.isBold });
  const asideWidth = Math.max(0, ...asideLines.map((line) => line.width));
  const titleBox = textBox(sheet.wrap([[{ text }]], style, width - (asideWidth > 0 ? asideWidth + 4 * MM : 0), { isBold }), style, element, type);
  const height = Math.max(titleBox.height, asideLines.length * asideStyle.style.leading);
  return {
    height,
    draw(on, { x, y }, parent) {
      titleBox.draw(on, { x, y }, parent);
      // Both on one baseline.
      const top = y + Math.max(0, Math.min(style.leading, titleBox.height) - asideStyle.style.leading) * 0.72;
      asideLines.forEach((line, index) => {
        textBox([line], asideStyle.style, element, type).draw(on, { x: x + width - line.width, y: top + index * asideStyle.style.leading }, parent);
      });
    },
  };
}

/** A box to tick and its label. */
function tickBox({ sheet, normal }: Layout, { label, ticked }: PaperBox, width: number): { box: Box; width: number } {
  const indent = BOX + 1.4 * MM;
  const lines = sheet.wrap([[{ text: label, ...(ticked && { strong: true as const }) }]], normal, width - indent);
  const labelBox = textBox(lines, normal, tag('LBody'), 'LBody');
  return {
    width: indent + Math.max(...lines.map((line) => line.width)),
    box: {
      height: labelBox.height,
      draw(on, { x, y }, parent) {
        const item = on.element(parent, 'LI');
        const top = y + (normal.leading - BOX) / 2;
        const figure = on.element(on.element(item, 'Lbl'), 'Figure', { alt: ticked ? paperStrings.ticked : paperStrings.unticked, bbox: [x, top, x + BOX, top + BOX] });
        on.mark(figure, 'Figure', (doc) => {
          doc.lineWidth(THIN).rect(x, top, BOX, BOX).stroke();
          if (ticked) doc.lineWidth(0.4 * MM).moveTo(x, top).lineTo(x + BOX, top + BOX).moveTo(x + BOX, top).lineTo(x, top + BOX).stroke();
        });
        labelBox.draw(on, { x: x + indent, y }, item);
      },
    },
  };
}

/** Boxes one after the other, on as many lines as they need; or one a line. */
function tickBoxes(layout: Layout, boxes: readonly PaperBox[], { width, stacked }: { width: number; stacked: boolean }): Box {
  const gap = 4 * MM;
  const rows: { box: Box; width: number }[][] = [];
  let line: { box: Box; width: number }[] = [];
  let used = Infinity;
  for (const each of boxes.map((box) => tickBox(layout, box, width))) {
    if (stacked || used + each.width > width) {
      line = [];
      rows.push(line);
      used = 0;
    }
    line.push(each);
    used += each.width + gap;
  }
  return stack(rows.map((cells) => row(cells, gap)), 0.7 * MM, tag('L'));
}

function fact(layout: Layout, { term, note, blocks }: PaperFact, width: number): Box {
  const { sheet } = layout;
  const [termWidth, gap] = [46 * MM, 4 * MM];
  const label = tag('Lbl');
  const terms = [textBox(sheet.wrap([[{ text: term }]], styles.term, termWidth), styles.term, label, 'Lbl')];
  if (note !== undefined) terms.push(textBox(sheet.wrap([[{ text: note }]], styles.tiny, termWidth), styles.tiny, label, 'Lbl'));
  return factBox(padded(stack(terms, 0), { top: 0.3 * MM }), blockStack(layout, blocks, width - termWidth - gap, 0.8 * MM), { termWidth, gap, element: tag('LI'), body: tag('LBody') });
}

/** The code as black squares; without its picture, its place stays white and nothing is said. */
function codeBox({ pictures }: Layout, { content, alternative, sizeMm }: CodeBlock): Box {
  const side = sizeMm * MM;
  const picture = pictures.get(content);
  return {
    height: side,
    draw(sheet, { x, y }, parent) {
      if (!picture) return;
      const figure = sheet.element(parent, 'Figure', { alt: alternative, bbox: [x, y, x + side, y + side] });
      sheet.mark(figure, 'Figure', (doc) => { doc.save().translate(x, y).scale(side / picture.side).path(picture.path).fill('#000', 'even-odd').restore(); });
    },
  };
}

function columnsBox(layout: Layout, { columns, ruled = false }: { columns: readonly PaperColumn[]; ruled?: boolean | undefined }, width: number): Box {
  const gap = (ruled ? 8 : 4) * MM;
  const fixed = columns.reduce((sum, { widthMm = 0 }) => sum + widthMm * MM, 0) + gap * (columns.length - 1);
  const shares = columns.reduce((sum, { share = 1, widthMm }) => sum + (widthMm === undefined ? share : 0), 0);
  const inner: Layout = ruled ? { ...layout, normal: styles.head, large: styles.name } : layout;
  const measured = columns.map(({ share = 1, widthMm, blocks }) => {
    const own = widthMm === undefined ? ((width - fixed) * share) / shares : widthMm * MM;
    return { width: own, blocks, box: blockStack(inner, blocks, own, ruled ? 1.6 * MM : 1.2 * MM) };
  });
  const height = Math.max(...measured.map(({ box }) => box.height));
  // A lone place for a signature is as high as what stands beside it.
  const cells = measured.map(({ width: own, blocks, box }) => {
    const [only, more] = blocks;
    return { width: own, box: only?.kind === 'area' && !more ? areaBox(layout, only.label, { width: own, height }) : box };
  });
  return row(cells, gap, { ruled });
}

const areaBox = ({ sheet }: Layout, label: string, { width, height }: { width: number; height: number }): Box =>
  area(textBox(sheet.wrap([[{ text: label }]], styles.tiny, width - 3 * MM), styles.tiny), { width, height });

/** A line to write on, under its label. */
function lineBox({ sheet }: Layout, label: string, width: number): Box {
  const labelBox = textBox(sheet.wrap(label === '' ? [] : [[{ text: label }]], styles.tiny, width), styles.tiny);
  const height = Math.max(8.6 * MM, labelBox.height);
  return {
    height,
    draw(on, { x, y }, parent) {
      labelBox.draw(on, { x, y }, parent);
      on.rule(x, y + height, x + width, y + height);
    },
  };
}

/** What is cut off: a dashed line with scissors over it. */
function slipBox(layout: Layout, blocks: readonly PaperBlock[], width: number): Box {
  const inner = blockStack(layout, blocks, width, GAP);
  return {
    height: inner.height + 2.5 * MM,
    draw(sheet, { x, y }, parent) {
      sheet.artifact((doc) => {
        doc.lineWidth(0.3 * MM).dash(MM, { space: 0.8 * MM }).moveTo(x + 4 * MM, y).lineTo(x + width, y).stroke().undash();
        const unit = 0.2 * MM;
        doc.save().translate(x - MM, y - 10 * unit).scale(unit).lineWidth(1.6).circle(5, 5, 2.2).circle(5, 15, 2.2)
          .moveTo(7, 6.3).lineTo(17, 14).moveTo(7, 13.7).lineTo(17, 6).stroke().restore();
      });
      inner.draw(sheet, { x, y: y + 2.5 * MM }, sheet.element(parent, 'Sect'));
    },
  };
}

function frameBox(layout: Layout, { title, aside, blocks }: Extract<PaperBlock, { kind: 'frame' }>, width: number): Box {
  const padding = 2.6 * MM;
  // One line of small print needs no more room than its title.
  const isSlight = blocks.length === 1 && isSmallText(blocks[0]);
  const head = title === undefined ? undefined : padded(heading(layout.sheet, {
    text: title, aside, type: 'H2', style: styles.small, asideStyle: { style: styles.small, isBold: true },
  }, { width: width - 2 * padding, isBold: false }), { left: padding, top: MM, bottom: MM });
  return frame(blockStack(layout, blocks, width - 2 * padding, 2.4 * MM), { width, padding, topAndBottom: isSlight ? 1.2 * MM : padding, title: head, element: tag('Sect') });
}

/** A block in a width. */
export function blockBox(layout: Layout, block: PaperBlock, width: number): Box {
  const { sheet } = layout;
  switch (block.kind) {
    case 'heading': {
      const style = block.level === 1 ? styles.title : styles.heading;
      return heading(sheet, { text: block.text, aside: block.aside, type: `H${block.level}`, style, asideStyle: { style: styles.normal, isBold: false } }, { width, isBold: true });
    }
    case 'text': {
      const style = sizeOf(block.size, layout);
      return textBox(sheet.wrap(block.lines, style, width), style);
    }
    case 'facts': return stack(block.facts.map((each) => fact(layout, each, width)), 1.7 * MM, tag('L'));
    case 'table': return tableBox(sheet, block, width);
    case 'boxes': return tickBoxes(block.stacked ? { ...layout, normal: styles.note } : layout, block.boxes, { width, stacked: block.stacked === true });
    case 'columns': return columnsBox(layout, block, width);
    case 'frame': return frameBox(layout, block, width);
    case 'area': return areaBox(layout, block.label, { width, height: block.heightMm * MM });
    case 'line': return lineBox(layout, block.label, width);
    case 'code': return codeBox(layout, block);
    case 'slip': return slipBox(layout, block.blocks, width);
    case 'turn': return stack([], 0);
  }
}

/** Blocks one under the other; small print right under a heading belongs to it. */
function blockStack(layout: Layout, blocks: readonly PaperBlock[], width: number, gap: number): Box {
  const boxes: Box[] = [];
  for (const [index, block] of blocks.entries()) {
    const box = blockBox(layout, block, width);
    const before = boxes.at(-1);
    if (before && isSmallText(block) && blocks[index - 1]?.kind === 'heading') boxes.splice(-1, 1, stack([before, box], Math.min(gap, 0.8 * MM)));
    else boxes.push(box);
  }
  return stack(boxes, gap);
}

const isSmallText = (block: PaperBlock | undefined): boolean => block?.kind === 'text' && block.size === 'small';
