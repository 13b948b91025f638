import { isIsoDate } from './iso-date.js';

/** Where a carnet is kept when nobody says otherwise. La Réunion is `Indian/Reunion`, Martinique `America/Martinique`. */
export const DEFAULT_TIME_ZONE = 'Europe/Paris';

/** What a clock on the wall shows, in the numbers of a calendar. */
interface Wall { day: string; time: string }

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Whether this machine knows a zone by that name (`Europe/Paris`). */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The day and the time on the wall somewhere, at an instant: `{ day: '2026-10-25', time: '02:30' }`.
 *
 * @param instant a FHIR `instant` or `dateTime` with an offset, or a Date.
 * @returns `undefined` when the instant is none.
 */
export function wallClock(instant: string | Date, timeZone: string): Wall | undefined {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime())) return undefined;
  const parts = Object.fromEntries(formatterOf(timeZone).formatToParts(date).map(({ type, value }) => [type, value]));
  return { day: `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`, time: `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}` };
}

/**
 * The day a FHIR date or dateTime falls on somewhere. A date without a time is that day everywhere; a month or a year
 * alone is no day: `undefined`.
 */
export function dayIn(timeZone: string, dateTime: string): string | undefined {
  if (isIsoDate(dateTime)) return dateTime;
  return dateTime.includes('T') ? wallClock(dateTime, timeZone)?.day : undefined;
}

/**
 * The instant a clock on the wall shows a time, with its offset: `2026-06-23T10:00:00+02:00`. A time that a night of
 * March skips is put an hour later; of the two that a night of October has, it is the first.
 *
 * @param day a calendar day. @param time `HH:MM`.
 */
export function instantAt(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The offset is that of the instant, which the offset gives: both sides of a change are tried, the earlier first.
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((near) => offsetMinutes(new Date(near), timeZone)).sort((a, b) => b - a);
  const fitting = offsets.find((minutes) => offsetMinutes(new Date(wanted - minutes * 60_000), timeZone) === minutes);
  if (fitting !== undefined) return written(wanted, fitting);
  // A skipped time: what the clock shows once it has been put forward.
  const [later = 0, earlier = 0] = offsets;
  return written(wanted + (later - earlier) * 60_000, later);
}

/** Minutes that the clocks of a zone are ahead of UTC at an instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const wall = wallClock(instant, timeZone);
  if (!wall) return 0;
  const minute = Math.floor(instant.getTime() / 60_000);
  return Date.parse(`${wall.day}T${wall.time}:00Z`) / 60_000 - minute;
}

const two = (number: number) => String(number).padStart(2, '0');

function written(wall: number, offset: number): string {
  const size = Math.abs(offset);
  return `${new Date(wall).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
