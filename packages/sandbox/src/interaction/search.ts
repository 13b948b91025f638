import { refusal } from '../resource/outcome.js';
import { makeLinkFilter, type Filter } from '../search/filter.js';
import { readQuery } from '../search/query.js';
import { makeSearchset } from '../search/searchset.js';
import type { Resource } from '../resource/resource.js';
import type { Engine, FhirRequest } from './message.js';

/** `GET Patient?…` and `POST Patient/_search`, whose form the HTTP layer has added to the query. */
export function search(request: FhirRequest, engine: Engine): Resource {
  const [type = ''] = request.path;
  return run(request, engine, { type, path: type, within: [] });
}

/** `GET Patient/1/Observation?…`: what belongs to that patient. */
export function searchCompartment(request: FhirRequest, engine: Engine): Resource {
  const [owner = '', id = '', type = ''] = request.path;
  const filter = compartmentFilter(owner, id, type, engine);
  if (filter === undefined) throw refusal(404, 'not-supported', `${type} does not belong to the compartment of a ${owner}.`);
  return run(request, engine, { type, path: `${owner}/${id}/${type}`, within: [filter] });
}

/** Chooses the resources of a type that belong to `owner/id`; `undefined` when the type never does. */
export function compartmentFilter(owner: string, id: string, type: string, { definitions }: Engine): Filter | undefined {
  const name = `${owner}/${id}`;
  const codes = definitions.compartments.get(owner)?.get(type) ?? [];
  const links = codes.flatMap((code) => {
    const parameter = definitions.parameters.get(type)?.get(code);
    return parameter === undefined ? [] : [makeLinkFilter(parameter, new Set([name]))];
  });
  const matchesLink: Filter['matches'] = (resource) => links.some((link) => link.matches(resource));
  if (type === owner) return { matches: (resource) => resource.id === id || matchesLink(resource) };
  return links.length === 0 ? undefined : { matches: matchesLink, indexes: links.flatMap(({ indexes }) => indexes ?? []) };
}

function run(request: FhirRequest, engine: Engine, { type, path, within }: { type: string; path: string; within: Filter[] }): Resource {
  const { finder, includer, definitions } = engine;
  const query = readQuery(type, request.query, finder, definitions);
  query.filters.push(...within);
  const isStrict = request.prefer?.isStrict === true;
  return makeSearchset({ type, query, base: request.base, path, isStrict }, finder, includer);
}
