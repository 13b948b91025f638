import { expect } from 'chai';
import fc from 'fast-check';
import { plainTextOf, readMarkup, type MarkupElement, type MarkupNode } from './markup.js';
import { markupTags } from './markup-model.js';

const html = (source: string) => readMarkup({ format: 'xhtml', source });
const markdown = (source: string) => readMarkup({ format: 'markdown', source });

/** The tree as HTML, to compare by eye. */
const drawn = (nodes: readonly MarkupNode[]): string => nodes.map((node) => {
  if (typeof node === 'string') return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { tag, children, ...rest } = node;
  const attributes = Object.entries(rest).map(([name, value]) => ` ${name}="${value}"`).join('');
  return ['br', 'hr', 'img'].includes(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${drawn(children)}</${tag}>`;
}).join('');

const elementsOf = (nodes: readonly MarkupNode[]): MarkupElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));
const wordsOf = (nodes: readonly MarkupNode[]): string => nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');
const depthOf = (nodes: readonly MarkupNode[]): number => Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 1 : 1 + depthOf(node.children))));

const known = new Set(['tag', 'href', 'src', 'alt', 'colspan', 'rowspan', 'children']);
const tags = new Set<string>(markupTags);
const isSafe = ({ tag, href, src, ...rest }: MarkupElement): boolean => tags.has(tag) && Object.keys(rest).every((name) => known.has(name))
  && (href === undefined ? tag !== 'a' : /^(https?:\/\/|mailto:|tel:|#)/i.test(href))
  && (src === undefined ? tag !== 'img' : /^data:image\/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]+$/i.test(src));
function expectSafe(nodes: readonly MarkupNode[]): void {
  expect(elementsOf(nodes).filter((element) => !isSafe(element))).to.deep.equal([]);
}

/** Attacks as they are published (OWASP filter evasion, HTML5 Security Cheatsheet), by shape: [source, what may be left as words]. */
const attacks: [source: string, left: string][] = [
  ['<script>alert(1)</script>', ''],
  ['<SCRIPT SRC=https://evil.example/x.js></SCRIPT>a', 'a'],
  ['<scr<script>ipt>alert(1)</script>', 'ipt>alert(1)'],
  ['<script>a</script foo>b', 'b'],
  ['<script>a</scripty>b', ''],
  ['<script >a</script\n>b', 'b'],
  ['a<script>never closed', 'a'],
  ['<script/>after', 'after'],
  ['<img src=x onerror=alert(1)>', ''],
  ['<img src="javascript:alert(1)" alt="une image">', 'une image'],
  ['<img src="https://tracker.example/p.png">', ''],
  ['<img src="//tracker.example/p.png">', ''],
  ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', ''],
  ['<img src="data:text/html;base64,PHN2Zz4=">', ''],
  ['<img src="data:image/png;base64,AA\'\'onerror=">', ''],
  ['<svg onload=alert(1)><circle/></svg>b', 'b'],
  ['<svg><script>alert(1)</script></svg>b', 'b'],
  ['<svg><svg></svg>still</svg>b', 'b'],
  ['<math><mtext><img src=x onerror=alert(1)></mtext></math>b', 'b'],
  ['<iframe src="javascript:alert(1)"></iframe>', ''],
  ['<iframe srcdoc="<script>alert(1)</script>">x</iframe>y', 'y'],
  ['<object data="x.swf"><embed src="x"></object>b', 'b'],
  ['<template><img src=x onerror=alert(1)></template>b', 'b'],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '">'],
  ['<textarea></textarea><b>x</b>', 'x'],
  ['<style>@import url(https://evil.example)</style>b', 'b'],
  ['<style><!--</style><script>alert(1)</script>--></style>', '-->'],
  ['<link rel=stylesheet href=https://evil.example>b', 'b'],
  ['<meta http-equiv=refresh content="0;url=https://evil.example">b', 'b'],
  ['<base href="https://evil.example/">b', 'b'],
  ['<body onload=alert(1)>b', 'b'],
  ['<div style="background:url(javascript:alert(1))">b</div>', 'b'],
  ['<div onmouseover="alert(1)" class="fr-btn" id="x">b</div>', 'b'],
  ['<a href="javascript:alert(1)">b</a>', 'b'],
  ['<a href="JaVaScRiPt:alert(1)">b</a>', 'b'],
  ['<a href="java\tscript:alert(1)">b</a>', 'b'],
  ['<a href="java&#10;script:alert(1)">b</a>', 'b'],
  ['<a href="&#106;&#97;vascript&colon;alert(1)">b</a>', 'b'],
  ['<a href="&#x6A&#x61vascript:alert(1)">b</a>', 'b'],
  ['<a href=" &#14; javascript:alert(1)">b</a>', 'b'],
  ['<a href="vbscript:msgbox(1)">b</a>', 'b'],
  ['<a href="data:text/html,<script>alert(1)</script>">b</a>', 'b'],
  ['<a href="//evil.example">b</a>', 'b'],
  ['<a href="file:///etc/passwd">b</a>', 'b'],
  ['<a href="\u200bjavascript:alert(1)">b</a>', 'b'],
  ['<a href="https:javascript:alert(1)">b</a>', 'b'],
  ['<form action="https://evil.example"><input name=a><button>b</button></form>', 'b'],
  ['<select><option>a</option></select>b', 'b'],
  ['<video src=x onerror=alert(1)></video>b', 'b'],
  ['<details open ontoggle=alert(1)>b</details>', 'b'],
  ['<marquee onstart=alert(1)>b</marquee>', 'b'],
  ['<x onclick=alert(1)>b</x>', 'b'],
  ['<b/onclick=alert(1)>b</b>', 'b'],
  ['<b <script>alert(1)</script>', 'alert(1)'],
  ['<!--<img src="--><img src=x onerror=alert(1)//">b', '">b'.slice(2)],
  ['<![CDATA[<script>alert(1)</script>]]>b', '<script>alert(1)</script>b'],
  ['<?xml version="1.0"?><!DOCTYPE html>b', 'b'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ['&#60;img src=x onerror=alert(1)&#62;', '<img src=x onerror=alert(1)>'],
  ['<a href="https://example.org/" onclick="alert(1)" target=_blank>b</a>', 'b'],
  ['<title><img src=x onerror=alert(1)></title>b', 'b'],
  ['<p title="a>b">c</p>', 'c'],
  ['<p title="never closed>c</p>', '<p title="never closed>c'.slice(24) + 'c'],
];

describe('readMarkup', () => {
  describe('leaves nothing that acts', () => {
    for (const [source, left] of attacks) {
      it(`of ${JSON.stringify(source)}`, () => {
        const nodes = html(source);
        expectSafe(nodes);
        expect(wordsOf(nodes)).to.equal(left);
        expectSafe(markdown(source));
      });
    }

    it('of a link in markdown', () => {
      expect(drawn(markdown('[a](javascript:alert(1)) [b](<java&#115;cript:alert>) [c](x" onclick="y) ![d](https://evil.example/p.png)'))).to.not.match(/<(a|img)/);
    });

    it('of code in markdown, which stays as it is read', () => {
      expect(drawn(markdown('`<script>alert(1)</script>` \\<b>'))).to.equal('<code>&lt;script>alert(1)&lt;/script></code> &lt;b>');
    });
  });

  it('keeps what is allowed of HTML', () => {
    expect(drawn(html('<div class="a"><h2>Titre</h2><p>Un <b>gras</b> et <i>penché</i>,<br/>H<sub>2</sub>O</p></div>')))
      .to.equal('<div><p><strong>Titre</strong></p><p>Un <strong>gras</strong> et <em>penché</em>,<br>H<sub>2</sub>O</p></div>');
  });

  it('keeps a table with its spans', () => {
    expect(drawn(html('<table><thead><tr><th colspan="2">A<tr><td rowspan=3 colspan="100">B<td colspan=-1>C</table>')))
      .to.equal('<table><thead><tr><th colspan="2">A</th></tr><tr><td rowspan="3">B</td><td>C</td></tr></thead></table>');
  });

  it('keeps links to pages, mails and numbers', () => {
    for (const href of ['https://example.org/a?b=1&c=2', 'http://example.org/', 'mailto:a@example.org', 'tel:+33100000000', '#a']) {
      expect(html(`<a href="${href.replaceAll('&', '&amp;')}">x</a>`)).to.deep.equal([{ tag: 'a', href, children: ['x'] }]);
    }
  });

  it('keeps a picture that is in the text, with its words', () => {
    const src = 'data:image/png;base64,iVBORw0KGgo=';
    expect(html(`<img alt="Un &quot;pas&quot;" src="${src}">`)).to.deep.equal([{ tag: 'img', src, alt: 'Un "pas"', children: [] }]);
  });

  it('reads characters by name and by number', () => {
    expect(html('&eacute;&Eacute;&nbsp;&#233;&#xe9;&hellip;&unknown;&amp;lt;&#0;&#x110000;&#xD800; R&D')).to.deep.equal(['éÉ\u00a0éé…&unknown;&lt;\ufffd\ufffd\ufffd R&D']);
  });

  it('leaves signs that are no tags', () => expect(html('3 < 4 > 2 <3 a<')).to.deep.equal(['3 < 4 > 2 <3 a<']));

  it('gives an element for each tag that ends nowhere, and passes over an end without its beginning', () => {
    expect(drawn(html('a</b><ul><li>un<li>deux</ul></p><b>trois'))).to.equal('a<ul><li>un</li><li>deux</li></ul><strong>trois</strong>');
  });

  const sentences: [string, string][] = [
    ['un **gras** et *penché* ou __gras__ et _penché_', 'un <strong>gras</strong> et <em>penché</em> ou <strong>gras</strong> et <em>penché</em>'],
    ['***les deux***', '<strong><em>les deux</em></strong>'],
    ['5 * 3 * 2 et mot_en_un et 2**', '5 * 3 * 2 et mot_en_un et 2**'],
    ['un\n\ndeux', '<p>un</p>\n<p>deux</p>'],
    ['un  \ndeux\\\ntrois', 'un<br>deux<br>trois'],
    ['# Titre **fort**', '<strong>Titre <strong>fort</strong></strong>'],
    ['- un\n- deux\n  - trois\n- quatre', '<ul><li>\nun\n</li><li>\ndeux\n<ul><li>\ntrois\n</li></ul>\n</li><li>\nquatre\n</li></ul>'],
    ['1. un\n2. deux\n\nfin', '<ol><li>\nun\n</li><li>\ndeux\n</li></ol>\n<p>fin</p>'],
    ['[page](https://example.org/a "titre") <https://example.org>', '<a href="https://example.org/a">page</a> <a href="https://example.org">https://example.org</a>'],
    ['> cité\n\n---', '<p>cité</p>\n<hr>'],
    ['un <b>gras</b> de **HTML**', 'un <strong>gras</strong> de <strong>HTML</strong>'],
    ['<a href="https://example.org/a_b_c">x_y_</a>', '<a href="https://example.org/a_b_c">x_y_</a>'],
    ['a &amp; b &lt;c&gt;', 'a &amp; b &lt;c>'],
  ];
  for (const [source, expected] of sentences) {
    it(`reads markdown: ${JSON.stringify(source)}`, () => expect(drawn(markdown(source))).to.equal(expected));
  }

  const published: [format: 'xhtml' | 'markdown', source: string, expected: string][] = [
    ['xhtml', "<i class='x'>Merci</i> de répondre <script>oui</script> ou <b>non</b>", '<em>Merci</em> de répondre  ou <strong>non</strong>'],
    ['xhtml', "Un <button>bouton</button> et un <a href='http://example.org'>lien</a>", 'Un bouton et un <a href="http://example.org">lien</a>'],
    ['xhtml', '<script>italique</script> A', ' A'],
    ['xhtml', '<div xmlns="http://www.w3.org/1999/xhtml"><p style="color:red">Rouge</p></div>', '<div><p>Rouge</p></div>'],
    ['markdown', '**Ce texte est <script>mal</script> gras**', '<strong>Ce texte est  gras</strong>'],
    ['markdown', '# Un <script>oui</script> titre', '<strong>Un  titre</strong>'],
  ];
  for (const [format, source, expected] of published) {
    it(`draws what published forms hold: ${source}`, () => expect(drawn(readMarkup({ format, source }))).to.equal(expected));
  }

  describe('does not slow down on', () => {
    const hostile: Record<string, string> = {
      '100,000 signs <': '<'.repeat(100_000),
      'tags without an end': '<a'.repeat(50_000),
      'tags in one another, 10,000 deep': `${'<b>'.repeat(10_000)}x${'</b>'.repeat(10_000)}`,
      'lists in one another': '<ul><li>'.repeat(20_000),
      'scripts without an end': '<script>'.repeat(50_000),
      'comments without an end': '<!--'.repeat(50_000),
      'quotes without an end': '<a x="y" x='.repeat(20_000),
      'one quote in each kind': `<a ${'x=\' y=" '.repeat(20_000)}`,
      'ampersands': '&'.repeat(100_000),
      'spaces in a tag': `<a ${' '.repeat(100_000)}`,
      'ticks': '`'.repeat(100_000),
      'runs of ticks': Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join('a'),
      'stars': '*a '.repeat(40_000),
      'stars and underlines': '*_**__a'.repeat(15_000),
      'brackets': '['.repeat(100_000),
      'links without an end': '[a]('.repeat(30_000),
      'a link of spaces': `[a](${' '.repeat(100_000)}`,
      'spaces': `a${' '.repeat(100_000)}b`,
      'signs #': `# ${'#'.repeat(100_000)}x`,
      'exclamation marks': '!['.repeat(50_000),
      'backslashes': '\\'.repeat(100_000),
      'lines': '- a\n'.repeat(25_000),
    };
    for (const [name, source] of Object.entries(hostile)) {
      it(name, function hostile() {
        this.timeout(20_000);
        for (const nodes of [html(source), markdown(source)]) {
          expectSafe(nodes);
          expect(depthOf(nodes)).to.be.below(40);
          expect(elementsOf(nodes).length).to.be.at.most(source.length);
        }
      });
    }
  });

  it('gives only what is allowed, whatever it reads, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom('<', '>', '</', '/>', '"', "'", '=', '&', ';', '<!--', '-->', '<![CDATA[', ']]>', '`', '**', '_', '[', '](', ')', '!', '\n', '\\', '&#', '&#x', ' ', '- ', '# '),
      fc.constantFrom('<script', '<svg', '<a href=', '<img src=', '<p', '<table', '<td colspan=', 'javascript:', 'data:image/png;base64,AA', 'https://example.org', ' onclick=', ' style='),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('');
      for (const nodes of [html(source), markdown(source)]) {
        expectSafe(nodes);
        // Markdown adds a paragraph, a list and an item to what stands on a line.
        expect(elementsOf(nodes).length).to.be.at.most(source.length * 3 + 3);
      }
    }), { numRuns: 3000 });
  });

  it('gives nothing for what is no text', () => {
    for (const source of [null, undefined, 5, {}, ['<b>']]) expect(readMarkup({ format: 'xhtml', source } as never)).to.deep.equal([]);
  });
});

describe('plainTextOf', () => {
  it('gives a line for each paragraph, item and row', () => {
    expect(plainTextOf({ format: 'xhtml', source: '<h1>Titre</h1><p>Un  <b>deux</b></p><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr></table><script>x</script>' }))
      .to.equal('Titre\nUn deux\na\nb\n1 2');
  });

  it('gives the words of a picture', () => expect(plainTextOf({ format: 'xhtml', source: 'a <img src="https://x.example/a.png" alt="photo"> b' })).to.equal('a photo b'));

  it('gives the words of markdown without its signs', () => expect(plainTextOf({ format: 'markdown', source: '# Titre\n\n**Important** : [lire](https://example.org)' })).to.equal('Titre\nImportant : lire'));
});
