import type { Issue } from '@sport-sante/sdk';
import type { Club, ClubSearcher, PlaceIndex } from '@sport-sante/sdk/club/model';
import type { FhirPort } from '@sport-sante/sdk/client';
import { onDemand } from '../internal/on-demand.js';

/** Where a directory comes from: the first of these that is there. */
export interface Sources {
  readonly directory: ClubSearcher | Promise<ClubSearcher> | undefined;
  readonly clubs: readonly Club[] | undefined;
  /** An address of a file: CSV, JSON, GeoJSON, or an index. */
  readonly src: string | undefined;
  /** A server that has HealthcareServices. */
  readonly client: FhirPort | undefined;
}

/** Why there is no directory. */
export interface Trouble { readonly code: 'clubs-unreadable' | 'not-loaded' | 'code-not-loaded'; readonly message: string; readonly retryable: boolean }

/** A directory that was opened. */
export interface Opened {
  readonly searcher: ClubSearcher;
  readonly issues: readonly Issue[];
  /** Opens it again with the communes, when some of its places are known by their commune only. `undefined`: nothing to gain. */
  readonly withPlaces?: (places: PlaceModule) => ClubSearcher;
}

/** The module of the communes. */
export interface PlaceModule { readonly communes: PlaceIndex }

export interface DirectoryHost {
  opened(): void;
  troubled(trouble: Trouble): void;
  changed(): void;
}

const isSame = (one: Sources | undefined, other: Sources) =>
  one !== undefined && one.directory === other.directory && one.clubs === other.clubs && one.src === other.src && one.client === other.client;

/** Thrown by what opens a directory: it says whether the same may do later. */
export class DirectoryError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

/** A directory of the host’s, once it is open. Why it did not open only the host knows. */
const lent = (directory: ClubSearcher | Promise<ClubSearcher>): Promise<ClubSearcher> => Promise.resolve(directory).catch(() => {
  throw new DirectoryError({ code: 'not-loaded', message: 'The directory of the host did not open.', retryable: false });
});

/** Opens the directory that the host gives, and says what became of it. */
export class Directory {
  state: 'empty' | 'opening' | 'ready' | 'failed' = 'empty';
  trouble: Trouble | undefined;
  issues: readonly Issue[] = [];
  /** 0 to 1 while a large one is opened; `undefined`: not known. */
  progress: number | undefined;

  readonly #host: DirectoryHost;
  #sources: Sources | undefined;
  #opened: Opened | undefined;
  #places: PlaceModule | undefined;
  #turn = 0;
  #request: AbortController | undefined;
  #opening: Promise<void> | undefined;

  constructor(host: DirectoryHost) { this.#host = host; }

  get searcher(): ClubSearcher | undefined { return this.#opened?.searcher; }

  /** Opens what the host gives, unless it is open already. */
  follow(sources: Sources): void {
    if (isSame(this.#sources, sources)) return;
    this.#sources = sources;
    this.retry();
  }

  /** Opens it again. */
  retry(): void {
    const sources = this.#sources;
    this.#leave();
    if (!sources || !(sources.directory ?? sources.clubs ?? sources.src ?? sources.client)) {
      this.state = 'empty';
      return;
    }
    const turn = this.#turn;
    this.state = 'opening';
    this.#request = new AbortController();
    this.#opening = this.#open(sources, this.#request.signal).then(
      (opened) => { if (turn === this.#turn) this.#take(opened); else opened.searcher.close(); },
      (error: unknown) => { if (turn === this.#turn) this.#fail(error); },
    );
  }

  /** Resolves when nothing is being opened. */
  async settled(): Promise<void> { await this.#opening; }

  /** The communes are there: places that are known by their commune get its point. */
  usePlaces(places: PlaceModule): void {
    this.#places = places;
    if (this.#opened?.withPlaces) this.#opened = { searcher: this.#opened.withPlaces(places), issues: this.#opened.issues };
  }

  /** Lets go of what was opened here; a directory of the host’s stays the host’s. */
  close(): void {
    this.#leave();
    this.#sources = undefined;
    this.state = 'empty';
  }

  #leave(): void {
    this.#turn += 1;
    this.#request?.abort();
    this.#opened?.searcher.close();
    this.#opened = undefined;
    this.trouble = undefined;
    this.progress = undefined;
    this.issues = [];
  }

  #take(opened: Opened): void {
    this.#opened = opened;
    this.issues = opened.issues;
    this.state = 'ready';
    this.progress = undefined;
    if (this.#places) this.usePlaces(this.#places);
    this.#host.opened();
    this.#host.changed();
  }

  #fail(error: unknown): void {
    this.state = 'failed';
    this.trouble = error instanceof DirectoryError ? error.trouble : { code: 'code-not-loaded', message: 'The code that opens a directory could not be loaded.', retryable: true };
    this.#host.troubled(this.trouble);
    this.#host.changed();
  }

  async #open({ directory, clubs, src, client }: Sources, signal: AbortSignal): Promise<Opened> {
    if (directory) {
      const [{ openGiven }, given] = await Promise.all([onDemand(() => import('./directory-given.js')), lent(directory)]);
      return { searcher: openGiven(given), issues: [] };
    }
    if (clubs) {
      const { openClubs } = await onDemand(() => import('./directory-open.js'));
      return openClubs(clubs);
    }
    const { openFile, openServer } = await onDemand(() => import('./directory-fetch.js'));
    const onProgress = (share: number) => {
      this.progress = share;
      this.#host.changed();
    };
    if (src !== undefined) return openFile(src, { signal, onProgress });
    if (client) return openServer(client, { signal, onProgress });
    throw new DirectoryError({ code: 'not-loaded', message: 'There is nothing to open.', retryable: false });
  }
}
