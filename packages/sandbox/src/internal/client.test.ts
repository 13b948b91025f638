import { createSandbox, type Faults, type SandboxOptions } from '../index.js';

/** What came back, with the body as the tests look at it. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
}

/** JSON of any shape: a test that reads what is not there fails by itself. */
export interface Body extends Iterable<Body> {
  [key: string]: Body | undefined;
}

export interface Client {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  remove(path: string, headers?: Record<string, string>): Promise<Reply>;
  transact(...entry: unknown[]): Promise<Reply>;
}

/** Speaks to a server as a client does. `base` may only be known once the tests run. */
export function clientOf(base: () => string): Client {
  const send = (method: string, type: string) => async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> => {
    const response = await fetch(`${base()}${path}`, {
      method,
      headers: { 'Content-Type': type, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };
  const fhir = 'application/fhir+json';
  const [post, patch] = [send('POST', fhir), send('PATCH', 'application/json-patch+json')];
  return {
    get url() { return base(); },
    get: (path, headers) => send('GET', fhir)(path, undefined, headers),
    remove: (path, headers) => send('DELETE', fhir)(path, undefined, headers),
    post,
    patch,
    put: send('PUT', fhir),
    transact: (...entry) => post('', { resourceType: 'Bundle', type: 'transaction', entry }),
  };
}

/** A sandbox for the tests of one `describe`, empty unless told otherwise. */
export function useSandbox(options: SandboxOptions = {}): Client & { setFaults(faults: Faults): void } {
  let sandbox: Awaited<ReturnType<typeof createSandbox>> | undefined;
  const running = (): NonNullable<typeof sandbox> => {
    if (sandbox === undefined) throw new Error('The sandbox is not running.');
    return sandbox;
  };
  before(async function () {
    this.timeout(20_000);
    sandbox = await createSandbox({ seed: 'none', ...options });
  });
  after(() => running().close());
  return Object.assign(clientOf(() => running().url), { setFaults: (faults: Faults) => { running().setFaults(faults); } });
}

/** The text at the end of a path into a body; empty when there is none. */
export function said(value: Body | undefined): string {
  const primitive: unknown = value;
  return typeof primitive === 'string' ? primitive : '';
}

/** The ids of the matches of a searchset, in its order. */
export function idsOf({ body }: Reply, mode = 'match'): string[] {
  return [...(body['entry'] ?? [])].filter((entry) => said(entry['search']?.['mode']) === mode).map((entry) => said(entry['resource']?.['id']));
}

export function create(resource: { resourceType: string; [element: string]: unknown }, extra: object = {}): object {
  return { resource, request: { method: 'POST', url: resource.resourceType }, ...extra };
}

export function putEntry(resource: { resourceType: string; id: string; [element: string]: unknown }): object {
  return { resource, request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` } };
}

export const patient = (parts: object = {}) => ({ resourceType: 'Patient', name: [{ family: 'Durand' }], ...parts });

export const serviceRequest = (subject: string, parts: object = {}) => ({
  resourceType: 'ServiceRequest', status: 'active', intent: 'order', subject: { reference: subject }, ...parts,
});

export const observation = (subject: string, parts: object = {}) => ({
  resourceType: 'Observation', status: 'final', code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] }, subject: { reference: subject }, ...parts,
});

function parse(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {} as Body;
  }
}
