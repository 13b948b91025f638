import type { FhirPort } from '@sport-sante/sdk/client';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { Bundle } from 'fhir/r4.js';
import type { ReactiveControllerHost } from 'lit';
import { knownParts } from './known-parts.js';
import { readHistory } from './writer.js';

/** What a host gives of a patient's other prescriptions: drafts, or the Bundle of a search. */
export type HistoryInput = readonly PrescriptionDraft[] | Bundle;

interface Source { given: HistoryInput | undefined; client: FhirPort | undefined; draft: PrescriptionDraft }

/** The other acts on a patient: given by the host, or searched when a renewal or an adaptation needs them. */
export class ActHistory {
  /** Whether they are on their way: until then nothing can be said of them. */
  isPending = false;

  readonly #host: ReactiveControllerHost;
  #found: readonly PrescriptionDraft[] | undefined;
  #original: PrescriptionDraft | undefined;
  /** What they were looked for by, so that they are once. */
  #source: unknown;
  #reference: string | undefined;

  constructor(host: ReactiveControllerHost) { this.#host = host; }

  /** `undefined` when nobody knows any. */
  get acts(): readonly PrescriptionDraft[] | undefined {
    const found = this.#found ?? [];
    const original = this.#original;
    if (!original) return this.#found;
    return [...found.filter(({ id }) => id !== original.id), original];
  }

  /** The act that another one was begun from: its host knows it. */
  keep(original: PrescriptionDraft | undefined): void { this.#original = original; }

  /** Looks again when the host gives something else, or the draft is of another patient. */
  follow({ given, client, draft }: Source): void {
    const reference = draft.patient?.reference;
    const isNeeded = draft.kind === 'renewal' || draft.kind === 'adaptation';
    const source = given ?? (isNeeded && reference !== undefined ? client : undefined);
    if (source === this.#source && (given !== undefined || reference === this.#reference)) return;
    this.#source = source;
    this.#reference = reference;
    // What is no prescription in it is passed over, like what is none of a draft.
    this.#found = Array.isArray(given) ? given.filter((each) => typeof each === 'object' && each !== null).map(knownParts) : undefined;
    this.isPending = source !== undefined && this.#found === undefined;
    if (this.isPending) void this.#look(source, given as Bundle | undefined, client, reference);
  }

  async #look(source: unknown, given: Bundle | undefined, client: FhirPort | undefined, reference: string | undefined): Promise<void> {
    const found = await readHistory({ given, client, reference }).catch(() => undefined);
    if (this.#source !== source || this.#reference !== reference) return;
    this.#found = found;
    this.isPending = false;
    this.#host.requestUpdate();
  }
}
