/** When a fault strikes: before the request is processed, so nothing is written, or after, so all is written and the client cannot know. */
export type Moment = 'before' | 'after';

/** How long to wait, in milliseconds: always the same, or drawn between two bounds. */
export type Milliseconds = number | readonly [least: number, most: number];

/** Seconds to wait, the same as an HTTP-date that many seconds ahead, or the header as it should read. */
export type RetryAfter = number | { readonly dateIn: number } | string;

export type Fault =
  /** The answer comes late. May be joined with another fault by another rule. */
  | { readonly kind: 'latency'; readonly ms: Milliseconds }
  /** The connection is closed without an answer. `after` is the crucial case: the write was done. */
  | { readonly kind: 'drop'; readonly when: Moment }
  /** An error status with an OperationOutcome: 429, 500, 503… `when` is `before` unless told otherwise. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: RetryAfter; readonly when?: Moment }
  /** The request is processed twice, as when a proxy repeats it; the answer is that of the second time. */
  | { readonly kind: 'duplicate' }
  /** The request is processed, and the connection closed in the middle of the answer. */
  | { readonly kind: 'cut' }
  /** A body that is not FHIR, such as the page of a proxy. `status` is 200 and `contentType` is text/html unless told otherwise. */
  | { readonly kind: 'body'; readonly body: string; readonly status?: number; readonly contentType?: string; readonly when?: Moment };

/** One fault and when to inject it. */
export interface FaultRule {
  readonly fault: Fault;
  /** Requests concerned; all of them when absent. */
  readonly match?: {
    /** `POST`, or several. */
    readonly method?: string | readonly string[];
    /** Path below the base, without query: `/` for transactions, `/Patient/*` (`*` is one part), `/Patient/**` (`**` is any rest). */
    readonly path?: string;
  };
  /** How often the fault strikes at most; always when absent. */
  readonly times?: number;
  /** How many matching requests pass unharmed first. */
  readonly after?: number;
  /** Chance of striking, 0 to 1, drawn from a seeded generator; 1 when absent. */
  readonly probability?: number;
}

/** Rules in order: every latency that applies is waited for, and the first other fault that applies strikes. */
export interface FaultPlan {
  readonly rules: readonly FaultRule[];
  /** Seed of the generator behind `probability` and latency ranges; 1 when absent. The same seed gives the same run. */
  readonly seed?: number;
}

/** What `createSandbox` and `setFaults` take: a plan, or just its rules. */
export type Faults = FaultPlan | readonly FaultRule[];
