import { makeIssue, outcomeOf, refusal } from '../resource/outcome.js';
import type { Resource, StoredResource } from '../resource/resource.js';
import type { Finder, Pair } from './finder.js';
import type { Includer } from './include.js';
import type { Query } from './query.js';
import { sortResources } from './sort.js';
import { subset } from './subset.js';

export interface SearchOptions {
  type: string;
  query: Query;
  /** Where the client reaches the server, e.g. `http://127.0.0.1:8080/fhir`. */
  base: string;
  /** What was searched, below the base: `Patient` or `Patient/1/Observation`. */
  path: string;
  /** Refuse what is not understood (`Prefer: handling=strict`). */
  isStrict: boolean;
}

/** Runs a search and makes the page of it that was asked for. @throws Refusal 400 */
export function makeSearchset(options: SearchOptions, finder: Finder, includer: Includer): Resource {
  const { type, query, base } = options;
  const { ignored, count, offset, summary } = query;
  if (options.isStrict && ignored.length > 0) throw refusal(400, 'not-supported', sayIgnored(ignored, type));
  const found = finder.find(type, query.filters);
  const isCount = summary === 'count' || count === 0;
  const matches = isCount ? [] : sortResources(found, query.sort).slice(offset, offset + count);
  const included = includer.include(matches, query.includes);
  const toEntry = (mode: string) => (resource: StoredResource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource: subset(resource, query),
    search: { mode },
  });
  const entry = [...matches.map(toEntry('match')), ...included.map(toEntry('include')), ...warn(ignored, type)];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...((query.hasTotal || isCount) && { total: found.length }),
    link: makeLinks(options, isCount ? 0 : found.length),
    ...(entry.length > 0 && { entry }),
  };
}

function warn(ignored: readonly string[], type: string): object[] {
  if (ignored.length === 0) return [];
  return [{ resource: outcomeOf(makeIssue('warning', 'not-supported', sayIgnored(ignored, type))), search: { mode: 'outcome' } }];
}

function sayIgnored(ignored: readonly string[], type: string): string {
  return `Not understood in a search for ${type}: ${ignored.join(', ')}.`;
}

function makeLinks({ base, path, query }: SearchOptions, found: number): object[] {
  const { count, offset, used } = query;
  const at = (start: number): string => `${base}/${path}${toQueryString([...used, ...(start > 0 ? [['_offset', String(start)] as const] : [])])}`;
  return [
    { relation: 'self', url: at(offset) },
    ...(offset + count < found && count > 0 ? [{ relation: 'next', url: at(offset + count) }] : []),
    ...(offset > 0 && found > 0 ? [{ relation: 'previous', url: at(Math.max(0, offset - count)) }] : []),
  ];
}

function toQueryString(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()}`;
}
