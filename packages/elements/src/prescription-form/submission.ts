import type { Issue } from '@sport-sante/sdk';
import type { FhirPort } from '@sport-sante/sdk/client';
import type { CheckOptions, Prescription, PrescriptionDraft } from '@sport-sante/sdk/prescription';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bundle, OperationOutcome } from 'fhir/r4.js';
import { emit } from '../internal/events.js';
import { onDemand } from '../internal/on-demand.js';

/**
 * Where a submit stands. `handed`: the host took it over and has not said yet how it ended. `given`: nobody said who
 * saves it; the host has it by the event.
 */
export type SubmissionState = 'idle' | 'saving' | 'handed' | 'given' | 'saved' | 'failed';

/**
 * Why the last submit failed: the network, the session, a missing right, a refusal of the content, a draft no
 * prescription can hold, or an earlier attempt that had been written after all, before the answers were changed.
 */
export type Failure = 'offline' | 'unauthorized' | 'forbidden' | 'refused' | 'malformed' | 'failed' | 'outdated';

/** The schemas and the FHIR writer: needed to send, not to fill in, so they come after the first paint. */
export const loadWriter = () => onDemand(() => import('./writer.js'));

type Writer = Awaited<ReturnType<typeof loadWriter>>;

/** Sends one prescription: the same key and the same bundle for every retry, so that nothing is written twice. */
export class Submission implements ReactiveController {
  state: SubmissionState = 'idle';
  failure: Failure | undefined;
  /** What the server refused, on the answers it named. */
  serverIssues: Issue[] = [];
  /** What the server remarked on a prescription it took, in its own words. */
  remarks: string[] = [];
  /** The key of the last submit: what an answer of the host names. */
  key: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #sent: Bundle | undefined;
  /** What was sent first, when nobody knows whether it arrived. */
  #uncertain: string | undefined;
  /** What is on the wire. */
  #sending: string | undefined;
  #request: AbortController | undefined;
  /** Counts the drafts and their submits: what was awaited for an earlier one is passed over. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A form that left the page waits for nothing; what is on the wire may still arrive, once. */
  hostDisconnected(): void {
    if (this.state !== 'saving') return;
    this.#request?.abort();
    this.#uncertain ??= this.#sending;
    this.#fail('failed');
  }

  /** Forgets how the last submit ended; a new draft starts from here. */
  clear(): void {
    this.#turn += 1;
    this.key = undefined;
    this.#request?.abort();
    this.#sent = undefined;
    this.#uncertain = undefined;
    this.#set('idle');
  }

  /** An edited answer is no longer the refused one. */
  forget(isEdited: (issue: Issue) => boolean): void {
    this.serverIssues = this.serverIssues.filter((issue) => !isEdited(issue));
    if (this.state === 'failed') this.#set('idle', { keepIssues: true });
  }

  /**
   * Offers the bundle to the host, then saves it with the client unless the host took it. What a host put into the draft
   * that no prescription can hold is refused here. With a `stopKey` it is the end of a prescription that is sent, under
   * that key: the prescription keeps its own.
   */
  async send(draft: PrescriptionDraft, { client, check, stopKey }: { client: FhirPort | undefined; check: CheckOptions; stopKey?: string }): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#set('saving');
    const writer = await loadWriter().catch(() => undefined);
    if (turn !== this.#turn || this.state !== 'saving') return;
    if (!writer) {
      this.#fail('offline');
      emit(this.#host, 'sps-submit-error', { outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }, retryable: true });
      return;
    }
    if (!writer.isPrescription(draft)) {
      this.#fail('malformed');
      this.serverIssues = writer.checkPrescription(draft, check).filter(({ severity }) => severity === 'error');
      emit(this.#host, 'sps-invalid', { issues: this.serverIssues });
      return;
    }
    const bundle = stopKey === undefined ? writer.toPrescriptionBundle(draft) : writer.toStopBundle(draft);
    const idempotencyKey = stopKey ?? draft.id;
    this.#sent = bundle;
    this.key = idempotencyKey;
    const isOurs = emit(this.#host, 'sps-submit', { bundle, reduced: writer.toPrescriptionBundle(writer.viewFor(draft, 'other')), idempotencyKey, prescription: draft }, { cancelable: true });
    // The host may have answered already, from inside its listener.
    if (this.state !== 'saving') return;
    if (!isOurs) this.#set('handed');
    else if (client) await this.#save(client, bundle, draft, { writer, stopKey });
    else this.#set('given');
  }

  /**
   * The host's word on how a submit ended: errors put it back to be corrected, anything else is a success. A success
   * that nobody waits for belongs to another draft.
   */
  async settle(outcome: OperationOutcome): Promise<void> {
    const isAwaited = this.state === 'saving' || this.state === 'handed' || this.state === 'given';
    // A host hands on what its server sent: without a list of issues it is no outcome, and no success.
    if (!Array.isArray(outcome?.issue)) this.#fail('failed');
    else if (outcome.issue.some(({ severity }) => severity === 'error' || severity === 'fatal')) await this.#refuse(outcome, 'refused');
    else if (isAwaited) {
      this.#set('saved');
      this.remarks = outcome.issue.filter(({ severity }) => severity === 'warning').flatMap(({ details, diagnostics }) => details?.text ?? diagnostics ?? []);
    }
  }

  async #save(client: FhirPort, bundle: Bundle, prescription: Prescription, { writer, stopKey }: { writer: Writer; stopKey: string | undefined }): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.#sending = writer.contentOf(prescription);
    const answer = await writer.save({ client, bundle, prescription, stopKey, uncertain: this.#uncertain, signal: request.signal });
    if (request.signal.aborted) return;
    if ('locations' in answer) {
      this.#set('saved');
      emit(this.#host, 'sps-submitted', answer);
      return;
    }
    const { failure, outcome } = answer;
    const retryable = failure === 'offline' || failure === 'failed';
    if (retryable) this.#uncertain ??= this.#sending;
    await this.#refuse(outcome, failure);
    emit(this.#host, 'sps-submit-error', { outcome, retryable });
  }

  #fail(failure: Failure): void {
    this.#set('failed');
    this.failure = failure;
  }

  /** Keeps what the server refused on the answers it named; a server that is down has nothing to say about them. */
  async #refuse(outcome: OperationOutcome, failure: Failure): Promise<void> {
    const turn = this.#turn;
    const { issuesFromOutcome } = await loadWriter();
    if (turn !== this.#turn) return;
    this.#fail(failure);
    if (failure === 'refused') this.serverIssues = issuesFromOutcome(outcome, this.#sent).filter(({ severity }) => severity === 'error');
  }

  #set(state: SubmissionState, { keepIssues = false } = {}): void {
    this.state = state;
    this.failure = undefined;
    if (!keepIssues) this.serverIssues = [];
    this.remarks = [];
    this.#host.requestUpdate();
  }
}
