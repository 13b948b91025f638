import type { Issue } from '../issue.js';

/*
 * Why this is hard: the same number is written in a dozen ways, a cell may hold the numbers of two structures (S4:405), and a
 * spreadsheet takes the zero away. Nothing is guessed: a number is dialled by a press only when it stands alone and is whole.
 * Rules of form: the national numbering plan of Arcep (ten digits from 0; +33 and nine digits; short numbers from 3 or 1).
 */

/** Codes of the overseas departments, by the first digits of the national number. Arcep’s plan, from general knowledge. */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^0(?:262|263|269|639|692|693)/, '262'],
  [/^0(?:590|690|691)/, '590'],
  [/^0(?:594|694)/, '594'],
  [/^0(?:596|696|697)/, '596'],
];
/** Given to several overseas departments: which country code they take cannot be told from the number (not confirmed). */
const SHARED_OVERSEAS = /^0(?:709|976)/;

const SEPARATOR = '[\\s.\\-/·_\u00a0\u202f\u2009\u2010-\u2013]*';
const pairs = (first: string) => `${first}(?:${SEPARATOR}\\d){8}`;
/** In order: with a country code, +33 or another; ten digits; nine that lost their zero. */
const NUMBER = new RegExp(
  `(?<plus>(?:\\+|(?<!\\d)00)${SEPARATOR}(?:33|262|590|594|596)${SEPARATOR}(?:\\(0\\)|0)?${SEPARATOR}${pairs('[1-9]')}(?!\\d))`
  + `|(?<foreign>(?:\\+|(?<!\\d)00)(?!33|262|590|594|596)[1-9](?:${SEPARATOR}\\d){6,13}(?!\\d))`
  + `|(?<national>(?<!\\d)(?:\\(0[1-9]\\)(?:${SEPARATOR}\\d){8}|\\(?0\\)?${SEPARATOR}${pairs('[1-9]')})(?!\\d))`
  + `|(?<short>(?<![\\d+])(?:3\\d{3}|3\\d${SEPARATOR}\\d\\d|1[0-9]{2}|1[578]|116${SEPARATOR}\\d{3}|118${SEPARATOR}\\d{3})(?!${SEPARATOR}\\d))`
  + `|(?<lost>(?<![\\d+])${pairs('[1-9]')}(?!\\d))`, 'g');

/** Words beside a number that say nothing of whose it is. */
const LABEL = /(?<!\p{L})(?:t[ée]l[ée]?(?:phones?)?|tel|t|portables?|port|mob(?:iles?)?|fixes?|standard|phones?|num[ée]ros?|n°)(?!\p{L})\s*[.:]?/giu;

/** Letters of a cell that is looked at: beyond it, a row of separators would take seconds. */
const LONGEST_CELL = 500;

export interface PhonesRead { phones: string[]; phonesToConfirm: string[]; issues: Issue[] }

interface Found { number: string; problem?: string }

/** E.164, of a national number with its zero. */
function international(national: string): Found {
  if (SHARED_OVERSEAS.test(national)) return { number: national, problem: 'phone-overseas' };
  const code = overseas.find(([start]) => start.test(national))?.[1] ?? '33';
  return { number: `+${code}${national.slice(1)}` };
}

function found({ plus, foreign, national, short, lost }: Record<string, string | undefined>): Found {
  if (plus !== undefined) {
    const digits = plus.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
    const [, code = '', rest = ''] = /^(33|262|590|594|596)0?(\d{9})$/.exec(digits) ?? [];
    return { number: `+${code}${rest}` };
  }
  if (foreign !== undefined) return { number: `+${foreign.replace(/\D/g, '').replace(/^00/, '')}` };
  if (national !== undefined) return international(national.replace(/\D/g, ''));
  if (short !== undefined) return { number: short.replace(/\D/g, ''), problem: 'phone-short' };
  return { number: international(`0${(lost ?? '').replace(/\D/g, '')}`).number, problem: 'phone-zero-lost' };
}

/**
 * Reads a cell of phones, in any French form: `01.69.02.41.00`, `+33 1…`, `0033`, `(0)1`, overseas. One whole number is
 * a phone, in E.164. Several in one cell, a short number (`3646`), nine digits, or a number among other words are to be
 * confirmed by a person, each with its issue: shown, never dialled by a press. Nothing that was written is lost.
 */
export function readPhones(words: string): PhonesRead {
  const issues: Issue[] = [];
  const note = (code: string, params?: Record<string, unknown>) => { issues.push({ code, severity: 'warning', path: [], ...(params && { params }) }); };
  const written = words.trim();
  if (written.length > LONGEST_CELL) {
    note('phone-unreadable');
    return { phones: [], phonesToConfirm: [written], issues };
  }
  if (written === '') return { phones: [], phonesToConfirm: [], issues };
  const all = [...written.matchAll(NUMBER)].map(({ groups = {} }) => found(groups));
  const distinct = all.filter(({ number }, index) => all.findIndex((other) => other.number === number) === index);
  const rest = written.replace(NUMBER, ' ').replace(LABEL, ' ').replace(/(?<!\p{L})(?:et|ou|puis|and|or)(?!\p{L})/giu, ' ').replace(/[\s.,;:/|&+()–—\-\u00a0\u202f]/g, '');
  const [first] = distinct;
  if (!first || /\d/.test(rest)) {
    note('phone-unreadable');
    return { phones: [], phonesToConfirm: [written], issues };
  }
  if (distinct.length > 1) note('phone-several', { count: distinct.length });
  for (const problem of new Set(distinct.flatMap((each) => each.problem ?? []))) note(problem);
  if (rest !== '') {
    note('phone-words');
    return { phones: [], phonesToConfirm: [written], issues };
  }
  const isSure = distinct.length === 1 && first.problem === undefined;
  const numbers = distinct.map(({ number }) => number);
  return isSure ? { phones: numbers, phonesToConfirm: [], issues } : { phones: [], phonesToConfirm: numbers, issues };
}

/** A number as a person in France dials it: `01 69 02 41 00`. What is no French number in E.164 stays as it is. */
export function nationalPhone(phone: string): string {
  const [, digits] = /^\+(?:33|262|590|594|596)(\d{9})$/.exec(phone) ?? [];
  const national = digits === undefined ? phone : `0${digits}`.replace(/\d\d(?=\d)/g, '$& ');
  return readPhones(national).phones[0] === phone ? national : phone;
}
