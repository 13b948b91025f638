import type { FhirResource } from 'fhir/r4.js';
import type { HttpRequest, Send } from './fhir-kit.js';
import { madeError, readAnswer } from './outcome.js';
import { FhirError } from './port.js';
import { parseRetryAfter, withRetries, type Attempt, type RetryOptions } from './retry.js';

/** A bearer token, or what fetches one: called once at first, then once more whenever the server answers 401. */
export type Token = string | (() => string | undefined | Promise<string | undefined>);

/**
 * Statuses after which the same request may pass. Not 500: it says that the server failed on this very request, and
 * often does so again. Nor 409 and 412, which need the reader's choice.
 */
const RETRIED = new Set([408, 429, 502, 503, 504]);

export interface SendOptions {
  fetch: typeof fetch;
  token: Token | undefined;
  retry: Required<RetryOptions>;
}

/**
 * Sends one request, again when that is safe and may help. Callers give only requests that may be repeated: reads,
 * searches, transactions whose creates are conditional.
 */
export function createSend({ fetch: fetcher, token, retry }: SendOptions): Send {
  const tokens = tokenSource(token);

  const exchange = async ({ method, url, headers, body }: HttpRequest, bearer: string | undefined, signal: AbortSignal): Promise<Response> =>
    fetcher(url, {
      method,
      headers: { ...headers, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
      ...(body === undefined ? {} : { body }),
      signal,
      keepalive: false, // A keepalive body over 64 KiB is refused by browsers.
      cache: 'no-store', // A record must not stay in a browser's cache.
      redirect: 'manual', // A redirect may lead a patient's data to another host.
    });

  return async (request) => {
    let mayRenew = tokens.canRenew;
    const attempt = async (signal: AbortSignal): Promise<Attempt<FhirResource>> => {
      const used = await tokens.current();
      let response = await exchange(request, used, signal);
      if (response.status === 401 && mayRenew) {
        mayRenew = false;
        await response.body?.cancel();
        response = await exchange(request, await tokens.renew(used), signal);
      }
      return judge(response, retry.now());
    };
    return withRetries(attempt, { retry, signal: request.signal });
  };
}

async function judge(response: Response, now: number): Promise<Attempt<FhirResource>> {
  const { status, headers, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return { error: madeError(status, 'The FHIR server redirects elsewhere: give its final address as baseUrl.', { code: 'security' }), again: false };
  }
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  const retryAfterSeconds = retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1000);
  const reading = readAnswer({ status, contentType: headers.get('content-type') ?? '', text: await response.text(), retryAfterSeconds });
  if ('resource' in reading) return { result: reading.resource };
  return { error: reading.error, again: RETRIED.has(status) || reading.cut, retryAfterMs };
}

/** Keeps the token between requests, and asks for a new one once for all the requests that were refused with the old. */
function tokenSource(token: Token | undefined) {
  let kept: Promise<string | undefined> | undefined = typeof token === 'function' ? undefined : Promise.resolve(checked(token));
  const ask = async (): Promise<string | undefined> => {
    try {
      return checked(typeof token === 'function' ? await token() : token);
    } catch (cause) {
      if (cause instanceof FhirError || (cause instanceof Error && cause.name === 'AbortError')) throw cause;
      throw madeError(401, 'No access token could be had.', { cause });
    }
  };
  const keep = (asked: Promise<string | undefined>) => {
    kept = asked;
    asked.catch(() => { if (kept === asked) kept = undefined; });
    return asked;
  };
  return {
    canRenew: typeof token === 'function',
    current: () => kept ?? keep(ask()),
    /** @param refused the token the server did not take. */
    async renew(refused: string | undefined): Promise<string | undefined> {
      const now = kept;
      const latest = now && (await now);
      if (latest !== refused && latest !== undefined) return latest;
      return kept !== undefined && kept !== now ? kept : keep(ask());
    },
  };
}

/** @throws TypeError for what cannot stand in a header; the value is a secret and is not named. */
function checked(token: unknown): string | undefined {
  if (token === undefined || token === null) return undefined;
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new TypeError('An access token is a text of visible ASCII characters.');
}
