import type { SentReferral } from './list-host.js';

/**
 * What became of a request to one structure. The request itself is kept until it was sent: trying again sends the same, by
 * the same key, so that it is written once. `sent`: not answered yet, as far as is known; `key` is the id of the request.
 */
export type ReferralState =
  | { readonly is: 'asked' | 'making' }
  | { readonly is: 'lost' }
  | { readonly is: 'sending'; readonly referral: SentReferral }
  | { readonly is: 'failed'; readonly referral: SentReferral; readonly isRetryable: boolean }
  | { readonly is: 'sent'; readonly at: string; readonly key: string };
