import { madeError } from './outcome.js';
import { FhirError } from './port.js';

/** How hard a request is tried. Every duration is in milliseconds. */
export interface RetryOptions {
  /** How many times in all. Default 4. */
  tries?: number;
  /** Longest first wait; each next one may be twice as long. Default 300. */
  baseMs?: number;
  /** Longest wait of our own choice; what `Retry-After` asks for is waited in full, or not at all. Default 10 000. */
  maxMs?: number;
  /** Longest single try. Default 10 000. */
  timeoutMs?: number;
  /** Longest time for tries and waits together. A server that asks for a longer wait is not tried again. Default 30 000. */
  totalMs?: number;
  /** From 0 to 1: full jitter, so that clients that failed together do not come back together. */
  random?: () => number;
  /** Waits; rejects as soon as the signal aborts. For tests without a clock. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Now, in milliseconds since 1970. */
  now?: () => number;
}

/** One try: a result, or why not and whether to come back. */
export type Attempt<Result> =
  | { result: Result }
  | { error: FhirError; again: boolean; retryAfterMs?: number | undefined };

/** @throws RangeError for a number that makes no sense. */
export function retryDefaults(options: RetryOptions = {}): Required<RetryOptions> {
  const settings = { tries: 4, baseMs: 300, maxMs: 10_000, timeoutMs: 10_000, totalMs: 30_000, random: Math.random, sleep, now: Date.now, ...definedOnly(options) };
  for (const name of ['tries', 'baseMs', 'maxMs', 'timeoutMs', 'totalMs'] as const) {
    if (!(settings[name] >= (name === 'tries' ? 1 : 0))) throw new RangeError(`retry.${name} cannot be ${String(settings[name])}.`);
  }
  return settings;
}

const definedOnly = (options: RetryOptions): RetryOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/**
 * Runs a request until it gives a result, an error that another try would not cure, or the end of tries or time.
 * What `attempt` throws counts as a fault of the network (status 0), except a `FhirError` and an abort.
 *
 * @throws FhirError the last one; the signal's reason, as is, when the caller aborts, even between two tries.
 */
export async function withRetries<Result>(
  attempt: (signal: AbortSignal) => Promise<Attempt<Result>>,
  { retry, signal }: { retry: Required<RetryOptions>; signal: AbortSignal | undefined },
): Promise<Result> {
  const { tries, baseMs, maxMs, timeoutMs, totalMs, random, now } = retry;
  const end = now() + totalMs;
  for (let count = 1; ; count += 1) {
    signal?.throwIfAborted();
    const outcome = await oneTry(attempt, { ms: Math.min(timeoutMs, end - now()), signal });
    if ('result' in outcome) return outcome.result;
    if (!outcome.again || count >= tries) throw outcome.error;
    const backoff = random() * Math.min(maxMs, baseMs * 2 ** (count - 1));
    const wait = outcome.retryAfterMs ?? backoff;
    if (now() + wait >= end) throw outcome.error;
    await retry.sleep(wait, signal);
  }
}

async function oneTry<Result>(
  attempt: (signal: AbortSignal) => Promise<Attempt<Result>>,
  { ms, signal }: { ms: number; signal: AbortSignal | undefined },
): Promise<Attempt<Result>> {
  const controller = new AbortController();
  const forward = () => controller.abort(signal?.reason);
  const timer = setTimeout(() => controller.abort(new DOMException('The try took too long.', 'TimeoutError')), ms);
  signal?.addEventListener('abort', forward, { once: true });
  try {
    return await unlessAborted(attempt(controller.signal), controller.signal);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof FhirError || (error instanceof Error && error.name === 'AbortError' && !controller.signal.aborted)) throw error;
    const late = controller.signal.aborted;
    const sentence = late ? 'The FHIR server did not answer in time.' : 'The FHIR server could not be reached.';
    return { error: madeError(0, sentence, { code: late ? 'timeout' : 'transient', cause: error }), again: true };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', forward);
  }
}

/** The promise, or the signal's reason as soon as it aborts: also for a `fetch` that does not heed its signal. */
export function unlessAborted<Result>(promise: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * How long `Retry-After` asks to wait: seconds, or an HTTP date (RFC 9110 §10.2.3).
 * @returns milliseconds, 0 for a date gone by; `undefined` when the header is absent or says nothing.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = text === '' || !/[a-z]/i.test(text) ? NaN : Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
