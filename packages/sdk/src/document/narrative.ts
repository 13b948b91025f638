import type { Block, DocumentSection, Line } from './blocks.js';
import { markup, type Markup } from './markup.js';
import type { Language } from './language.js';

/*
 * XHTML of a FHIR narrative: elements of R4 `txt-1` only (no style, no script, no drawing), well-formed, never empty (`txt-2`).
 */
const runs = (line: Line): Markup[] =>
  (typeof line === 'string' ? [markup`${line}`] : line.map(({ text, strong, quiet }) => (strong ? markup`<b>${text}</b>` : quiet ? markup`<i>${text}</i>` : markup`${text}`)));

const colon = (language: Language) => (language === 'fr' ? '\u00a0: ' : ': ');

function draw(block: Block, language: Language): Markup | undefined {
  switch (block.kind) {
    case 'text': return markup`<p>${runs(block.line)}</p>`;
    case 'list': return markup`<ul>${block.items.map((item) => markup`<li>${runs(item)}</li>`)}</ul>`;
    case 'facts': return markup`<ul>${block.facts.map(({ term, value, note }) => markup`<li>${term}${colon(language)}<b>${value}</b>${note !== undefined && ` (${note})`}</li>`)}</ul>`;
    case 'days': return markup`<ul>${block.days.map(({ day, word }) => markup`<li>${day}${colon(language)}${word}</li>`)}</ul>`;
    case 'table': return markup`<table><caption>${block.caption}</caption><thead><tr>${block.columns.map((column) => markup`<th>${column}</th>`)}</tr></thead><tbody>${
      block.rows.map((cells) => markup`<tr>${cells.map((cell, index) => (index === 0 ? markup`<th>${runs(cell)}</th>` : markup`<td>${runs(cell)}</td>`))}</tr>`)}</tbody></table>`;
    case 'charts': return undefined;
  }
}

/** The text of a section as a FHIR narrative says it, `<div xmlns=…>`. */
export function narrative({ title, blocks }: Pick<DocumentSection, 'title' | 'blocks'>, language: Language): string {
  return markup`<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="${language}" lang="${language}"><p><b>${title}</b></p>${blocks.map((block) => draw(block, language))}</div>`.text;
}
