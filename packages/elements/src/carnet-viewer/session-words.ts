import type { Carnet, Session } from '@sport-sante/sdk/carnet';
import { wallClock } from '@sport-sante/sdk/time-zone';
import { timeWords } from '../internal/day-words.js';
import type { Language } from '../internal/localize.js';

/** The time of a clock where the carnet is kept, « 11 h 04 »; `undefined` when nobody said an hour. */
export function clockWords(instant: string | undefined, { timeZone }: Pick<Carnet, 'timeZone'>, language: Language): string | undefined {
  const wall = instant === undefined ? undefined : wallClock(instant, timeZone);
  return wall && timeWords(wall.time, language);
}

/** « 10 h – 11 h », « 10 h » when nobody said when it ends; `undefined` when nobody said an hour. */
export function hoursWords({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, carnet: Pick<Carnet, 'timeZone'>, language: Language): string | undefined {
  const [start, end] = [clockWords(startsAt, carnet, language), clockWords(endsAt, carnet, language)];
  return start === undefined || end === undefined ? start : `${start} – ${end}`;
}

/** What a session is called, where that tells it from the others of its plan: a name they all bear says nothing. */
export function titleAmong({ plan, title }: Session, sessions: readonly Session[]): string | undefined {
  return sessions.some((each) => each.plan === plan && each.title !== title) ? title : undefined;
}

/**
 * Which session of its plan it is, as people count: those the person came to, and those still to be held. A session that
 * was missed or cancelled has no number, as it is still to be done.
 */
export function ordinalOf(session: Session, sessions: readonly Session[]): number | undefined {
  const counts = ({ state }: Session) => state === undefined || state === 'present';
  if (!counts(session)) return undefined;
  const ofPlan = sessions.filter((each) => each.plan === session.plan && counts(each));
  const index = ofPlan.findIndex(({ id }) => id === session.id);
  return index < 0 ? undefined : index + 1;
}
