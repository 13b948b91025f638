import type { ReferralOpenSentences } from './referral-open.strings.js';

export const en: ReferralOpenSentences = {
  title: 'Open referrals',
  none: 'No open referral for this person.',
  closed: (count) => `Referrals that are closed or older than a year (${count})`,
  unnamed: 'A place without a name',
  asked: (day) => `Referred on ${day}`,
  reading: 'Reading what the places answered…',
  read: (time, day, news) => {
    const when = `Answers read ${day === undefined ? '' : `on ${day} `}at ${time}`;
    if (news === undefined) return `${when}.`;
    return `${when}: ${news === 0 ? 'nothing new' : `${news} new`}.`;
  },
  notRead: 'What the places answered could not be read.',
  refresh: 'Refresh',
  refreshName: 'Refresh what the places answered',
  retry: 'Try again',
  retryName: 'Try again to read what the places answered',
};
