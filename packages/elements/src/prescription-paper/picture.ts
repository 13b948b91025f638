import type { PaperBlock, PaperDocument } from '@sport-sante/sdk/prescription/paper';

/** A code that machines read: black squares of side 1 as one SVG path, in a square of `side` modules, quiet zone included. */
export interface Picture { side: number; path: string }

export type CodeBlock = Extract<PaperBlock, { kind: 'code' }>;

/** Pictures by the content they carry. Without its picture, a code leaves its place empty. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Blocks that a block holds. */
function inside(block: PaperBlock): readonly PaperBlock[] {
  switch (block.kind) {
    case 'frame': case 'slip': return block.blocks;
    case 'columns': return block.columns.flatMap(({ blocks }) => blocks);
    case 'facts': return block.facts.flatMap(({ blocks }) => blocks);
    case 'area': case 'boxes': case 'code': case 'heading': case 'line': case 'table': case 'text': case 'turn': return [];
  }
}

/** The codes of a sheet, however deep. */
export const codesIn = (blocks: PaperDocument['blocks']): CodeBlock[] =>
  blocks.flatMap((block) => (block.kind === 'code' ? [block] : codesIn(inside(block))));
