import type { Engine, FhirRequest } from '../interaction/message.js';
import { outcomeOf, Refusal } from '../resource/outcome.js';
import { atEntry, requestOf, toFailedEntry, toResponseEntry } from './entry.js';

/** Each entry succeeds or fails alone, in the order given. */
export function runBatch(entries: readonly unknown[], outer: FhirRequest, engine: Engine): object[] {
  return entries.map((entry, index) => {
    try {
      const request = requestOf(entry, outer);
      return toResponseEntry(engine.store.transaction(() => engine.handle(request)), request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, issues } = atEntry(error, index, entry);
      return toFailedEntry(status, outcomeOf(...issues));
    }
  });
}
