import type { Language } from './localize.js';

/** A typed number, or why there is none. Neither: nothing was typed. */
export interface TypedDecimal { value?: number; problem?: 'unreadable' | 'notWhole' | 'tooLong' }

/** Figures that a number keeps exactly, whatever they are (IEEE 754 double). */
const EXACT_FIGURES = 15;
/** Beyond that, zeros alone make a number nobody means. */
const LONGEST = 24;
/** FHIR R4 `integer` has 32 bits. */
const GREATEST_INTEGER = 2 ** 31 - 1;

const SPACE = '[ \\u00a0\\u202f]';
const figures = new RegExp(`^([-+\\u2212]?)(\\d+|\\d{1,3}(?:${SPACE}\\d{3})+)?(?:[.,](\\d*))?$`);
const englishGroups = /^[-+\u2212]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads a number as people type it: « 12 », « -2,5 », « 0,0001 », « 1 000 000 », in English « 1,000,000 » too. Never guesses,
 * never rounds: what a number cannot keep exactly as it was typed is too long.
 */
export function readDecimal(text: string, { language, integer = false }: { language: Language; integer?: boolean }): TypedDecimal {
  const typed = text.trim();
  if (typed === '') return {};
  const [, sign, whole = '', fraction = ''] = figures.exec(language === 'en' && englishGroups.test(typed) ? typed.replaceAll(',', '') : typed) ?? [];
  if (sign === undefined || whole + fraction === '') return { problem: 'unreadable' };
  const units = whole.replace(/\D/g, '');
  const value = Number(`${sign && sign !== '+' ? '-' : ''}${units}.${fraction}`);
  if (integer && !Number.isInteger(value)) return { problem: 'notWhole' };
  const kept = `${units}${fraction}`.replace(/^0+|0+$/g, '').length;
  const isTooLong = kept > EXACT_FIGURES || units.length + fraction.length > LONGEST || (integer && Math.abs(value) > GREATEST_INTEGER);
  return isTooLong ? { problem: 'tooLong' } : { value };
}

/** A number as its reader writes it: « 2,5 », « 0,0001 », « 1 000 000 », grouped from five figures on. */
export function writeDecimal(value: number, language: Language): string {
  const written = String(Math.abs(value));
  const [units = '', fraction] = written.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }).replace('-', '').split('.') : written.split('.');
  const isFrench = language === 'fr';
  const grouped = units.length > 4 ? units.replace(/\B(?=(\d{3})+$)/g, isFrench ? '\u202f' : ',') : units;
  return `${value < 0 ? '\u2212' : ''}${grouped}${fraction ? `${isFrench ? ',' : '.'}${fraction}` : ''}`;
}
