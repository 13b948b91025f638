/** A typed date: the day in ISO form, or why there is none. Nothing: nothing was typed. */
export interface TypedDate {
  iso?: string;
  /** The words typed, when they are not a date. */
  unreadable?: string;
  /** The day and month typed, when no such day exists: 31 and 11. */
  impossible?: { day: number; month: number; year: number };
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');

function fromParts(day: number, month: number, year: number): TypedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return { impossible: { day, month, year } };
  return { iso: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

/**
 * Reads a day as people type it: « 21/11/2026 », « 1/3/26 », « 21.11.2026 », « 21 11 2026 », « 21112026 »,
 * « 2026-11-21 ». Two figures of a year mean this century.
 */
export function readDate(text: string): TypedDate {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso) return fromParts(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (!french) return { unreadable: text };
  const year = Number(french[3]);
  return fromParts(Number(french[1]), Number(french[2]), year < 100 ? 2000 + year : year);
}

/** « 21/11/2026 », day first in both languages; what is not an ISO date comes back as it is. */
export function writeDate(iso: string | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : (iso ?? '');
}
