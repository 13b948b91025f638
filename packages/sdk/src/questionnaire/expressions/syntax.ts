import { OutOfBounds } from './bounds.js';
import { parse, type SyntaxNode } from './fhirpath-library.js';
import { functionArities } from './function-names.js';

/** An expression, read and found harmless to begin with. */
export interface Syntax {
  readonly tree: SyntaxNode;
  /** Names that it asks for with a `%`; not those that it defines itself. */
  readonly variables: readonly string[];
}

/** What the parser is given at most: it takes some 100 ms for the worst of it. Published forms stay under 500 characters and 200 signs. */
const maxLength = 5000;
const maxSigns = 1500;
const maxNesting = 50;

/** Texts, quoted names, comments and words are a sign each, and so is any other character; brackets are counted. */
const signs = /'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[^]*?\*\/|\w+|([([{])|([)\]}])|\S/g;

/** @throws {OutOfBounds} when it is no expression, or more than is read of one */
export function readSyntax(expression: string): Syntax {
  checkSize(expression);
  const tree = treeOf(expression);
  const [used, defined] = [new Set<string>(), new Set<string>()];
  // By a list and not by recursion: a long chain of members is a deep tree.
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    checkNode(node);
    if (node.type === 'ExternalConstantTerm') used.add(variableOf(node));
    if (node.type === 'Functn' && node.text === 'defineVariable') defined.add(definedBy(node));
    open.push(...(node.children ?? []));
  }
  return { tree, variables: [...used].filter((name) => !defined.has(name)) };
}

function checkSize(expression: string): void {
  if (expression.length > maxLength) throw new OutOfBounds('too-large', `More than ${String(maxLength)} characters.`);
  let nesting = 0;
  let count = 0;
  for (const [, opened, closed] of expression.matchAll(signs)) {
    if (++count > maxSigns) throw new OutOfBounds('too-large', `More than ${String(maxSigns)} words and signs.`);
    nesting += opened ? 1 : closed ? -1 : 0;
    if (nesting < 0) break;
    if (nesting > maxNesting) throw new OutOfBounds('too-large', `More than ${String(maxNesting)} brackets in one another.`);
  }
  if (nesting !== 0) throw new OutOfBounds('invalid', 'Brackets do not match.');
}

function treeOf(expression: string): SyntaxNode {
  try {
    return parse(expression);
  } catch (error) {
    const message = error instanceof Error && !(error instanceof TypeError) ? error.message : '';
    throw new OutOfBounds(error instanceof RangeError ? 'too-large' : 'invalid', message.split('\n')[0]?.slice(0, 160) || 'Cannot be read.');
  }
}

/** Names that a plain object answers to by itself: they would lead out of the data. */
const isOutside = (name: string): boolean => name in Object.prototype || name === '_proto__';

function checkNode({ type, text = '', children = [] }: SyntaxNode): void {
  if (type === 'MemberInvocation' && isOutside(unquoted(text))) throw new OutOfBounds('invalid', `No element is called ${unquoted(text)}.`);
  if (type !== 'Functn') return;
  const arities = functionArities.get(text);
  if (!arities) throw new OutOfBounds('invalid', `${text}() is not available.`);
  const count = text === 'sort' ? 0 : (children[1]?.children?.length ?? 0);
  if (!arities.includes(count)) throw new OutOfBounds('invalid', `${text}() does not take ${String(count)} arguments.`);
}

/** Name of a variable, without its `%` and its quotes. */
export const variableOf = ({ text, delimitedText }: SyntaxNode): string => text ?? unquoted(delimitedText ?? '');

/** A name or a text without its quotes. */
export const unquoted = (text: string): string => (/^(['`]).*\1$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text);

/** The text that a node is, when it is a literal. */
export function literalOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'StringLiteral') return unquoted(node.text ?? '');
  const isWrapper = node && /^(TermExpression|LiteralTerm|ParenthesizedTerm)$/.test(node.type);
  return isWrapper && node.children?.length === 1 ? literalOf(node.children[0]) : undefined;
}

function definedBy(node: SyntaxNode): string {
  const name = literalOf(node.children?.[1]?.children?.[0]);
  if (name === undefined || isOutside(name)) throw new OutOfBounds('invalid', 'defineVariable() takes a name in quotes.');
  return name;
}
