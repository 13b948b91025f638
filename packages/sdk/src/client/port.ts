import type { Bundle, FhirResource, OperationOutcome } from 'fhir/r4.js';

/** Values of one search parameter; several values of one name are all required (FHIR AND). */
export type SearchParams = Record<string, string | number | boolean | readonly (string | number | boolean)[]>;

export interface RequestOptions {
  /** Ends the request, its retries and the waiting between them. */
  signal?: AbortSignal | undefined;
}

export interface SubmitOptions extends RequestOptions {
  /** Made once per draft, the same for every retry of it. */
  idempotencyKey: string;
}

/**
 * All that elements know of a FHIR R4 server: three verbs. `connectFhir` gives one over HTTP; a host may pass its own.
 * Every failure of network or server is a `FhirError`.
 */
export interface FhirPort {
  /** Reads `Patient/123`. */
  read<Resource extends FhirResource = FhirResource>(reference: string, options?: RequestOptions): Promise<Resource>;
  /** The pages of a search, in the order of the server, each a searchset Bundle. */
  search(type: string, params?: SearchParams, options?: RequestOptions): AsyncIterable<Bundle>;
  /**
   * Writes a transaction exactly once, however often it is retried.
   * @returns the `transaction-response` Bundle, entries in the order of the request.
   */
  submit(bundle: Bundle, options: SubmitOptions): Promise<Bundle>;
}

/** A request that failed: what the server said, or why it could not be reached. */
export class FhirError extends Error {
  /** HTTP status; `0` when no answer came. */
  readonly status: number;
  /** Always present: made from the status when the server sent none. Its `diagnostics` are the server's own words. */
  readonly outcome: OperationOutcome;
  /** Seconds from then on that the server asked to be left alone (`Retry-After`); `undefined` when it did not. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, { status, outcome, cause, retryAfterSeconds }: {
    status: number; outcome: OperationOutcome; cause?: unknown; retryAfterSeconds?: number | undefined;
  }) {
    super(message, { cause });
    this.name = 'FhirError';
    this.status = status;
    this.outcome = outcome;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Whether the same request may pass later: no answer, time-out, too many requests, a server at fault. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}
