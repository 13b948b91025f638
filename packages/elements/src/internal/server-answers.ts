import type { FhirError } from '@sport-sante/sdk/client';
import type { Bundle, OperationOutcome } from 'fhir/r4.js';

/** Why a submit failed, by what the client says: the network, the session, a missing right, a refusal of the content. */
export type ServerFailure = 'offline' | 'unauthorized' | 'forbidden' | 'refused' | 'failed';

export function failureOf({ status, retryable }: FhirError): ServerFailure {
  if (status === 0) return 'offline';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  // An answer that is no FHIR, whatever its status, says nothing of what was written.
  return retryable || status < 400 ? 'failed' : 'refused';
}

/** By name: the client may come from another copy of the SDK than this one. */
export const isFault = (error: unknown): error is FhirError => error instanceof Error && error.name === 'FhirError' && 'outcome' in error;

/** A client of the host's own that failed in its own way. */
export const unexpected: OperationOutcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };

/** Where a server put each entry. */
export const locationsOf = (response: Bundle) => (response.entry ?? []).flatMap((entry) => entry.response?.location ?? []);
