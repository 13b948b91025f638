import { refusal } from '../resource/outcome.js';
import type { Resource } from '../resource/resource.js';
import { parseDate } from '../search/date.js';
import type { Version } from '../store/version.js';
import { etagOf, type Engine, type FhirRequest, type FhirResponse } from './message.js';

const DEFAULT_COUNT = 100;
const STATUSES = { POST: '201 Created', PUT: '200 OK', PATCH: '200 OK', DELETE: '204 No Content' } as const;

/** Of one resource, of a type, or of all: newest first, deletions included. */
export function history(request: FhirRequest, { store }: Engine): FhirResponse {
  const path = request.path.slice(0, request.path.indexOf('_history'));
  const [type, id] = path;
  if (type !== undefined && id !== undefined && store.read(type, id) === undefined) {
    throw refusal(404, 'not-found', `${type}/${id} is not known.`);
  }
  const values = new Map(request.query);
  const since = readSince(values.get('_since'));
  const versions = store.history(type, id).filter(({ lastUpdated }) => Date.parse(lastUpdated) >= since);
  return { status: 200, headers: {}, body: toBundle(versions, request, values) };
}

function readSince(text: string | undefined): number {
  if (text === undefined) return Number.NEGATIVE_INFINITY;
  const since = parseDate(text);
  if (since === undefined) throw refusal(400, 'value', `"_since" is an instant, not "${text}".`);
  return since.low;
}

function toBundle(versions: readonly Version[], { base, path }: FhirRequest, values: ReadonlyMap<string, string>): Resource {
  const [count, offset] = [readNatural(values.get('_count'), DEFAULT_COUNT), readNatural(values.get('_offset'), 0)];
  const link = (relation: string, start: number): object => {
    const query = new URLSearchParams([...values].filter(([name]) => name !== '_offset'));
    if (start > 0) query.set('_offset', String(start));
    return { relation, url: `${base}/${path.join('/')}${query.size > 0 ? '?' : ''}${query.toString()}` };
  };
  return {
    resourceType: 'Bundle',
    type: 'history',
    total: versions.length,
    link: [
      link('self', offset),
      ...(count > 0 && offset + count < versions.length ? [link('next', offset + count)] : []),
      ...(offset > 0 ? [link('previous', Math.max(0, offset - count))] : []),
    ],
    entry: versions.slice(offset, offset + count).map((version) => toEntry(version, base)),
  };
}

function readNatural(text: string | undefined, absent: number): number {
  if (text === undefined) return absent;
  if (!/^\d{1,9}$/.test(text)) throw refusal(400, 'value', `"${text}" is not a whole number.`);
  return Number(text);
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
