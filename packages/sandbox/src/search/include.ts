import type { Definitions } from '../definition/load.js';
import type { Parameter } from '../definition/parameter.js';
import { refusal } from '../resource/outcome.js';
import type { StoredResource } from '../resource/resource.js';
import type { Store } from '../store/store.js';
import { keysOf, makeLinkFilter } from './filter.js';
import type { Finder, Pair } from './finder.js';

/** One `_include` or `_revinclude`. */
export interface Include {
  isReverse: boolean;
  isIterated: boolean;
  /** The type that has the reference, or `*`. */
  source: string;
  /** The search parameter that is the reference, or `*`. */
  code: string;
  target?: string | undefined;
}

/** `_include:iterate=Observation:subject:Patient`. `undefined` when no parameter is meant. @throws Refusal 400 */
export function parseInclude([name, value]: Pair, { parameters }: Definitions): Include {
  const [, direction, modifier] = /^(_include|_revinclude)(?::(iterate|recurse))?$/.exec(name) ?? [];
  if (direction === undefined) throw refusal(400, 'not-supported', `"${name}" is not supported.`);
  const [source = '', code = '*', target] = value.split(':');
  const isKnown = source === '*' || (code === '*' ? parameters.has(source) : parameters.get(source)?.get(code)?.type === 'reference');
  if (!isKnown) throw refusal(400, 'value', `"${value}" of ${direction} names no reference search parameter: expected Type:parameter.`);
  return { isReverse: direction === '_revinclude', isIterated: modifier !== undefined, source, code, target };
}

/** What a page of matches brings along: each resource once, and none that is a match itself. */
export class Includer {
  readonly #store: Store;
  readonly #finder: Finder;
  readonly #definitions: Definitions;

  constructor(store: Store, finder: Finder, definitions: Definitions) {
    this.#store = store;
    this.#finder = finder;
    this.#definitions = definitions;
  }

  include(matches: readonly StoredResource[], includes: readonly Include[]): StoredResource[] {
    const seen = new Set(matches.map(nameOf));
    const found: StoredResource[] = [];
    let wave: readonly StoredResource[] = matches;
    for (let isFirst = true; wave.length > 0; isFirst = false) {
      const next = includes
        .filter(({ isIterated }) => isFirst || isIterated)
        .flatMap((include) => (include.isReverse ? this.#backward(wave, include) : this.#forward(wave, include)));
      wave = next.filter((resource) => !seen.has(nameOf(resource)) && seen.add(nameOf(resource)));
      found.push(...wave);
    }
    return found;
  }

  #forward(wave: readonly StoredResource[], include: Include): StoredResource[] {
    return wave.flatMap((resource) => {
      if (include.source !== '*' && include.source !== resource.resourceType) return [];
      return this.#parameters(resource.resourceType, include.code).flatMap((parameter) =>
        keysOf(parameter)(resource).flatMap((key) => this.#resolve(key, parameter.targets)).filter(isOf(include.target)),
      );
    });
  }

  #backward(wave: readonly StoredResource[], include: Include): StoredResource[] {
    const targets = new Set(wave.filter(isOf(include.target)).flatMap((resource) => [nameOf(resource), canonicalOf(resource) ?? []].flat()));
    const sources = include.source === '*' ? [...this.#definitions.types] : [include.source];
    return sources.flatMap((source) =>
      this.#parameters(source, include.code).flatMap((parameter) => this.#finder.find(source, [makeLinkFilter(parameter, targets)])),
    );
  }

  #parameters(type: string, code: string): Parameter[] {
    const all = this.#definitions.parameters.get(type);
    if (code !== '*') return [all?.get(code) ?? []].flat();
    return [...(all?.values() ?? [])].filter((parameter) => parameter.type === 'reference');
  }

  /** What a reference or a canonical URL leads to. */
  #resolve(key: string, targets: readonly string[]): StoredResource[] {
    const [, type = '', id = ''] = /^([A-Z]\w+)\/([^/]+)$/.exec(key) ?? [];
    const resource = this.#store.read(type, id)?.resource;
    if (resource !== undefined) return [resource];
    if (!key.includes(':')) return [];
    return targets.flatMap((target) => {
      const filter = this.#finder.filter(target, ['url', key.replaceAll(',', '\\,')]);
      return filter === undefined ? [] : this.#finder.find(target, [filter]);
    });
  }
}

function nameOf({ resourceType, id }: StoredResource): string {
  return `${resourceType}/${id}`;
}

function canonicalOf({ url }: StoredResource): string | undefined {
  return typeof url === 'string' ? url : undefined;
}

function isOf(type: string | undefined): (resource: StoredResource) => boolean {
  return ({ resourceType }) => type === undefined || type === '' || resourceType === type;
}
