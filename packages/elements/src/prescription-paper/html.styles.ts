import type { PaperBlock, PaperDocument } from '@sport-sante/sdk/prescription/paper';
import { quoted } from '../internal/print-frame.js';
import { measureClass, PAGE, TEXT_HEIGHT, TEXT_WIDTH } from './page.js';

/** Black on white, no fill, lines of 0.25 mm at least: what any printer of a practice can do. */
const look = `
  * { box-sizing: border-box; }
  :host, body { display: block; margin: 0; color: #000; background: #fff; color-scheme: light; font: 9.5pt/1.34 Arial, "Helvetica Neue", "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
  main { inline-size: ${TEXT_WIDTH}mm; }
  main, .first, .inside, dd, .columns > div { display: flex; flex-direction: column; }
  .first, main { gap: 2.8mm; }
  h2 + .small { margin-block-start: -1.8mm; }
  .first.whole { min-block-size: ${TEXT_HEIGHT - 1}mm; }
  .first.whole > .slip { margin-block-start: auto; }
  .inside { gap: 2.4mm; padding: 2.4mm 3mm 2.6mm; }
  h1, h2, p, dl, dd, ul, table { margin: 0; }
  h1, h2 { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; break-after: avoid; }
  h1 { font-size: 15pt; line-height: 1.2; }
  h1 > span { flex: 1 0 auto; max-inline-size: 64%; }
  h1 small { font-size: 9.5pt; font-weight: 400; text-align: end; }
  h2 { font-size: 10pt; line-height: 1.25; }
  .large { font-size: 12pt; line-height: 1.4; }
  .columns.ruled .large { font-size: 11.5pt; line-height: 1.25; }
  .small { font-size: 8pt; line-height: 1.35; }
  .columns { display: flex; gap: 4mm; align-items: stretch; }
  .columns > div { min-inline-size: 0; gap: 1.2mm; }
  .columns.ruled { gap: 0; font-size: 9pt; }
  .columns.ruled > div { padding-inline-end: 4mm; }
  .columns.ruled > div + div { padding-inline: 4mm 0; border-inline-start: 0.3mm solid #000; gap: 2mm; }
  .columns.ruled .columns { gap: 3mm; }
  .frame { border: 0.4mm solid #000; break-inside: avoid; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .inside { -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .frame.tall { break-inside: auto; }
  .inside:has(> .small:only-child) { padding-block: 1mm; }
  .frame > .title { font-size: 8pt; font-weight: 400; padding: 1mm 3mm; border-block-end: 0.25mm solid #000; }
  .title b { white-space: nowrap; }
  table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }
  caption { text-align: start; font-size: 8pt; padding-block-end: 0.8mm; }
  th, td { border: 0.25mm solid #000; padding: 1mm 2mm; text-align: start; vertical-align: middle; font-weight: 400; }
  thead th { font-size: 8pt; }
  tr { break-inside: avoid; }
  dl { display: flex; flex-direction: column; gap: 1.7mm; }
  dl > div { display: grid; grid-template-columns: 46mm 1fr; gap: 4mm; break-inside: avoid; }
  dt { font-size: 8.5pt; line-height: 1.35; padding-block-start: 0.3mm; }
  dt small { display: block; font-size: 7.5pt; }
  dd { gap: 0.8mm; min-inline-size: 0; }
  ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.7mm 4mm; }
  ul.stacked { flex-direction: column; font-size: 7.7pt; gap: 1mm; }
  li { display: flex; gap: 1.4mm; align-items: baseline; }
  li.ticked { font-weight: 700; }
  .box { flex: none; inline-size: 3.2mm; block-size: 3.2mm; transform: translateY(0.5mm); fill: none; stroke: #000; stroke-width: 1; overflow: visible; }
  .box .cross { stroke-width: 1.5; }
  .code { display: block; fill: #000; flex: none; }
  .area { border: 0.25mm solid #000; padding: 1mm 1.5mm; font-size: 7pt; flex: auto; break-inside: avoid; }
  .line { flex: auto; min-block-size: 8.6mm; border-block-end: 0.25mm solid #000; font-size: 7pt; }
  .slip { border-block-start: 0.3mm dashed #000; position: relative; margin-block-start: 2mm; padding-block-start: 2mm; break-inside: avoid; }
  .scissors { position: absolute; inset-block-start: -2.15mm; inset-inline-start: -1mm; inline-size: 4mm; block-size: 4mm; background: #fff; fill: none; stroke: #000; stroke-width: 1.6; }
  .slip > .columns { align-items: center; }
  .turn { break-before: page; margin-block-end: -3mm; }
  footer { font-size: 7pt; border-block-start: 0.25mm solid #000; padding-block-start: 1mm; }
  .footed footer { display: none; }
`;

/** The rules of the measures that blocks give. */
function measures(blocks: readonly PaperBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'frame': case 'slip': return measures(block.blocks);
      case 'facts': return block.facts.flatMap(({ blocks: inner }) => measures(inner));
      case 'area': return [`.${measureClass('height', block.heightMm)} { min-block-size: ${block.heightMm}mm; }`];
      case 'table': { const all = block.shares.reduce((sum, share) => sum + share, 0); return block.shares.map((share) => `col.${measureClass('share', share)} { inline-size: ${(100 * share) / all}%; }`); }
      case 'columns': return block.columns.flatMap(({ share = 1, widthMm, blocks: inner }) => [
        widthMm === undefined ? `div.${measureClass('share', share)} { flex: ${share} 1 0; }` : `div.${measureClass('width', widthMm)} { flex: none; inline-size: ${widthMm}mm; }`, ...measures(inner),
      ]);
      case 'heading': case 'text': case 'boxes': case 'line': case 'code': case 'turn': return [];
    }
  });
}

/** The foot of each page, in the margin: legal basis, whose sheet, number of the page. */
function foot({ footer }: PaperDocument): string {
  // The words around the two numbers: they are asked for once, with marks in their place.
  const [before = '', between = '', after = ''] = footer.page(111, 222).split(/111|222/);
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  const style = 'font: 7pt/1.3 Arial, "Helvetica Neue", "Liberation Sans", sans-serif; color: #000; vertical-align: top; padding-block-start: 3mm;';
  return `@page { size: A4; margin: ${PAGE.top}mm ${PAGE.side}mm ${PAGE.bottom}mm;
    @bottom-left { content: ${quoted(footer.legal)}; inline-size: 62%; text-align: left; ${style} }
    @bottom-right { content: ${quoted(footer.running === '' ? '' : `${footer.running} · `)} ${number}; text-align: right; ${style} } }`;
}

/** The style sheet of one document. */
export const paperStyles = (paper: PaperDocument): string => [foot(paper), look, ...new Set(measures(paper.blocks))].join('\n');
