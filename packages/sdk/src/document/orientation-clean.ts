import { phoneWords } from './person-text.js';
import type { OrientationRun } from './orientation-shape.js';

/** What no line may hold: controls, ends of lines, marks that turn the direction of what follows, halves of a letter. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A name, a remark: longer ones are cut, so that one record cannot fill the sheet. */
const LONGEST = 400;
export const LONGEST_NOTE = 1200;

/**
 * Words that somebody typed, as one line of the list: the same for each shape, so that the hash is of what is read.
 * `undefined`: nothing is left to read.
 */
export function clean(words: string | undefined, most = LONGEST): string | undefined {
  if (words === undefined) return undefined;
  // Cut first: what is a megabyte long is not looked at to its end.
  const line = words.slice(0, most * 4).normalize('NFC').replace(UNPRINTABLE, ' ').replace(/[ \t]+/g, ' ').trim();
  if (line === '') return undefined;
  const letters = Array.from(line);
  return letters.length > most ? `${letters.slice(0, most - 1).join('').trimEnd()}…` : line;
}

/** « 01 60 74 64 05 »: French numbers by pairs, others as they stand. */
const byPairs = (phone: string): string => (phoneWords({ phone: phone.replace(/[\s.\u00a0-]/g, '').replace(/^(?:\+33|0033)(?=\d{9}$)/, '0') }) ?? phone).trim();

/** A number as it is read, without a way to dial it. */
export const phoneText = (phone: string): string => byPairs(clean(phone, 40) ?? '');

/** A number that is dialled by a press: E.164, when it is one. */
export function phoneRun(phone: string): OrientationRun {
  const text = phoneText(phone);
  const digits = phone.replace(/[\s.\u00a0()-]/g, '');
  const dialled = /^0[1-9]\d{8}$/.test(digits) ? `+33${digits.slice(1)}` : digits;
  return { text, strong: true, ...(/^\+(?:33[1-9]\d{8}|(?!33)[1-9]\d{5,14})$/.test(dialled) && { href: `tel:${dialled}` }) };
}

/**
 * An address of the web, in clear. Only `http:` and `https:` without a user name are links; a name of a site without a scheme is
 * printed as it is; anything else (`javascript:`, `data:`) is no address: `undefined`.
 */
export function webRun(address: string | undefined): OrientationRun | undefined {
  const text = clean(address, 300);
  if (text === undefined || /[\s<>"]/.test(text) || text.endsWith('…')) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(text) ? { text } : undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return { text, href: url.href };
}
