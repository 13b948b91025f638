import { refusal, Refusal, makeIssue } from '../resource/outcome.js';
import type { StoredResource } from '../resource/resource.js';
import { SUMMARIES, subset } from '../search/subset.js';
import type { Version } from '../store/version.js';
import { etagOf, versionHeaders, versionOfEtag, type FhirRequest, type FhirResponse } from './message.js';

/** The answer to a read, which is short when the client has it already. */
export function readAnswer(resource: StoredResource, request: FhirRequest): FhirResponse {
  const headers = versionHeaders(resource);
  if (isUnchanged(resource, request)) return { status: 304, headers };
  return { status: 200, headers, body: reduce(resource, request), resource };
}

/** @throws Refusal 404 when there never was such a resource, 410 when it was deleted. */
export function present(version: Version | undefined, name: string): StoredResource {
  if (version === undefined) throw refusal(404, 'not-found', `${name} is not known.`);
  if (version.resource !== undefined) return version.resource;
  throw new Refusal(410, [makeIssue('error', 'deleted', `${name} was deleted on ${version.lastUpdated}.`)], {
    ETag: etagOf(String(version.number)),
    'Last-Modified': new Date(version.lastUpdated).toUTCString(),
  });
}

function isUnchanged({ meta }: StoredResource, { ifNoneMatch, ifModifiedSince }: FhirRequest): boolean {
  if (ifNoneMatch !== undefined) {
    return ifNoneMatch.split(',').map(versionOfEtag).some((version) => version === '*' || version === meta.versionId);
  }
  // HTTP dates have whole seconds.
  return ifModifiedSince !== undefined && Math.floor(Date.parse(meta.lastUpdated) / 1000) * 1000 <= Date.parse(ifModifiedSince);
}

/** `_summary` and `_elements` work on a read too. */
function reduce(resource: StoredResource, { query }: FhirRequest): StoredResource {
  const values = new Map(query);
  const summary = SUMMARIES.find((known) => known === values.get('_summary')) ?? 'false';
  return subset(resource, { summary, elements: (values.get('_elements') ?? '').split(',').filter(Boolean) });
}
