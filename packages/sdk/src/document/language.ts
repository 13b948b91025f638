import { isIsoDate } from '../iso-date.js';
import { wallClock } from '../time-zone.js';

/** Languages documents are written in. French is the first. */
export type Language = 'fr' | 'en';

const localeOf = { fr: 'fr-FR', en: 'en-GB' } as const;

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function formatted(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  if (!isIsoDate(day)) return day;
  const key = `${language} ${JSON.stringify(options)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' });
  dateFormats.set(key, format);
  const words = format.format(new Date(`${day}T00:00:00Z`));
  // « 1er mars »; the number stays with its month.
  return (language === 'fr' ? words.replace(/\b1(?= \p{L})/u, '1er') : words).replace(/(\d|er) (?=\p{L})/u, '$1\u00a0');
}

/** « 7 juillet 2026 ». A month or a year alone comes back as it is. */
export const longDay = (day: string, language: Language): string => formatted(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
/** « 7 juillet ». */
export const dayAndMonth = (day: string, language: Language): string => formatted(day, language, { day: 'numeric', month: 'long' });
/** « 7 juil. ». */
export const shortDay = (day: string, language: Language): string => formatted(day, language, { day: 'numeric', month: 'short' });
/** « mardi 23 juin ». */
export const weekday = (day: string, language: Language): string => formatted(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
/** « 07/07/2026 »: a column of days in a table. */
export const figuresOfDay = (day: string, language: Language): string => formatted(day, language, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** « 9 h 15 », « 9:15 », where the carnet is kept. */
export function hourOf(instant: string, timeZone: string, language: Language): string {
  const time = wallClock(instant, timeZone)?.time ?? '';
  const [hours = '', minutes = ''] = time.split(':');
  if (language === 'en') return `${Number(hours)}:${minutes}`;
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** « 1 250,5 », « −4 »: a figure as it is printed. `decimals` is how many are kept; zeros at the end are not. */
export function figure(value: number, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: decimals, signDisplay: 'negative' }).format(value).replace(/^-(?=[\d\u221e])/, '\u2212');
}

/** « 9 et 16 juin », « 30 juin et 7 juillet »: days of one month name it once. */
export function daysTogether(days: readonly string[], language: Language): string {
  const isOneMonth = language === 'fr' && new Set(days.map((day) => day.slice(0, 7))).size === 1;
  return enumerated(days.map((day, index) => (isOneMonth && index < days.length - 1 ? dayAndMonth(day, language).split('\u00a0')[0] ?? day : dayAndMonth(day, language))), language);
}

/** With a capital first: what begins a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** « a, b et c ». */
export const enumerated = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf[language], { style: 'long', type: 'conjunction' }).format(items);
