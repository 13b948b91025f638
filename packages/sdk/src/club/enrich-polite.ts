/** Like the browser’s: the host gives its own, with its proxy and its rules. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Why nothing came. `wrong-answer`: an answer that is not what the service documents. */
export type Unavailable = 'limited' | 'timeout' | 'offline' | 'refused' | 'wrong-answer' | 'given-up';

export type Answered<Value> = { state: 'answered'; value: Value } | { state: 'unavailable'; why: Unavailable; /** Seconds the service asked to be left alone. */ retryAfterSeconds?: number };

export interface PoliteOptions {
  fetch: Fetch;
  /** Requests a second at most. */
  perSecond: number;
  /** Milliseconds one waits for an answer. */
  timeoutMs?: number;
  /** Sent with each request: a key of the host’s. */
  headers?: Readonly<Record<string, string>>;
  /** Milliseconds since some moment; for tests. */
  clock?: () => number;
  /** Resolves after so many milliseconds, or when the signal aborts; for tests. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

const TIMEOUT_MS = 4000;
/** Left alone for so long when a service says « too many » and not for how long (knowledge: clubs.md §1, 5 s). */
const PAUSE_SECONDS = 5;
/** However long a service asks for, a screen tries again then. Ours. */
const LONGEST_PAUSE_SECONDS = 60;

const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal?.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});

/** Seconds of a `Retry-After`, which may be a date; `undefined`: none, or none one can read. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(LONGEST_PAUSE_SECONDS, Math.max(0, seconds)) : undefined;
}

/**
 * Asks a public service within its limits: so many requests a second, none while it asked to be left alone, each given up in
 * time. Nothing is sent but the address that is asked for; nothing is kept. Never throws.
 */
export class PoliteClient {
  readonly #options: Required<Omit<PoliteOptions, 'headers'>> & Pick<PoliteOptions, 'headers'>;
  #next = 0;
  #closedUntil = 0;

  constructor({ timeoutMs = TIMEOUT_MS, clock = () => Date.now(), wait = sleep, ...options }: PoliteOptions) {
    if (!(options.perSecond > 0)) throw new RangeError(`PoliteClient expects perSecond above 0, got ${String(options.perSecond)}.`);
    this.#options = { timeoutMs, clock, wait, ...options };
  }

  /** The JSON at an address. */
  async json(url: string, signal?: AbortSignal): Promise<Answered<unknown>> {
    const { clock, wait, perSecond } = this.#options;
    for (let now = clock(); ; now = clock()) {
      if (signal?.aborted) return { state: 'unavailable', why: 'given-up' };
      // Looked at again after each wait: what was asked before may have been told to stop.
      if (now < this.#closedUntil) return { state: 'unavailable', why: 'limited', retryAfterSeconds: (this.#closedUntil - now) / 1000 };
      if (now >= this.#next) break;
      await wait(this.#next - now, signal);
    }
    // A turn is taken when it is used: what is given up while it waits takes none.
    this.#next = clock() + 1000 / perSecond;
    return this.#ask(url, signal);
  }

  async #ask(url: string, signal?: AbortSignal): Promise<Answered<unknown>> {
    const { fetch, timeoutMs, headers, clock } = this.#options;
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, late]) : late, headers: { accept: 'application/json', ...headers }, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
      if (response.status === 429 || response.status === 503) {
        const seconds = retryAfter(response.headers.get('retry-after'), clock()) ?? PAUSE_SECONDS;
        this.#closedUntil = clock() + seconds * 1000;
        return { state: 'unavailable', why: 'limited', retryAfterSeconds: seconds };
      }
      if (!response.ok) return { state: 'unavailable', why: 'refused' };
      return await response.json().then((value: unknown): Answered<unknown> => ({ state: 'answered', value }), (): Answered<unknown> => ({ state: 'unavailable', why: late.aborted ? 'timeout' : 'wrong-answer' }));
    } catch {
      return { state: 'unavailable', why: signal?.aborted ? 'given-up' : late.aborted ? 'timeout' : 'offline' };
    }
  }
}
