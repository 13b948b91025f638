import { isAmount } from './amount.js';
import type { Club, Slot } from './model.js';
import type { PriceUnit } from './terms.js';

/* What a list of results reads of each record: a module of its own, so that a page does not load the law with it. */

/** A record older than this is to verify before one goes. Ours (knowledge: clubs.md §2). */
export const STALE_MONTHS = 12;

/** Whether nobody made sure of a record for 12 months, or nobody ever said when: a day that has not come yet says nothing. `today`: a calendar day. */
export function isStale({ lastVerified }: Pick<Club, 'lastVerified'>, today: string): boolean {
  if (lastVerified === undefined || lastVerified > today) return true;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const between = months(today) - months(lastVerified);
  if (between !== STALE_MONTHS) return between > STALE_MONTHS;
  return lastVerified.length < 10 || today.slice(8, 10) > lastVerified.slice(8, 10);
}

/**
 * What is left to pay, « reste à charge », in euros: only when price and every aid are said for the same stretch. Of an aid of 40 € nobody
 * knows whether it is for a session or for a year; taken from a session at 5 €, it would say that nothing is to be paid. An aid with
 * a remark (« de 14 à 17 ans ») is not for everybody: nothing is reckoned with it.
 */
export function priceLeft({ price, aids }: Slot): { euros: number; unit: PriceUnit | undefined } | undefined {
  if (!price || !aids || aids.length === 0 || price.kind !== 'fixed' || !isAmount(price.min) || price.unit === undefined) return undefined;
  if (aids.some(({ euros, unit, note }) => !isAmount(euros) || unit !== price.unit || note !== undefined)) return undefined;
  const paid = aids.reduce((sum, { euros = 0 }) => sum + euros, 0);
  return { euros: Math.max(0, Math.round((price.min - paid) * 100) / 100), unit: price.unit };
}
