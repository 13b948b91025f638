import type { Language } from './localize.js';

interface DayLook {
  /** The day it is: the year is left out when it is the same. `undefined`: the year is always said. */
  today?: string;
  /** « mardi 23 juin ». */
  weekday?: boolean;
  /** « 23 juil. » where there is little room. */
  short?: boolean;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: Language, { weekday = false, short = false }: DayLook, hasYear: boolean): Intl.DateTimeFormat {
  const key = `${language}${weekday}${short}${hasYear}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric', month: short ? 'short' : 'long', timeZone: 'UTC', ...(hasYear && { year: 'numeric' }), ...(weekday && { weekday: short ? 'short' : 'long' }),
  });
  formatters.set(key, made);
  return made;
}

/** A calendar day as it is read: « 12 mai », « 1er mars 2027 », « mardi 23 juin ». What is no whole day comes back as it is. */
export function dayWords(iso: string, language: Language, look: DayLook = {}): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(date.getTime())) return iso;
  const words = formatterOf(language, look, look.today?.slice(0, 4) !== iso.slice(0, 4)).format(date);
  return (language === 'fr' ? words.replace(/(^|\s)1(?=\s)/, '$11er') : words).replace(/(\d(?:er)?)\s(?=\D)/g, '$1\u00a0');
}

/** The time on a clock as it is read: « 10 h », « 11 h 04 », « 11:04 ». @param time `HH:MM`. */
export function timeWords(time: string, language: Language): string {
  const [hours = '', minutes = ''] = time.split(':');
  if (language !== 'fr') return `${hours}:${minutes}`;
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}
