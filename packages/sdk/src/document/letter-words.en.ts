import type { LetterWords, Told } from './letter-words.js';
import type { Named } from './person-text.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const subject = (gender: Named['gender'], who: string): string => (gender === 'female' ? 'She' : gender === 'male' ? 'He' : who);
const moreOrLess = (isMore: boolean): string => (isMore ? 'more' : 'less');

export const en: LetterWords = {
  title: 'Letter to the prescriber',
  subjects: {
    start: (programme) => `Programme ${programme}, at the start`,
    mid: (programme) => `Programme ${programme}, under way`,
    final: (programme) => `End of the programme ${programme}`,
    stopped: (programme) => `Programme ${programme}, stopped`,
  },
  noProgramme: 'Adapted physical activity',
  prescribed: ({ by, on }) => ['prescribed by', by ?? 'you', on && `on ${on}`].filter(Boolean).join(' '),
  dated: (day) => day,
  doctor: 'Dear Doctor,',
  anyone: 'Dear Sir or Madam,',
  regards: 'Yours sincerely,',

  changes: {
    'six-minute-walk': ({ who, since, isMore, amount, first, last }: Told) => `Since ${since}, ${who} walks ${amount} ${moreOrLess(isMore)} in 6 minutes (from ${first} to ${last}).`,
    'chair-stand': ({ who, since, first, last }: Told) => `Since ${since}, ${who} went from ${first} to ${last} in the 30-second chair stand.`,
    'moderate-activity': ({ who, since, first, last }: Told) => `Since ${since}, the moderate activity of ${who} went from ${first} to ${last}.`,
    'pain': ({ who, since, first, last }: Told) => `Since ${since}, the pain told by ${who} went from ${first} to ${last}.`,
  },
  change: ({ since, first, last, label }) => `${label}: from ${first} to ${last} since ${since}.`,
  noChange: ({ since, last, label }) => `${label}: ${last}, the same value as on ${since}.`,
  nothingMeasured: 'No measure is noted yet.',
  noMeasure: (who) => `No measure tied to a goal of ${who} can be compared yet.`,

  attended: ({ who, gender, done, of, attended, held }) =>
    `${subject(gender, who)} came to ${of === undefined ? plural(done, 'session', 'sessions') : `${done} of the ${plural(of, 'session', 'sessions')} of the programme`} (${attended} attended out of ${plural(held, 'session held', 'sessions held')}).`,
  notAttended: 'No session was held yet.',
  goalsReached: (reached, of) => `${reached} of ${of} measured ${of === 1 ? 'goal' : 'goals'} reached.`,

  measures: 'Measures',
  measure: 'Measure',
  sinceStart: 'Since the start',
  aim: 'Goal',
  noGoal: 'no goal',
  reached: (aim) => `${aim}: reached`,
  notYet: (aim) => `${aim}: not yet`,
  notReached: (aim) => `${aim}: not reached`,
  otherMeasures: (count) => `And ${plural(count, 'other measure', 'other measures')} in the record.`,

  participation: 'Participation',
  sessionsDone: (done, of) => (of === undefined ? plural(done, 'session attended', 'sessions attended') : `${done} of ${plural(of, 'session', 'sessions')} attended`),
  between: (from, to) => (from === to ? `, on ${from}.` : `, from ${from} to ${to}.`),
  rate: ({ percent, attended, held, excused, absent, cancelled, unmarked }) => {
    const rest = [
      excused > 0 && plural(excused, 'excused absence', 'excused absences'), absent > 0 && plural(absent, 'unexcused absence', 'unexcused absences'),
      cancelled > 0 && plural(cancelled, 'session cancelled', 'sessions cancelled'), unmarked > 0 && plural(unmarked, 'session not filled in', 'sessions not filled in'),
    ].filter((part) => part !== false);
    return `Attendance: ${percent}% (${[`${attended} attended out of ${plural(held, 'session held', 'sessions held')}`, ...rest].join('; ')}).`;
  },
  lastAbsences: (days) => `Unexcused absences at the last two sessions, on ${days}.`,

  experience: 'How it felt',
  effort: (first, last) => (last === undefined ? `Perceived effort in session, 0 to 10: ${first}.` : `Perceived effort in session, 0 to 10: ${first}, then ${last}.`),
  pain: (first, last) => (last === undefined ? `Pain in session, 0 to 10: ${first}.` : `Pain in session, 0 to 10: ${first}, then ${last}.`),
  valueOn: (value, day) => `${value} on ${day}`,
  incident: (day, text) => `Incident on ${day}: ${text}`,
  otherIncidents: (count) => `And ${plural(count, 'other incident', 'other incidents')} in the record.`,
  noIncident: 'No incident is noted.',
  ownGoal: (text, who, state) => `The aim, in the words of ${who}: “${text}” (${state}).`,
  goalStates: { 'in-progress': 'under way', 'achieved': 'reached', 'not-achieved': 'not reached', 'given-up': 'left' },

  notReachedTitle: { start: 'To note', mid: 'To note', final: 'What was not reached', stopped: 'What was not reached' },
  goalMissed: ({ label, last, aim }) => `${label}: ${last}, for a goal of ${aim}.`,
  movedAway: ({ label, first, last }) => `${label}: ${last}, ${first} at the start. The measure moves away from the goal.`,
  goalLeft: (text, state) => `${text}: ${state}.`,
  notMeasured: (day, labels) => `Not measured on ${day}: ${labels}.`,

  relay: 'What follows',
  relays: { club: 'Club', bridge: 'Bridging programme', renewal: 'Renewal noted as what follows', declined: 'The person wished for nothing to follow' },
  startsOn: (day) => `From ${day}.`,
  accompanied: 'First session accompanied.',
  notAccompanied: 'First session not accompanied.',
  decidedOn: (day) => `Noted on ${day}.`,
  noRelay: 'Nothing is noted for after, to this day.',
  nextPlan: (title) => `The follow-up goes on: ${title}.`,
  relayAhead: (next, of) => `To be prepared: the next session is number ${next} of ${of}.`,

  proposal: 'What we propose',
  next: 'What comes next',
  signed: (name) => `Proposed by ${name}.`,
  toSign: 'Name and signature of the author of the proposal: ………………………………',
  followUps: (days) => `Follow-ups planned: ${days}.`,
  nextAssessment: (name, day) => `${name} planned on ${day}.`,
  prescriptionRuns: (day, isYours) => `${isYours ? 'Your' : 'The'} prescription runs until ${day}: `,
  prescriptionRan: (day, isYours) => `${isYours ? 'Your' : 'The'} prescription ran until ${day}: `,
  yours: 'a renewal is for you to decide.',
  yoursAlone: 'A renewal is for you to decide.',
  theirs: 'a renewal is for the prescriber to decide.',
  theirsAlone: 'A renewal is for the prescriber to decide.',
  yoursWithout: 'What follows is for you to decide.',

  basis: ({ day, who, agreedOn }) => `Letter made on ${day} from the data of the record${agreedOn === undefined ? '' : `, with the agreement of ${who} (${agreedOn})`}.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
};
