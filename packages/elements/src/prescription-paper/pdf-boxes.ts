import type { SetLine } from './line-breaking.js';
import type { StructureElement } from './pdf-kit.js';
import { MM, THICK, THIN, type Sheet, type TextStyle } from './pdf-sheet.js';

/**
 * Something with a height that can be drawn at a place, under an element of the structure. `split` gives what fits in a
 * height and the rest, both of the same element; `undefined`: it cannot be cut there.
 */
export interface Box {
  readonly height: number;
  draw(sheet: Sheet, at: { x: number; y: number }, parent: StructureElement): void;
  split?(height: number): [Box, Box] | undefined;
}

type Maker = (sheet: Sheet, parent: StructureElement) => StructureElement;

/** An element made when it is first drawn, and found again by what was cut off. */
export function tag(type: string, options: Parameters<Sheet['element']>[2] = {}): Maker {
  let made: StructureElement | undefined;
  return (sheet, parent) => made ??= sheet.element(parent, type, options);
}

/** Lines of text in one element. */
export function textBox(lines: readonly SetLine[], style: TextStyle, element: Maker = tag('P'), type = 'P'): Box {
  return {
    height: lines.length * style.leading,
    draw(sheet, { x, y }, parent) {
      if (lines.length > 0) sheet.mark(element(sheet, parent), type, () => { sheet.draw(lines, style, x, y); });
    },
    split(height) {
      const fitting = Math.floor(height / style.leading + 0.01);
      if (fitting < 2 || lines.length - fitting < 2) return undefined;
      return [textBox(lines.slice(0, fitting), style, element, type), textBox(lines.slice(fitting), style, element, type)];
    },
  };
}

/** Boxes one under the other. */
export function stack(boxes: readonly Box[], gap: number, element?: Maker): Box {
  const height = boxes.reduce((sum, box) => sum + box.height, 0) + Math.max(0, boxes.length - 1) * gap;
  return {
    height,
    draw(sheet, { x, y }, parent) {
      const own = element ? element(sheet, parent) : parent;
      let top = y;
      for (const box of boxes) {
        box.draw(sheet, { x, y: top }, own);
        top += box.height + gap;
      }
    },
    split(room) {
      let used = 0;
      for (const [index, box] of boxes.entries()) {
        if (used + box.height > room) {
          const halves = box.split?.(room - used);
          const head = [...boxes.slice(0, index), ...(halves ? [halves[0]] : [])];
          const rest = [...(halves ? [halves[1]] : [box]), ...boxes.slice(index + 1)];
          return head.length === 0 ? undefined : [stack(head, gap, element), stack(rest, gap, element)];
        }
        used += box.height + gap;
      }
      return undefined;
    },
  };
}

/** Boxes side by side, each in its width. */
export function row(cells: readonly { box: Box; width: number }[], gap: number, { element, ruled = false, middle = false }: { element?: Maker; ruled?: boolean; middle?: boolean } = {}): Box {
  const height = Math.max(0, ...cells.map(({ box }) => box.height));
  return {
    height,
    draw(sheet, { x, y }, parent) {
      const own = element ? element(sheet, parent) : parent;
      let left = x;
      for (const [index, { box, width }] of cells.entries()) {
        if (ruled && index > 0) sheet.rule(left - gap / 2, y, left - gap / 2, y + height, 0.3 * MM);
        box.draw(sheet, { x: left, y: middle ? y + (height - box.height) / 2 : y }, own);
        left += width + gap;
      }
    },
  };
}

/** An answer lower than this stays whole. */
const LONG_ANSWER = 60 * MM;

/** A question beside its answer; an answer that is cut goes on without the question. */
export function factBox(term: Box, answer: Box, { termWidth, gap, element, body }: { termWidth: number; gap: number; element: Maker; body: Maker }): Box {
  return {
    height: Math.max(term.height, answer.height),
    draw(sheet, { x, y }, parent) {
      const own = element(sheet, parent);
      term.draw(sheet, { x, y }, own);
      answer.draw(sheet, { x: x + termWidth + gap, y }, body(sheet, own));
    },
    split(height) {
      const halves = this.height > LONG_ANSWER && term.height <= height ? answer.split?.(height) : undefined;
      return halves && [factBox(term, halves[0], { termWidth, gap, element, body }), factBox(nothing, halves[1], { termWidth, gap, element, body })];
    },
  };
}

const nothing: Box = { height: 0, draw: () => undefined };

/** Room around a box, and what is drawn around it: a zone is closed at the end of a page and opened again on the next. */
export function frame(inner: Box, { width, padding, topAndBottom, title, element }: { width: number; padding: number; topAndBottom: number; title?: Box | undefined; element: Maker }): Box {
  const head = title ? title.height : 0;
  return {
    height: head + inner.height + 2 * topAndBottom,
    draw(sheet, { x, y }, parent) {
      const own = element(sheet, parent);
      const height = head + inner.height + 2 * topAndBottom;
      sheet.border(x, y, width, height, THICK);
      title?.draw(sheet, { x, y }, own);
      if (title) sheet.rule(x, y + head, x + width, y + head);
      inner.draw(sheet, { x: x + padding, y: y + head + topAndBottom }, own);
    },
    split(room) {
      const halves = inner.split?.(room - head - 2 * topAndBottom);
      return halves && [frame(halves[0], { width, padding, topAndBottom, title, element }), frame(halves[1], { width, padding, topAndBottom, element })];
    },
  };
}

/** A place left free for a hand, as high as what stands beside it. */
export function area(label: Box, { width, height }: { width: number; height: number }): Box {
  return {
    height,
    draw(sheet, { x, y }, parent) {
      sheet.border(x, y, width, height, THIN);
      label.draw(sheet, { x: x + 1.5 * MM, y: y + MM }, parent);
    },
  };
}

/** Room around a box. */
export const padded = (inner: Box, { left = 0, top = 0, bottom = 0 }: { left?: number; top?: number; bottom?: number }): Box => ({
  height: inner.height + top + bottom,
  draw(sheet, { x, y }, parent) { inner.draw(sheet, { x: x + left, y: y + top }, parent); },
});
