import { isIsoDate } from '../iso-date.js';
import type { PaperBlock, PaperLine, PaperText } from './paper-model.js';

/** A dotted line to fill in by hand. */
export const BLANK: PaperText = { blank: true };

/** Text, or the dotted line of an answer that misses. */
export const said = (text: string | undefined): PaperText => (text === undefined || text === '' ? BLANK : { text });
export const strong = (text: string | undefined): PaperText => (text === undefined || text === '' ? BLANK : { text, strong: true });

/** A block of lines of plain text. */
export const text = (...lines: readonly (string | PaperLine)[]): PaperBlock =>
  ({ kind: 'text', lines: lines.map((line) => (typeof line === 'string' ? [said(line)] : line)) });
export const small = (...lines: readonly (string | PaperLine)[]): PaperBlock => ({ ...text(...lines), size: 'small' } as PaperBlock);

/** Words a person wrote, one line each of theirs; blank lines go. */
export const written = (words: string | undefined): PaperBlock => text(...(words ?? '').split(/\r?\n/).filter((line) => line.trim() !== ''));

/** « 14/03/1958 »; what is no date comes back as it is. */
export function shortDate(iso: string | undefined): string {
  if (iso === undefined) return '';
  const [year, month, day] = iso.split('-');
  return isIsoDate(iso) ? `${day}/${month}/${year}` : iso;
}

/** « 21 novembre 2026 », « 1er décembre 2026 »; what is no date comes back as it is. */
export function longDate(iso: string): string {
  if (!isIsoDate(iso)) return iso;
  const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  return words.replace(/^1(?=\s)/, '1er').replace(/\s/g, '\u00a0');
}

export const upper = (name: string | undefined): string => name?.toLocaleUpperCase('fr') ?? '';
