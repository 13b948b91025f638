/** A typed number: the number, or the words that could not be read as one. Neither: nothing was typed. */
export interface TypedNumber { value?: number; unreadable?: string }

/** Reads a number as people type it: « 12 », « 2,5 », with spaces around. Never guesses: « 12 ou 13 » is unreadable. */
export function readNumber(text: string): TypedNumber {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if (!/^-?\d{1,6}([.,]\d{1,3})?$/.test(trimmed)) return { unreadable: text };
  return { value: Number(trimmed.replace(',', '.')) };
}

/** A number as its reader writes it: « 2,5 ». */
export function writeNumber(value: number | undefined, lang: string): string {
  return value === undefined ? '' : value.toLocaleString(lang, { useGrouping: false, maximumFractionDigits: 3 });
}

/** « 3 mois », never on two lines; the number alone when there is no unit. */
export const withUnit = (number: string, unit: string): string => (unit === '' ? number : `${number}\u00a0${unit}`);
