import type { Definitions } from '../definition/load.js';
import type { Parameter } from '../definition/parameter.js';
import { refusal } from '../resource/outcome.js';
import type { StoredResource } from '../resource/resource.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';
import { currentOf, type Entry } from '../store/version.js';
import { keysOf, makeFilter, makeLinkFilter, type Filter } from './filter.js';

/** One `name=value` of a search, decoded. */
export type Pair = readonly [name: string, value: string];

/** Finds resources by search parameters. */
export class Finder {
  readonly #store: Store;
  readonly #definitions: Definitions;

  constructor(store: Store, definitions: Definitions) {
    this.#store = store;
    this.#definitions = definitions;
  }

  parameter(type: string, code: string): Parameter | undefined {
    return this.#definitions.parameters.get(type)?.get(code);
  }

  /** In order of creation. */
  find(type: string, filters: readonly Filter[]): StoredResource[] {
    const table = this.#store.table(type);
    if (table === undefined) return [];
    const candidates = narrowest(table, filters);
    const found: { born: number; resource: StoredResource }[] = [];
    for (const entry of candidates ?? table.entries.values()) {
      const resource = currentOf(entry);
      if (resource !== undefined && filters.every((filter) => filter.matches(resource))) found.push({ born: entry.born, resource });
    }
    if (candidates !== undefined) found.sort((a, b) => a.born - b.born);
    return found.map(({ resource }) => resource);
  }

  /** The filter a parameter asks for; `undefined` when the parameter is unknown. @throws Refusal 400 */
  filter(type: string, [name, value]: Pair): Filter | undefined {
    if (name.startsWith('_has:')) return this.#has(type, name, value);
    const [, code = '', modifier = '', chain] = /^([^:.]+)(?::([^.]*))?(?:\.(.+))?$/.exec(name) ?? [];
    const parameter = this.parameter(type, code);
    if (parameter === undefined) return undefined;
    return chain === undefined ? makeFilter(parameter, modifier, value) : this.#chain(parameter, modifier, [chain, value]);
  }

  /** Filters for all pairs. @throws Refusal 400 for an unknown parameter: where a search decides on a write, none may be left out. */
  strictFilters(type: string, pairs: readonly Pair[]): Filter[] {
    return pairs.map((pair) => this.filter(type, pair) ?? fail(type, pair[0]));
  }

  /** `subject:Patient.name=Durand`: resources whose subject is a Patient of that name. */
  #chain(parameter: Parameter, type: string, pair: Pair): Filter | undefined {
    if (parameter.type !== 'reference') throw refusal(400, 'invalid', `"${parameter.code}" is not a reference and cannot be chained.`);
    const targets = type === '' ? parameter.targets : [type];
    const filters = targets.flatMap((target) => {
      const filter = this.filter(target, pair);
      return filter === undefined ? [] : [{ target, filter }];
    });
    if (filters.length === 0) return undefined;
    const found = filters.flatMap(({ target, filter }) => this.find(target, [filter]).map(({ id }) => `${target}/${id}`));
    return makeLinkFilter(parameter, new Set(found));
  }

  /** `_has:Observation:patient:code=1234`: resources that an Observation with that code points at. */
  #has(type: string, name: string, value: string): Filter | undefined {
    const [, source = '', code = '', rest = ''] = /^_has:(\w+):([\w-]+):(.+)$/.exec(name) ?? [];
    const parameter = this.parameter(source, code);
    const filter = this.filter(source, [rest, value]);
    if (parameter?.type !== 'reference' || filter === undefined) return undefined;
    const pointed = this.find(source, [filter]).flatMap(keysOf(parameter));
    const ids = new Set(pointed.filter((key) => key.startsWith(`${type}/`)).map((key) => key.slice(type.length + 1)));
    return { matches: ({ id }) => ids.has(id), ids };
  }
}

function fail(type: string, name: string): never {
  throw refusal(400, 'not-supported', `"${name}" is not a search parameter of ${type}.`);
}

/** The smallest set of entries that must hold every match; `undefined` when no filter has an index. */
function narrowest(table: Table, filters: readonly Filter[]): Iterable<Entry> | undefined {
  const sets = filters.flatMap((filter) => candidatesOf(table, filter) ?? []);
  return sets.reduce<Set<Entry> | undefined>((best, set) => (best === undefined || set.size < best.size ? set : best), undefined);
}

function candidatesOf(table: Table, { ids, indexes }: Filter): Set<Entry> | undefined {
  if (ids !== undefined) return new Set([...ids].flatMap((id) => table.entries.get(id) ?? []));
  if (indexes === undefined) return undefined;
  const [first, ...others] = indexes.map(({ parameter, keys, keysOf: keysOfEntry }) => table.lookUp(parameter, keys, keysOfEntry));
  return others.length === 0 ? first : new Set([first ?? [], ...others].flatMap((entries) => [...entries]));
}
