/** How large a poster is set: points and millimetres, for its styles and for what fits in it. */
export interface PosterType {
  size: 'sparse' | 'large' | 'dense' | 'close' | 'small';
  /** Text, and its line height. */
  text: number;
  line: number;
  /** A name on a line or two, one of some forty letters, and a longer one. */
  title: readonly [number, number, number];
  lead: number;
  kicker: number;
  phone: number;
  address: number;
  foot: number;
  /** Between blocks, between facts, above and below a cell, around what leads to the place, before its address. */
  gap: number;
  fact: number;
  cell: number;
  reach: number;
  more: number;
  code: number;
}

/** From the largest: the first that holds on the page is taken. */
export const posterTypes: readonly PosterType[] = [
  { size: 'sparse', text: 19, line: 1.35, title: [50, 36, 26], lead: 23, kicker: 18, phone: 40, address: 20, foot: 11, gap: 12, fact: 4.5, cell: 3, reach: 7, more: 5, code: 54 },
  { size: 'large', text: 15.5, line: 1.35, title: [40, 30, 22], lead: 19, kicker: 16, phone: 32, address: 17, foot: 10, gap: 8.5, fact: 3, cell: 2, reach: 6, more: 4, code: 48 },
  { size: 'dense', text: 12.5, line: 1.32, title: [34, 26, 20], lead: 15, kicker: 14, phone: 26, address: 14, foot: 9, gap: 5.5, fact: 2, cell: 1.3, reach: 5, more: 2.5, code: 42 },
  { size: 'close', text: 11.5, line: 1.3, title: [30, 23, 18], lead: 13.5, kicker: 13, phone: 23, address: 12.5, foot: 8.5, gap: 4.5, fact: 1.6, cell: 1, reach: 4.5, more: 2, code: 38 },
  { size: 'small', text: 10, line: 1.27, title: [26, 20, 16], lead: 12, kicker: 12, phone: 20, address: 11, foot: 8.5, gap: 3.2, fact: 1, cell: 0.6, reach: 4, more: 1.5, code: 34 },
];

/** Letters of a name from which it is set smaller. */
const LONG_NAME = 40;
const LONGER_NAME = 90;
export const titleOf = (name: string): 0 | 1 | 2 => (name.length > LONGER_NAME ? 2 : name.length > LONG_NAME ? 1 : 0);

const typeStyles = ({ size, text, line, title, lead, kicker, phone, address, foot, gap, fact, cell, reach, more, code }: PosterType): string => `
  .${size} { font-size: ${text}pt; line-height: ${line}; gap: ${gap}mm; }
  .${size} .kicker { font-size: ${kicker}pt; }
  ${title.map((points, index) => `.${size} .title-${index} { font-size: ${points}pt; }`).join(' ')}
  .${size} .lead { font-size: ${lead}pt; }
  .${size} dl { row-gap: ${fact}mm; }
  .${size} :is(tbody th, td) { padding-block: ${cell}mm; }
  .${size} .reach { padding: ${reach}mm; gap: ${reach}mm; }
  .${size} .reach > svg { inline-size: ${code}mm; block-size: ${code}mm; }
  .${size} .phone { font-size: ${phone}pt; }
  .${size} .or { font-size: ${text}pt; }
  .${size} * + .more { margin-block-start: ${more}mm; }
  .${size} .address { font-size: ${address}pt; }
  .${size} .foot { font-size: ${foot}pt; margin-block-start: -${gap / 2}mm; }`;

/** A4 portrait, black on white, for any printer. */
export const posterStyles = `@page { size: A4; margin: 14mm; }
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; color-scheme: light; font: 15.5pt/1.35 Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
  h1, p, dl, dd { margin: 0; }
  main { display: flex; flex-direction: column; min-block-size: 267mm; }
  .kicker { border-block-end: 1.2pt solid #000; padding-block-end: 2mm; }
  h1 { line-height: 1.12; text-wrap: balance; }
  .lead { font-weight: 700; line-height: 1.3; text-wrap: balance; }
  dl { display: grid; grid-template-columns: minmax(30mm, max-content) minmax(0, 1fr); column-gap: 5mm; }
  dd { text-wrap: pretty; }
  dt { font-weight: 700; }
  table { inline-size: 100%; border-collapse: collapse; }
  th, td { padding-inline: 0 4mm; border-block-end: 0.4pt solid #777; text-align: start; vertical-align: top; font-weight: 400; }
  tr > :last-child { padding-inline-end: 0; }
  thead th { padding-block: 0 1.2mm; border-block-end: 1.2pt solid #000; font-weight: 700; vertical-align: bottom; }
  tbody th { font-weight: 700; }
  .when { inline-size: 33%; }
  .when:last-child { inline-size: 42%; }
  .price { inline-size: 24%; }
  .of-slot { display: block; font-size: 0.85em; font-weight: 400; }
  .others { margin-block-start: 2mm; }
  .reach { margin-block-start: auto; display: flex; align-items: center; border: 1.2pt solid #000; border-radius: 2mm; break-inside: avoid; }
  .reach > svg { flex: none; margin: -3mm 0 -3mm -3mm; }
  .reach > div { min-inline-size: 0; }
  .reach a { color: inherit; text-decoration: none; }
  .phone { font-weight: 700; line-height: 1.2; }
  .phone :is(a, span:not(.or)) { white-space: nowrap; }
  .or { font-weight: 400; }
  .address { font-weight: 700; overflow-wrap: anywhere; line-height: 1.3; }
  ${posterTypes.map(typeStyles).join('')}
  @media screen { main { max-inline-size: 182mm; margin: 12mm auto; min-block-size: 0; } }
`;
