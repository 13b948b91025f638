import type { Language } from './localize.js';

/** A typed duration: whole minutes (UCUM `min`), or why there are none. Nothing: nothing was typed. */
export interface TypedDuration {
  minutes?: number;
  /** The words typed, when they are not a duration. */
  unreadable?: string;
  /** What a number with decimals and no unit would be in hours: « 1,5 » is 1,5 h or nothing, and is not guessed. */
  withoutUnit?: { hours: string; minutes: number };
}

const HOURS = 'h(?:rs?|ours?|eures?)?';
const MINUTES = 'm(?:ns?|ins?|inutes?)?';

const inMinutes = new RegExp(`^(\\d{1,5})\\s*(?:${MINUTES}|['’′])?$`);
const inHours = new RegExp(`^(\\d{1,4})\\s*(?::\\s*([0-5]\\d)|${HOURS}(?:\\s*([0-5]?\\d)\\s*(?:${MINUTES}|['’′])?)?)$`);
const inDecimals = new RegExp(`^(\\d{1,4})[.,](\\d{1,2})\\s*(${HOURS})?$`);

/**
 * Reads a duration as people type it, in French or English: « 90 », « 90 min », « 45' », « 1h30 », « 1 h 30 », « 1:30 »,
 * « 1,5 h », « 2 heures ». A whole number alone is minutes. Numbers in letters, parts of a minute, and 60 minutes or more
 * after hours are not read. How long is too long is for the question to say.
 */
export function readDuration(text: string): TypedDuration {
  const typed = text.trim().toLowerCase();
  if (typed === '') return {};
  const minutes = inMinutes.exec(typed);
  if (minutes) return { minutes: Number(minutes[1]) };
  const hours = inHours.exec(typed);
  if (hours) return { minutes: Number(hours[1]) * 60 + Number(hours[2] ?? hours[3] ?? 0) };
  const decimals = inDecimals.exec(typed);
  // Hundredths of an hour, so that 1,1 h is 66 minutes and not nearly 66.
  const hundredths = decimals ? Number(decimals[1]) * 100 + Number(decimals[2]?.padEnd(2, '0')) : NaN;
  if (!decimals || hundredths % 5 !== 0) return { unreadable: text };
  const whole = hundredths * 3 / 5;
  return decimals[3] ? { minutes: whole } : { withoutUnit: { hours: `${decimals[1]},${decimals[2]}`, minutes: whole } };
}

/**
 * A duration as its reader writes it, never on two lines: « 45 min », « 2 h », « 1 h 05 » (« 1 h 5 min » in English).
 * Parts of a minute are rounded; a difference may be below 0.
 */
export function writeDuration(minutes: number, language: Language): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '\u2212' : '';
  const rest = whole % 60;
  if (whole < 60) return `${sign}${whole}\u00a0min`;
  const hours = `${sign}${(whole - rest) / 60}\u00a0h`;
  if (rest === 0) return hours;
  return language === 'fr' ? `${hours}\u00a0${String(rest).padStart(2, '0')}` : `${hours}\u00a0${rest}\u00a0min`;
}
