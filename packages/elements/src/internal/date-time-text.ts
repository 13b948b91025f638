import { readDate, writeDate, type TypedDate } from './date-text.js';
import type { Language } from './localize.js';
import { readTime, writeTime } from './time-text.js';

/** A typed date as FHIR knows it: `2026`, `2026-03`, `2026-03-21`, or an instant with its offset; or why there is none. */
export interface TypedDateTime extends TypedDate {
  /** The hour typed is one that the change of clocks leaps over on that day. */
  isSkipped?: boolean;
}

const monthFirst = /^(\d{1,2})[/.\- ](\d{4})$/;
const monthInFigures = /^(\d{2})((?:19|20)\d{2})$/;
const withHour = /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{8})(?:t|,\s*|\s+(?:à\s+|at\s+)?)(\S.*)$/;

/** Reads a day, a month (« 3/2026 », « 032026 », « 2026-03 ») or a year alone. */
export function readPartialDate(text: string): TypedDateTime {
  const typed = text.trim();
  if (/^\d{4}$/.test(typed)) return typed === '0000' ? { unreadable: text } : { iso: typed };
  const iso = /^(\d{4})-(\d{2})$/.exec(typed);
  const [month, year] = iso ? [iso[2], iso[1]] : (monthFirst.exec(typed) ?? monthInFigures.exec(typed) ?? []).slice(1);
  if (month === undefined || year === undefined) return readDate(text);
  const number = Number(month);
  return number >= 1 && number <= 12 ? { iso: `${year}-${month.padStart(2, '0')}` } : { impossible: { day: 1, month: number, year: Number(year) } };
}

/** The same, with an hour after the day if one likes: « 21/11/2026 14:30 », « 21/11/26 à 14 h 30 ». It is one of the reader's own clock. */
export function readDateTime(text: string): TypedDateTime {
  const [, day, hour] = withHour.exec(text.trim().toLowerCase()) ?? [];
  if (day === undefined || hour === undefined) return readPartialDate(text);
  const date = readDate(day);
  const { time } = readTime(hour);
  if (date.impossible) return date;
  if (date.iso === undefined || time === undefined) return { unreadable: text };
  const instant = new Date(`${date.iso}T${time}`);
  if (instant.getHours() !== Number(time.slice(0, 2))) return { isSkipped: true };
  return { iso: `${date.iso}T${time}${offsetOf(instant)}` };
}

function offsetOf(instant: Date): string {
  const minutes = -instant.getTimezoneOffset();
  const pad = (number: number) => String(Math.trunc(number)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}

/** « 2026 », « 03/2026 », « 21/03/2026 », « 21/03/2026, 14 h 30 » by the reader's clock; what is none of them comes back as it is. */
export function writeDateTime(iso: string, language: Language): string {
  const month = /^(\d{4})-(\d{2})$/.exec(iso);
  if (month) return `${month[2]}/${month[1]}`;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(iso)) return writeDate(iso);
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const pad = (number: number, length = 2) => String(number).padStart(length, '0');
  const day = `${pad(instant.getFullYear(), 4)}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
  return `${writeDate(day)}, ${writeTime([instant.getHours(), instant.getMinutes(), instant.getSeconds()].map((each) => pad(each)).join(':'), language)}`;
}
