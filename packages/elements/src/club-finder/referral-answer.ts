import { dayIn } from '@sport-sante/sdk/time-zone';
import type { TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import type { FinderContext } from './context.js';
import type { ListHost, ReferralAnswer } from './list-host.js';
import { drawing } from './list-panel-icons.js';
import type { ReferralSentences } from './referral.strings.js';

/** Beside a sentence: what it means for whoever referred. */
export const drawings = { pending: () => icon('clock'), accepted: () => drawing('check'), declined: () => icon('warning') } satisfies Record<string, () => TemplateResult>;

/** An instant as a number; a day without an hour counts to its end, what is neither before all others. */
export const instantOf = (moment = ''): number => Date.parse(moment.includes('T') ? moment : `${moment}T23:59:59Z`) || 0;

/** The one that was written last. */
export const latest = (answers: readonly ReferralAnswer[]): ReferralAnswer | undefined =>
  answers.reduce<ReferralAnswer | undefined>((last, each) => (last && instantOf(last.changedOn) > instantOf(each.changedOn) ? last : each), undefined);

/** Whether a structure said it after a request was sent. */
export const isSince = ({ changedOn }: ReferralAnswer, at: string): boolean => instantOf(changedOn) >= Date.parse(at);

/** « 19 juin 2026 », where the list is handed over. */
export function dayOf({ context: { language }, host }: { readonly context: FinderContext; readonly host: ListHost }, moment: string | undefined): string | undefined {
  const day = moment === undefined ? undefined : dayIn(host.timeZone, moment);
  return day === undefined ? undefined : dayWords(day, language);
}

/** Where a request stands, in words. */
export function answerWords(said: ReferralSentences, { state, status, authoredOn, changedOn, reason }: ReferralAnswer, day: (moment: string | undefined) => string | undefined): { look: keyof typeof drawings; sentence: string } {
  const on = day(changedOn);
  switch (state) {
    case 'requested': return { look: 'pending', sentence: said.pending(day(authoredOn)) };
    case 'accepted': return { look: 'accepted', sentence: said.accepted(on) };
    case 'completed': return { look: 'accepted', sentence: said.completed(on) };
    case 'declined': return { look: 'declined', sentence: said.declined(on, reason) };
    case 'cancelled': return { look: 'declined', sentence: said.cancelled(on, reason) };
    case 'other': return { look: 'pending', sentence: said.other(on, status, reason) };
  }
}
