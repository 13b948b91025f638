/**
 * A safe part of markdown (CommonMark 0.31): paragraphs, line breaks, titles, lists in lists, rules, quotes, bold, italic,
 * code, links, pictures. It is turned into HTML that nobody trusts: `readHtml` allows or refuses what comes out, the
 * HTML that an author mixed in too.
 */

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** What stands out in a line: code, escape, tag, picture or link, bold and italic, a break at the end of a line. */
const inline = /(`+)([^`]|[^`][^]{0,2000}?[^`])\1(?!`)|\\([!-/:-@[-`{-~])|<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(!?)\[([^[\]]{0,1000})\]\(\s{0,3}<?([^\s()<>[\]]*)>?(?:\s{1,3}"[^"[\]]*")?\s{0,3}\)|(\*\*|__|\*|_)|( {2,}|\\)\n/y;

const run = /`+| +/y;

interface Mark { mark: string; at: number }

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function htmlOfInline(text: string): string {
  const parts: string[] = [];
  const opened = new Map<string, Mark[]>();
  const lastTick = text.lastIndexOf('`');
  const lastEnd = text.lastIndexOf('>');
  let at = 0;
  let plain = 0;
  const flush = (end: number) => { if (end > plain) parts.push(text.slice(plain, end)); };
  while (at < text.length) {
    const next = /[`\\<![*_ ]/g;
    next.lastIndex = at;
    const found = next.exec(text);
    if (!found) break;
    at = found.index;
    if (found[0] === '<' && /[a-z/!?]/i.test(text[at + 1] ?? '') && at < lastEnd && !/^<(https?:|mailto:)/i.test(text.slice(at, at + 9))) {
      // A tag goes to the reader as it is: no mark inside it counts.
      at = text.indexOf('>', at) + 1;
      continue;
    }
    if (found[0] === '`' && at === lastTick) { at += 1; continue; }
    inline.lastIndex = at;
    const match = inline.exec(text);
    if (!match) {
      // A run of ticks or spaces that ends nothing is passed over whole: none of its parts would.
      run.lastIndex = at;
      at += run.exec(text)?.[0].length ?? 1;
      continue;
    }
    flush(at);
    const [whole, ticks, code = '', escape, auto, picture, label = '', address = '', mark] = match;
    if (ticks !== undefined) parts.push(`<code>${escaped(code.trim())}</code>`);
    else if (escape !== undefined) parts.push(escaped(escape));
    else if (auto !== undefined) parts.push(`<a href="${escaped(auto)}">${escaped(auto.replace(/^mailto:/i, ''))}</a>`);
    else if (picture !== undefined) parts.push(picture === '!' ? `<img src="${escaped(address)}" alt="${escaped(label)}">` : `<a href="${escaped(address)}">${htmlOfInline(label)}</a>`);
    else if (mark !== undefined) emphasis(mark, text[at - 1], text[at + mark.length], parts, opened);
    else parts.push('<br>');
    at += whole.length;
    plain = at;
  }
  flush(text.length);
  return parts.join('');
}

/** Opens or closes bold or italic, or leaves the sign as it is written until its other half is found. */
function emphasis(mark: string, before: string | undefined, behind: string | undefined, parts: string[], opened: Map<string, Mark[]>): void {
  const marks = opened.get(mark) ?? [];
  const isInWord = mark.startsWith('_') && isWord(before) && isWord(behind);
  const tag = mark.length === 2 ? 'strong' : 'em';
  const start = isSpace(before) || isInWord ? undefined : marks.pop();
  if (start) {
    parts[start.at] = `<${tag}>`;
    parts.push(`</${tag}>`);
    return;
  }
  if (!isSpace(behind) && !isInWord) opened.set(mark, [...marks.slice(-9), { mark, at: parts.length }]);
  parts.push(mark);
}

const listLine = /^( {0,12})(?:([-*+])|\d{1,9}[.)])(?: +(.*)|$)/;
const htmlLine = /^\s*<(?:!--|\/?(?:p|div|table|thead|tbody|t[rdh]|[uo]l|li|h[1-6]|script|style|svg)\b)/i;

/** Markdown as HTML, untrusted. */
export function htmlOfMarkdown(source: string): string {
  const html: string[] = [];
  let paragraph: string[] = [];
  /** Lists that are open, by their indent; an item is open in each. */
  const lists: { indent: number; tag: string }[] = [];
  const endParagraph = () => {
    if (paragraph.length === 0) return;
    const text = htmlOfInline(paragraph.join('\n'));
    html.push(lists.length > 0 ? text : `<p>${text}</p>`);
    paragraph = [];
  };
  const endLists = (indent: number) => {
    endParagraph();
    while (lists.length > 0 && (lists.at(-1)?.indent ?? 0) > indent) html.push(`</li></${lists.pop()?.tag}>`);
  };
  let wasBlank = false;
  for (const written of source.split(/\r\n?|\n/)) {
    const line = written.replace(/\t/g, '    ').replace(/^ {0,3}> ?/, () => { endLists(-1); return ''; });
    const bare = line.replaceAll(' ', '');
    if (bare === '') { endParagraph(); wasBlank = true; continue; }
    const item = listLine.exec(line);
    const title = /^ {0,3}#{1,6} +(.*)/.exec(line);
    if (/^(-{3,}|\*{3,}|_{3,})$/.test(bare)) { endLists(-1); html.push('<hr>'); }
    else if (title) { endLists(-1); html.push(`<h1>${htmlOfInline(title[1] ?? '')}</h1>`); }
    else if (item) {
      const [, space = '', bullet, words = ''] = item;
      const tag = bullet === undefined ? 'ol' : 'ul';
      endLists(space.length + 1);
      const top = lists.at(-1);
      if (top !== undefined && space.length <= top.indent) html.push('</li><li>');
      else { lists.push({ indent: space.length, tag }); html.push(`<${tag}><li>`); }
      paragraph.push(words);
    } else if (htmlLine.test(line)) { endLists(-1); html.push(line); }
    else {
      if (wasBlank && lists.length > 0 && !line.startsWith('  ')) endLists(-1);
      paragraph.push(paragraph.length > 0 || lists.length > 0 ? line.trimStart() : line);
    }
    wasBlank = false;
  }
  endLists(-1);
  return html.join('\n');
}
