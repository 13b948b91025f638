import { STATUS_CODES } from 'node:http';
import { locationOf, readTarget, type FhirRequest, type FhirResponse } from '../interaction/message.js';
import { Refusal, refusal, type Issue, type OperationOutcome } from '../resource/outcome.js';
import { isObject, isResource, textOf, type JsonObject } from '../resource/resource.js';
import { parseJson } from '../resource/json.js';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** The request that an entry of a Bundle stands for. @throws Refusal 400 */
export function requestOf(entry: unknown, outer: FhirRequest): FhirRequest {
  const request = isObject(entry) ? entry['request'] : undefined;
  if (!isObject(entry) || !isObject(request)) throw refusal(400, 'required', 'The entry has no request.', 'request');
  const method = textOf(request['method']) ?? '';
  const url = textOf(request['url']);
  if (!METHODS.has(method)) throw refusal(400, 'value', `"${method}" is not a method of a Bundle entry.`, 'request.method');
  if (url === undefined) throw refusal(400, 'required', 'The request has no url.', 'request.url');
  const target = url.startsWith(`${outer.base}/`) ? url.slice(outer.base.length) : url;
  if (/^[a-z]+:/i.test(target)) throw refusal(400, 'value', `"${url}" is not a URL of this server.`, 'request.url');
  return {
    method,
    ...readTarget(target, 'request.url'),
    base: outer.base,
    body: method === 'PATCH' ? patchOf(entry) : entry['resource'],
    ifMatch: textOf(request['ifMatch']),
    ifNoneMatch: textOf(request['ifNoneMatch']),
    ifModifiedSince: textOf(request['ifModifiedSince']),
    ifNoneExist: textOf(request['ifNoneExist']),
    prefer: outer.prefer,
  };
}

/** Where something is in an entry, as one path that says all: `Bundle.entry[3].resource.status`, then the path in the resource. */
export function atEntry(error: Refusal, index: number, entry: unknown): Refusal {
  const type = isObject(entry) && isResource(entry['resource']) ? entry['resource'].resourceType : undefined;
  return new Refusal(error.status, error.issues.map((issue) => locate(issue, `Bundle.entry[${String(index)}]`, type)), error.headers);
}

function locate(issue: Issue, at: string, type: string | undefined): Issue {
  const [first] = issue.expression ?? [];
  if (first === undefined) return { ...issue, expression: [at] };
  if (/^(request|fullUrl|resource)\b/.test(first)) return { ...issue, expression: [`${at}.${first}`] };
  if (first === type) return { ...issue, expression: [`${at}.resource`, first] };
  const inner = type !== undefined && first.startsWith(`${type}.`) ? first.slice(type.length + 1) : first;
  return { ...issue, expression: [`${at}.resource.${inner}`, ...(issue.expression ?? [])] };
}

/** The entry of the answer. Resources travel only when read, or when `Prefer: return=representation` asks for them. */
export function toResponseEntry({ status, headers, body, resource }: FhirResponse, { method, prefer }: FhirRequest): object {
  const isRead = method === 'GET';
  const isWanted = isRead || prefer?.return === 'representation';
  return {
    ...(isWanted && body !== undefined && { resource: body }),
    response: {
      status: `${String(status)} ${STATUS_CODES[status] ?? ''}`.trim(),
      ...(resource !== undefined && {
        ...(!isRead && { location: locationOf(resource) }),
        etag: headers['ETag'],
        lastModified: resource.meta.lastUpdated,
      }),
      ...(prefer?.return === 'OperationOutcome' && !isRead && body !== undefined && { outcome: body }),
    },
  };
}

export function toFailedEntry(status: number, outcome: OperationOutcome): object {
  return { response: { status: `${String(status)} ${STATUS_CODES[status] ?? ''}`.trim(), outcome } };
}

/** FHIR R4 carries a JSON Patch in a Binary, because a list is no resource. */
function patchOf({ resource }: JsonObject): unknown {
  const data = isResource(resource) && resource.resourceType === 'Binary' ? textOf(resource['data']) : undefined;
  if (data === undefined) throw refusal(400, 'not-supported', 'A PATCH in a Bundle is a Binary of type application/json-patch+json.', 'resource');
  return parseJson(Buffer.from(data, 'base64').toString('utf8'));
}
