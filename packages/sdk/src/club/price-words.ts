import type { Price } from './model.js';
import type { PriceUnit } from './terms.js';

/*
 * A price as people write it. Read only when every word of it is understood: « gratuit la première séance » is not free, and
 * a person who came for nothing must not be asked to pay. What is not understood is kept as it was written, and said.
 */

const units: readonly (readonly [PriceUnit, RegExp])[] = [
  ['session', /(?:\/|\b(?:par|la|chaque|the|per|a)\b)?\s*\b(?:s[ée]ances?|sessions?|cours|entr[ée]es?|passages?|fois)\b/i],
  ['quarter', /(?:\/|\b(?:par|le|au|per|a)\b)?\s*\b(?:trimestres?|trimestriel(?:le)?|trim|quarters?)\b\.?/i],
  ['month', /(?:\/|\b(?:par|le|au|per|a)\b)?\s*\b(?:mois|mensuel(?:le)?|months?)\b/i],
  ['year', /(?:\/|\b(?:par|l['’]|à l['’]|per|a)(?=\s|ann|\b))?\s*\b(?:ans?|ann[ée]es?|annuel(?:le)?|saisons?|years?)(?![\p{L}])/iu],
  ['programme', /(?:\/|\b(?:par|pour|le|la|for|per|the)\b)?\s*\b(?:le\s+|the\s+)?(?:programmes?|cycles?|modules?|parcours|programs?)\b/i],
];

const AMOUNT = /(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[,.](\d{1,2}))?(?!\d)/g;
const EUROS = /€|\beuros?\b|\beur\b/gi;
/** Words that say no more than the price does. */
const FILLER = /(?<!\p{L})(?:tarif|prix|co[ûu]t|adh[ée]sion|cotisation|participation|de|à|a|entre|et|from|to|between|and|fixe|unique|plein|par|la|le)(?!\p{L})|[\s\u00a0\u202f.,;:/–—-]/giu;

const FREE = /^(?:c['’]est\s+)?(?:gratuit(?:e|s|es)?|gratuité|offert(?:e|s|es)?(?: aux participants)?|free|sans frais|aucuns? frais|0(?:[.,]0+)?\s*(?:€|euros?))[\s.!]*$/i;
const QUOTE = /(?<!\p{L})(?:sur devis|sur demande|on quotation|on request|nous consulter|[àa] consulter)(?!\p{L})/iu;
const MODULATED = /(?<!\p{L})(?:(?:selon|en fonction d[eu]s?|suivant|modul[ée]e?s?(?: selon)?|d['’]apr[èe]s|by|according to)\s+)?(?:l[ea]s?\s+|l['’])?(?:quotient(?: familial| caf)?|qf|revenus?|ressources?|income)(?!\p{L})|(?<!\p{L})(?:modul[ée]e?s?|tarif solidaire|prix libre|participation libre)(?!\p{L})/iu;

/** « 3 séances », « 12 mois »: how many there are, and no price. */
const COUNT = /\d\s*(?:s[ée]ances?|sessions?|cours|entr[ée]es?|passages?|fois|trim\w*|quarters?|mois|months?|ans?|ann[ée]es?|saisons?|years?|programmes?|programs?|cycles?|modules?)(?!\p{L})/iu;
/** « tarif 2023 »: a year, unless it is said to be euros. */
const YEAR = /(?<![\d.,]|\d[\s\u00a0\u202f])20\d\d(?![\d.,]|\s*(?:€|eur))/i;
/** What is paid once to belong is not what a session costs. */
const MEMBERSHIP = /adh[ée]sion|cotisation/i;
/** Euros. Nobody asks for more: a number beyond it is no price. */
const MOST = 100_000;

const unknown = (note: string): { price: Price; isUnderstood: boolean } => ({ price: { kind: 'unknown', note }, isUnderstood: false });

/**
 * Reads a price in words: « 5 €/séance », « gratuit », « de 5 à 10 € la séance », « 96 € par an », « selon quotient
 * familial », « sur devis ». Amounts are euros. What stands in brackets beside an amount is kept as its note.
 *
 * @returns `isUnderstood: false` when some word was not: then the price is `unknown`, and the words are its note.
 */
export function readPrice(words: string): { price: Price; isUnderstood: boolean } {
  const written = words.trim();
  if (written === '') return { price: { kind: 'unknown' }, isUnderstood: true };
  if (FREE.test(written)) return { price: { kind: 'free' }, isUnderstood: true };
  if (written.length > 500 || /^[-–−]\s*\d/.test(written)) return unknown(written);
  const { body, aside } = bodyOf(written);
  if (COUNT.test(body) || YEAR.test(body)) return unknown(written);
  const { unit, rest } = unitOf(body);
  const amounts = [...rest.matchAll(AMOUNT)].map(([, whole = '', cents = '']) => Number(`${whole.replace(/\D/g, '')}.${cents || '0'}`));
  const kind = QUOTE.test(rest) ? 'quote' : MODULATED.test(rest) ? 'modulated' : undefined;
  const isUpTo = /(?<!\p{L})(?:jusqu['’]à|up to|maximum|max\.?)(?!\p{L})/iu.test(rest);
  const left = rest.replace(QUOTE, ' ').replace(MODULATED, ' ').replace(/(?<!\p{L})(?:jusqu['’]à|up to|maximum|max)(?!\p{L})/giu, ' ').replace(AMOUNT, ' ').replace(EUROS, ' ').replace(FILLER, '');
  if (left !== '' || amounts.length > 2 || amounts.some((amount) => amount > MOST) || (amounts.length === 0 && kind === undefined)) return unknown(written);
  const [first, second] = amounts;
  if (second !== undefined && (isUpTo || first === undefined || second < first || !/\d[^\d]*(?:[-–—/]|\sà\s|\sa\s|\set\s|\sto\s|\sand\s)/i.test(rest))) return unknown(written);
  // « 5 € / adhésion 10 € », « 5 € et 10 € »: two prices of two things, and no range.
  if (second !== undefined && /\s(?:et|and)\s/i.test(rest) && !/(?<!\p{L})(?:entre|between)(?!\p{L})/iu.test(rest)) return unknown(written);
  if (second !== undefined && /\d.*(?:adh[ée]sion|cotisation)|(?:adh[ée]sion|cotisation).*(?:€|eur\w*)\s*[/–—-].*\d/isu.test(rest)) return unknown(written);
  const [membership] = MEMBERSHIP.exec(rest) ?? [];
  const beside = [membership?.toLowerCase(), aside].filter((part) => part !== undefined && part !== '').join(', ');
  const note = beside !== '' ? { note: beside } : kind === 'modulated' && /quotient|qf|libre|solidaire/i.test(rest) ? { note: written } : {};
  const price = { ...(unit && { unit }), ...note };
  if (kind !== undefined) return { price: { kind, ...bounds(first, second, isUpTo), ...price }, isUnderstood: true };
  if (first === 0 && second === undefined) return note.note === undefined ? { price: { kind: 'free' }, isUnderstood: true } : unknown(written);
  const isRange = isUpTo || (second !== undefined && second !== first);
  return { price: { kind: isRange ? 'range' : 'fixed', ...bounds(first, isRange ? second : undefined, isUpTo), ...price }, isUnderstood: true };
}

/** What stands in brackets at the end is beside the price. */
function bodyOf(written: string): { body: string; aside?: string } {
  const bracketed = /\(([^()]*)\)\s*$/.exec(written);
  return bracketed ? { body: written.slice(0, bracketed.index), aside: (bracketed[1] ?? '').trim() } : { body: written };
}

function bounds(first: number | undefined, second: number | undefined, isUpTo: boolean): Pick<Price, 'min' | 'max'> {
  if (isUpTo && first !== undefined) return { max: first };
  return { ...(first !== undefined && { min: first }), ...(second !== undefined && { max: second }) };
}

function unitOf(body: string): { unit?: PriceUnit; rest: string } {
  for (const [unit, pattern] of units) {
    if (pattern.test(body)) return { unit, rest: body.replace(pattern, ' ') };
  }
  return { rest: body };
}
