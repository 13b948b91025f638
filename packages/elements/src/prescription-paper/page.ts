/** Millimetres: A4, its margins, and what is left for the text. The foot stands in the lower margin. */
export const PAGE = { width: 210, height: 297, top: 11, side: 12, bottom: 16 } as const;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** A measure that a block gives, as a class: a strict CSP allows no style attribute. */
export const measureClass = (kind: 'share' | 'width' | 'height', value: number): string => `${kind}-${String(value).replace('.', '_')}`;
