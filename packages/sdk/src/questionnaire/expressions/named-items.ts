/** Conditions that name items by their linkId: `linkId = 'a'`, `linkId = 'a' or linkId = 'b'`, `linkId in ('a' | 'b')`. */
import type { SyntaxNode } from './fhirpath-library.js';
import { literalOf, unquoted } from './syntax.js';

const isWrapper = ({ type, children }: SyntaxNode): boolean => /^(TermExpression|ParenthesizedTerm|InvocationTerm)$/.test(type) && children?.length === 1;

/** The linkIds that a condition is limited to; `undefined` when it also holds for others. */
export function namedBy(node: SyntaxNode): ReadonlySet<string> | undefined {
  const { type, text, children = [] } = node;
  const [left, right] = children;
  if (isWrapper(node)) return left && namedBy(left);
  if (!left || !right) return undefined;
  if (type === 'EqualityExpression' && text === '=') return nameIn(left, right) ?? nameIn(right, left);
  if (type === 'MembershipExpression' && text === 'in' && isLinkId(left)) return namesOf(right);
  if (type === 'AndExpression') return namedBy(left) ?? namedBy(right);
  if (type !== 'OrExpression' || text !== 'or') return undefined;
  const [one, other] = [namedBy(left), namedBy(right)];
  return one && other && new Set([...one, ...other]);
}

/** Whether a condition is about the linkId and nothing else. */
export function isOnlyNames(node: SyntaxNode): boolean {
  const { type, children = [] } = node;
  if (isWrapper(node) || type === 'OrExpression') return children.every(isOnlyNames);
  return namedBy(node) !== undefined && type !== 'AndExpression';
}

function nameIn(element: SyntaxNode, value: SyntaxNode): ReadonlySet<string> | undefined {
  const literal = literalOf(value);
  return literal !== undefined && isLinkId(element) ? new Set([literal]) : undefined;
}

/** `('a' | 'b')` */
function namesOf(node: SyntaxNode): ReadonlySet<string> | undefined {
  const literal = literalOf(node);
  if (literal !== undefined) return new Set([literal]);
  if (isWrapper(node)) return node.children?.[0] && namesOf(node.children[0]);
  const names = node.type === 'UnionExpression' ? node.children?.map(namesOf) : undefined;
  return names?.every((each) => each !== undefined) ? new Set(names.flatMap((each) => [...each])) : undefined;
}

/** `linkId` or `$this.linkId` */
function isLinkId(node: SyntaxNode): boolean {
  const { type, text = '', children = [] } = node;
  const [left, right] = children;
  if (isWrapper(node)) return left !== undefined && isLinkId(left);
  if (type === 'InvocationExpression') return left?.children?.[0]?.children?.[0]?.type === 'ThisInvocation' && right !== undefined && isLinkId(right);
  return type === 'MemberInvocation' && unquoted(text) === 'linkId';
}
