import type { FhirResource, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import { FhirError } from './port.js';

type IssueCode = OperationOutcomeIssue['code'];

const codes: Record<number, IssueCode> = {
  0: 'transient', 401: 'login', 403: 'forbidden', 404: 'not-found', 405: 'not-supported', 408: 'timeout', 409: 'conflict',
  410: 'deleted', 412: 'conflict', 413: 'too-long', 422: 'processing', 429: 'throttled', 503: 'transient', 504: 'timeout',
};

const codeOf = (status: number): IssueCode => codes[status] ?? (status >= 500 ? 'exception' : 'processing');

/**
 * An error with an outcome made here, the server having sent none.
 * @param diagnostics a sentence of ours. Never the body or the URL: either may hold a patient's data.
 */
export function madeError(status: number, diagnostics: string, { code = codeOf(status), ...more }: {
  code?: IssueCode; cause?: unknown; retryAfterSeconds?: number | undefined;
} = {}): FhirError {
  const outcome: OperationOutcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] };
  return new FhirError(diagnostics, { status, outcome, ...more });
}

export interface Answer { status: number; contentType: string; text: string; retryAfterSeconds?: number | undefined }

/** What an answer's body says. */
export type Reading = { resource: FhirResource } | { error: FhirError; cut: boolean };

/**
 * Reads the body of an HTTP answer. `cut` tells JSON that stops too early from a page that never was FHIR: the
 * first is a fault of the network and worth another try, the second is not.
 */
export function readAnswer({ status, contentType, text, retryAfterSeconds }: Answer): Reading {
  const ok = status >= 200 && status < 300;
  const resource = parse(text);
  if (ok && resource) return { resource };
  if (resource && isOutcome(resource)) {
    return { error: new FhirError(`The FHIR server answered HTTP ${status}.`, { status, outcome: resource, retryAfterSeconds }), cut: false };
  }
  if (!ok) return { error: madeError(status, `The FHIR server answered HTTP ${status} without an OperationOutcome.`, { retryAfterSeconds }), cut: false };
  const cut = text.trimStart().startsWith('{') && /json/i.test(contentType);
  const what = text.trim() === '' ? 'an empty body' : cut ? 'JSON that cannot be read' : 'something that is not FHIR';
  return { error: madeError(status, `The FHIR server answered HTTP ${status} with ${what}.`, { code: cut ? 'incomplete' : 'structure' }), cut };
}

const isOutcome = (resource: FhirResource): resource is OperationOutcome =>
  resource.resourceType === 'OperationOutcome' && Array.isArray(resource.issue) && resource.issue.length > 0;

function parse(text: string): FhirResource | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const type = typeof value === 'object' && value !== null ? (value as { resourceType?: unknown }).resourceType : undefined;
    return typeof type === 'string' ? (value as FhirResource) : undefined;
  } catch {
    return undefined;
  }
}
