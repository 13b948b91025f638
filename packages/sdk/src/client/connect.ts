import type { Bundle, FhirResource } from 'fhir/r4.js';
import { fhirVerbs } from './fhir-kit.js';
import { withConditions } from './idempotency.js';
import { madeError } from './outcome.js';
import { FhirError, type FhirPort, type RequestOptions, type SearchParams, type SubmitOptions } from './port.js';
import { retryDefaults, unlessAborted, type RetryOptions } from './retry.js';
import { isPersonal, searchPages } from './search-pages.js';
import { createSend, type Token } from './send.js';

export interface ConnectOptions {
  /** Absolute URL of the FHIR R4 server, `https://example.org/fhir`; a slash at its end changes nothing. */
  baseUrl: string;
  /**
   * Access token, sent as `Bearer`. A function is called for the first request, and once more for a request that was
   * answered 401; what it returns is kept until then. `undefined` sends none.
   */
  token?: Token | undefined;
  /** Used for every request. `undefined` is the global one, looked up at each request. */
  fetch?: typeof fetch | undefined;
  retry?: RetryOptions | undefined;
}

const REFERENCE = /^([A-Z][A-Za-z]{0,63})\/([A-Za-z0-9\-.]{1,64})$/;
const TYPE = /^[A-Z][A-Za-z]{0,63}$/;

/**
 * Connects to a FHIR R4 server over HTTP. Nothing is sent yet.
 *
 * Requests are tried again after a fault of the network, a late or cut answer, and 408, 429, 502, 503 or 504: at most
 * 4 tries in 30 s, see `RetryOptions`. A server that asks for a longer wait than is left is not asked again: the error
 * says how long, `retryAfterSeconds`. Any other failure is final. Searches by a person's traits go by POST, so that
 * these stay out of URLs. Redirects are refused.
 *
 * @throws TypeError for a base URL or token that cannot be one, RangeError for such a `retry` setting. The verbs throw
 * `FhirError` for faults of network and server, `TypeError` for arguments that make no request, and the signal's own
 * reason when the caller aborts.
 *
 * @example
 * const port = connectFhir({ baseUrl: 'https://example.org/fhir', token: () => session.accessToken() });
 * const patient = await port.read<Patient>('Patient/123');
 */
export function connectFhir({ baseUrl, token, fetch: given, retry }: ConnectOptions): FhirPort {
  const base = checkedBase(baseUrl);
  const fetcher: typeof fetch = given ?? ((input, init) => globalThis.fetch(input, init));
  const verbs = fhirVerbs(base, createSend({ fetch: fetcher, token, retry: retryDefaults(retry) }));
  const turns = createTurns();

  return {
    async read<Resource extends FhirResource>(reference: string, { signal }: RequestOptions = {}): Promise<Resource> {
      const [, type, id] = REFERENCE.exec(reference) ?? [];
      if (type === undefined || id === undefined || /^\.+$/.test(id)) throw new TypeError('read expects a reference like Patient/123.');
      const resource = await verbs.read(type, id, signal);
      if (resource.resourceType === type) return resource as Resource;
      throw madeError(200, `The FHIR server answered the reading of a ${type} with another resource.`, { code: 'structure' });
    },

    search(type: string, params: SearchParams = {}, { signal }: RequestOptions = {}): AsyncIterable<Bundle> {
      if (typeof type !== 'string' || !TYPE.test(type)) throw new TypeError('search expects a resource type like Patient.');
      const stated = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null));
      return searchPages({
        baseUrl: base,
        first: () => verbs.search(type, stated, { inBody: isPersonal(stated), signal }),
        next: (url) => verbs.page(url, signal),
      });
    },

    async submit(bundle: Bundle, { idempotencyKey, signal }: SubmitOptions): Promise<Bundle> {
      const request = withConditions(bundle, idempotencyKey);
      const send = async () => {
        signal?.throwIfAborted();
        return checkedResponse(await verbs.transaction(request, signal), request);
      };
      return unlessAborted(turns.take(idempotencyKey, send), signal);
    },
  };
}

function checkedBase(baseUrl: unknown): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const usable = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (usable) return url.href.replace(/\/+$/, '');
  throw new TypeError('baseUrl is an absolute http or https URL, without user, query or fragment: https://example.org/fhir.');
}

/** The same submit twice at once (a double click) goes one after the other, so that the second finds what the first wrote. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return {
    async take<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
      const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
      last.set(key, turn);
      try {
        return await turn;
      } finally {
        if (last.get(key) === turn) last.delete(key);
      }
    },
  };
}

/** A transaction is all or nothing: an answer that lacks entries, or holds a refusal, was not one. */
function checkedResponse(response: FhirResource, request: Bundle): Bundle {
  const sent = request.entry?.length ?? 0;
  if (response.resourceType !== 'Bundle' || (response.entry?.length ?? 0) !== sent) {
    throw madeError(200, `The FHIR server did not answer for each of the ${sent} entries of the transaction.`, { code: 'incomplete' });
  }
  const refused = response.entry?.find((entry) => /^[45]\d\d/.test(entry?.response?.status ?? ''))?.response;
  if (!refused) return response;
  const status = Number(refused.status.slice(0, 3));
  const sentence = `The FHIR server refused an entry of the transaction with ${status}.`;
  if (refused.outcome?.resourceType !== 'OperationOutcome') throw madeError(status, sentence);
  throw new FhirError(sentence, { status, outcome: refused.outcome });
}
