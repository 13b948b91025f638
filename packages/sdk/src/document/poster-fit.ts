import { posterTypes, titleOf, type PosterType } from './poster-look.js';
import type { PosterRow, PosterSheet } from './poster-sheet.js';

/** A page between its margins, less what a wide font takes more. Millimetres. */
const PAGE = { width: 182, height: 267 - 6 };
const MM = 25.4 / 72;
/** Width of a letter by its height, of the widest fonts that stand in for one another. Seen in print. */
const LETTER = 0.5;
/** Millimetres of the terms of facts, and shares of the columns of the table, with prices and without. */
const TERMS = 36;
const COLUMNS = { priced: { name: 0.43, when: 0.33, price: 0.24 }, plain: { name: 0.58, when: 0.42, price: 0 } };

const lines = (words: string, points: number, width: number): number => Math.max(1, Math.ceil((words.length * points * MM * LETTER) / width));
const height = (words: string, points: number, { width, leading }: { width: number; leading: number }): number => lines(words, points, width) * points * MM * leading;

function rowHeight({ name, more, times, price }: PosterRow, hasPrices: boolean, { text, line, cell }: PosterType): number {
  const of = (words: string | undefined, share: number, points = text) => (words === undefined ? 0 : height(words, points, { width: PAGE.width * share - 4, leading: line }));
  const share = COLUMNS[hasPrices ? 'priced' : 'plain'];
  return 2 * cell + 0.2 + Math.max(of(name, share.name) + of(more, share.name, text * 0.85), times.reduce((sum, { words }) => sum + of(words, share.when), 0), hasPrices ? of(price ?? '', share.price) : 0);
}

/** How high all but the rows of the table stand, in millimetres. */
function frameHeight(sheet: PosterSheet, clear: string | undefined, type: PosterType): number {
  const { kicker, name, lead, facts, rows, phones, phoneOf, foot = [], hasCode } = sheet;
  const { text, line, title, gap, fact, reach, more, code } = type;
  const whole = (words: string, points: number, leading = line) => height(words, points, { width: PAGE.width, leading });
  const one = text * MM * line;
  const beside = PAGE.width - 2 * reach - (hasCode ? code + reach - 3 : 0);
  const numbers = phones.length === 0 ? 0 : one + height(phones.map((phone) => phone.text).join(' ou '), type.phone, { width: beside, leading: 1.2 }) + (phoneOf === undefined ? 0 : one);
  const address = clear === undefined ? 0 : more + one + height(clear, type.address, { width: beside, leading: 1.3 });
  const blocks = [
    whole(kicker, type.kicker) + 2.5,
    whole(name, title[titleOf(name)], 1.12),
    ...(lead === undefined ? [] : [whole(lead, type.lead, 1.3)]),
    ...(facts.length === 0 ? [] : [facts.reduce((sum, [, said = '']) => sum + height(said, text, { width: PAGE.width - TERMS - 5, leading: line }) + fact, 0)]),
    ...(rows.length === 0 ? [] : [one + 2]),
    ...(numbers + address === 0 ? [] : [2 * reach + Math.max(hasCode ? code - 6 : 0, numbers + address)]),
    ...(foot.length === 0 ? [] : [whole(foot.join(' '), type.foot) - gap / 2]),
  ];
  return blocks.reduce((sum, each) => sum + each, 0) + gap * (blocks.length - 1);
}

/**
 * The largest type a poster holds in on one page, and how many rows of its table it then has: all, unless the smallest type is
 * too large for them.
 */
export function fitPoster(sheet: PosterSheet, clear: string | undefined): { size: PosterType['size']; rows: number } {
  const { rows } = sheet;
  let best = { size: posterTypes[0]?.size ?? 'large', rows: 0 };
  for (const type of posterTypes) {
    let room = PAGE.height - frameHeight(sheet, clear, type);
    const fitting = rows.findIndex((row) => (room -= rowHeight(row, sheet.hasPrices, type)) < 0);
    if (fitting < 0 && room >= 0) return { size: type.size, rows: rows.length };
    best = { size: type.size, rows: Math.max(0, (fitting < 0 ? rows.length : fitting) - 1) };
  }
  return best;
}
