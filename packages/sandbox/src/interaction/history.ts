import { refusal } from '../resource/outcome.js';
import type { Resource } from '../resource/resource.js';
import { parseDate } from '../search/date.js';
import { makeLinks, readNatural } from '../search/paging.js';
import type { Version } from '../store/version.js';
import { etagOf, type Engine, type FhirRequest } from './message.js';

const DEFAULT_COUNT = '100';
const STATUSES = { POST: '201 Created', PUT: '200 OK', PATCH: '200 OK', DELETE: '204 No Content' } as const;

/** Of one resource, of a type, or of all: newest first, deletions included. */
export function history(request: FhirRequest, { store }: Engine): Resource {
  const path = request.path.slice(0, request.path.indexOf('_history'));
  const [type, id] = path;
  if (type !== undefined && id !== undefined && store.read(type, id) === undefined) {
    throw refusal(404, 'not-found', `${type}/${id} is not known.`);
  }
  const values = new Map(request.query);
  const since = readSince(values.get('_since'));
  const versions = store.history(type, id).filter(({ lastUpdated }) => Date.parse(lastUpdated) >= since);
  return toBundle(versions, request, values);
}

function readSince(text: string | undefined): number {
  if (text === undefined) return Number.NEGATIVE_INFINITY;
  const since = parseDate(text);
  if (since === undefined) throw refusal(400, 'value', `"_since" is an instant, not "${text}".`);
  return since.low;
}

function toBundle(versions: readonly Version[], { base, path, query }: FhirRequest, values: ReadonlyMap<string, string>): Resource {
  const count = readNatural('_count', values.get('_count') ?? DEFAULT_COUNT);
  const offset = readNatural('_offset', values.get('_offset') ?? '0');
  const pairs = query.filter(([name]) => name !== '_offset');
  return {
    resourceType: 'Bundle',
    type: 'history',
    total: versions.length,
    link: makeLinks({ url: `${base}/${path.join('/')}`, pairs, offset, count, total: versions.length }),
    entry: versions.slice(offset, offset + count).map((version) => toEntry(version, base)),
  };
}

function toEntry({ type, id, number, lastUpdated, method, resource }: Version, base: string): object {
  const status = method === 'PUT' && number === 1 ? STATUSES.POST : STATUSES[method];
  return {
    fullUrl: `${base}/${type}/${id}`,
    ...(resource !== undefined && { resource }),
    request: { method, url: method === 'POST' ? type : `${type}/${id}` },
    response: { status, etag: etagOf(String(number)), lastModified: lastUpdated },
  };
}
