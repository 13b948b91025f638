import type { FhirPort } from '@sport-sante/sdk/client';
import type { Bundle } from 'fhir/r4.js';
import { onDemand } from '../internal/on-demand.js';
import type { Shared } from '../provider/shared.js';
import type { FinderInputs } from './finder-inputs.js';
import type { ListHost, ReferralAnswer, ReferralReading } from './list-host.js';

interface Source { readonly client: FhirPort; /** `Patient/12`. */ readonly patient: string }

const PATIENT = /^Patient\/[\w.-]+$/;

/**
 * Reads from the server what structures answered for one person: when the finder is in view, after a request was sent, and
 * when somebody asks; never by itself. What was read for one person is gone when it is another.
 */
export class ReferralReader {
  readonly #finder: FinderInputs;
  readonly #shared: Shared;
  /** Starts the first reading when the finder comes into view. */
  readonly #view: IntersectionObserver;
  #source: Source | undefined;
  #answers: readonly ReferralAnswer[] = [];
  #reading: Omit<ReferralReading, 'refresh'> = { is: 'waiting' };
  #stop: AbortController | undefined;

  constructor(finder: FinderInputs, shared: Shared) {
    this.#finder = finder;
    this.#shared = shared;
    this.#view = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      this.#view.disconnect();
      if (this.#reading.is === 'waiting') void this.#read(false);
    });
  }

  /** What is known for this person. Nothing to add where the host says it itself, or no server knows the person. */
  told(patient: string | undefined): Partial<Pick<ListHost, 'referrals' | 'reading'>> {
    const client = this.#finder.client ?? this.#shared.client;
    this.#follow(!this.#finder.referrals && client && patient !== undefined && PATIENT.test(patient) ? { client, patient } : undefined);
    return this.#source ? { referrals: this.#answers, reading: { ...this.#reading, refresh: this.refresh } } : {};
  }

  /** Reads again, when there is where to read. */
  readonly refresh = (): void => { if (this.#source && this.#reading.is !== 'reading') void this.#read(true); };

  /** Something was sent: what the server has by now is read, even when a reading is on its way. */
  sent(): void { if (this.#source) void this.#read(false); }

  #follow(source: Source | undefined): void {
    if (this.#source?.client === source?.client && this.#source?.patient === source?.patient) return;
    this.#stop?.abort();
    this.#source = source;
    this.#answers = [];
    this.#reading = { is: 'waiting' };
    this.#view.disconnect();
    if (source) this.#view.observe(this.#finder);
  }

  async #read(isAsked: boolean): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const before = this.#answers;
    this.#reading = { ...this.#reading, is: 'reading' };
    this.#finder.requestUpdate();
    try {
      const answers = await load(source, stop.signal);
      if (stop.signal.aborted) return;
      this.#answers = answers;
      const at = this.#finder.now ?? new Date().toISOString();
      this.#reading = { is: 'read', at, ...(isAsked && { news: answers.filter((each) => !before.some((one) => isSame(one, each))).length }) };
    } catch {
      if (stop.signal.aborted) return;
      this.#reading = { ...this.#reading, is: 'failed' };
    }
    this.#finder.requestUpdate();
  }
}

const isSame = (one: ReferralAnswer, other: ReferralAnswer): boolean => (['id', 'state', 'status', 'reason', 'changedOn'] as const).every((key) => one[key] === other[key]);

async function load({ client, patient }: Source, signal: AbortSignal): Promise<readonly ReferralAnswer[]> {
  const { readReferrals, referralSearch } = await onDemand(() => import('@sport-sante/sdk/club/fhir'));
  const pages: Bundle[] = [];
  for await (const page of client.search('Task', referralSearch({ patient }), { signal })) pages.push(page);
  // A server that passes over what it is asked for answers with everybody’s.
  return readReferrals(pages).referrals.filter(({ patient: whose }) => whose === undefined || whose === patient || whose.endsWith(`/${patient}`));
}
