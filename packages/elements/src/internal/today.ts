import { DEFAULT_TIME_ZONE, isTimeZone, wallClock } from '@sport-sante/sdk/time-zone';

/** The calendar day it is where a carnet is kept. */
export function todayIn(timeZone: string | undefined, now: string): string {
  return wallClock(now, isTimeZone(timeZone) ? timeZone : DEFAULT_TIME_ZONE)?.day ?? now.slice(0, 10);
}
