import type { FhirPort } from '@sport-sante/sdk/client';
import { prescriptionSearch, readPrescriptions, type Prescription } from '@sport-sante/sdk/prescription';
import type { Bundle, OperationOutcome } from 'fhir/r4.js';
import { failureOf, isFault, locationsOf, unexpected } from '../internal/server-answers.js';
import { contentOf, wasThereBefore } from './sent-content.js';
import type { Failure } from './submission.js';

/** What is sent, where to, and what is known of an earlier attempt whose end nobody knows. */
interface Parcel {
  client: FhirPort;
  bundle: Bundle;
  prescription: Prescription;
  /** Key of an end; `undefined`: it is a prescription. */
  stopKey: string | undefined;
  uncertain: string | undefined;
  signal: AbortSignal;
}

/** How it ended: where it is, or why it is not there. */
export type Answer = { locations: string[] } | { failure: Failure; outcome: OperationOutcome };

/** Sends a parcel once, after a look at what an uncertain attempt left. */
export async function save(parcel: Parcel): Promise<Answer> {
  const { client, bundle, prescription, stopKey, uncertain, signal } = parcel;
  const content = contentOf(prescription);
  try {
    // An attempt nobody knows the end of, then other answers: sent as they are, they would mix with the first.
    if (stopKey === undefined && uncertain !== undefined && uncertain !== content && await storedContent(parcel) !== undefined) return outdated;
    const response = await client.submit(bundle, { idempotencyKey: stopKey ?? prescription.id, signal });
    if (signal.aborted) return { locations: [] };
    // An end replaces what is there: that is no surprise.
    if (stopKey === undefined && wasThereBefore(bundle, response) && await storedContent(parcel) !== content) return outdated;
    return { locations: locationsOf(response) };
  } catch (error) {
    return isFault(error) ? { failure: failureOf(error), outcome: error.outcome } : { failure: 'failed', outcome: unexpected };
  }
}

/** What the server holds under this act; `undefined` when it holds nothing. */
async function storedContent({ client, prescription: { id }, signal }: Parcel): Promise<string | undefined> {
  const entry: NonNullable<Bundle['entry']> = [];
  for await (const page of client.search('ServiceRequest', prescriptionSearch(undefined, { id }), { signal })) entry.push(...(page.entry ?? []));
  const [found] = readPrescriptions({ resourceType: 'Bundle', type: 'searchset', entry }).prescriptions;
  return found && contentOf(found);
}

/** The first attempt is the one that is stored. */
const outdated: Answer = {
  failure: 'outdated',
  outcome: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'conflict', diagnostics: 'An earlier attempt had been written before the answers changed.' }] },
};
