import { quoted } from '../internal/print-frame.js';
import { PAGE } from '../prescription-paper/page.js';

/** Black on white, no fill, lines of 0.25 mm at least; what is drawn on the screen in colour is drawn here in lines. */
const look = `
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; color-scheme: light; font: 9.5pt/1.35 Arial, "Helvetica Neue", "Liberation Sans", sans-serif; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
  h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
  ul { list-style: none; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .icon { display: none; }
  .head { border-block-end: 0.4mm solid #000; padding-block-end: 2mm; }
  h2 { font-size: 15pt; line-height: 1.2; break-after: avoid; }
  h3 { font-size: 9.5pt; break-after: avoid; }
  .meta { display: flex; flex-wrap: wrap; gap: 0 5mm; margin-block-start: 1mm; }
  section { padding-block: 3mm; border-block-end: 0.25mm solid #000; }
  .side-by-side { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 8mm; }
  .side-by-side > *, .line, .standing, .doubts { break-inside: avoid; min-inline-size: 0; }
  .figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 2mm; font-size: 19pt; font-weight: 700; line-height: 1.25; }
  .figure.none { font-size: 12pt; }
  .figure small { font-size: 9.5pt; font-weight: 400; }
  .say { font-size: 10.5pt; }
  .source, small, .key { font-size: 8pt; line-height: 1.35; }
  .measure .source { margin-block-start: 0.5mm; }
  .line { display: flex; flex-wrap: wrap; gap: 0 5mm; align-items: baseline; padding-block: 2mm; }
  .gauge { margin-block: 2mm 1mm; }
  .track { display: block; inline-size: 100%; block-size: 26px; border: 0.25mm solid #000; }
  .zone, .dense { overflow: hidden; }
  .zone path { fill: none; stroke: #000; stroke-width: 1; }
  .fill { fill: #fff; stroke: #000; stroke-width: 2.5; }
  .edge { stroke: #000; stroke-width: 1.5; stroke-dasharray: 3 2; }
  .torn, .tick { overflow: visible; }
  .torn path { fill: none; stroke: #000; stroke-width: 1.5; }
  .scale { display: block; inline-size: 100%; block-size: 3.4em; overflow: visible; font-size: 8pt; }
  .bare { block-size: 2em; }
  .scale path { stroke: #000; }
  .several { block-size: 4.6em; }
  .after .whose { text-anchor: end; transform: translateY(1.2em); }
  table { inline-size: 100%; border-collapse: collapse; }
  tr { break-inside: avoid; }
  th, td { padding: 0.9mm 0 0.9mm 3mm; text-align: start; vertical-align: baseline; font-weight: 400; border-block-end: 0.25mm solid #000; }
  tr > :first-child { padding-inline-start: 0; }
  thead th { font-size: 8pt; }
  tbody th small { display: block; }
  tfoot :is(th, td) { font-weight: 700; border: 0; }
  table:not(:has(tfoot)) tbody tr:last-child > * { border: 0; }
  .folding { max-inline-size: 140mm; }
  .number { text-align: end; white-space: nowrap; }
  thead .number { white-space: normal; }
  .barred { display: grid; grid-template-columns: 27mm 1fr; gap: 2mm; align-items: center; }
  .bar { display: block; inline-size: 100%; block-size: 12px; overflow: visible; }
  .bar :is(.plain, .quiet), .dense rect { fill: none; stroke: #000; stroke-width: 1; }
  .dense path { stroke: #000; stroke-width: 1; }
  .key { display: flex; gap: 5mm; margin-block-start: 1mm; }
  .key span { display: inline-flex; gap: 1.5mm; align-items: center; }
  .key .bar { inline-size: 6mm; }
  .flags, .doubts li { margin-block-start: 0.5mm; }
  .doubts { display: grid; gap: 2mm; }
  .answers { columns: 2; column-gap: 8mm; font-size: 8.5pt; }
  .answers h4 { margin: 0; padding-block-start: 1mm; font-size: 8.5pt; break-after: avoid; }
  .group { break-inside: avoid; }
  dl > div { display: grid; grid-template-columns: 1fr auto; gap: 3mm; padding-block: 0.5mm; border-block-end: 0.25mm dotted #000; break-inside: avoid; }
  .answers dd { font-weight: 700; text-align: end; max-inline-size: 40mm; }
  main > section:last-of-type { border: 0; }
  footer { padding-block-start: 2mm; font-size: 8pt; }
  .footed footer { display: none; }
`;

/**
 * The style sheet of one sheet, the foot of its pages first.
 *
 * @param page the words around the two numbers.
 */
export function sheetStyles(running: string, page: (page: number, of: number) => string): string {
  const [before = '', between = '', after = ''] = page(111, 222).split(/111|222/);
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  const style = 'font: 7.5pt/1.3 Arial, "Helvetica Neue", "Liberation Sans", sans-serif; color: #000; vertical-align: top; padding-block-start: 3mm;';
  return `@page { size: A4; margin: ${PAGE.top}mm ${PAGE.side}mm ${PAGE.bottom}mm;
    @bottom-left { content: ${quoted(running)}; text-align: left; inline-size: 70%; ${style} }
    @bottom-right { content: ${number}; text-align: right; ${style} } }
  ${look}`;
}
