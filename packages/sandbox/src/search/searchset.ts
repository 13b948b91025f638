import { makeIssue, outcomeOf, refusal } from '../resource/outcome.js';
import type { Resource, StoredResource } from '../resource/resource.js';
import type { Finder } from './finder.js';
import type { Includer } from './include.js';
import { makeLinks } from './paging.js';
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
  const { type, query, base, path } = options;
  const { ignored, count, offset, summary } = query;
  if (options.isStrict && ignored.length > 0) throw refusal(400, 'not-supported', sayIgnored(ignored, type));
  const found = finder.find(type, query.filters);
  const isCount = summary === 'count' || count === 0;
  const matches = isCount ? [] : sortResources(found, query.sort).slice(offset, offset + count);
  const included = includer.include(matches, query.includes);
  const toEntry = (mode: string, elements: readonly string[]) => (resource: StoredResource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource: subset(resource, { summary, elements }),
    search: { mode },
  });
  // `_elements` names elements of the type searched; what comes along is of other types.
  const entry = [...matches.map(toEntry('match', query.elements)), ...included.map(toEntry('include', [])), ...warn(ignored, type)];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...((query.hasTotal || isCount) && { total: found.length }),
    link: makeLinks({ url: `${base}/${path}`, pairs: query.used, offset, count, total: isCount ? 0 : found.length }),
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
