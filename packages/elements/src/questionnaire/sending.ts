import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { Bundle, OperationOutcome } from 'fhir/r4.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emit } from '../internal/events.js';
import { onDemand } from '../internal/on-demand.js';
import type { ServerFailure } from '../internal/server-answers.js';
import type { Parcel } from './answers-sender.js';

/** Where a submit stands. `handed`: the host took it over. `given`: nobody said who saves it; the host has it by the event. */
export type SendingState = 'idle' | 'saving' | 'handed' | 'given' | 'saved' | 'failed';

/** What writes and sends: needed once the person is done, not to answer. */
export const loadSender = () => onDemand(() => import('./answers-sender.js'));

/** What is sent, as long as nothing in it changes. */
interface Sent { readonly content: string; readonly key: string; readonly bundle: Bundle }

/** Sends the answers of one form: the same key and the same bundle for every retry, so that nothing is written twice. */
export class Sending implements ReactiveController {
  state: SendingState = 'idle';
  failure: ServerFailure | undefined;
  /** Whether it is the host that said how it ended: what it did with the answers is not known here. */
  isHostsWord = false;
  /** What the server refused, on the questions it named. */
  serverIssues: Issue[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  #sent: Sent | undefined;
  #request: AbortController | undefined;
  /** Counts the forms and their submits: what was awaited for an earlier one is passed over. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Key of the last submit: what an answer of the host names. */
  get key(): string | undefined { return this.#sent?.key; }

  get isBusy(): boolean { return this.state === 'saving' || this.state === 'handed'; }

  /** A form that left the page waits for nothing; what is on the wire may still arrive, once. */
  hostDisconnected(): void {
    if (this.state !== 'saving') return;
    this.#request?.abort();
    this.#set('failed', 'failed');
  }

  /** Forgets how the last submit ended: another form, or answers that are being changed. */
  clear(): void {
    this.#turn += 1;
    this.#request?.abort();
    this.#set('idle');
  }

  /** An edited answer is no longer the refused one. */
  forget(linkId: string): void {
    if (this.serverIssues.length > 0) this.serverIssues = this.serverIssues.filter(({ path }) => !path.includes(linkId));
    if (this.state !== 'failed') return;
    this.state = 'idle';
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  /** Offers the bundle to the host, then saves it with the client unless the host took it. */
  async send({ client, ...parcel }: Parcel & { client: FhirPort | undefined }): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#set('saving');
    const sender = await loadSender().catch(() => undefined);
    if (turn !== this.#turn || !this.#isSaving) return;
    if (!sender) {
      this.#set('failed', 'offline');
      emit(this.#host, 'sps-submit-error', { outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }, retryable: true });
      return;
    }
    const sent = this.#wrap(parcel, sender);
    const isOurs = emit(this.#host, 'sps-submit', { bundle: sent.bundle, idempotencyKey: sent.key, response: parcel.response, ...(parcel.score && { score: parcel.score }) }, { cancelable: true });
    // The host may have answered already, from inside its listener.
    if (!this.#isSaving) return;
    if (!isOurs) this.#set('handed');
    else if (client) await this.#save(client, sent, sender);
    else this.#set('given');
  }

  /** The host's word on how a submit ended: errors put it back to be corrected, anything else is a success. */
  async settle(outcome: OperationOutcome): Promise<void> {
    const isAwaited = this.isBusy || this.state === 'given';
    // A host hands on what its server sent: without a list of issues it is no outcome, and no success.
    if (!Array.isArray(outcome?.issue)) this.#set('failed', 'failed');
    else if (outcome.issue.some(({ severity }) => severity === 'error' || severity === 'fatal')) await this.#refuse(outcome, 'refused');
    else if (isAwaited) {
      this.#set('saved');
      this.isHostsWord = true;
    }
  }

  get #isSaving(): boolean { return this.state === 'saving'; }

  #wrap(parcel: Parcel, { contentOf, newId, toBundle }: Awaited<ReturnType<typeof loadSender>>): Sent {
    const content = contentOf(parcel.response);
    if (this.#sent?.content === content) return this.#sent;
    const key = newId();
    this.#sent = { content, key, bundle: toBundle(parcel, key) };
    return this.#sent;
  }

  async #save(client: FhirPort, { bundle, key }: Sent, { save }: Awaited<ReturnType<typeof loadSender>>): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    const answer = await save(client, bundle, { idempotencyKey: key, signal: request.signal });
    if (request.signal.aborted) return;
    if ('locations' in answer) {
      this.#set('saved');
      emit(this.#host, 'sps-submitted', answer);
      return;
    }
    await this.#refuse(answer.outcome, answer.failure);
    emit(this.#host, 'sps-submit-error', { outcome: answer.outcome, retryable: answer.failure === 'offline' || answer.failure === 'failed' });
  }

  /** Keeps what the server refused on the questions it named; a server that is down has nothing to say about them. */
  async #refuse(outcome: OperationOutcome, failure: ServerFailure): Promise<void> {
    const turn = this.#turn;
    const { issuesFrom } = await loadSender();
    if (turn !== this.#turn) return;
    this.#set('failed', failure);
    if (failure === 'refused') this.serverIssues = issuesFrom(outcome, this.#sent?.bundle);
  }

  #set(state: SendingState, failure?: ServerFailure): void {
    this.state = state;
    this.failure = failure;
    this.isHostsWord = false;
    this.serverIssues = [];
    this.#host.requestUpdate();
  }
}

