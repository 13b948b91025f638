/**
 * What the checks read: the files of the project, and the imports and texts of a TypeScript source.
 * Reads what it is asked. Writes nothing.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '..');

const generated = new Set(['node_modules', 'dist', 'storybook-static', 'coverage', '.git']);

/** Files of the project that match, as paths from its root with `/`, without what is installed or generated. */
export function filesOf(...patterns) {
  const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (entry) => generated.has(nameOf(entry)) }));
  return [...new Set(found.map((file) => file.replaceAll(sep, '/')))].sort();
}

const nameOf = (entry) => (typeof entry === 'string' ? entry : entry.name).split(/[\\/]/).at(-1);

export const read = (file) => readFileSync(resolve(root, file), 'utf8');

export function parse(file, source) {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('.mjs') || file.endsWith('.js') ? ts.ScriptKind.JS : ts.ScriptKind.TS);
}

/** Line of a node, from 1. */
export const lineOf = (node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/**
 * @returns {{ specifier: string, line: number }[]} static, dynamic and type imports, and re-exports
 */
export function importsOf(file, source) {
  const found = [];
  const add = (node) => { if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, line: lineOf(node) }); };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, source));
  return found;
}

/**
 * Ends a check run from the command line: prints its problems, exit code 1 when there is one.
 * @param {string[]} problems
 * @param {string} allGood what is true when there is none
 */
export function finish(problems, allGood) {
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? allGood : `${problems.length} to mend.`);
  process.exit(problems.length === 0 ? 0 : 1);
}
