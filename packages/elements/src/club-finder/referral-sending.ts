import { FhirError, type FhirPort } from '@sport-sante/sdk/client';
import type { OperationOutcome } from 'fhir/r4.js';
import { emit } from '../internal/events.js';
import { locationsOf } from '../internal/server-answers.js';
import type { ReferralSending, SentReferral } from './list-host.js';

/** Sends requests to structures: by the host when it takes them over, else to the server. */
export class ReferralSender {
  readonly #element: HTMLElement;
  readonly #client: () => FhirPort | undefined;
  /** Those the host took, until it says how they ended. */
  readonly #waiting = new Map<string, (sending: ReferralSending) => void>();

  constructor(element: HTMLElement, client: () => FhirPort | undefined) {
    this.#element = element;
    this.#client = client;
  }

  /** Never rejects. Without a host that takes it and without a server, the event is the hand-over. */
  async send({ club, bundle, idempotencyKey }: SentReferral): Promise<ReferralSending> {
    if (!emit(this.#element, 'sps-submit', { bundle, idempotencyKey, referral: { club } }, { cancelable: true })) {
      return new Promise((resolve) => { this.#waiting.set(idempotencyKey, resolve); });
    }
    const client = this.#client();
    if (!client) return { is: 'sent' };
    try {
      emit(this.#element, 'sps-submitted', { locations: locationsOf(await client.submit(bundle, { idempotencyKey })) });
      return { is: 'sent' };
    } catch (error) {
      const outcome: OperationOutcome = error instanceof FhirError ? error.outcome : { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
      const retryable = !(error instanceof FhirError) || error.retryable;
      emit(this.#element, 'sps-submit-error', { outcome, retryable });
      return { is: 'failed', isRetryable: retryable };
    }
  }

  /** What the host says of one it took; of the only one when it names none. */
  settle({ issue }: OperationOutcome, idempotencyKey = this.#waiting.size === 1 ? [...this.#waiting.keys()][0] : undefined): void {
    const resolve = idempotencyKey === undefined ? undefined : this.#waiting.get(idempotencyKey);
    if (!resolve || idempotencyKey === undefined) return;
    this.#waiting.delete(idempotencyKey);
    const errors = issue.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    resolve(errors.length === 0 ? { is: 'sent' } : { is: 'failed', isRetryable: errors.some(({ code }) => code === 'transient' || code === 'timeout' || code === 'throttled') });
  }

  /** Another person is there: what was asked of the host for the one before is answered to nobody. */
  clear(): void { this.#waiting.clear(); }
}
