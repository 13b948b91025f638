import { fold } from '../fold.js';

/** Words that say nothing of what is searched for: « gym à l’Haÿ », « Épinay-sous-Sénart » without « sous ». */
const silent = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'lez', 's', 'sous', 'ss', 'sur', 'un', 'une']);
const sameAs: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** « M.S.S. » is one word. */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;
/** « l’Haÿ », « d’Aviron »: the article is no word. */
const elided = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/giu;
const joined = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)+/gu;

function tidy(text: string): string {
  let tidied = text;
  if (tidied.includes('.')) tidied = tidied.replace(initials, (letters) => letters.replaceAll('.', ''));
  if (/['’]/.test(tidied)) tidied = tidied.replace(elided, ' ');
  return tidied;
}

const folded = (text: string): string[] => fold(text).split(' ').filter((word) => word !== '').map((word) => sameAs[word] ?? word);

/**
 * The words by which a text is found: no accents, no capitals, no articles, « St » as « Saint ». What a hyphen or an
 * apostrophe joins is also one word: « Prescri’forme » is found as « prescriforme ».
 */
export function wordsOf(text: string): string[] {
  const tidied = tidy(text);
  const words = folded(tidied).filter((word) => !silent.has(word));
  if (/[-'’]/.test(tidied)) for (const [whole] of tidied.matchAll(joined)) words.push(fold(whole).replaceAll(' ', ''));
  return words;
}

/** The words somebody asks for, in their order. Only articles: the last of them, which may be the start of a word. */
export function askedWordsOf(text: string): string[] {
  // What nobody types is not searched for.
  const all = folded(tidy(text.slice(0, 200))).map((word) => word.slice(0, 40));
  const words = all.filter((word, at) => !silent.has(word) && all.indexOf(word) === at);
  return words.length > 0 ? words : all.slice(-1);
}
