import { todayIso, type PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import type { ReactiveControllerHost } from 'lit';
import { answer, openDraft, type DraftState } from './draft-state.js';

/** Holds the draft of one form, what the host gave to open it with, and the day it was opened on. */
export class DraftKeeper {
  state: DraftState = openDraft(undefined, undefined);

  readonly #host: ReactiveControllerHost;
  #given: PrescriptionDraft | undefined;
  /** The date the draft was opened with; `undefined` when the host gave it. */
  #openedOn = this.state.draft.authoredOn;

  constructor(host: ReactiveControllerHost) { this.#host = host; }

  /** Starts anew: from what the host gives, or from nothing. */
  open(given: PrescriptionDraft | undefined, day: string | undefined): void {
    this.#given = given;
    this.state = openDraft(given, day);
    this.#openedOn = given?.authoredOn === undefined ? this.state.draft.authoredOn : undefined;
    this.#host.requestUpdate();
  }

  /** What the host gave, to open it again. Of an act that is done the id is gone: the next one is another. */
  again({ isDone }: { isDone: boolean }): PrescriptionDraft | undefined {
    const { id: _used, ...rest } = this.#given ?? {};
    return this.#given && (isDone ? rest : this.#given);
  }

  edit(change: (state: DraftState) => DraftState): void {
    this.state = change(this.state);
    this.#host.requestUpdate();
  }

  /** A date nobody chose goes with the day of the host. */
  followDay(day: string | undefined): void {
    if (this.#openedOn === undefined || this.state.draft.authoredOn !== this.#openedOn) return;
    this.#openedOn = day ?? todayIso();
    this.state = answer(this.state, 'authoredOn', this.#openedOn);
  }
}
