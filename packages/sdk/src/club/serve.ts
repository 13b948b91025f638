import type { Issue } from '../issue.js';
import type { Club } from './model.js';
import type { PlaceData } from './places-data.js';
import type { PlaceIndex } from './query.js';
import { RecordPacker } from './records-packed.js';
import { DirectoryBuilder } from './search-build.js';
import { clubOf, indexOf, openClubIndex, type ClubIndex } from './search.js';
import { isOurs, listen, type OpenedClubs, type ClubPort, type Reply, type Request } from './worker-messages.js';

export type { ClubPort } from './worker-messages.js';

export interface ServeOptions {
  /**
   * The index of communes, or what loads it. By default the one that `connectClubs` hands over, else the one of this package;
   * `null`: none, and places are found nowhere.
   */
  places?: PlaceIndex | (() => Promise<PlaceIndex>) | null;
}

/** Records between two looks at what else is asked. */
const STEP = 5000;
const ISSUES = 1000;

const breathe = () => new Promise<void>((resolve) => { setTimeout(resolve); });

/** Steps of reading and of indexing are one way to go: each half of it. */
const half = (from: 0 | 1, done: number, total: number) => ({ done: Math.round((from + (total > 0 ? done / total : 1)) * 500), total: 1000 });

class Server {
  readonly #port: ClubPort;
  readonly #places: () => Promise<PlaceIndex | undefined>;
  readonly #stop: () => void;
  readonly #queue: Request[] = [];
  readonly #issues: Issue[] = [];
  #given: PlaceData | undefined;
  #builder: DirectoryBuilder | undefined;
  #index: ClubIndex | undefined;
  /** Records that were sent to the builder. */
  #added = 0;
  #isRunning = false;
  #isClosed = false;

  constructor(port: ClubPort, { places }: ServeOptions) {
    this.#port = port;
    this.#places = async () => {
      if (places === null) return undefined;
      if (typeof places === 'object') return places;
      if (places) return places();
      if (this.#given) return (await import('./places.js')).createPlaceIndex(this.#given);
      return (await import('./communes.js')).communes;
    };
    this.#stop = listen(port, (message) => { if (isOurs(message)) this.#heard(message as Request); });
  }

  #heard(request: Request): void {
    if (request.ask === 'close') {
      this.#isClosed = true;
      this.#queue.length = 0;
      this.#stop();
      this.#port.close?.();
    } else if (request.ask === 'abort') {
      const at = this.#queue.findIndex(({ call }) => call === request.call);
      if (at >= 0) this.#queue.splice(at, 1);
    } else {
      this.#queue.push(request);
      void this.#run();
    }
  }

  /** One after the other, with a moment before each, in which it may be given up. */
  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#queue.length > 0) {
      await breathe();
      const request = this.#queue.shift();
      if (!request) break;
      // An answer that cannot be sent is an error as another: else nothing would ever be answered again.
      await this.#do(request).then((result) => { this.#reply({ sportSante: 'clubs', call: request.call, result }); }).catch((error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        this.#reply({ sportSante: 'clubs', call: request.call, error: { name, message } });
      });
    }
    this.#isRunning = false;
  }

  #reply(reply: Reply): void { if (!this.#isClosed) this.#port.postMessage(reply); }

  async #do(request: Request): Promise<Extract<Reply, { result: unknown }>['result']> {
    switch (request.ask) {
      case 'hello': return null;
      case 'places': {
        this.#given = request.data;
        return null;
      }
      case 'open': return this.#opened(openClubIndex(request.file, { places: await this.#loaded() }));
      case 'import': return this.#import(request);
      case 'begin': {
        this.#builder = new DirectoryBuilder({ places: await this.#loaded(), read: clubOf, keeper: new RecordPacker() });
        this.#added = 0;
        return null;
      }
      case 'add': {
        for (const club of request.clubs) this.#builder?.add(club);
        this.#added += request.clubs.length;
        return null;
      }
      case 'finish': {
        const opened = this.#finished();
        return { ...opened, rejected: this.#added - opened.size };
      }
      case 'answer': return this.#ready.answer(request.query);
      case 'clubs': return request.ids.flatMap((id) => this.#ready.get(id) ?? []);
      case 'file': return this.#ready.toFile();
      case 'abort':
      case 'close':
      default: throw new TypeError('A directory is not asked that.');
    }
  }

  get #ready(): ClubIndex {
    if (!this.#index) throw new Error('No directory is open.');
    return this.#index;
  }

  /** Without its communes a directory is still a directory. */
  async #loaded(): Promise<PlaceIndex | undefined> {
    this.#issues.length = 0;
    try {
      return await this.#places();
    } catch {
      this.#issues.push({ code: 'communes-missing', severity: 'warning', path: [] });
      return undefined;
    }
  }

  async #import({ call, text, format }: Request & { ask: 'import' }): Promise<OpenedClubs> {
    const { importClubs } = await import('./import.js');
    const { clubs, issues, rejected, isReadable } = importClubs(text, { format, onProgress: ({ done, total }) => { this.#reply({ sportSante: 'clubs', call, progress: half(0, done, total) }); } });
    if (!isReadable) throw new Error(`No club could be read: ${issues[0]?.code ?? 'nothing to read'}.`);
    this.#builder = new DirectoryBuilder({ places: await this.#loaded(), read: clubOf, keeper: new RecordPacker() });
    const total = clubs.length;
    // Records are let go of as they are indexed: twice a million of them is too much.
    const left: (Club | undefined)[] = clubs;
    for (let at = 0; at < total; at += 1) {
      this.#builder.add(left[at]);
      left[at] = undefined;
      if (at % STEP === 0) {
        this.#reply({ sportSante: 'clubs', call, progress: half(1, at, total) });
        await breathe();
        if (this.#isClosed) throw new Error('The directory is closed.');
      }
    }
    return { ...this.#finished(), issues: [...this.#issues, ...issues.slice(0, ISSUES)], issueCount: this.#issues.length + issues.length, rejected: rejected.length };
  }

  #finished(): OpenedClubs {
    if (!this.#builder) throw new Error('No directory was begun.');
    const { places } = this.#builder;
    const directory = this.#builder.done();
    this.#builder = undefined;
    return this.#opened(indexOf(directory, places));
  }

  #opened(index: ClubIndex): OpenedClubs {
    this.#index = index;
    return { size: index.size, issues: [...this.#issues], issueCount: this.#issues.length, rejected: 0 };
  }
}

/**
 * Answers `connectClubs` from a worker: opens or builds the directory there, and searches it there. One directory a port;
 * another opening replaces it. What is asked is done in order, unless it was given up before.
 *
 * @example
 * // clubs.js, a worker
 * import { serveClubs } from '@sport-sante/sdk/club/serve';
 * serveClubs(self);
 */
export function serveClubs(port: ClubPort, options: ServeOptions = {}): void {
  new Server(port, options);
}
