import { readHtml } from './markup-html.js';
import { htmlOfMarkdown } from './markup-markdown.js';
import type { MarkupElement, MarkupNode } from './markup-model.js';
import type { MarkupSource } from './model.js';

export type { MarkupElement, MarkupNode, MarkupTag } from './markup-model.js';

/**
 * The text of a form's author as a tree of what may be drawn: a list of allowed tags, links that lead to a page, a mail or
 * a number, pictures that are in the text itself. Whatever is not on the list is left out, or leaves its words. The
 * author is nobody we know: what comes out has no event handler, no style, no class, and makes no request.
 *
 * Markdown of one paragraph comes without it: it is a label as often as a text. A title is a strong paragraph.
 *
 * Never throws. Time and nodes grow with the length of the source, whatever it holds.
 */
export function readMarkup({ format, source }: MarkupSource): readonly MarkupNode[] {
  if (typeof source !== 'string') return [];
  if (format !== 'markdown') return readHtml(source);
  const nodes = readHtml(htmlOfMarkdown(source));
  const [first] = nodes;
  return nodes.length === 1 && typeof first === 'object' && first.tag === 'p' ? first.children : nodes;
}

const lines = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'br', 'hr']);
const textOf = (node: MarkupNode): string => (typeof node === 'string' ? node : around(node, node.alt ?? node.children.map(textOf).join('')));
const around = ({ tag }: MarkupElement, text: string): string => (lines.has(tag) ? `\n${text}\n` : tag === 'td' || tag === 'th' ? `${text} ` : text);

/** The words alone, a line for each paragraph, item and row: for a title, a list of errors, a program that draws nothing. */
export function plainTextOf(markup: MarkupSource): string {
  const text = readMarkup(markup).map(textOf).join('');
  return text.split('\n').map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim()).filter(Boolean).join('\n');
}
