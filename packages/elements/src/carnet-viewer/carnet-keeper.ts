import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import { readCarnet } from '@sport-sante/sdk/carnet/read';
import { onDemand } from '../internal/on-demand.js';
import type { Carnet } from './context.js';

/** What a carnet is opened from: the first of carnet, bundle and server that is there. */
export interface Sources {
  readonly carnet: unknown;
  readonly bundle: unknown;
  readonly client: FhirPort | undefined;
  /** `Patient/12`: whose carnet a server is asked for, and whose resources a bundle is read for. */
  readonly patient: string | undefined;
  readonly timeZone: string | undefined;
}

/** Why there is no carnet. */
export interface Trouble { readonly code: 'carnet-unreadable' | 'bundle-unreadable' | 'not-loaded' | 'code-not-loaded'; readonly message: string; readonly retryable: boolean }

export interface KeeperHost {
  /** Another carnet is there. */
  opened(): void;
  /** The carnet is being taken away: another person's is on its way, or there is none any more. It is still `stored`. */
  leaving(): void;
  troubled(trouble: Trouble): void;
  changed(): void;
}

const loadChecker = () => onDemand(() => import('./carnet-check.js'));
const loadLoader = () => onDemand(() => import('./carnet-loading.js'));

const isSame = (one: Sources | undefined, other: Sources) => one !== undefined
  && one.carnet === other.carnet && one.bundle === other.bundle && one.client === other.client && one.patient === other.patient && one.timeZone === other.timeZone;

/** Holds the carnet as the host or the server gave it, and what became of opening it. */
export class CarnetKeeper {
  state: 'empty' | 'loading' | 'ready' | 'failed' = 'empty';
  trouble: Trouble | undefined;
  /** What the reading has to say: what was set apart, not understood, merged. */
  issues: Issue[] = [];
  /** As it is stored: edits that wait are not in it. */
  stored: Carnet | undefined;
  /** Resources read so far, while they are being loaded. */
  read = 0;

  readonly #host: KeeperHost;
  #sources: Sources | undefined;
  #turn = 0;
  #request: AbortController | undefined;
  #opening: Promise<void> | undefined;

  constructor(host: KeeperHost) { this.#host = host; }

  /** Opens what the host gives, unless it is open already. */
  follow(sources: Sources): void {
    if (isSame(this.#sources, sources)) return;
    this.#sources = sources;
    this.#open(sources);
  }

  /** Opens again what could not be had. What is in view stays in view meanwhile. */
  retry(): void { if (this.#sources) this.#open(this.#sources); }

  /** Whether what is shown comes from a server, which can be asked again. */
  get canReload(): boolean { return this.#sources?.client !== undefined && this.#sources.carnet === undefined && this.#sources.bundle === undefined; }

  /** Stops waiting. */
  leave(): void { this.#request?.abort(); }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> { await this.#opening; }

  #begin(): number {
    this.#turn += 1;
    this.#request?.abort();
    this.read = 0;
    return this.#turn;
  }

  #open(sources: Sources): void {
    const turn = this.#begin();
    const { carnet, bundle, client, patient, timeZone } = sources;
    if (carnet !== undefined && carnet !== null) this.#opening = this.#check(carnet, turn);
    else if (bundle !== undefined && bundle !== null) {
      const read = readCarnet(bundle, { ...(patient && { patient }), ...(timeZone && { timeZone }) });
      if (read.issues.some(({ code, path }) => path.length === 0 && (code === 'not-a-resource' || code === 'unreadable'))) this.#fail({ code: 'bundle-unreadable', message: 'What was given as « bundle » holds no FHIR resource.', retryable: false });
      else this.#take(read.carnet, read.issues);
    } else if (client && patient) this.#opening = this.#load(sources, turn);
    else this.#set('empty', undefined);
  }

  async #check(carnet: unknown, turn: number): Promise<void> {
    // A host that keeps what it is told gives back the carnet that is open: there is nothing to check, and nothing to lose.
    if (carnet === this.stored) return;
    this.#set('loading', this.stored);
    const checker = await loadChecker().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (!checker) this.#fail({ code: 'code-not-loaded', message: 'The code that checks a carnet could not be loaded.', retryable: true });
    else if (checker.isCarnet(carnet)) this.#take(carnet, []);
    else this.#fail({ code: 'carnet-unreadable', message: 'What was given as « carnet » has not the shape of one: see carnetSchema of @sport-sante/sdk/carnet.', retryable: false });
  }

  async #load({ client, patient, timeZone }: Sources, turn: number): Promise<void> {
    if (!client || !patient) return;
    const request = new AbortController();
    this.#request = request;
    this.#set('loading', this.stored?.person.id === patient ? this.stored : undefined);
    const loader = await loadLoader().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (!loader) {
      this.#fail({ code: 'code-not-loaded', message: 'The code that loads a carnet could not be loaded.', retryable: true });
      return;
    }
    const loaded = await loader.loadCarnet({
      client, patient, timeZone, signal: request.signal,
      onProgress: (read) => { if (turn === this.#turn) { this.read = read; this.#host.changed(); } },
    });
    if (turn !== this.#turn || request.signal.aborted) return;
    if ('failure' in loaded) this.#fail({ code: 'not-loaded', message: loaded.failure, retryable: true });
    else this.#take(loaded.carnet, loaded.issues);
  }

  #take(carnet: Carnet, issues: Issue[]): void {
    this.issues = issues;
    this.#set('ready', carnet);
    this.#host.opened();
  }

  #fail(trouble: Trouble): void {
    this.#set('failed', undefined);
    this.trouble = trouble;
    this.#host.troubled(trouble);
  }

  #set(state: CarnetKeeper['state'], stored: Carnet | undefined): void {
    if (this.stored && this.stored.person.id !== stored?.person.id) this.#host.leaving();
    this.state = state;
    this.stored = stored;
    this.trouble = undefined;
    this.#host.changed();
  }
}
