#!/usr/bin/env node
/**
 * French as it is printed: ’ and « », no-break spaces, accents on capitals, and our words.
 *
 * Reads   the literals of *.strings.ts and of stories, those of other sources that look French, the text of the example
 *         pages, what stands between « » in README files.
 * Writes  nothing.
 * Refuses what french-rules.mjs lists. English is skipped: whatever stands under a name `en`, or in an element with lang="en".
 */
import ts from 'typescript';
import { mistakesIn, placeholder } from './french-rules.mjs';
import { filesOf, finish, lineOf, parse, read } from './source-files.mjs';

/** @typedef {{ text: string, line: number }} Text */

/**
 * Texts of a TypeScript file: string and template literals, `${…}` as one placeholder character.
 * @returns {Text[]}
 */
export function textsOfTypeScript(file, source) {
  const found = [];
  const visit = (node) => {
    if (isEnglish(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node)) return visit(node.initializer); // A quoted key is not read by anybody.
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'css') return;
    if (ts.isElementAccessExpression(node)) return visit(node.expression);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push({ text: node.text, line: lineOf(node) });
    if (ts.isTemplateExpression(node)) {
      const text = node.templateSpans.reduce((sum, span) => sum + written(span.expression) + span.literal.text, node.head.text);
      found.push({ text, line: lineOf(node) });
      node.templateSpans.forEach((span) => visit(span.expression));
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, source));
  // Markup inside a literal (a lit template, a story) is read as markup.
  return found.flatMap(({ text, line }) => (/<[a-z!/][^>]*>/i.test(text) ? textsOfHtml(text).map((each) => ({ text: each.text, line: line + each.line - 1 })) : [{ text, line }]));
}

/** `${NBSP}` is the space it names; any other expression is a value. */
function written(expression) {
  const name = expression.getText();
  if (/^(?:NBSP|nbsp)$/.test(name)) return '\u00a0';
  return /^(?:NNBSP|nnbsp)$/.test(name) ? '\u202f' : placeholder;
}

const isEnglish = (node) => (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && /^en$/.test(node.name.getText().replace(/['"]/g, ''));

const voidTags = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const unread = new Set(['script', 'style', 'code', 'pre']);
const entities = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", laquo: '«', raquo: '»', rsquo: '’', hellip: '…', thinsp: '\u2009' };

/**
 * Texts and spoken attributes of markup. A tokenizer is enough: the sources are ours, and nothing is rendered from it.
 * @returns {Text[]}
 */
export function textsOfHtml(source) {
  const found = [];
  const open = [];
  const lineAt = (index) => source.slice(0, index).split('\n').length;
  const skipped = () => open.some(({ skip }) => skip);
  const add = (text, index) => { if (text.trim() && !skipped()) found.push({ text: decode(text), line: lineAt(index) }); };
  let end = 0;
  for (const match of source.matchAll(/<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)) {
    const [whole, closing, name, attributes = ''] = match;
    add(source.slice(end, match.index), end);
    end = match.index + whole.length;
    if (!name) continue;
    const tag = name.toLowerCase();
    if (closing) {
      const index = open.findLastIndex((each) => each.tag === tag);
      if (index >= 0) open.splice(index);
      continue;
    }
    if (!voidTags.has(tag)) open.push({ tag, skip: unread.has(tag) || /\blang=["']?en/.test(attributes) });
    for (const [, attribute, value] of attributes.matchAll(/\s(alt|title|label|placeholder|aria-label|aria-description)="([^"]*)"/g)) {
      if (attribute) add(value, match.index);
    }
  }
  add(source.slice(end), end);
  return found;
}

const decode = (text) => text
  .replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
  .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

/** Quoted French in English prose: what stands between « ». @returns {Text[]} */
export function textsOfMarkdown(source) {
  const prose = source.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ''));
  return [...prose.matchAll(/«[^»]*»/g)].map((match) => ({ text: match[0], line: prose.slice(0, match.index).split('\n').length }));
}

/** A sentence or a title in French, among the English and the code of an ordinary source file. */
export const looksFrench = (text) => (/[éèêàâçîôûœÉÈÀÂÇ]/.test(text) || /(?<!\p{L})(?:le|la|les|des|une|du|est|vous|votre|pour|avec|dans|sur|au|aux|par|séance)(?!\p{L})/u.test(text)) && /\s/.test(text);

/** Files that hold nothing but French, beside those in another language. */
const isFrenchThrough = (file) => /strings\.ts$|\.stories\.ts$/.test(file);

/** Displays of code systems are copied as their owner prints them; fixtures as a person types. */
const isForReaders = (file) => !/\.test(-d)?\.ts$|\.suite\.ts$|\/communes-data\.ts$|\.en\.ts$|\.d\.ts$|\/codes\.ts$|\/testing\//.test(file);

/** @returns {string[]} */
export function problemsOf(file, source) {
  const texts = file.endsWith('.html') ? textsOfHtml(source)
    : file.endsWith('.md') ? textsOfMarkdown(source)
      : textsOfTypeScript(file, source).filter(({ text }) => isFrenchThrough(file) || looksFrench(text));
  return texts.flatMap(({ text, line }) => mistakesIn(text).map((mistake) => `${file}:${line} ${mistake}`));
}

if (import.meta.filename === process.argv[1]) {
  const files = filesOf('packages/{sdk,elements}/src/**/*.ts', 'stories/*.stories.ts', 'examples/**/*.html', 'README.md', 'packages/*/README.md').filter(isForReaders);
  finish(files.flatMap((file) => problemsOf(file, read(file))), `${files.length} files are in printed French.`);
}
