import type { LeadSentences } from './lead.strings.js';

type Gender = 'female' | 'male' | 'other' | 'unknown' | undefined;
const subject = (gender: Gender) => (gender === 'female' ? 'She' : gender === 'male' ? 'He' : 'The person');

export const en: LeadSentences = {
  changes: {
    'six-minute-walk': ({ gender, isMore, amount }) => `${subject(gender)} walks ${amount} ${isMore ? 'further' : 'less'} than at the start.`,
    'chair-stand': ({ gender, last, first }) => `${subject(gender)} stands up ${last} in 30 seconds, against ${first} at the start.`,
    'moderate-activity': ({ gender, isMore, amount }) => `${subject(gender)} moves ${amount} ${isMore ? 'more' : 'less'} than at the start.`,
    'sitting': ({ gender, isMore, amount }) => `${subject(gender)} sits ${amount} ${isMore ? 'more' : 'less'} than at the start.`,
    'pain': ({ gender, isMore, last, first }) => `${subject(gender)} has ${isMore ? 'more' : 'less'} pain: ${last}, against ${first} at the start.`,
    'weight': ({ gender, isMore, amount }) => `${subject(gender)} weighs ${amount} ${isMore ? 'more' : 'less'} than at the start.`,
    'steps': ({ gender, isMore, amount }) => `${subject(gender)} walks ${amount} ${isMore ? 'more' : 'fewer'} than at the start.`,
  },
  change: ({ label, last, first }) => `${label}: ${last}, against ${first} at the start.`,
  same: ({ label, last }) => `${label}: ${last}, as at the start.`,
  starts: 'The record book begins with the first assessment.',
  attended: (count) => `${count} ${count > 1 ? 'sessions were' : 'session was'} attended.`,
  dropout: (gender) => (gender === 'female' ? 'But she missed the last two sessions.' : gender === 'male' ? 'But he missed the last two sessions.' : 'But the last two sessions were missed.'),
  late: (step, days) => `${step}: ${days} ${days > 1 ? 'days' : 'day'} late.`,
  relay: (next, of) => `The next session is number ${next} of ${of}: what comes next is to be prepared.`,
  followOn: 'The programme is over, and nothing is noted for what comes next.',
};
