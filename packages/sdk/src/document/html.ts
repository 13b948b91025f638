import type { Block, DayTile, DocumentSection, Line } from './blocks.js';
import { Markup, markup, type Piece } from './markup.js';

const runs = (line: Line): Piece =>
  (typeof line === 'string' ? line : line.map(({ text, strong, quiet }) => (strong ? markup`<b>${text}</b>` : quiet ? markup`<i>${text}</i>` : text)));

/** A state by its shape alone: it is read in black and white, and its word stands beside it. */
const shapes: Record<DayTile['shape'], Markup> = {
  present: markup`<circle cx="12" cy="12" r="10.5" fill="#000"/><path d="m7.5 12.5 3 3 6-7" stroke="#fff" stroke-width="2.5"/>`,
  excused: markup`<circle cx="12" cy="12" r="9.5"/><path d="M12 2.5a9.5 9.5 0 0 0 0 19z" fill="#000"/>`,
  absent: markup`<circle cx="12" cy="12" r="9.5"/><path d="m8.5 8.5 7 7m0-7-7 7" stroke-width="2.25"/>`,
  cancelled: markup`<circle cx="12" cy="12" r="9.5" stroke-dasharray="3.2 2.8"/><path d="M7 12h10" stroke-width="2.25"/>`,
  open: markup`<circle cx="12" cy="12" r="9.5"/>`,
  planned: markup`<circle cx="12" cy="12" r="9.5" stroke-dasharray="1 3"/>`,
};

/** Blocks as they are printed. */
function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'text': return markup`<p${block.size !== undefined && markup` class="${block.size}"`}>${runs(block.line)}</p>`;
    case 'list': return markup`<ul>${block.items.map((item) => markup`<li>${runs(item)}</li>`)}</ul>`;
    case 'facts': return markup`<dl class="facts">${block.facts.map(({ term, value, note }) => markup`<div><dt>${term}</dt><dd><b>${value}</b>${note !== undefined && markup`<span class="small">${note}</span>`}</dd></div>`)}</dl>`;
    case 'table': {
      const isFigure = (index: number) => block.figures?.includes(index) === true && markup` class="figure"`;
      return markup`<table><caption>${block.caption}</caption><thead><tr>${block.columns.map((column, index) => markup`<th scope="col"${isFigure(index)}>${column}</th>`)}</tr></thead><tbody>${
        block.rows.map((cells) => markup`<tr>${cells.map((cell, index) => (index === 0 ? markup`<th scope="row">${runs(cell)}</th>` : markup`<td${isFigure(index)}>${runs(cell)}</td>`))}</tr>`)}</tbody></table>`;
    }
    case 'days': return markup`<ul class="days" aria-label="${block.caption}">${block.days.map(({ shape, day, word }) =>
      markup`<li><svg viewBox="0 0 24 24" aria-hidden="true">${shapes[shape]}</svg><span><b>${day}</b> ${word}</span></li>`)}</ul>`;
    case 'charts': return markup`<div class="charts">${block.charts.map(({ title, svg, note }) => markup`<figure><figcaption>${title}</figcaption>${new Markup(svg)}<p class="small">${note}</p></figure>`)}</div>`;
  }
}

const sectionHtml = ({ key, title, blocks }: DocumentSection): Markup =>
  markup`<section class="${key}"><h2>${title}</h2>${blocks.map(blockHtml)}</section>`;

/** Sections one after the other; two halves that follow one another stand side by side. */
export function sectionsHtml(sections: readonly DocumentSection[]): Markup {
  const pieces: Markup[] = [];
  for (let at = 0; at < sections.length; at += 1) {
    const [section, next] = [sections[at], sections[at + 1]];
    if (!section) break;
    if (section.isHalf && next?.isHalf) {
      pieces.push(markup`<div class="beside">${sectionHtml(section)}${sectionHtml(next)}</div>`);
      at += 1;
    } else pieces.push(sectionHtml(section));
  }
  return markup`${pieces}`;
}
