import type { PaperDocument } from '@sport-sante/sdk/prescription/paper';
import { onDemand } from '../internal/on-demand.js';
import { codesIn, type CodeBlock, type Picture, type Pictures } from './picture.js';

/**
 * Loads what draws codes, and draws those of a sheet. It comes on demand; when it cannot be had, there are no pictures:
 * what a code says stands beside it in clear.
 */
export async function picturesOf({ blocks }: PaperDocument): Promise<Pictures> {
  const codes = codesIn(blocks);
  const pictures = new Map<string, Picture>();
  if (codes.length === 0) return pictures;
  const library = await onDemand(() => import('./barcode.js')).catch(() => undefined);
  if (library) for (const code of codes) drawInto(pictures, code, library.drawCode);
  return pictures;
}

/** One code by itself. `undefined`: what draws it cannot be had, or the code cannot hold it. */
export async function pictureOf(code: Pick<CodeBlock, 'symbology' | 'content'>): Promise<Picture | undefined> {
  const library = await onDemand(() => import('./barcode.js')).catch(() => undefined);
  try {
    return library?.drawCode(code);
  } catch {
    return undefined;
  }
}

function drawInto(pictures: Map<string, Picture>, code: CodeBlock, drawCode: (code: CodeBlock) => Picture): void {
  try {
    pictures.set(code.content, drawCode(code));
  } catch {
    // Longer than a code can hold: the sheet goes without it.
  }
}
