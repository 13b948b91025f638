import { randomUUID } from 'node:crypto';
import { matchOne, parseCriteria } from '../interaction/match.js';
import type { Engine, FhirRequest } from '../interaction/message.js';
import { bodyOf } from '../interaction/write.js';
import { refusal } from '../resource/outcome.js';
import { isObject, textOf, type Resource, type StoredResource } from '../resource/resource.js';

/** One entry of a transaction, once it is known which resource it is about. */
export interface Step {
  index: number;
  entry: unknown;
  request: FhirRequest;
  /** `Patient/1`: what references to this entry become. Absent for reads and for deletes that hit nothing. */
  name?: string | undefined;
  fullUrl?: string | undefined;
  /** What is to be written, references not yet rewritten. */
  resource?: Resource | undefined;
  /** A conditional create that found its resource, or an earlier entry with the same criteria. */
  existing?: StoredResource | undefined;
  sameAs?: number | undefined;
}

/** Finds out which resource an entry is about, before anything is written. @throws Refusal */
export function makeStep({ index, entry, request }: Pick<Step, 'index' | 'entry' | 'request'>, engine: Engine): Step {
  const fullUrl = isObject(entry) ? textOf(entry['fullUrl']) : undefined;
  const step: Step = { index, entry, request, fullUrl };
  const [type = '', id] = request.path;
  if (request.method === 'GET' || request.method === 'HEAD') return step;
  if (!engine.definitions.types.has(type)) throw refusal(400, 'not-supported', `"${type}" is not a type of resource kept here.`, 'request.url');
  if (request.path.length > 2) throw refusal(400, 'not-supported', 'Operations are not supported in a transaction.', 'request.url');
  switch (request.method) {
    case 'POST': return { ...step, ...identifyCreate(type, id, request, engine) };
    case 'PUT': return { ...step, ...identifyUpdate(type, id, request, engine) };
    default: return identifyTarget(step, type, id, engine);
  }
}

function identifyCreate(type: string, id: string | undefined, request: FhirRequest, engine: Engine): Partial<Step> {
  if (id !== undefined) throw refusal(400, 'value', `A resource is created at ${type}, not at ${type}/${id}.`, 'request.url');
  const { id: _, ...body } = bodyOf(request, type);
  const existing = request.ifNoneExist === undefined ? undefined : matchOne(type, parseCriteria(request.ifNoneExist), engine);
  const assigned = existing?.id ?? randomUUID();
  return { name: `${type}/${assigned}`, resource: { ...body, resourceType: type, id: assigned }, existing };
}

function identifyUpdate(type: string, id: string | undefined, request: FhirRequest, engine: Engine): Partial<Step> {
  const body = bodyOf(request, type);
  const found = id ?? matchOne(type, request.query, engine)?.id;
  const assigned = found ?? body.id ?? randomUUID();
  return {
    name: `${type}/${assigned}`,
    request: { ...request, path: [type, assigned], query: [] },
    resource: id === undefined && body.id === undefined ? { ...body, id: assigned } : body,
  };
}

function identifyTarget(step: Step, type: string, id: string | undefined, engine: Engine): Step {
  const { request } = step;
  const found = id ?? matchOne(type, request.query, engine)?.id;
  if (found !== undefined) return { ...step, name: `${type}/${found}`, request: { ...request, path: [type, found], query: [] } };
  if (request.method === 'DELETE') return step;
  throw refusal(404, 'not-found', `No ${type} meets the criteria.`, 'request.url');
}
