/** Whether something is the text of a calendar day that exists, `2026-11-21`. */
export function isIsoDate(text: unknown): boolean {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && (new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false);
}

/**
 * Refuses a day to compare with that is none: every date would be before or after it, and nobody would be told.
 *
 * @throws RangeError, a mistake of the program.
 */
export function expectDay(today: unknown, caller: string): asserts today is string {
  if (typeof today !== 'string' || !isIsoDate(today)) throw new RangeError(`${caller}: today is a calendar day, « 2026-11-21 », got ${typeof today === 'string' ? `« ${today.slice(0, 40)} »` : typeof today}.`);
}

/** The calendar day it is where this runs, `2026-11-21`. */
export function todayIso(now = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** The same day some months later, or the last of its month when it has no such day: 30 November and 3 months is 28 February. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const whole = Math.floor(months);
  const last = new Date(Date.UTC(year, month + whole, 0)).getUTCDate();
  // A part of a month is counted in days, of 365.25 / 12.
  const rest = Math.round((months - whole) * (365.25 / 12));
  return new Date(Date.UTC(year, month - 1 + whole, Math.min(day, last) + rest)).toISOString().slice(0, 10);
}

/** Completed years on a day; `undefined` when one of the two is no date. */
export function yearsBetween(birth: string, day: string): number | undefined {
  if (!isIsoDate(birth) || !isIsoDate(day)) return undefined;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
