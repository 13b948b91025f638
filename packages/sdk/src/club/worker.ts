import type { ImportFormat } from './import.js';
import type { Issue } from '../issue.js';
import type { Club } from './model.js';
import type { PlaceData } from './places-data.js';
import type { ClubAnswer, ClubQuery, ClubSearcher } from './query.js';
import { ClubPortError, isOurs, listen, type ClubProgress, type OpenedClubs, type ClubPort, type Reply, type Request } from './worker-messages.js';

export { ClubPortError, type ClubPort, type ClubProgress } from './worker-messages.js';
export type { PlaceData } from './places-data.js';

/** Where the directory comes from: one of these. */
export interface ClubSource {
  /** A file of `toFile`. An `ArrayBuffer` is handed over: it is empty here afterwards. */
  file?: ArrayBuffer | Uint8Array;
  /** CSV, JSON or GeoJSON, for `importClubs`. */
  text?: string | Uint8Array;
  /** `csv` by default. */
  format?: ImportFormat;
  /** Records, a list or one after the other: they are sent by thousands, never all at once. */
  clubs?: Iterable<Club> | AsyncIterable<Club>;
}

export interface ConnectClubsOptions extends ClubSource {
  onProgress?: (progress: ClubProgress) => void;
  /** Gives up the opening; the port is closed. */
  signal?: AbortSignal;
  /** Communes for the other side, `communesData`, when it has none beside it: a worker of one file, that a bundler put elsewhere. */
  places?: PlaceData;
  /**
   * Gives up when the other side was not heard by then: `AbortSignal.timeout(5000)`. What it takes to open does not count.
   * `undefined`: waits for as long as it takes, as for a worker whose code is still on its way.
   */
  heardBy?: AbortSignal;
}

/** A directory in a worker. */
export interface ConnectedClubs extends ClubSearcher {
  /** What the reading had to say: the first thousand, of `issueCount`. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** Rows that were not taken; of `clubs`, records that are no club. */
  readonly rejected: number;
  /** The index as a file: kept, it opens at once the next time. */
  toFile(): Promise<Uint8Array>;
}

/** Records of one message. */
const CHUNK = 2000;

interface Waiting { resolve: (result: never) => void; reject: (error: unknown) => void; onProgress: ((progress: ClubProgress) => void) | undefined }
type Ask = Request extends infer Each ? (Each extends Request ? Omit<Each, 'sportSante' | 'call'> : never) : never;

/** An error of the other side, of the class it had there where a host may tell by it. */
function errorOf({ name, message }: { name: string; message: string }): Error {
  if (name === 'RangeError') return new RangeError(message);
  return name === 'TypeError' ? new TypeError(message) : Object.assign(new Error(message), { name });
}

/** One conversation over a port. */
class Conversation {
  readonly #port: ClubPort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #stop: () => void;
  #calls = 0;
  #isHeard = false;
  #ended: Error | undefined;

  constructor(port: ClubPort) {
    this.#port = port;
    this.#stop = listen(port, (message) => { if (isOurs(message)) this.#heard(message as Reply); });
    const failed = (event: unknown) => {
      if (this.#ended) return;
      const { message } = (event ?? {}) as { message?: unknown };
      this.#end(new ClubPortError(`The worker of the directory stopped${typeof message === 'string' && message !== '' ? `: ${message}` : '.'}`, this.#isHeard ? 'stopped' : 'silent'));
      port.terminate?.();
    };
    for (const type of ['error', 'messageerror']) {
      if (port.addEventListener) port.addEventListener(type, failed);
      else port.on?.(type, failed);
    }
    if (!port.addEventListener) port.on?.('exit', failed);
  }

  ask<Result>(ask: Ask, { onProgress, signal, transfer }: { onProgress?: Waiting['onProgress']; signal?: AbortSignal | undefined; transfer?: Transferable[] } = {}): Promise<Result> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.#ended) return Promise.reject(this.#ended);
    this.#calls += 1;
    const call = this.#calls;
    return new Promise<Result>((resolve, reject) => {
      const give = () => {
        // What was not begun is not begun any more.
        this.#port.postMessage({ sportSante: 'clubs', call, ask: 'abort' } satisfies Request);
        this.#waiting.delete(call);
        reject(signal?.reason as Error);
      };
      const done = <Value>(then: (value: Value) => void) => (value: Value) => { signal?.removeEventListener('abort', give); then(value); };
      this.#waiting.set(call, { resolve: done(resolve), reject: done(reject), onProgress });
      signal?.addEventListener('abort', give, { once: true });
      this.#port.postMessage({ sportSante: 'clubs', call, ...ask }, transfer ?? []);
    });
  }

  close(): void {
    if (this.#ended) return;
    this.#port.postMessage({ sportSante: 'clubs', call: 0, ask: 'close' } satisfies Request);
    this.#end(new Error('The directory is closed.'));
    if (this.#port.terminate) this.#port.terminate();
    else this.#port.close?.();
  }

  #end(error: Error): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#stop();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #heard(reply: Reply): void {
    this.#isHeard = true;
    const waiting = this.#waiting.get(reply.call);
    if (!waiting) return;
    if ('progress' in reply) { waiting.onProgress?.(reply.progress); return; }
    this.#waiting.delete(reply.call);
    if ('error' in reply) waiting.reject(errorOf(reply.error));
    else waiting.resolve(reply.result as never);
  }
}

/** Milliseconds one takes records for before they are sent: a page draws in between. */
const SLICE_MS = 6;

async function send(talk: Conversation, clubs: Iterable<Club> | AsyncIterable<Club>, { onProgress, signal }: ConnectClubsOptions): Promise<OpenedClubs> {
  const total = Array.isArray(clubs) ? clubs.length : 0;
  await talk.ask({ ask: 'begin' }, { signal });
  let chunk: Club[] = [];
  let done = 0;
  let since = performance.now();
  const flush = async () => {
    await talk.ask({ ask: 'add', clubs: chunk }, { signal });
    done += chunk.length;
    chunk = [];
    onProgress?.({ done, total });
    since = performance.now();
  };
  const records = Symbol.asyncIterator in clubs ? clubs[Symbol.asyncIterator]() : clubs[Symbol.iterator]();
  try {
    for (;;) {
      const next = records.next();
      // One that is there is not waited for: of a million, that alone would be seconds.
      const record = 'then' in next ? await next : next;
      if (record.done) break;
      chunk.push(record.value);
      if (chunk.length === CHUNK || (chunk.length % 16 === 0 && performance.now() - since > SLICE_MS)) await flush();
    }
    if (chunk.length > 0) await flush();
  } catch (error) {
    // A file or a connection that records came from is let go of, as `for await` does; what went wrong first is what is told.
    void Promise.resolve().then(() => records.return?.()).catch(() => undefined);
    throw error;
  }
  return talk.ask({ ask: 'finish' }, { signal });
}

/** What is said before the opening. A file is handed over only to who answers. */
async function greet(talk: Conversation, { heardBy, places, signal }: ConnectClubsOptions): Promise<void> {
  if (heardBy) {
    await talk.ask({ ask: 'hello' }, { signal: signal ? AbortSignal.any([signal, heardBy]) : heardBy }).catch((error: unknown) => {
      throw heardBy.aborted && !signal?.aborted ? new ClubPortError('The other side of the port was not heard in time.', 'silent') : error;
    });
  }
  if (places) await talk.ask({ ask: 'places', data: places }, { signal });
}

/**
 * Opens a directory on the other side of a port, where `serveClubs` runs, and asks it from here: the page stays smooth while a
 * million structures are read and indexed, and while they are searched.
 *
 * A query whose `signal` is aborted before it was begun is never run; so a page that aborts its last question when it has
 * another gets the latest answer, without waiting for the others. `close()` ends the worker too.
 *
 * @throws Error of `importClubs` or `openClubIndex`, by the promise; ClubPortError when the other side stopped or was not heard,
 *   then or later. TypeError when nothing is given to open.
 *
 * @example
 * const worker = new Worker(new URL('./clubs.js', import.meta.url), { type: 'module' }); // serveClubs(self)
 * const clubs = await connectClubs(worker, { file: await (await fetch('/territory.clubs')).arrayBuffer() });
 * const { hits } = await clubs.answer({ near: { lat: 48.63, lon: 2.44 }, radiusKm: 10, limit: 20 });
 */
export async function connectClubs(port: ClubPort, options: ConnectClubsOptions): Promise<ConnectedClubs> {
  const { file, text, format = 'csv', clubs, onProgress, signal } = options;
  if (file === undefined && text === undefined && clubs === undefined) throw new TypeError('connectClubs expects a file, a text or clubs to open.');
  const talk = new Conversation(port);
  const asked = { ...(onProgress && { onProgress }), signal };
  const open = () => {
    if (clubs) return send(talk, clubs, options);
    if (file !== undefined) return talk.ask<OpenedClubs>({ ask: 'open', file }, { ...asked, transfer: file instanceof ArrayBuffer ? [file] : [] });
    return talk.ask<OpenedClubs>({ ask: 'import', text: text ?? '', format }, asked);
  };
  const opened = await greet(talk, options).then(open).catch((error: unknown) => {
    talk.close();
    throw error;
  });
  return {
    ...opened,
    answer: (query: ClubQuery, { signal: stop } = {}) => talk.ask<ClubAnswer>({ ask: 'answer', query }, { signal: stop }),
    byIds: (ids) => talk.ask<Club[]>({ ask: 'clubs', ids }),
    toFile: () => talk.ask<Uint8Array>({ ask: 'file' }),
    close: () => { talk.close(); },
  };
}
