import { refusal } from '../resource/outcome.js';
import type { Pair } from './finder.js';

/** A page of a list, and what its links repeat. */
export interface Page {
  /** Where the list is, without query. */
  url: string;
  /** The query that made the list, without `_offset`. */
  pairs: readonly Pair[];
  offset: number;
  count: number;
  /** Length of the whole list. */
  total: number;
}

/** The links `self`, and `next` and `previous` where there is such a page. */
export function makeLinks({ url, pairs, offset, count, total }: Page): object[] {
  const at = (start: number): string => {
    const query = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
    if (start > 0) query.set('_offset', String(start));
    return query.size === 0 ? url : `${url}?${query.toString()}`;
  };
  return [
    { relation: 'self', url: at(offset) },
    ...(count > 0 && offset + count < total ? [{ relation: 'next', url: at(offset + count) }] : []),
    ...(offset > 0 && total > 0 ? [{ relation: 'previous', url: at(Math.max(0, offset - count)) }] : []),
  ];
}

/** @throws Refusal 400 when the text is no whole number. */
export function readNatural(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw refusal(400, 'value', `"${name}" is a whole number, not "${text}".`);
  return Number(text);
}
