import { markup, type Markup } from './markup.js';
import type { Language } from './language.js';

/** A document as a page: for a file of its own, or to put into a frame that is printed. */
export interface Page {
  language: Language;
  /** Without a name: titles end up in file names and in the history of printers. */
  title: string;
  /** Its first rule is `@page`, with the head and the foot of each sheet in margin boxes. */
  styles: string;
  /** Markup of the body, whole and escaped. */
  body: string;
}

/** A string of CSS that nothing can leave: all but letters and figures is escaped. */
const quoted = (text: string): string =>
  `"${Array.from(text, (character) => (/[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16) ?? ''} `)).join('')}"`;

/** What each sheet repeats in its margins. */
interface Running {
  topLeft?: string;
  topRight?: string;
  bottomLeft: string;
  /** « Page 1 sur 3 », around the two numbers. */
  page: (page: string, pages: string) => string;
}

const FONT = 'Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const marginal = `font: 8pt/1.3 ${FONT}; color: #000;`;

/** Browsers without margin boxes (Chromium before 131, Firefox) print none of it: the text of a document says the same. */
function sheet({ topLeft, topRight, bottomLeft, page }: Running): string {
  const [before = '', between = '', after = ''] = page('\u0001', '\u0002').split(/[\u0001\u0002]/); // eslint-disable-line no-control-regex -- marks in the place of the numbers
  const number = `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`;
  const top = topLeft === undefined ? '' : `
    @top-left { content: ${quoted(topLeft)}; inline-size: 45%; text-align: left; vertical-align: bottom; padding-block-end: 2.5mm; ${marginal} }
    @top-right { content: ${quoted(topRight ?? '')}; text-align: right; vertical-align: bottom; padding-block-end: 2.5mm; ${marginal} }`;
  return `@page { size: A4; margin: ${topLeft === undefined ? 12 : 16}mm 16mm 15mm;${top}
    @bottom-left { content: ${quoted(bottomLeft)}; inline-size: 78%; text-align: left; vertical-align: top; padding-block-start: 3mm; ${marginal} }
    @bottom-right { content: ${number}; text-align: right; vertical-align: top; padding-block-start: 3mm; ${marginal} } }`;
}

/** Black on white, lines and shapes: what any printer of a practice can do. A4, 178 mm wide. */
const look = `
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; color-scheme: light; font: 10pt/1.4 ${FONT}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  h1, h2, p, ul, dl, dd, figure, table { margin: 0; padding: 0; }
  main { display: flex; flex-direction: column; gap: 4mm; }
  h1 { font-size: 15pt; line-height: 1.2; }
  h2 { font-size: 11pt; line-height: 1.3; border-block-end: 0.6pt solid #000; padding-block-end: 0.8mm; margin-block-end: 1.4mm; break-after: avoid; }
  section > * + * { margin-block-start: 0.8mm; }
  .lead { font-size: 11.5pt; line-height: 1.4; }
  .small { font-size: 8.5pt; line-height: 1.35; }
  .summary > h2 { display: none; }
  table { inline-size: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.3; }
  caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  th, td { text-align: start; vertical-align: top; padding: 0.75mm 3mm 0.75mm 0; border-block-end: 0.3pt solid #777; font-weight: 400; }
  tr > :last-child { padding-inline-end: 0; }
  thead th, tbody th { font-weight: 700; }
  thead th { border-block-end: 0.6pt solid #000; vertical-align: bottom; }
  thead { display: table-header-group; }
  tr, li, figure, .facts > div { break-inside: avoid; }
  thead th { overflow-wrap: normal; }
  .carnet .measures tbody th { inline-size: 30%; }
  .measures td { overflow-wrap: break-word; }
  .carnet .measures thead th:last-child { inline-size: 17%; }
  tbody tr:first-child { break-before: avoid; }
  .figure { text-align: end; }
  ul { list-style: none; }
  .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8mm; break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  .facts { display: flex; border-block: 0.6pt solid #000; }
  .facts > div { flex: 1 1 0; min-inline-size: 0; padding: 1.6mm 3mm; border-inline-start: 0.3pt solid #777; }
  .facts > div:first-child { padding-inline-start: 0; border: 0; }
  .facts b { display: block; font-size: 13pt; line-height: 1.25; }
  .facts span { display: block; }
  .days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 1.2mm; font-size: 8pt; line-height: 1.2; }
  .days li { border: 0.4pt solid #777; border-radius: 1mm; padding: 0.8mm 1mm; display: flex; gap: 1.2mm; align-items: center; }
  .days b { display: block; }
  .days svg { flex: none; inline-size: 4mm; block-size: 4mm; fill: none; stroke: #000; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .charts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 3mm 8mm; }
  figcaption { font-weight: 700; }
  figure svg { display: block; inline-size: 100%; block-size: auto; fill: none; stroke: #000; }
  figure text { fill: #000; stroke: none; font-size: 12px; }
  figure text.value { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
  .basis { font-size: 8pt; line-height: 1.3; }
  @media screen { body { max-inline-size: 178mm; margin: 12mm auto; padding-inline: 4mm; } }
`;

export const pageStyles = (running: Running, own = ''): string => `${sheet(running)}\n${look}${own}`;

/**
 * A page as one self-contained file: no script, nothing from elsewhere.
 *
 * @param nonce of the page's own Content-Security-Policy, where its style sheet needs one.
 */
export function pageHtml({ language, title, styles, body }: Page, nonce?: string): string {
  // `<` closes no style sheet: in CSS it has a meaning in no place that is ours.
  const style: Markup = markup`<style${nonce !== undefined && markup` nonce="${nonce}"`}>`;
  return `<!doctype html>\n${markup`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`.text}${style.text}${styles.replaceAll('<', '\\3c ')}</style></head><body>${body}</body></html>\n`;
}
