import type { ExpressionReads } from '../model.js';
import type { SyntaxNode } from './fhirpath-library.js';
import { isOnlyNames, namedBy } from './named-items.js';
import { unquoted, variableOf } from './syntax.js';

/** Items that are named, and how far a path has gone into them: to the items, to their answers, to what the answers hold. */
interface Named { readonly linkIds: ReadonlySet<string>; readonly level: 'item' | 'answer' | 'value' }

/** What a part of an expression stands for: nothing of the response, some items that it names, or items that are not said yet. */
type Items = Named | 'any' | undefined;

/** Steps that go on inside the response without asking which items there are. */
const inside = new Set(['item', 'answer', 'QuestionnaireResponse']);
const walking = new Set(['descendants', 'children']);
/** Of items that are named: what gives some of them, or parts of them. */
const choosing = new Set(['first', 'last', 'tail', 'single', 'skip', 'take', 'ofType', 'as', 'distinct']);
/** What is asked of nothing. */
const ofTime = new Set(['now', 'today', 'timeOfDay']);
/** What the resource says of itself, without any item. */
const ofResource = new Set(['id', 'meta', 'status', 'subject', 'author', 'authored', 'source', 'encounter', 'questionnaire', 'language', 'identifier', 'basedOn', 'partOf']);

const ownNames = new Set(['resource', 'rootResource', 'context', 'ucum', 'loinc', 'sct']);

/**
 * Reads from the text of an expression whose answers it can depend on. When in doubt it says « any ».
 *
 * A path that starts from `%resource`, from `%context` or from no name at all starts in the response; other names do not, and
 * are listed instead. An item counts as named when the path asks for its linkId in quotes and goes on to its answers. The
 * whole of an item, or whether it is there, depends on all that is under it, hence on any; so does what is asked of items
 * before they are named: their number, the first of them.
 */
export class Reader {
  readonly #linkIds = new Set<string>();
  #isAny = false;

  read(tree: SyntaxNode, variables: readonly string[]): ExpressionReads {
    const items = this.#of(tree, 'any');
    // Whole answers go to whoever asked, with the items under them.
    this.#use(items === undefined || items === 'any' || items.level === 'value' ? items : 'any');
    return { linkIds: this.#isAny ? undefined : [...this.#linkIds], variables: variables.filter((name) => !ownNames.has(name)) };
  }

  /** What a part ends in is read. */
  #use(items: Items): void {
    if (items === undefined) return;
    if (items === 'any' || items.level === 'item') this.#isAny = true;
    else for (const linkId of items.linkIds) this.#linkIds.add(linkId);
  }

  /** @param focus what a path without a name starts from */
  #of(node: SyntaxNode, focus: Items): Items {
    const { type, text = '', children = [] } = node;
    const [first, second] = children;
    switch (type) {
      case 'InvocationExpression': return first && second ? this.#step(second, this.#of(first, focus)) : undefined;
      case 'IndexerExpression': {
        const items = first && this.#of(first, focus);
        if (second) this.#use(this.#of(second, focus));
        return this.#chosen(items);
      }
      case 'MemberInvocation': case 'FunctionInvocation': return this.#step(node, focus);
      case 'ThisInvocation': return focus;
      case 'UnionExpression': return joined(children.map((child) => this.#of(child, focus)));
      case 'ExternalConstantTerm': return /^(resource|rootResource|context)$/.test(variableOf(node)) ? 'any' : undefined;
      case 'EntireExpression': case 'TermExpression': case 'ParenthesizedTerm': case 'InvocationTerm':
        return children.map((child) => this.#of(child, focus)).find((items) => items !== undefined);
      default:
        if (text !== '' && type.endsWith('Literal')) return undefined;
        for (const child of children) this.#use(this.#of(child, focus));
        return undefined;
    }
  }

  /** One step of a path. */
  #step(node: SyntaxNode, items: Items): Items {
    if (node.type === 'MemberInvocation') return this.#member(unquoted(node.text ?? ''), items);
    if (node.type !== 'FunctionInvocation') return this.#of(node, items);
    const [call] = node.children ?? [];
    const name = call?.text ?? '';
    const parameters = call?.children?.[1]?.children ?? [];
    if (walking.has(name)) return items && 'any';
    if (name === 'trace') return items;
    if (name === 'where' || name === 'exists') return this.#filtered(name, parameters, items);
    if (name === 'select' || name === 'repeat') return joined([name === 'repeat' ? items : undefined, ...parameters.map((parameter) => this.#of(parameter, items))]);
    if (choosing.has(name)) return this.#chosen(items);
    if (name === 'iif' || name === 'coalesce') return this.#either(name, parameters, items);
    if (name === 'defineVariable') {
      this.#use(parameters[1] ? this.#of(parameters[1], items) : items);
      return items;
    }
    if (!ofTime.has(name)) this.#use(items);
    for (const parameter of parameters) this.#use(this.#of(parameter, items));
    return undefined;
  }

  #member(name: string, items: Items): Items {
    if (items === undefined) return undefined;
    if (items === 'any') {
      if (inside.has(name)) return items;
      if (!ofResource.has(name)) this.#isAny = true;
      return undefined;
    }
    const { linkIds, level } = items;
    if (level !== 'value' && name === 'item') return 'any';
    if (level !== 'item') return { linkIds, level: 'value' };
    if (name === 'answer') return { linkIds, level: 'answer' };
    if (name !== 'linkId') this.#isAny = true;
    return undefined;
  }

  #filtered(name: string, parameters: readonly SyntaxNode[], items: Items): Items {
    const linkIds = items === undefined ? undefined : parameters.map(namedBy).find(Boolean);
    const found: Items = linkIds ? { linkIds, level: 'item' } : items;
    for (const parameter of parameters) if (!linkIds || !isOnlyNames(parameter)) this.#use(this.#of(parameter, found));
    if (name === 'where') return found;
    this.#use(found);
    return undefined;
  }

  /** What is chosen between does not depend on what the choice is asked of. */
  #either(name: string, parameters: readonly SyntaxNode[], items: Items): Items {
    const found = parameters.map((parameter) => this.#of(parameter, items));
    if (name === 'iif') this.#use(found.shift());
    return joined(found);
  }

  /** Some of several: of items that are not named, which they are depends on all. */
  #chosen(items: Items): Items {
    if (items === 'any') this.#isAny = true;
    return items === 'any' ? undefined : items;
  }
}

function joined(all: readonly Items[]): Items {
  const some = all.filter((items) => items !== undefined);
  if (some.length === 0) return undefined;
  const named = some.filter((items) => items !== 'any');
  if (named.length < some.length) return 'any';
  const level = (['item', 'answer', 'value'] as const).find((each) => named.some((items) => items.level === each)) ?? 'item';
  return { linkIds: new Set(named.flatMap(({ linkIds }) => [...linkIds])), level };
}
