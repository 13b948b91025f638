import type { Language } from './localize.js';

/** A typed hour of the day, `14:30:00` as FHIR writes it, or the words that are none. Neither: nothing was typed. */
export interface TypedTime { time?: string; unreadable?: string }

const inParts = /^(\d{1,2})(?:\s*(?::|h(?:eures?)?)\s*(?:([0-5]\d)(?:\s*(?::|m(?:in)?)\s*(?:([0-5]\d)\s*s?)?)?)?)?\s*([ap]m)?$/;
const inFigures = /^(\d{2})([0-5]\d)$/;

/** Reads an hour as people type it: « 14:30 », « 14h30 », « 1430 », « 9 h », « 9 », « 2:30 pm ». Midnight is 0 h, never 24 h. */
export function readTime(text: string): TypedTime {
  const typed = text.trim().toLowerCase();
  if (typed === '') return {};
  const [, figures = '', minutes = '00', seconds = '00', half] = inFigures.exec(typed) ?? inParts.exec(typed) ?? [];
  const hour = Number(figures);
  const isRead = figures !== '' && (half ? hour >= 1 && hour <= 12 : hour <= 23);
  if (!isRead) return { unreadable: text };
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return { time: `${String(hours).padStart(2, '0')}:${minutes}:${seconds}` };
}

/** « 14 h 30 », in English `14:30`; seconds only when there are some. What is not an hour comes back as it is. */
export function writeTime(time: string, language: Language): string {
  const [, hours, minutes, seconds = '00'] = /^(\d{2}):(\d{2})(?::(\d{2}))?/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  const isExact = seconds === '00';
  if (language === 'en') return `${hours}:${minutes}${isExact ? '' : `:${seconds}`}`;
  return `${Number(hours)}\u00a0h\u00a0${minutes}${isExact ? '' : `\u00a0min\u00a0${seconds}\u00a0s`}`;
}
