import type { IncomingMessage } from 'node:http';
import type { FhirRequest } from '../interaction/message.js';
import { parseJson } from '../resource/json.js';
import { refusal } from '../resource/outcome.js';
import type { Pair } from '../search/finder.js';
import { readBody } from './body.js';
import { assertAcceptable, bodyKind, readPreference } from './negotiate.js';

/** Where FHIR begins. */
export const BASE_PATH = '/fhir';

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** The FHIR request that an HTTP request is. @throws Refusal */
export async function toFhirRequest(message: IncomingMessage, { host, maxBodyBytes }: { host: string; maxBodyBytes: number }): Promise<FhirRequest> {
  const { method = 'GET', headers } = message;
  const { path, query } = readTarget(message.url ?? '/');
  assertAcceptable(headers, query);
  const text = WITH_BODY.has(method) ? await readBody(message, maxBodyBytes) : '';
  const kind = text === '' ? undefined : bodyKind(method, path, headers);
  return {
    method,
    path,
    query: kind === 'form' ? [...query, ...new URLSearchParams(text)] : query,
    // The client may know this machine by another name, and links must lead back the way it came.
    base: `http://${headers.host ?? host}${BASE_PATH}`,
    body: kind === 'fhir' || kind === 'patch' ? parseJson(text) : undefined,
    ifMatch: headers['if-match'],
    ifNoneMatch: headers['if-none-match'],
    ifModifiedSince: headers['if-modified-since'],
    ifNoneExist: [headers['if-none-exist'] ?? []].flat()[0],
    prefer: readPreference(headers),
  };
}

function readTarget(url: string): { path: string[]; query: Pair[] } {
  const at = url.indexOf('?');
  const pathname = at < 0 ? url : url.slice(0, at);
  if (pathname !== BASE_PATH && !pathname.startsWith(`${BASE_PATH}/`)) {
    throw refusal(404, 'not-found', `There is nothing at this URL: FHIR begins at ${BASE_PATH}.`);
  }
  return {
    path: pathname.slice(BASE_PATH.length).split('/').filter(Boolean).map(decode),
    query: at < 0 ? [] : [...new URLSearchParams(url.slice(at + 1))],
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refusal(400, 'value', 'The URL has an invalid escape.');
  }
}
