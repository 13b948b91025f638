import type { IncomingMessage } from 'node:http';
import { readTarget, type FhirRequest } from '../interaction/message.js';
import { parseJson } from '../resource/json.js';
import { refusal } from '../resource/outcome.js';
import { readBody } from './body.js';
import { assertAcceptable, bodyKind, readPreference } from './negotiate.js';

/** Where FHIR begins. */
export const BASE_PATH = '/fhir';
const TARGET = new RegExp(`^${BASE_PATH}((?:[/?].*)?)$`);

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** The FHIR request that an HTTP request is. @throws Refusal */
export async function toFhirRequest(message: IncomingMessage, { host, maxBodyBytes }: { host: string; maxBodyBytes: number }): Promise<FhirRequest> {
  const { method = 'GET', headers } = message;
  const [, target] = TARGET.exec(message.url ?? '/') ?? [];
  if (target === undefined) throw refusal(404, 'not-found', `There is nothing at this URL: FHIR begins at ${BASE_PATH}.`);
  const { path, query } = readTarget(target);
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
