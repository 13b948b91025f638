import type { PaperBlock, PaperBox, PaperColumn, PaperDocument, PaperFact, PaperLine } from '@sport-sante/sdk/prescription/paper';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { measureClass } from './page.js';
import { paperStrings as words } from './paper.strings.js';
import type { CodeBlock, Pictures } from './picture.js';

const line = (runs: PaperLine): unknown =>
  runs.map((run) => ('blank' in run ? words.blank : run.strong ? html`<b>${run.text}</b>` : run.text));

const lines = (all: readonly PaperLine[]): unknown => all.map((runs, index) => (index === 0 ? line(runs) : html`<br>${line(runs)}`));

/** A drawing of its own, so that a tick is there whatever the printer does with backgrounds; named for who hears the page. */
const box = ({ label, ticked }: PaperBox): TemplateResult => html`
  <li class=${ticked ? 'ticked' : ''}><svg class="box" viewBox="0 0 12 12" role="img" aria-label=${ticked ? words.ticked : words.unticked}>
    <path d="M1 1h10v10h-10z"></path>${ticked ? svg`<path class="cross" d="M1 1L11 11M11 1L1 11"></path>` : nothing}</svg><span>${label}</span></li>`;

function picture({ content, alternative, sizeMm }: CodeBlock, pictures: Pictures): TemplateResult {
  const drawn = pictures.get(content);
  const side = `${sizeMm}mm`;
  if (!drawn) return html`<svg class="code" width=${side} height=${side} aria-hidden="true"></svg>`;
  return html`<svg class="code" width=${side} height=${side} viewBox="0 0 ${drawn.side} ${drawn.side}" role="img" aria-label=${alternative} shape-rendering="crispEdges"><path
    fill-rule="evenodd" d=${drawn.path}></path></svg>`;
}

const fact = ({ term, note, blocks }: PaperFact, pictures: Pictures): TemplateResult =>
  html`<div><dt>${term}${note === undefined ? nothing : html`<small>${note}</small>`}</dt><dd>${body(blocks, pictures)}</dd></div>`;

const column = ({ share, widthMm, blocks }: PaperColumn, pictures: Pictures): TemplateResult =>
  html`<div class=${widthMm === undefined ? measureClass('share', share ?? 1) : measureClass('width', widthMm)}>${body(blocks, pictures)}</div>`;

function draw(block: PaperBlock, pictures: Pictures): unknown {
  switch (block.kind) {
    case 'heading': {
      const aside = block.aside === undefined ? nothing : html`<small>${block.aside}</small>`;
      return block.level === 1 ? html`<h1><span>${block.text}</span>${aside}</h1>` : html`<h2><span>${block.text}</span>${aside}</h2>`;
    }
    case 'text': return html`<p class=${block.size ?? ''}>${lines(block.lines)}</p>`;
    case 'facts': return html`<dl>${block.facts.map((each) => fact(each, pictures))}</dl>`;
    case 'table': return html`<table>
      <caption>${block.caption}</caption>
      <colgroup>${block.shares.map((share) => html`<col class=${measureClass('share', share)}>`)}</colgroup>
      <thead><tr>${block.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${block.rows.map((cells) => html`<tr>${cells.map((cell, index) => (index === 0 ? html`<th scope="row">${lines(cell)}</th>` : html`<td>${lines(cell)}</td>`))}</tr>`)}</tbody>
    </table>`;
    case 'boxes': return html`<ul class=${block.stacked ? 'boxes stacked' : 'boxes'}>${block.boxes.map(box)}</ul>`;
    case 'columns': return html`<div class=${block.ruled ? 'columns ruled' : 'columns'}>${block.columns.map((each) => column(each, pictures))}</div>`;
    case 'frame': return html`<section class="frame">${block.title === undefined ? nothing
      : html`<h2 class="title"><span>${block.title}</span>${block.aside === undefined ? nothing : html`<b>${block.aside}</b>`}</h2>`}
      <div class="inside">${body(block.blocks, pictures)}</div></section>`;
    case 'area': return html`<div class="area ${measureClass('height', block.heightMm)}">${block.label}</div>`;
    case 'line': return html`<p class="line">${block.label}</p>`;
    case 'code': return picture(block, pictures);
    case 'slip': return html`<section class="slip"><svg class="scissors" aria-hidden="true" viewBox="0 0 20 20"><circle cx="5" cy="5" r="2.2"></circle><circle cx="5" cy="15" r="2.2"></circle><path d="M7 6.3 17 14M7 13.7 17 6"></path></svg>${body(block.blocks, pictures)}</section>`;
    case 'turn': return html`<div class="turn"></div>`;
  }
}

const body = (blocks: readonly PaperBlock[], pictures: Pictures): unknown => blocks.map((block) => draw(block, pictures));

/** What precedes a turn stands on the first page. */
function firstPage(blocks: readonly PaperBlock[]): [readonly PaperBlock[], readonly PaperBlock[]] {
  const turn = blocks.findIndex(({ kind }) => kind === 'turn');
  return turn < 0 ? [blocks, []] : [blocks.slice(0, turn), blocks.slice(turn)];
}

/**
 * A sheet as HTML for A4, to be styled by `paperStyles`. What it repeats at the foot of each page stands in the style
 * sheet; the legal basis is also in the text, for browsers that print no foot.
 *
 * @param pictures the codes as drawn by `drawCode`; a code without its picture leaves its place empty.
 */
export function renderPaper({ blocks, footer }: PaperDocument, pictures: Pictures = new Map()): TemplateResult {
  const [first, rest] = firstPage(blocks);
  return html`<main><div class="first">${body(first, pictures)}</div>${body(rest, pictures)}<footer>${footer.legal}<br>${footer.running}</footer></main>`;
}
