import { DEFAULT_TIME_ZONE } from '@sport-sante/sdk/time-zone';
import { emit } from '../internal/events.js';
import { onDemand } from '../internal/on-demand.js';
import type { Shared } from '../provider/shared.js';
import type { FinderInputs } from './finder-inputs.js';
import type { ListHost } from './list-host.js';
import type { FinderParts } from './parts.js';
import type { ReferralReader } from './referral-reading.js';
import type { ReferralSender } from './referral-sending.js';

/** What « Ma liste » asks of the finder around it and of its host. In public mode nobody is named. */
export class FinderListHost {
  readonly #finder: FinderInputs;
  readonly #shared: Shared;
  readonly #parts: FinderParts;
  #sender: ReferralSender | undefined;
  #reader: ReferralReader | undefined;

  constructor(finder: FinderInputs, shared: Shared, parts: FinderParts) {
    this.#finder = finder;
    this.#shared = shared;
    this.#parts = parts;
  }

  /** The instant it is. */
  get now(): string { return this.#finder.now ?? new Date().toISOString(); }

  /** Sends the requests of a person; there once one was sent. */
  get sender(): ReferralSender | undefined { return this.#sender; }

  get host(): ListHost {
    const { mode, author, patient: given, timeZone, prescription, referrals = [] } = this.#finder;
    // What reads people comes with the clinical head: it is there before there is a list.
    const reader = mode === 'clinical' ? this.#parts.get('clinical') : undefined;
    const practitioner = reader?.readPractitioner(author ?? this.#shared.practitioner);
    const patient = reader?.readPatient(given ?? this.#shared.patient);
    return {
      now: () => this.now,
      timeZone: timeZone ?? DEFAULT_TIME_ZONE,
      author: practitioner && { name: `${practitioner.givenName} ${practitioner.familyName}`, ...(practitioner.reference !== undefined && { reference: practitioner.reference }) },
      ...(patient && { patient }), ...(practitioner && { practitioner }),
      emitShared: (list) => { emit(this.#finder, 'sps-list-shared', list); },
      refer: async (referral) => {
        const { ReferralSender: Sender } = await onDemand(() => import('./referral-sending.js'));
        this.#sender ??= new Sender(this.#finder, () => this.#finder.client ?? this.#shared.client);
        const sending = await this.#sender.send(referral);
        if (sending.is === 'sent') this.#reader?.sent();
        return sending;
      },
      referrals,
      ...(reader && (this.#reader ??= new reader.ReferralReader(this.#finder, this.#shared)).told((patient ?? prescription?.patient)?.reference)),
    };
  }
}
