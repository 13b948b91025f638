import type { PaperBlock, PaperLine } from '@sport-sante/sdk/prescription/paper';
import { stack, tag, textBox, type Box } from './pdf-boxes.js';
import { MM, styles, THIN, type Sheet, type TextStyle } from './pdf-sheet.js';

type Table = Extract<PaperBlock, { kind: 'table' }>;

const PAD = { x: 2 * MM, y: 1.1 * MM };

interface Cell { box: Box; type: 'TH' | 'TD'; scope?: 'Column' | 'Row' }

/** Cells of one line of a table, with their borders. */
function tableRow(cells: readonly Cell[], widths: readonly number[], group: ReturnType<typeof tag>): Box {
  const height = Math.max(...cells.map(({ box }) => box.height)) + 2 * PAD.y;
  return {
    height,
    draw(sheet, { x, y }, parent) {
      const row = sheet.element(group(sheet, parent), 'TR');
      let left = x;
      for (const [index, { box, type, scope }] of cells.entries()) {
        const width = widths[index] ?? 0;
        sheet.border(left, y, width, height, THIN);
        box.draw(sheet, { x: left + PAD.x, y: y + (height - box.height) / 2 }, sheet.element(row, type, scope ? { scope } : {}));
        left += width;
      }
    },
  };
}

/** A table: a caption, a head of columns, rows that are named by their first cell. */
export function tableBox(sheet: Sheet, { caption, columns, shares, rows }: Table, width: number): Box {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (width * share) / all);
  const set = (lines: readonly PaperLine[], style: TextStyle, column: number): Box => textBox(sheet.wrap(lines, style, (widths[column] ?? 0) - 2 * PAD.x), style);
  const [head, bodyGroup] = [tag('THead'), tag('TBody')];
  const captionBox = textBox(sheet.wrap([[{ text: caption }]], styles.small, width), styles.small, tag('Caption'), 'Caption');
  const headRow = tableRow(columns.map((name, index) => ({ box: set([[{ text: name }]], styles.small, index), type: 'TH', scope: 'Column' })), widths, head);
  const bodyRows = rows.map((cells) => tableRow(cells.map((lines, index): Cell => ({
    box: set(lines, styles.normal, index), ...(index === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' }),
  })), widths, bodyGroup));
  const spaced: Box = { height: captionBox.height + 0.8 * MM, draw: (...place) => { captionBox.draw(...place); } };
  return stack([spaced, headRow, ...bodyRows], 0, tag('Table'));
}
