import { departmentsByName } from '../departments.js';
import { fold } from '../fold.js';

/** Short forms people write. « ss » and « s/ » are « sous » and « sur », which count for little anyway. */
const spelled: Readonly<Record<string, string>> = {
  st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes', nd: 'notre dame', 'n d': 'notre dame', mt: 'mont', gd: 'grand', gde: 'grande', vx: 'vieux', ss: 'sous',
};
const short = /\b(?:stes?|sts?|n ?d|mt|gde?|vx|ss)\b/g;

/** Words that one leaves out, adds or takes for another: « Épinay sur Sénart », « Hay les roses », « Mans ». */
const light = /\b(?:l[ae]?|le[sz]|de?|du|des|en|s|sur|sous|aux?|a|et)\b/g;

/** Texts, folded, one or one to a line: whole, and without what counts for little, which may leave nothing. */
export const wholeOf = (text: string): string => text.replace(short, (found) => spelled[found] ?? found);
export const coreOf = (whole: string): string => whole.replace(light, '').replace(/ {2,}/g, ' ').replace(/^ | $/gm, '');

/** What was typed, taken apart. */
export interface PlaceWords {
  /** Folded and spelled out, without numbers. */
  whole: string;
  /** Five signs: a postcode or an INSEE code. */
  code?: string;
  /** One to four figures, when nothing else was typed: the start of a postcode. */
  start?: string;
  /** By number: « Évry (91) ». */
  department?: string;
  /** « paris 15 »: a town with arrondissements, and a number that is one of them. */
  arrondissement?: string;
}

const towns = /\b(paris|lyon|marseille)\b/;
const counts: Readonly<Record<string, number>> = { paris: 20, lyon: 9, marseille: 16 };
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'];

/** A text longer than this names no place. */
const LONGEST = 120;

export function placeWordsOf(text: string): PlaceWords {
  let rest = fold(text.slice(0, LONGEST)).replace(/\b(\d\d) (\d{3})\b/g, '$1$2');
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[1];
    if (found !== undefined) rest = rest.replace(pattern, ' ');
    return found;
  };
  const code = take(/\b(\d{5}|2[ab]\d{3})\b/)?.toUpperCase();
  take(/\b(cedex)\b/);
  take(/\b(arrondissement|arrdt|arrt|ardt|arr)\b/);
  const ordinal = take(/\b(\d{1,2})(?:ere?|er|i?e?me?|nde?|e)\b/);
  const number = take(/\b(97\d|98\d|\d{1,2}|2[ab])\b/)?.toUpperCase();
  const town = towns.exec(rest)?.[1];
  const roman = town ? take(/\b([ivx]{1,5})(?:e|er|i?eme)?\b/) : undefined;
  const rank = Number(ordinal ?? (roman ? romans.indexOf(roman) + 1 : number));
  rest = rest.replace(/\d+/g, ' ').replace(/ +/g, ' ').trim();
  const words = wholeOf(rest);
  if (code === undefined && words === '' && /^(?:\d{1,4}|2[ab])$/.test(fold(text))) return { whole: '', start: fold(text).toUpperCase() };
  return {
    whole: words === 'f' ? '' : words,
    ...(code && { code }),
    ...(number && { department: number.padStart(2, '0') }),
    ...(town && coreOf(words) === town && rank >= 1 && rank <= (counts[town] ?? 0) && { arrondissement: `${town} ${rank}` }),
  };
}

/** What one says without its article, and what has departments’ numbers without being one. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  reunion: ['974'], 'ile de la reunion': ['974'], 'nouvelle caledonie': ['988'], polynesie: ['987'], 'polynesie francaise': ['987'], tahiti: ['987'],
  'saint pierre et miquelon': ['975'], 'wallis et futuna': ['986'], paca: ['04', '05', '06', '13', '83', '84'], idf: ['75', '77', '78', '91', '92', '93', '94', '95'],
}));

/** The departments that a whole text names: « Essonne », « Réunion ». */
export const departmentsNamed = (whole: string): readonly string[] | undefined => departmentsByName.get(whole) ?? otherNames.get(whole);

/** « Massy, France »; but « Tremblay-en-France » is a name. */
export const withoutCountry = (whole: string): string => whole.replace(/ (?:f|fr|france)$/, '');

/** A town followed by its department or region: « saint denis », 974. */
export function withoutDepartment(whole: string): { whole: string; departments: readonly string[] } | undefined {
  const words = whole.split(' ');
  for (let from = 1; from < words.length; from += 1) {
    const departments = departmentsNamed(words.slice(from).join(' '));
    if (departments) return { whole: words.slice(0, from).join(' '), departments };
  }
  return undefined;
}
