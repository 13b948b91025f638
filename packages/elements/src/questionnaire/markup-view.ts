import type { MarkupSource } from '@sport-sante/sdk/questionnaire/form';
import { readMarkup, type MarkupElement, type MarkupNode, type MarkupTag } from '@sport-sante/sdk/questionnaire/markup';
import { css, html, nothing, type TemplateResult } from 'lit';

type Draw = (children: unknown, element: MarkupElement) => TemplateResult;

/** Each tag by a template of its own: what an author wrote is never handed to the parser of the page. */
const draws: Readonly<Record<MarkupTag, Draw>> = {
  p: (children) => html`<p>${children}</p>`,
  div: (children) => html`<div>${children}</div>`,
  span: (children) => html`<span>${children}</span>`,
  strong: (children) => html`<strong>${children}</strong>`,
  em: (children) => html`<em>${children}</em>`,
  u: (children) => html`<u>${children}</u>`,
  sup: (children) => html`<sup>${children}</sup>`,
  sub: (children) => html`<sub>${children}</sub>`,
  code: (children) => html`<code>${children}</code>`,
  br: () => html`<br />`,
  hr: () => html`<hr />`,
  ul: (children) => html`<ul>${children}</ul>`,
  ol: (children) => html`<ol>${children}</ol>`,
  li: (children) => html`<li>${children}</li>`,
  a: (children, { href }) => html`<a class="link" href=${href ?? nothing} target="_blank" rel="noopener noreferrer">${children}</a>`,
  img: (_, { src, alt = '' }) => html`<img src=${src ?? nothing} alt=${alt} />`,
  table: (children) => html`<table>${children}</table>`,
  thead: (children) => html`<thead>${children}</thead>`,
  tbody: (children) => html`<tbody>${children}</tbody>`,
  tr: (children) => html`<tr>${children}</tr>`,
  th: (children, { colspan, rowspan }) => html`<th colspan=${colspan ?? nothing} rowspan=${rowspan ?? nothing}>${children}</th>`,
  td: (children, { colspan, rowspan }) => html`<td colspan=${colspan ?? nothing} rowspan=${rowspan ?? nothing}>${children}</td>`,
};

const draw = (node: MarkupNode): unknown => (typeof node === 'string' ? node : draws[node.tag](node.children.map(draw), node));

const drawn = new WeakMap<MarkupSource, unknown[]>();

/** Marked-up words of the author of a form, read once. */
export function renderMarkup(source: MarkupSource): TemplateResult {
  const nodes = drawn.get(source) ?? readMarkup(source).map(draw);
  drawn.set(source, nodes);
  return html`<div class="marked">${nodes}</div>`;
}

export const styles = css`
  .marked { min-inline-size: 0; overflow-wrap: anywhere; }
  .marked :is(p, ul, ol) { margin: 0; }
  .marked > :is(p, div, ul, ol, table):not(:first-child) { margin-block-start: 0.5rem; }
  .marked :is(ul, ol) { padding-inline-start: 1.25rem; }
  .marked ul { list-style: disc; }
  .marked img { max-inline-size: 100%; block-size: auto; }
  .marked table { border-collapse: collapse; }
  .marked :is(th, td) { border: 1px solid var(--_line); padding: 0.25rem 0.5rem; text-align: start; }
  .marked strong { font-weight: 650; }
  :is(h3, .label) > .marked { display: inline-block; }
`;
