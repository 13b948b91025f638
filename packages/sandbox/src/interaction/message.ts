import type { Definitions } from '../definition/load.js';
import { refusal } from '../resource/outcome.js';
import type { Resource, StoredResource } from '../resource/resource.js';
import type { Finder, Pair } from '../search/finder.js';
import type { Includer } from '../search/include.js';
import type { Store } from '../store/store.js';

/** A FHIR request, over HTTP or as an entry of a batch. */
export interface FhirRequest {
  method: string;
  /** Decoded, below the base: `['Patient', '1']`. */
  path: readonly string[];
  query: readonly Pair[];
  /** Where the client reaches the server, without a slash at the end. */
  base: string;
  body?: unknown;
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
  ifModifiedSince?: string | undefined;
  ifNoneExist?: string | undefined;
  prefer?: Preference | undefined;
}

/** The `Prefer` header. */
export interface Preference {
  return?: 'minimal' | 'representation' | 'OperationOutcome' | undefined;
  isStrict?: boolean | undefined;
}

export interface FhirResponse {
  status: number;
  headers: Record<string, string>;
  body?: Resource | undefined;
  /** What was written or read, also when the client wants no body. */
  resource?: StoredResource | undefined;
}

/** All an interaction works with. */
export interface Engine {
  store: Store;
  definitions: Definitions;
  finder: Finder;
  includer: Includer;
  /** Answers any request, also from within a batch. @throws Refusal */
  handle(request: FhirRequest): Promise<FhirResponse>;
}

/** The parts of a URL below the base. @throws Refusal 400 when it has an invalid escape. */
export function readTarget(url: string, ...expression: string[]): Pick<FhirRequest, 'path' | 'query'> {
  const [, path = '', query] = /^([^?]*)\??(.*)$/s.exec(url) ?? [];
  try {
    return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: [...new URLSearchParams(query)] };
  } catch {
    throw refusal(400, 'value', `The URL ${url} has an invalid escape.`, ...expression);
  }
}

export function etagOf(versionId: string): string {
  return `W/"${versionId}"`;
}

/** `W/"3"`, `"3"` and `3` all name version 3. */
export function versionOfEtag(etag: string): string {
  return etag.trim().replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}

/** Headers that say which version a body is. */
export function versionHeaders({ meta }: StoredResource): Record<string, string> {
  return { ETag: etagOf(meta.versionId), 'Last-Modified': new Date(meta.lastUpdated).toUTCString() };
}

export function locationOf({ resourceType, id, meta }: StoredResource): string {
  return `${resourceType}/${id}/_history/${meta.versionId}`;
}
