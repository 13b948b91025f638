import type { Referral } from '@sport-sante/sdk/club/fhir';
import type { Patient, Practitioner } from '@sport-sante/sdk/identity';
import type { Bundle } from 'fhir/r4.js';

/** Who gets the list. `doctor`: the family doctor; the person agreed to a copy. */
export interface ListRecipient { kind: 'person' | 'doctor'; name?: string }

/** A list that was handed over: what `sps-list-shared` holds. Every recipient gets the same, to the letter. */
export interface SharedList {
  /** A FHIR document. */
  bundle: Bundle;
  /** The same to be filed in a record: a `transaction`. */
  filing: Bundle;
  /** The printed page, whole. */
  html: string;
  /** SHA-256 of the content, 64 hexadecimal digits. */
  hash: string;
  recipients: ListRecipient[];
}

/** A request to a structure: what `sps-submit` holds, beside `club`, the `id` of the structure it is for. */
export interface SentReferral { club: string; bundle: Bundle; idempotencyKey: string }

/** What became of sending. `sent`: stored, or taken over by the host. `isRetryable`: the same may pass later. */
export type ReferralSending = { readonly is: 'sent' } | { readonly is: 'failed'; readonly isRetryable: boolean };

/** Where a request stands at a structure: what `readReferrals` of `@sport-sante/sdk/club/fhir` reads, or as much of it. */
export type ReferralAnswer = Pick<Referral, 'state' | 'status' | 'reason' | 'authoredOn' | 'changedOn'> & { id?: string; club: { id?: string; name?: string; reference?: string }; slot?: { activity?: string } };

/** How far the answers of structures were read from the server. */
export interface ReferralReading {
  /** `failed`: what was read before is still there. */
  readonly is: 'waiting' | 'reading' | 'read' | 'failed';
  /** When they were read last, an instant. */
  readonly at?: string;
  /** Of the last reading that somebody asked for: how many answers are others than before. */
  readonly news?: number;
  /** Reads them again. */
  refresh(): void;
}

/** What « Ma liste » knows of the finder around it, and of its host. */
export interface ListHost {
  /** The instant it is, as FHIR writes it: `2026-06-17T11:04:00+02:00`. */
  now(): string;
  /** Where days and hours are read, `Europe/Paris`. */
  readonly timeZone: string;
  /** Clinical mode: who hands the list over. */
  readonly author: { name: string; reference?: string } | undefined;
  /** Clinical mode: whom the list is for, and who is referred to a place. The person of the prescription when `undefined`. */
  readonly patient?: Patient;
  /** Clinical mode: who refers. The prescriber when `undefined`. */
  readonly practitioner?: Practitioner;
  /** Tells the host that the list was handed over. */
  emitShared(list: SharedList): void;
  /** Sends a request, by the host or to the server. Never rejects. */
  refer(referral: SentReferral): Promise<ReferralSending>;
  /** What structures answered, as far as the host or its server knows; of several of one structure the latest counts. */
  readonly referrals: readonly ReferralAnswer[];
  /** Where the answers come from a server: how far they were read. */
  readonly reading?: ReferralReading;
}
