import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import { FhirError, type FhirPort, type RequestOptions, type SearchParams, type SubmitOptions } from '../client/port.js';
import { demoResources } from './demo-resources.js';
import { included, matches } from './fake-search.js';

export interface FakePort extends FhirPort {
  /** What was written, in order. A submit answered from memory, its key being known, is not written again. */
  readonly submitted: readonly { bundle: Bundle; idempotencyKey: string }[];
  /** All that is stored now, copies. */
  resources(): FhirResource[];
  /** Makes the next call of any verb fail with this error, once. */
  failNext(error: FhirError): void;
}

const failure = (status: number, code: 'not-found' | 'not-supported' | 'conflict', diagnostics: string): FhirError =>
  new FhirError(diagnostics, { status, outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] } });

/**
 * A FHIR server in memory, for tests and stories: no network, no clock, no random. It is small and says so: searches
 * match as `fake-search.ts` tells, all in one page; transactions know POST, PUT and DELETE, conditional creates and
 * updates, `If-Match` with versions that count from 1, and `urn:uuid:` references between entries; nothing is validated. For a server that behaves like one, see the sandbox.
 *
 * @param resources what it holds at first; the demo when `undefined`.
 */
export function fakePort(resources: readonly FhirResource[] = demoResources()): FakePort {
  const named = (resource: FhirResource) => `${resource.resourceType}/${String(resource.id)}`;
  const stored = new Map(resources.map((resource) => [named(resource), structuredClone(resource)]));
  const answers = new Map<string, Bundle>();
  const submitted: { bundle: Bundle; idempotencyKey: string }[] = [];
  let nextFailure: FhirError | undefined;
  let made = 0;

  const begin = async ({ signal }: RequestOptions) => {
    await Promise.resolve();
    signal?.throwIfAborted();
    const error = nextFailure;
    nextFailure = undefined;
    if (error) throw error;
  };

  /** Where an entry will be stored; a conditional create that finds its match is stored nowhere new. */
  const locate = ({ request, resource }: BundleEntry): { at: string; status: string } => {
    const [, criteria] = request?.url.split('?') ?? [];
    if (request?.method === 'PUT' && criteria === undefined) return { at: request.url, status: stored.has(request.url) ? '200 OK' : '201 Created' };
    if (request?.method === 'DELETE') return { at: request.url, status: '204 No Content' };
    if ((request?.method !== 'POST' && request?.method !== 'PUT') || !resource) throw failure(422, 'not-supported', 'The fake port knows POST, PUT and DELETE.');
    const conditions = criteria ?? request.ifNoneExist;
    const condition = conditions === undefined ? undefined : Object.fromEntries(new URLSearchParams(conditions));
    const match = condition && [...stored.values()].find((one) => one.resourceType === resource.resourceType && matches(one, condition));
    if (match) return { at: named(match), status: '200 OK' };
    made += 1;
    return { at: `${resource.resourceType}/${resource.resourceType.toLowerCase()}-${made}`, status: '201 Created' };
  };

  const versionOf = (at: string) => Number(stored.get(at)?.meta?.versionId ?? (stored.has(at) ? 1 : 0));

  const write = (bundle: Bundle): Bundle => {
    for (const { request } of bundle.entry ?? []) {
      if (request?.ifMatch !== undefined && request.ifMatch !== `W/"${versionOf(request.url)}"`) throw failure(412, 'conflict', `${request.url} is at version ${versionOf(request.url)}.`);
    }
    const entries = (bundle.entry ?? []).map((entry) => ({ entry, ...locate(entry) }));
    const places = new Map(entries.flatMap(({ entry, at }) => (entry.fullUrl ? [[entry.fullUrl, at] as const] : [])));
    for (const { entry, at, status } of entries) {
      if (entry.request?.method === 'DELETE') stored.delete(at);
      else if (entry.resource && (entry.request?.method === 'PUT' || status.startsWith('201'))) {
        const id = at.slice(at.indexOf('/') + 1);
        const next = withReferences(entry.resource, places);
        stored.set(at, { ...next, id, meta: { ...next.meta, versionId: String(versionOf(at) + 1) } });
      }
    }
    return {
      resourceType: 'Bundle',
      type: 'transaction-response',
      entry: entries.map(({ at, status }) => ({ response: { status, location: `${at}/_history/${versionOf(at)}`, etag: `W/"${versionOf(at)}"` } })),
    };
  };

  return {
    submitted,
    resources: () => structuredClone([...stored.values()]),
    failNext: (error) => { nextFailure = error; },

    async read<Resource extends FhirResource>(reference: string, options: RequestOptions = {}): Promise<Resource> {
      await begin(options);
      const found = stored.get(reference);
      if (!found) throw failure(404, 'not-found', 'No such resource.');
      return structuredClone(found) as Resource;
    },

    async *search(type: string, params: SearchParams = {}, options: RequestOptions = {}): AsyncGenerator<Bundle> {
      await begin(options);
      const all = [...stored.values()];
      const found = all.filter((resource) => resource.resourceType === type && matches(resource, params));
      const entry = (mode: 'match' | 'include') => (resource: FhirResource): BundleEntry =>
        ({ fullUrl: named(resource), resource: structuredClone(resource), search: { mode } });
      yield {
        resourceType: 'Bundle',
        type: 'searchset',
        total: found.length,
        entry: [...found.map(entry('match')), ...included(found, all, params).map(entry('include'))],
      };
    },

    async submit(bundle: Bundle, { idempotencyKey, ...options }: SubmitOptions): Promise<Bundle> {
      await begin(options);
      const answer = answers.get(idempotencyKey) ?? write(bundle);
      if (!answers.has(idempotencyKey)) submitted.push({ bundle: structuredClone(bundle), idempotencyKey });
      answers.set(idempotencyKey, answer);
      return structuredClone(answer);
    },
  };
}

/** A copy in which references to entries of the same Bundle point where those entries are stored. */
function withReferences(resource: FhirResource, places: ReadonlyMap<string, string>): FhirResource {
  return JSON.parse(JSON.stringify(resource), (key, value: unknown) =>
    key === 'reference' && typeof value === 'string' ? places.get(value) ?? value : value) as FhirResource;
}
