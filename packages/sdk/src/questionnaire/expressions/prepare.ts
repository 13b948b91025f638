import type { SyntaxNode } from './fhirpath-library.js';
import { isOnlyNames, namedBy } from './named-items.js';

/** Functions that no author can call: what frequent paths are turned into. */
export const named = ' named';
export const descendantsNamed = ' descendants named';

/** Whether both sides may be at most one value, or a number that is compared in good time. */
const operandsOf: Readonly<Record<string, number>> = {
  AdditiveExpression: 1, MultiplicativeExpression: 1, InequalityExpression: 1, TypeExpression: 1, EqualityExpression: 10_000, MembershipExpression: 10_000,
};

/** Makes a tree ready to be run: what is to be watched is put where it can be, what is asked often is asked quickly. */
export function prepare(tree: SyntaxNode): void {
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    prepareNode(node);
    open.push(...(node.children ?? []));
  }
}

function prepareNode(node: SyntaxNode): void {
  const most = operandsOf[node.type];
  if (most !== undefined) for (const operand of node.children ?? []) operand.most = most;
  if (node.type === 'UnionExpression') Object.assign(node, callOf('|', node.children ?? []));
  if (node.type === 'InvocationExpression') nameItems(node);
  // The library takes the sign of a literal only, not of an answer.
  if (node.type === 'PolarityExpression' && !/LiteralTerm/.test(node.children?.[0]?.children?.[0]?.type ?? '')) {
    const sign = `${node.text ?? ''}1`.replace('+', '');
    Object.assign(node, { type: 'MultiplicativeExpression', text: '*', children: [...(node.children ?? []), { type: 'NumberLiteral', text: sign }] });
  }
}

const callOf = (name: string, parameters: SyntaxNode[]): SyntaxNode =>
  ({ type: 'FunctionInvocation', text: name, children: [{ type: 'Functn', text: name, children: [{ type: 'Identifier', text: name }, { type: 'ParamList', children: parameters }] }] });

const isCallOf = (node: SyntaxNode | undefined, name: string): boolean => node?.type === 'FunctionInvocation' && node.text === name;

/** `x.where(linkId='a')` and `x.descendants().where(linkId='a')` go through the items without running the condition on each. */
function nameItems(node: SyntaxNode): void {
  const [left, right] = node.children ?? [];
  const [condition] = right?.children?.[0]?.children?.[1]?.children ?? [];
  if (!left || !condition || !isCallOf(right, 'where') || !isOnlyNames(condition)) return;
  const names = [...(namedBy(condition) ?? [])].map((linkId): SyntaxNode => ({ type: 'StringLiteral', text: `'${linkId.replace(/[\\']/g, '\\$&')}'` }));
  const [from, step] = left.type === 'InvocationExpression' ? (left.children ?? []) : [];
  const isDeep = from && isCallOf(step, 'descendants');
  node.children = isDeep ? [from, callOf(descendantsNamed, names)] : [left, callOf(named, names)];
}
