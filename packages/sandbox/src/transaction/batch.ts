import type { Engine, FhirRequest } from '../interaction/message.js';
import { outcomeOf, Refusal } from '../resource/outcome.js';
import { atEntry, requestOf, toFailedEntry, toResponseEntry } from './entry.js';

/** Each entry succeeds or fails alone, in the order given. */
export async function runBatch(entries: readonly unknown[], outer: FhirRequest, engine: Engine): Promise<object[]> {
  const responses: object[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      const request = requestOf(entry, outer);
      responses.push(toResponseEntry(await engine.handle(request), request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, issues } = atEntry(error, index, entry);
      responses.push(toFailedEntry(status, outcomeOf(...issues)));
    }
  }
  return responses;
}
