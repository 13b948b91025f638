import type { Definitions } from '../definition/load.js';
import { refusal } from '../resource/outcome.js';
import type { Filter } from './filter.js';
import type { Finder, Pair } from './finder.js';
import { parseInclude, type Include } from './include.js';
import { readNatural } from './paging.js';
import type { SortKey } from './sort.js';
import { SUMMARIES, type Summary } from './subset.js';

/** A search, read and understood. */
export interface Query {
  filters: Filter[];
  sort: SortKey[];
  includes: Include[];
  count: number;
  offset: number;
  hasTotal: boolean;
  summary: Summary;
  elements: string[];
  /** What was understood, for the links of the answer. */
  used: Pair[];
  /** Names that mean nothing here. */
  ignored: string[];
}

const DEFAULT_COUNT = 20;
const MAX_COUNT = 1000;

/** Parameters that shape the answer and concern the HTTP layer. */
const NEUTRAL = new Set(['_format', '_pretty']);

/** @throws Refusal 400 when a parameter is known but its value or modifier is not. */
export function readQuery(type: string, pairs: readonly Pair[], finder: Finder, definitions: Definitions): Query {
  const query: Query = {
    filters: [], sort: [], includes: [], count: DEFAULT_COUNT, offset: 0, hasTotal: true, summary: 'false', elements: [], used: [], ignored: [],
  };
  for (const pair of pairs) {
    const [name, value] = pair;
    if (NEUTRAL.has(name)) continue;
    if (readControl(query, type, pair, finder, definitions)) {
      if (name !== '_offset') query.used.push(pair);
      continue;
    }
    const filter = finder.filter(type, [name, value]);
    if (filter === undefined) query.ignored.push(name);
    else {
      query.filters.push(filter);
      query.used.push(pair);
    }
  }
  return query;
}

/** Takes a parameter that shapes the answer instead of choosing resources; `false` when it is not one. */
function readControl(query: Query, type: string, pair: Pair, finder: Finder, definitions: Definitions): boolean {
  const [name, value] = pair;
  if (name.startsWith('_include') || name.startsWith('_revinclude')) {
    query.includes.push(parseInclude(pair, definitions));
    return true;
  }
  switch (name) {
    case '_count':
      query.count = Math.min(readNatural(name, value), MAX_COUNT);
      return true;
    case '_offset':
      query.offset = readNatural(name, value);
      return true;
    case '_total':
      query.hasTotal = oneOf(name, value, ['none', 'accurate', 'estimate']) !== 'none';
      return true;
    case '_summary':
      query.summary = oneOf(name, value, SUMMARIES);
      return true;
    case '_elements':
      query.elements.push(...value.split(',').map((element) => element.trim().replace(new RegExp(`^${type}\\.`), '')).filter(Boolean));
      return true;
    case '_sort':
      return readSort(query, type, value, finder);
    default:
      return false;
  }
}

function readSort(query: Query, type: string, value: string, finder: Finder): boolean {
  for (const key of value.split(',').filter(Boolean)) {
    const isDescending = key.startsWith('-');
    const code = isDescending ? key.slice(1) : key;
    const parameter = finder.parameter(type, code);
    if (parameter === undefined || parameter.type === 'composite') query.ignored.push(`_sort=${key}`);
    else query.sort.push({ parameter, isDescending });
  }
  return true;
}

function oneOf<Value extends string>(name: string, value: string, known: readonly Value[]): Value {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw refusal(400, 'value', `"${name}" is one of ${known.join(', ')}, not "${value}".`);
  return found;
}
