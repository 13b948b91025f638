import type { Bundle, FhirResource, Task } from 'fhir/r4.js';

/** What a structure answers. A refusal says why: whoever referred finds another place by it. */
export type ReferralAnswer = { accepted: true; declined?: never } | { declined: true; reason: string; accepted?: never };

/** States after which no answer is waited for. */
const closed: readonly unknown[] = ['completed', 'cancelled', 'failed', 'entered-in-error'];

/** A Task is never modified before it was authored (R4, inv-1), whatever two clocks say. */
const later = (at: string, authoredOn: string | undefined): string => (authoredOn !== undefined && Date.parse(authoredOn) > Date.parse(at) ? authoredOn : at);

/**
 * Writes the answer of a structure as one FHIR R4 transaction: the Task as it was read with its new status, sent with the
 * version it was read in, so that an answer given meanwhile is not lost. The reason of a refusal is its `statusReason`,
 * which an acceptance has none of. An answer may be changed until the referral is closed. A server that has another version
 * by then answers 412 to `submit`, and nothing is written: read the Task again, and ask whoever answers what still holds.
 *
 * @param options.at when it is answered, an instant; now when `undefined`. By a clock that is behind: when the Task was authored.
 * @throws TypeError when the Task has no id, or a refusal no reason; RangeError when the referral is closed.
 */
export function answerReferral(task: Task, answer: ReferralAnswer, { at = new Date().toISOString() }: { at?: string | undefined } = {}): Bundle {
  const { id, meta, text, statusReason: _before, ...rest } = task;
  if (id === undefined) throw new TypeError('answerReferral: the Task has no id, read it from the server first.');
  if (closed.includes(task.status)) throw new RangeError(`answerReferral: the referral is closed (${task.status}).`);
  const reason = answer.declined ? answer.reason.trim() : undefined;
  if (reason === '') throw new TypeError('answerReferral: a refusal gives its reason.');
  const { versionId, lastUpdated: _clock, ...said } = meta ?? {};
  const resource: FhirResource = {
    ...rest,
    id,
    ...(Object.keys(said).length > 0 && { meta: said }),
    // A narrative that a machine made tells the old state.
    ...(text !== undefined && text.status !== 'generated' && { text }),
    status: answer.declined ? 'rejected' : 'accepted',
    ...(reason !== undefined && { statusReason: { text: reason } }),
    lastModified: later(at, task.authoredOn),
  };
  return {
    resourceType: 'Bundle', type: 'transaction',
    entry: [{ resource, request: { method: 'PUT', url: `Task/${id}`, ...(versionId !== undefined && { ifMatch: `W/"${versionId}"` }) } }],
  };
}
