import { decodeEntities } from './markup-entities.js';
import type { MarkupElement, MarkupNode, MarkupTag } from './markup-model.js';

/** An element while it is read. */
type Open = { -readonly [Key in keyof MarkupElement]: MarkupElement[Key] } & { children: MarkupNode[] };

/** What a tag is drawn as, one kind in each line; a tag that is not here leaves its words. */
const drawnAs = new Map<string, MarkupTag>();
for (const line of [
  'p h1 h2 h3 h4 h5 h6', 'strong b', 'em i', 'u ins', 'code kbd tt', 'tbody tfoot', 'div article blockquote caption center dd dl dt footer header pre section',
  ...'span sup sub br hr ul ol li a img table thead tr th td'.split(' '),
]) {
  const names = line.split(' ');
  for (const name of names) drawnAs.set(name, names[0] as MarkupTag);
}

/** Tags that vanish with what they hold: of the first, a browser reads no tag in them. */
const isRaw = (name: string): boolean => /^(script|style|iframe|textarea|title|noscript)$/.test(name);
const isVanishing = (name: string): boolean => isRaw(name) || /^(object|svg|math|template|head|select|audio|video|canvas)$/.test(name);
const isEmpty = (name: string): boolean => /^([bh]r|img)$/.test(name);

/** Elements in one another; what is deeper is drawn at that depth. */
const MAX_DEPTH = 24;

const tagStart = /<(\/?)([a-z][^\s/>]*)/iy;
/** One attribute, or a slash, or what cannot be read of a tag. */
const attribute = /\s*(?:([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?|[/=])/y;
const tagEnd = /\s*>/y;

/** Without spaces and control characters, which a browser does not see in an address. */
const seenOf = (address = ''): string => decodeEntities(address).replace(/[\0- \u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/g, '');

/** Behind the next occurrence of a text; the end when there is none. */
function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? source.length : found + text.length;
}

/**
 * HTML or XHTML as a tree of what is allowed.
 *
 * Why this is hard: the source may be anything. Each step moves forward, and nothing behind it is looked at twice.
 */
export function readHtml(source: string): readonly MarkupNode[] {
  const root: MarkupNode[] = [];
  const stack: { name: string; element: Open }[] = [];
  /** Open tags of a name that are not in the tree: too deep. Their ends close nothing else. */
  const flat = new Map<string, number>();
  /** What vanishes until its end, and how deep it stands in itself. */
  let vanished = '';
  let vanishedDepth = 0;

  const add = (node: MarkupNode) => {
    const children = stack.at(-1)?.element.children ?? root;
    const last = children.at(-1);
    if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node;
    else children.push(node);
  };
  const text = (words: string) => { if (words && !vanished) add(words); };

  /** A tag of the same kind that its author left open ends here: `<li>un<li>deux`. */
  function endBefore(tag: MarkupTag): void {
    if (!/^(p|li|t[rdh])$/.test(tag)) return;
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const open = stack[index]?.element.tag ?? 'div';
      if (/^(div|[uo]l|table)$/.test(open)) return;
      if (open.replace('th', 'td') === tag.replace('th', 'td')) stack.length = index;
    }
  }

  /** The element with what it may keep; `undefined` when it is not drawn: a link to nowhere, a picture from elsewhere. */
  function elementOf(tag: MarkupTag, attributes: ReadonlyMap<string, string>): Open | undefined {
    const element: Open = { tag, children: [] };
    if (tag === 'a') {
      element.href = seenOf(attributes.get('href'));
      return /^(https?:\/\/.|mailto:.|tel:.|#)/i.test(element.href) ? element : undefined;
    }
    if (tag === 'img') {
      element.src = seenOf(attributes.get('src'));
      element.alt = decodeEntities(attributes.get('alt') ?? '');
      if (/^data:image\/(png|jpe?g|gif|webp);base64,[a-z0-9+/=]+$/i.test(element.src)) return element;
      text(element.alt);
      return undefined;
    }
    if (tag !== 'td' && tag !== 'th') return element;
    for (const name of ['colspan', 'rowspan'] as const) {
      const count = attributes.get(name) ?? '';
      if (/^([2-9]|[1-9]\d)$/.test(count)) element[name] = Number(count);
    }
    return element;
  }

  /** @returns where to go on */
  function open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean, end: number): number {
    if (isVanishing(name) && !isClosed) {
      if (isRaw(name)) {
        const last = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
        last.lastIndex = end;
        return after(source, '>', last.exec(source)?.index ?? source.length);
      }
      vanished ||= name;
      if (vanished === name) vanishedDepth += 1;
    }
    const tag = drawnAs.get(name);
    if (vanished || tag === undefined) return end;
    endBefore(tag);
    const element = elementOf(tag, attributes);
    if (element === undefined) return end;
    const isDeep = stack.length >= MAX_DEPTH;
    if (!isDeep || isEmpty(name)) add(element);
    if (isClosed || isEmpty(name)) return end;
    if (isDeep) flat.set(name, (flat.get(name) ?? 0) + 1);
    else {
      stack.push({ name, element });
      if (/^h\d/.test(name)) {
        const strong: Open = { tag: 'strong', children: [] };
        add(strong);
        stack.push({ name: '', element: strong });
      }
    }
    return end;
  }

  function close(name: string): void {
    if (vanished) {
      if (vanished === name) vanishedDepth -= 1;
      if (vanishedDepth === 0) vanished = '';
      return;
    }
    const deep = flat.get(name);
    if (deep) flat.set(name, deep - 1);
    else {
      // An end without its beginning closes nothing.
      const index = stack.map((each) => each.name).lastIndexOf(name);
      if (index >= 0) stack.length = index;
    }
  }

  /** Reads what starts with « < ». @returns where to go on */
  function markup(start: number): number {
    if (source.startsWith('<!--', start)) return after(source, '-->', start + 4);
    if (source.startsWith('<![CDATA[', start)) {
      const end = after(source, ']]>', start);
      text(source.slice(start + 9, end).replace(/\]\]>$/, ''));
      return end;
    }
    if (/[!?]/.test(source[start + 1] ?? '')) return after(source, '>', start);
    tagStart.lastIndex = start;
    const [whole, slash, name = ''] = tagStart.exec(source) ?? [];
    if (whole === undefined) {
      text('<');
      return start + 1;
    }
    const attributes = new Map<string, string>();
    let at = start + whole.length;
    for (;;) {
      attribute.lastIndex = at;
      const [found, key, double, single, bare] = attribute.exec(source) ?? [];
      if (found === undefined) break;
      at += found.length;
      if (key) attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
    }
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(source) ? tagEnd.lastIndex : 0;
    if (!end) {
      // No tag ends any more: all that is left is text.
      text(decodeEntities(source.slice(start)));
      return source.length;
    }
    if (!slash) return open(name.toLowerCase(), attributes, source[end - 2] === '/', end);
    close(name.toLowerCase());
    return end;
  }

  for (let at = 0; at < source.length;) {
    const next = source.indexOf('<', at);
    const end = next < 0 ? source.length : next;
    text(decodeEntities(source.slice(at, end)));
    at = next < 0 ? end : markup(next);
  }
  return root;
}
