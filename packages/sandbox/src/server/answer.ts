import type { FhirResponse } from '../interaction/message.js';
import { makeIssue, outcomeOf, Refusal } from '../resource/outcome.js';

/** An answer ready to be sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

const FHIR_JSON = 'application/fhir+json; charset=utf-8';

export function toAnswer({ status, headers, body }: FhirResponse, isPretty = false): Answer {
  if (body === undefined) return { status, headers, text: '' };
  return { status, headers: { 'Content-Type': FHIR_JSON, ...headers }, text: JSON.stringify(body, undefined, isPretty ? 2 : undefined) };
}

/** What a client is told of an error: a refusal in its own words, and of anything else only that it happened. */
export function toFailure(error: unknown): Answer {
  if (error instanceof Refusal) return toAnswer({ status: error.status, headers: error.headers, body: outcomeOf(...error.issues) });
  return toAnswer({ status: 500, headers: {}, body: outcomeOf(makeIssue('fatal', 'exception', 'The sandbox failed on this request. This is a bug.')) });
}
