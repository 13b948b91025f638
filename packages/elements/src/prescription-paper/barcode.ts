import { datamatrix, qrcode, type DrawingContext } from '@bwip-js/browser';
import type { CodeBlock, Picture } from './picture.js';

/** Modules left white around: ISO/IEC 18004 asks 4 of a QR code; ISO/IEC 16022 asks 1 of a datamatrix, of which 2 read better on paper. */
const QUIET = { qrcode: 4, datamatrix: 2 } as const;

const nothing = (): void => undefined;

/** Collects the squares that bwip-js would paint, one unit a module. */
function collector(quiet: number): DrawingContext<Picture> {
  let side = 0;
  let path = '';
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => { side = width + 2 * quiet; },
    polygon: (corners) => { path += `M${corners.map(([x, y]) => `${x + quiet} ${y + quiet}`).join('L')}z`; },
    line: nothing, hexagon: nothing, ellipse: nothing, fill: nothing, text: nothing,
    end: () => ({ side, path }),
  };
}

/**
 * Draws a code. The QR code has correction level M: a sheet is folded and stained.
 *
 * @throws Error when the content does not fit in the code.
 */
export function drawCode({ symbology, content }: Pick<CodeBlock, 'symbology' | 'content'>): Picture {
  const drawing = collector(QUIET[symbology]);
  // Of a QR code alone, and not in the types of the library.
  const level = { eclevel: 'M' };
  return symbology === 'qrcode'
    ? qrcode({ bcid: 'qrcode', text: content, scale: 1, ...level }, drawing)
    : datamatrix({ bcid: 'datamatrix', text: content, scale: 1 }, drawing);
}
