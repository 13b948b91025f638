import { isObject, listOf, textOf } from '../resource/resource.js';
import { unescapeValue } from './escape.js';
import type { Kind } from './kind.js';

/** The parts of a HumanName and of an Address that a search looks at. */
const PARTS = ['text', 'family', 'given', 'prefix', 'suffix', 'line', 'city', 'district', 'state', 'postalCode', 'country'];

export const string: Kind<string> = {
  modifiers: ['exact', 'contains'],
  read: readStrings,
  compile(text, { modifier }) {
    const wanted = unescapeValue(text);
    if (modifier === 'exact') return (candidate) => candidate === wanted;
    const folded = foldText(wanted);
    if (modifier === 'contains') return (candidate) => foldText(candidate).includes(folded);
    return (candidate) => foldText(candidate).startsWith(folded);
  },
  sortKey: foldText,
};

/** Without case and accents: « Élodie » is found by `elodie`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

function readStrings(raw: unknown): string[] {
  if (typeof raw === 'string') return [raw];
  if (!isObject(raw)) return [];
  return PARTS.flatMap((part) => listOf(raw[part])).flatMap((value) => textOf(value) ?? []);
}
