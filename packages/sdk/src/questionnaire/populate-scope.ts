import type { Issue } from '../issue.js';
import { fhirPath, fhirQuery } from './exchange-codes.js';
import { isObject, type Json } from './json.js';
import type { ExpressionEngine, ItemExpression } from './model.js';

/** Names an expression may use, and what `this` of a path is. */
export interface Scope {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly focus: unknown;
}

/** Runs the expressions of a form while it is filled, and tells what came to nothing. */
export interface Runner {
  readonly engine: ExpressionEngine;
  readonly resource: unknown;
  /** `undefined`: queries are not run, and that is told. */
  readonly queryResolver: ((query: string) => Promise<unknown>) | undefined;
  readonly issues: Issue[];
}

const told = (code: string, path: Issue['path'], params?: Issue['params'], severity: Issue['severity'] = 'information'): Issue => ({ code, severity, path, ...(params && { params }) });

/** Values of FHIRPath; none when it fails, which is told. */
export function valuesOf(expression: string, scope: Scope, { runner: { engine, resource, issues }, path }: { runner: Runner; path: Issue['path'] }): readonly unknown[] {
  const result = engine.evaluate(expression, { resource, focus: scope.focus, variables: scope.variables });
  if ('values' in result) return result.values;
  issues.push(told(`expression-${result.problem}`, path, { detail: result.detail }, 'warning'));
  return [];
}

/**
 * A query with its `{{…}}` answered and encoded for an address. `undefined` when one of them gives nothing, or what is no
 * text: a query without its filter would ask for everybody.
 */
export function queryOf(template: string, scope: Scope, at: { runner: Runner; path: Issue['path'] }): string | undefined {
  let isWhole = true;
  const query = template.trim().replace(/\{\{([^{}]*)\}\}/g, (_written, expression: string) => {
    const values = valuesOf(expression.trim(), scope, at).filter((value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean');
    if (values.length === 0) isWhole = false;
    return values.map((value) => encodeURIComponent(String(value))).join(',');
  });
  return isWhole ? query : undefined;
}

/** What a query gives; `undefined` when it was not run or gave nothing, which is told. */
export async function resultOf(template: string, scope: Scope, at: { runner: Runner; path: Issue['path'] }): Promise<Json | undefined> {
  const { runner: { queryResolver, issues }, path } = at;
  if (!queryResolver) {
    if (!issues.some(({ code }) => code === 'query-not-run')) issues.push(told('query-not-run', path));
    return undefined;
  }
  const query = queryOf(template, scope, at);
  if (query === undefined) {
    issues.push(told('query-incomplete', path, { query: template }));
    return undefined;
  }
  try {
    const found = await queryResolver(query);
    if (isObject(found)) return found;
  } catch {
    // What the host could not fetch is missing, like what does not exist; its own log knows why.
  }
  issues.push(told('query-failed', path, { query: template }, 'warning'));
  return undefined;
}

/** The same scope with variables added, each seeing those before it. */
export async function withVariables(variables: readonly ItemExpression[], scope: Scope, at: { runner: Runner; path: Issue['path'] }): Promise<Scope> {
  let inner = scope;
  for (const { name, language, expression } of variables) {
    if (name === undefined) continue;
    let value: unknown;
    if (language === fhirPath) value = valuesOf(expression, inner, at);
    // What the host has given under that name is what the query would find.
    else if (language === fhirQuery) value = Object.hasOwn(scope.variables, name) ? scope.variables[name] : (await resultOf(expression, inner, at) ?? []);
    else {
      at.runner.issues.push(told('expression-language', at.path, { language }));
      value = [];
    }
    inner = { ...inner, variables: { ...inner.variables, [name]: value } };
  }
  return inner;
}
