import { isOnServer, type Source } from './fhir-edits-parts.js';
import { readMeasures } from './fhir-measures.js';
import { wholeOf } from './fhir-read-kept.js';
import type { Carnet, Measure, Session } from './model.js';

/** A record that was merged into something of the carnet, as it was read. */
export interface Merged { id: string; at: string; source: Source }

/**
 * The records that were merged into a session or a measure and that the server has, a resource once: an edit that left them
 * as they are would be taken back by them at the next reading.
 */
export function mergedInto({ kept = [] }: Pick<Carnet, 'kept'>, { id: own, alsoIn }: Pick<Session | Measure, 'id' | 'alsoIn'>): Merged[] {
  const seen = new Set([wholeOf(own)]);
  return alsoIn.flatMap((id) => {
    const at = wholeOf(id);
    const source = isOnServer(at) && !seen.has(at) ? kept.find((each) => each.id === at)?.resource : undefined;
    seen.add(at);
    return source ? [{ id, at, source }] : [];
  });
}

/** What one record says of a measure, read alone; what it said, when it was taken back. */
export function saidIn({ timeZone }: Pick<Carnet, 'timeZone'>, { id, at, source }: Merged): Measure | undefined {
  const shown = { ...source, status: 'final' } as unknown as Parameters<typeof readMeasures>[0][number];
  return readMeasures([shown], { timeZone, idOf: () => at, assessmentOf: () => undefined }).measures.find((each) => each.id === id);
}

/** Of a pair that is kept in two records, each holds one figure. */
export function shareOf({ value, secondValue }: Measure, said: Measure | undefined): Pick<Measure, 'value' | 'secondValue'> {
  if (typeof said?.secondValue === 'number' && said.value === null) return { value: null, ...(secondValue !== undefined && { secondValue }) };
  return typeof said?.value === 'number' && typeof said.secondValue !== 'number' ? { value } : { value, ...(secondValue !== undefined && { secondValue }) };
}
