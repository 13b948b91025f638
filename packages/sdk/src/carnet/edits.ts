import type { AttendanceState, CallOutcome, GoalState, Mood, RelayOutcome } from './terms.js';
import type { Party } from './model.js';

/**
 * One thing a person changes in a carnet: small, so that its transaction is small. A key that is absent is left as it
 * is; `null` takes the value away. `id`s are those of the carnet; a new thing gets its `id` from who makes the edit.
 */
export type CarnetEdit =
  /** `isUnexplained`, with `cancelled` alone: nobody said who cancelled. Without it, the club did. */
  | { kind: 'attendance'; session: string; state: AttendanceState | null; isUnexplained?: boolean }
  | { kind: 'experience'; session: string; effort?: number | null; pain?: number | null; mood?: Mood | null }
  | { kind: 'incident'; session: string; text: string | null }
  /** A new measure (`id` of one's own making, `urn:uuid:…`), or another value of a measure there is. Values in the unit of the catalogue; an empty `comment` takes it away. */
  | { kind: 'measure'; id: string; measure: string; day: string; value: number; secondValue?: number; plan?: string; assessment?: string; comment?: string }
  /** A measure that was entered in error: it is kept by the server and shown to nobody. */
  | { kind: 'withdraw-measure'; id: string }
  /** A note, a call, an assessment or a relay that was entered in error. */
  | { kind: 'withdraw'; id: string }
  | { kind: 'assessment'; id: string; assessment: 'initial' | 'mid' | 'final' | 'follow-up'; day: string; plan?: string; conclusion?: string }
  | { kind: 'note'; id: string; text: string; day: string; plan?: string }
  | { kind: 'call'; id: string; day: string; outcome?: CallOutcome; text?: string; plan?: string }
  | { kind: 'milestone'; milestone: string; doneOn: string | null }
  | { kind: 'goal'; goal: string; state: GoalState }
  | { kind: 'relay'; id: string; plan?: string; outcome: RelayOutcome; decidedOn: string; place?: Party; details?: string; startsOn?: string; isFirstVisitAccompanied?: boolean };

/** Who edits, and when: what a Provenance says. */
export interface EditContext {
  /** Who is at the desk. `undefined`: the host did not say, and the Provenance names the software only. */
  author?: Party | undefined;
  /** FHIR instant with its offset. */
  at: string;
}
