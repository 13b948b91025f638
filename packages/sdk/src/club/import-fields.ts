import { fold } from '../fold.js';
import { isIsoDate } from '../iso-date.js';
import type { Access } from './terms.js';
import type { Reader, Told } from './import-told.js';

/*
 * One field of a record, whoever wrote it: a program that sends `true`, `"1"` or `null`, or a person who types « oui ».
 * Nothing is repaired in silence: what was changed is told, as `information` when nothing can be lost by it.
 */

/** Greatest length of a cell in Excel and LibreOffice: a longer text is a file gone wrong, and would stop a page. */
export const LONGEST_TEXT = 32_767;

/** Control characters, and those that turn the direction of what follows: a phone number must be read as it is written. */
// eslint-disable-next-line no-control-regex -- These are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Any of them, a tab or a carriage return: most texts have none, and a directory has millions. */
// eslint-disable-next-line no-control-regex -- As above.
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** What people put in a cell to say that they know nothing. */
const NOTHING = /^(?:[-–—?]+|n\/a|nc|néant|neant|null|undefined|nan|non renseignée?s?|non communiquée?s?)$/i;

/** Whether a text says nothing: empty, or one of the usual ways to write it. */
export const isNothing = (text: string): boolean => {
  const words = text.trim();
  return words === '' || (words.length < 20 && NOTHING.test(words));
};

/** Text as it is kept: no control character, line ends `\n`, no white space around. Markup stays the text it is. */
export const text: Reader<string> = (value, told) => {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return value === undefined || value === null ? undefined : told.note('text-unreadable');
  if (value.length > LONGEST_TEXT) return told.note('text-too-long', 'error', { length: value.length, most: LONGEST_TEXT });
  if (!UNUSUAL.test(value)) return isNothing(value) ? undefined : value.trim();
  const lines = value.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const clean = lines.replace(CONTROL, '');
  if (clean !== lines) told.note('characters-dropped', 'warning', { count: lines.length - clean.length });
  return isNothing(clean) ? undefined : clean.trim();
};

const yes = new Set(['oui', 'o', 'yes', 'y', 'true', 'vrai', '1', 'x', 'ok']);
const no = new Set(['non', 'n', 'no', 'false', 'faux', '0']);
const unknown = new Set(['', 'inconnu', 'inconnue', 'unknown', 'nsp', 'ne sait pas', 'a confirmer', 'non renseigne', 'non renseignee', 'nc', 'null']);

/** Yes, no, or nobody said so: `true`, `1`, « oui », « vrai »; `null` and « inconnu » are `unknown`, which is not `no`. */
export function readAnswer(value: unknown): Access | undefined {
  if (value === undefined || value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = fold(String(value));
  if (yes.has(word)) return 'yes';
  if (no.has(word)) return 'no';
  return unknown.has(word) || isNothing(String(value)) ? 'unknown' : undefined;
}

export const boolean: Reader<boolean> = (value, told) => {
  const answer = readAnswer(value);
  if (answer === undefined) return told.note('answer-unreadable');
  return answer === 'unknown' ? undefined : answer === 'yes';
};

/** « inconnu » is an answer here: somebody asked. Nothing at all is none. */
export const access: Reader<Access> = (value, told) => {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  return readAnswer(value) ?? told.note('answer-unreadable');
};

/** Longest cell that is looked at for a number, a time or a day: the patterns that read them go over spaces more than once. */
const LONGEST_FIGURE = 100;

/** « 48,63 », « 1 250 », `12`. */
export const number: Reader<number> = (value, told) => {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : told.note('number-unreadable');
  const words = text(value, told);
  if (words === undefined) return undefined;
  const plain = words.length > LONGEST_FIGURE ? '' : words.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : told.note('number-unreadable');
};

/** Euros, people, sessions: nobody means more. Ours: a number beyond it is a slip. */
const MOST = 100_000;
/** Years. Ours: nobody has been older than 122. */
const OLDEST = 130;

const within = (low: number, high: number, read: Reader<number> = number): Reader<number> => (value, told) => {
  const found = read(value, told);
  return found === undefined || (found >= low && found <= high) ? found : told.note('number-out-of-range', 'error', { low, high });
};
export const latitude = within(-90, 90);
export const longitude = within(-180, 180);
const unsigned: Reader<number> = (value, told) => number(typeof value === 'string' && value.length <= LONGEST_FIGURE ? value.replace(/\s*(?:€|euros?|eur|ans?)\s*$/i, '') : value, told);
export const amount = within(0, MOST, unsigned);
const whole = (read: Reader<number>): Reader<number> => (value, told) => {
  const found = read(value, told);
  return found === undefined || Number.isInteger(found) ? found : told.note('number-not-whole');
};
export const count = whole(amount);
/** Completed years. */
export const age = whole(within(0, OLDEST, unsigned));

/** « 14h30 », « 14:30 », « 9 h », « 0930 »: `HH:MM`. */
export function readTime(words: string): string | undefined {
  if (words.length > LONGEST_FIGURE) return undefined;
  const [, hours, minutes = '00'] = /^(\d{1,2})\s*(?:h(?:eures?)?|:|\.)\s*(\d{2})?(?:\s*min)?(?::00)?$/i.exec(words.trim()) ?? /^(\d{2})(\d{2})$/.exec(words.trim()) ?? /^(\d{1,2})$/.exec(words.trim()) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59 || (hours === '24' && minutes !== '00')) return undefined;
  return `${String(Number(hours) % 24).padStart(2, '0')}:${minutes}`;
}
/** « 0,604166667 », the part of a day a spreadsheet keeps for 14:30: read when it is a whole minute, and told. */
const fromFraction = (words: string, told: Told): string | undefined => {
  const minutes = /^0[.,]\d{3,17}$/.test(words) ? Number(words.replace(',', '.')) * 1440 : Number.NaN;
  const whole = Math.round(minutes);
  if (!(Math.abs(minutes - whole) < 0.01) || whole >= 1440) return told.note('time-unreadable');
  const found = `${two(String(Math.floor(whole / 60)))}:${two(String(whole % 60))}`;
  told.note('time-from-number', 'warning', { value: found });
  return found;
};
export const time: Reader<string> = (value, told) => {
  const words = text(value, told);
  return words === undefined ? undefined : readTime(words) ?? fromFraction(words, told);
};

/** « 14h30-15h30 », « de 9h à 10h », « 22h – 0h30 ». The end may be on the next day. */
export function readHours(words: string): { start: string; end?: string } | undefined {
  if (words.length > LONGEST_FIGURE) return undefined;
  const parts = words.trim().replace(/^(?:de|from)\s+/i, '').split(/\s*(?:[-–—/]|\sà\s|\sa\s|\sto\s|→)\s*/i);
  if (parts.length > 2) return undefined;
  const [start, end] = parts.map(readTime);
  if (start === undefined || (parts.length === 2 && end === undefined)) return undefined;
  return { start, ...(end !== undefined && { end }) };
}

const months = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece'];
const two = (digits: string): string => digits.padStart(2, '0');
/** Of two figures: 1970 to 2069. A record of « 99 » is not one that will be verified in 2099. */
const fullYear = (digits: string): string => (digits.length === 2 ? `${digits < '70' ? 20 : 19}${digits}` : digits);

/** « 07/09/2023 », « 7 septembre 2023 », « 2023-09-07 », « 09/2023 »: `2023-09-07` or `2023-09`. A year of two figures is one of 1970 to 2069. */
export function readDay(words: string): string | undefined {
  if (words.length > LONGEST_FIGURE) return undefined;
  const plain = words.trim().replace(/T\d{2}:\d{2}.*$/, '').replace(/ \d{2}:\d{2}(:\d{2})?$/, '');
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(plain) ?? [];
  if (isoYear !== undefined && isoMonth !== undefined) return existing(isoYear, isoMonth, isoDay);
  const [, day, month, year] = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain) ?? [];
  if (month !== undefined && year !== undefined && (day !== undefined || year.length === 4)) return existing(fullYear(year), month, day);
  // « juin-27 » is what Excel in French makes of « 06/2027 ».
  const [, dayNumber, name, nameYear] = /^(?:(\d{1,2}|1er)\s+)?([a-z]{3,})\s+(\d{4}|\d{2})$/.exec(fold(plain)) ?? [];
  const index = name === undefined ? -1 : months.findIndex((start) => name.startsWith(start) || (name.length === 3 && name !== 'jui' && start.startsWith(name)));
  return index < 0 || nameYear === undefined ? undefined : existing(fullYear(nameYear), String(index + 1), dayNumber === '1er' ? '1' : dayNumber);
}
function existing(year: string, month: string, day: string | undefined): string | undefined {
  const iso = `${year}-${two(month)}-${two(day ?? '1')}`;
  if (!isIsoDate(iso)) return undefined;
  return day === undefined ? iso.slice(0, 7) : iso;
}

/** Days from the beginning of 2000 to the end of 2099, as a spreadsheet counts them from 30 December 1899. */
const SERIAL_2000 = 36_526;
const SERIAL_2100 = 73_051;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * « 45176 », the number a spreadsheet keeps for 07/09/2023: read, and told. A file that counts from 1904 gives a day four years
 * too early: a record is then shown to be verified, and not as fresh.
 */
const fromSerial = (words: string, told: Told): string | undefined => {
  const days = /^\d{5}$/.test(words) ? Number(words) : 0;
  if (days < SERIAL_2000 || days >= SERIAL_2100) return told.note('date-unreadable');
  const iso = new Date(SERIAL_EPOCH + days * DAY_MS).toISOString().slice(0, 10);
  told.note('date-from-number', 'warning', { value: iso });
  return iso;
};

/** A day, by a reader of words that may remember them. */
export const dayBy = (read: (words: string) => string | undefined): Reader<string> => (value, told) => {
  const words = text(value, told);
  return words === undefined ? undefined : read(words) ?? fromSerial(words, told);
};
export const day = dayBy(readDay);

/** A name or a number of a host, as `URL` writes it: « club.fr;https » is two addresses in one cell. */
const HOST = /^(?:[a-z\d_-]+\.)*[a-z\d_-]+$|^\[[\da-f:.]+\]$/i;

/** Only `http` and `https`; a bare « www.club.fr » is completed, and told. Anything a press could run is refused. */
export const url: Reader<string> = (value, told) => {
  const words = text(value, told);
  if (words === undefined) return undefined;
  const isBare = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i.test(words);
  const whole = isBare ? `https://${words}` : words;
  const parsed = /^https?:\/\/[^\s<>"'`\\]+$/i.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined;
  if (!parsed || parsed.username !== '' || parsed.password !== '' || !HOST.test(parsed.hostname)) return told.note(/^\s*[a-z][a-z\d+.-]*:(?!\/\/)/i.test(words) ? 'url-refused' : 'url-unreadable');
  if (isBare) told.note('url-completed', 'information');
  return whole;
};

/** One address. `?`, `%`, `#` and `&` are allowed by mail, and refused: in a `mailto:` they would add a recipient or a line. */
export const email: Reader<string> = (value, told) => {
  const words = text(value, told)?.replace(/^mailto:/i, '');
  if (words === undefined) return undefined;
  return /^[^\s@<>"',;:()[\]\\?%#&]+@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(words) && words.length <= 254 ? words : told.note('email-unreadable');
};

/** Five digits, as text. A zero that a spreadsheet took away is put back, and told. */
export const postcode: Reader<string> = (value, told) => {
  const words = text(value, told)?.replace(/^F(?:R)?[-\s]?(?=\d)/i, '').replace(/[\s\u00a0\u202f]/g, '').replace(/[.,]0$/, '');
  if (words === undefined) return undefined;
  if (/^\d{4}$/.test(words)) told.note('zero-restored', 'warning', { value: `0${words}` });
  else if (!/^\d{5}$/.test(words)) return told.note('postcode-unreadable');
  return words.padStart(5, '0');
};

/** Five characters, as text: `01004`, `2A004`, `97411`. */
export const insee: Reader<string> = (value, told) => {
  const words = text(value, told)?.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
  if (words === undefined) return undefined;
  if (/^\d{4}$/.test(words)) told.note('zero-restored', 'warning', { value: `0${words}` });
  else if (!/^(?:\d\d|2[AB])\d{3}$/.test(words)) return told.note('insee-unreadable');
  return words.padStart(5, '0');
};

/**
 * The postcode of a commune that stands under its INSEE code of arrondissement (`75101`, `69381`, `13201`), as Data ES has it
 * for Paris, Lyon and Marseille (clubs.md §1). `75116` is a postcode as well, and stays.
 */
export function ofArrondissement(code: string): string | undefined {
  const [, start = '', arrondissement = ''] = /^(75|69|13)(?:1|38|2)(\d{1,2})$/.exec(code) ?? [];
  const most = { 75: 20, 69: 9, 13: 16 }[start] ?? 0;
  const number = Number(arrondissement);
  const isInsee = { 75: /^751\d\d$/, 69: /^6938\d$/, 13: /^132\d\d$/ }[start]?.test(code) ?? false;
  return isInsee && code !== '75116' && number >= 1 && number <= most ? `${start}0${two(String(number))}` : undefined;
}

/** Whether somebody’s text would be run by a spreadsheet, or shown as markup by a careless page: kept as text, and told. */
export function suspicion(words: string): 'formula' | 'markup' | undefined {
  if (/^[=＝]|^[+\-@].*[|!(]/.test(words)) return 'formula';
  return /<[a-z!/][^<>]*>/i.test(words) ? 'markup' : undefined;
}

/** Tells what it is, of a text that is kept. */
export const suspect = (words: string, told: Told): string => {
  const code = suspicion(words);
  if (code) told.note(code, 'warning');
  return words;
};
