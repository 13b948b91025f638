/**
 * The only file that knows fhir-kit-client. It gives its FHIR REST grammar (paths, query strings, bodies) and nothing
 * else: nothing of it shows in a type, and it imports nothing of ours at run time, being bundled apart.
 *
 * Why this is hard: version 2.0.3 calls the global `fetch` on a `Request` it builds with `keepalive: true`, which makes
 * browsers refuse a body over 64 KiB, and it has no option for another `fetch`. Its `httpClient`, « exposed for
 * advanced use cases », sends everything through one method, `request`: that method of this one instance is replaced
 * by `send`. No global is touched, and logging, agents and its error class are never reached.
 */
import { Client } from 'fhir-kit-client';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import type { SearchParams } from './port.js';

export interface HttpRequest {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | undefined;
  signal: AbortSignal | undefined;
}

export type Send = (request: HttpRequest) => Promise<FhirResource>;

/** The verbs of FHIR REST that the port needs, each one HTTP request. */
export interface FhirVerbs {
  read(type: string, id: string, signal?: AbortSignal): Promise<FhirResource>;
  search(type: string, params: SearchParams, options: { inBody: boolean; signal?: AbortSignal | undefined }): Promise<FhirResource>;
  page(url: string, signal?: AbortSignal): Promise<FhirResource>;
  transaction(bundle: Bundle, signal?: AbortSignal): Promise<FhirResource>;
}

/** @param baseUrl without a slash at its end. */
export function fhirVerbs(baseUrl: string, send: Send): FhirVerbs {
  const client = new Client({ baseUrl });
  const { httpClient } = client;
  httpClient.request = async (method, path, options = {}, body) => {
    const resource = await send({
      method,
      url: path === '/' ? baseUrl : httpClient.expandUrl(path),
      headers: { accept: 'application/fhir+json', ...options.headers },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      signal: options.signal as AbortSignal | undefined,
    });
    return resource as unknown as Foreign;
  };
  const options = (signal: AbortSignal | undefined) => (signal ? { signal } : {});
  return {
    read: async (resourceType, id, signal) => ours(await client.read({ resourceType, id, options: options(signal) })),
    search: async (resourceType, params, { inBody, signal }) =>
      ours(await client.resourceSearch({ resourceType, searchParams: mutable(params), options: { ...options(signal), postSearch: inBody } })),
    page: async (url, signal) => ours(await httpClient.get(url, options(signal))),
    transaction: async (bundle, signal) => ours(await client.transaction({ body: bundle as unknown as Foreign, options: options(signal) })),
  };
}

/** What the library calls a resource: any object with a `resourceType`. */
type Foreign = Awaited<ReturnType<Client['read']>>;

const ours = (resource: Foreign): FhirResource => resource as unknown as FhirResource;

const mutable = (params: SearchParams) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]));
