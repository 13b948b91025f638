import type { Issue } from '../issue.js';
import type { ImportFormat } from './import.js';
import type { Club } from './model.js';
import type { PlaceData } from './places-data.js';
import type { ClubAnswer, ClubQuery } from './query.js';

/** A `Worker`, a `MessagePort`, the scope of a worker, or what Node has in their place. */
export interface ClubPort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener?(type: string, listener: (event: { data?: unknown; message?: unknown }) => void): void;
  removeEventListener?(type: string, listener: (event: { data?: unknown; message?: unknown }) => void): void;
  /** Of Node’s `Worker`, which has no `addEventListener`. */
  on?(type: string, listener: (value: unknown) => void): unknown;
  off?(type: string, listener: (value: unknown) => void): unknown;
  start?(): void;
  close?(): void;
  terminate?(): unknown;
}

/** What is asked of the other side; `call` is its number. */
export type Request = { sportSante: 'clubs'; call: number } & (
  | { ask: 'hello' }
  | { ask: 'places'; data: PlaceData }
  | { ask: 'open'; file: ArrayBuffer | Uint8Array }
  | { ask: 'import'; text: string | Uint8Array; format: ImportFormat }
  | { ask: 'begin' }
  | { ask: 'add'; clubs: readonly Club[] }
  | { ask: 'finish' }
  | { ask: 'answer'; query: ClubQuery }
  | { ask: 'clubs'; ids: readonly string[] }
  | { ask: 'file' }
  | { ask: 'abort' }
  | { ask: 'close' }
);

/** How far an opening is: `done` of `total`, in steps of its own; `total` 0: nobody knows. */
export interface ClubProgress { done: number; total: number }

/** What an opening had to say. `issues` are the first thousand. */
export interface OpenedClubs { size: number; issues: Issue[]; issueCount: number; rejected: number }

export type Reply = { sportSante: 'clubs'; call: number } & (
  | { progress: ClubProgress }
  | { error: { name: string; message: string } }
  | { result: OpenedClubs | ClubAnswer | Club[] | Uint8Array | null }
);

/** The other side does not answer: it stopped, or was not heard in time. What it had is lost; what was given to it may be opened anew. */
export class ClubPortError extends Error {
  override readonly name = 'ClubPortError';
  /** `silent`: it never answered, and what was to be opened is still here. `stopped`: it had answered. */
  readonly why: 'silent' | 'stopped';

  constructor(message: string, why: 'silent' | 'stopped') {
    super(message);
    this.why = why;
  }
}

/** Whether a message is of this conversation: a page may say other things over the same port. */
export const isOurs = (message: unknown): message is { sportSante: 'clubs'; call: number } =>
  typeof message === 'object' && message !== null && (message as { sportSante?: unknown }).sportSante === 'clubs';

/** Hears what comes, until the function it gives is called. */
export function listen(port: ClubPort, heard: (message: unknown) => void): () => void {
  if (port.addEventListener) {
    const listener = ({ data }: { data?: unknown }) => { heard(data); };
    port.addEventListener('message', listener);
    port.start?.();
    return () => { port.removeEventListener?.('message', listener); };
  }
  port.on?.('message', heard);
  return () => { port.off?.('message', heard); };
}
