import type { Bundle, Task } from 'fhir/r4.js';
import { onDemand } from '../internal/on-demand.js';
import type { ListEntry } from './context.js';
import type { SentReferral } from './list-host.js';
import type { ListScope } from './list-panel-state.js';

/** By the identifier of its Task a request is created once, however often it is sent: what precedes `/task` is its key. */
const keyOf = ({ entry = [] }: Bundle): string => {
  const task = entry.map(({ resource }) => resource).find((resource): resource is Task => resource?.resourceType === 'Task');
  return task?.identifier?.[0]?.value?.split('/')[0] ?? '';
};

/**
 * Writes the request to one place: the SDK writes of the prescription only what its reduced view holds.
 *
 * @throws Error when its code cannot be had; TypeError without a prescription.
 */
export async function makeReferral({ context: { person }, host }: ListScope, { club, slot, note }: ListEntry): Promise<SentReferral> {
  const prescription = person?.prescription;
  if (!prescription) throw new TypeError('makeReferral: nothing was prescribed.');
  const { toReferral } = await onDemand(() => import('@sport-sante/sdk/club/fhir'));
  const bundle = toReferral({
    club, prescription, slot: club.slots.find(({ id }) => id === slot), note: note?.trim() || undefined,
    patient: host.patient ?? prescription.patient, author: host.practitioner ?? prescription.prescriber, at: host.now(),
  });
  return { club: club.id, bundle, idempotencyKey: keyOf(bundle) };
}
