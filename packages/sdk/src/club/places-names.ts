import { foldLines } from '../fold.js';
import type { Places } from './places-data.js';
import { countOf, lettersOf, slipsAllowed, slipsBetween } from './places-edits.js';
import { soundOf } from './places-sound.js';
import { coreOf, wholeOf } from './places-words.js';

/*
 * Why this is hard: a person types four letters of a name of five words, with a slip in it, and means the big town. All names
 * are looked at for each search: 38,000 comparisons of texts take a millisecond, need no index that would be loaded or built,
 * and miss nothing. Only names that have nearly the letters typed are compared letter by letter.
 */

/** How near a name is to what was typed; of one kind all are as near. */
export const nearness = { exact: 1, core: 0.95, words: 0.8, sound: 0.72, start: 0.71, slip: 0.7, coreStart: 0.65, twoSlips: 0.6, inside: 0.5, startSlip: 0.45, anyOrder: 0.4, startTwoSlips: 0.38 } as const;

/** A place that may be meant. */
export interface Candidate {
  row: number;
  score: number;
  /** Which alias, `undefined`: by its own name. */
  alias?: string;
  /** People who mean it, roughly. */
  weight: number;
}

/** People weigh as much as the nearness of the letters, once no name is the one typed. */
export const rankOf = ({ score, weight }: Pick<Candidate, 'score' | 'weight'>): number => (score >= nearness.core ? 2 * score : score + 0.06 * Math.log10(weight + 1));

/** An old commune too small to be in GeoNames had some hundreds. */
const FEW_PEOPLE = 300;

export interface Names {
  rows: Int32Array;
  /** `undefined`: the commune’s own name. */
  aliases: (string | undefined)[];
  weights: Float64Array;
  whole: string[];
  core: string[];
  wholeGlued: string[];
  coreGlued: string[];
  /** Made at the first slip. */
  letters(): Int32Array;
  wholeLetters(): Int32Array;
  sounds(): string[];
}

export function namesOf({ names, aliases, populations }: Places): Names {
  const own = names.map((name) => (name.endsWith(' arrondissement') ? name.replace(/er? arrondissement$/, '') : name));
  const whole = wholeOf(foldLines([...own, ...aliases.map(({ name }) => name)].join('\n')).join('\n'));
  const light = coreOf(whole).split('\n');
  const lines = whole.split('\n');
  const core = light.map((text, index) => text || (lines[index] ?? ''));
  let [letters, wholeLetters, sounds]: [Int32Array?, Int32Array?, string[]?] = [];
  const [wholeGlued, coreGlued] = [lines, core].map((texts) => texts.join('\n').replaceAll(' ', '').split('\n')) as [string[], string[]];
  return {
    rows: Int32Array.from([...own.keys(), ...aliases.map(({ row }) => row)]),
    aliases: [...own.map(() => undefined), ...aliases.map(({ name }) => name)],
    weights: Float64Array.from([...populations, ...aliases.map(({ row, population }) => population || Math.min(FEW_PEOPLE, populations[row] ?? 0))]),
    whole: lines,
    core,
    wholeGlued,
    coreGlued,
    letters: () => (letters ??= Int32Array.from(coreGlued, lettersOf)),
    wholeLetters: () => (wholeLetters ??= Int32Array.from(wholeGlued, lettersOf)),
    sounds: () => (sounds ??= soundOf(core.join('\n')).split('\n')),
  };
}

/**
 * The names that fit, each place once, by its nearest name.
 *
 * @param isLiteral only names that read as typed, or go on so: no slips.
 */
export function candidatesOf(names: Names, whole: string, { isAllowed, isLiteral = false }: { isAllowed?: (row: number) => boolean; isLiteral?: boolean } = {}): Candidate[] {
  // A last letter alone is the start of a word: « épinay sous s ».
  const [, start = whole, letter = ''] = /^(.+)( [a-z])$/.exec(whole) ?? [];
  const typed = { whole, core: coreOf(start) + letter || whole };
  const found = new Map<number, Candidate>();
  let best = 0;
  const keep = (index: number, score: number) => {
    const row = names.rows[index] ?? 0;
    best = Math.max(best, score);
    const [before, weight] = [found.get(row), names.weights[index] ?? 0];
    if (before && rankOf(before) >= rankOf({ score, weight })) return;
    const alias = names.aliases[index];
    found.set(row, { row, score, weight, ...(alias !== undefined && { alias }) });
  };
  const each = (scoreOf: (index: number) => number) => {
    for (let index = 0; index < names.rows.length; index += 1) {
      const score = scoreOf(index);
      if (score > 0 && (!isAllowed || isAllowed(names.rows[index] ?? 0))) keep(index, score);
    }
  };
  each(readsAs(names, typed));
  if (isLiteral) return [...found.values()];
  if (best < nearness.core) each(slipsAs(names, typed));
  if (best < nearness.sound) each(soundsAs(names, typed.core));
  if (found.size === 0) each(startsNearly(names, typed));
  if (found.size === 0) each(hasAllWords(names, typed.core));
  return [...found.values()];
}

/** Names that are what was typed, and no other: for many tries. */
export function namedExactly({ rows, aliases, weights, wholeGlued }: Names, whole: string): Candidate[] {
  const glued = whole.replaceAll(' ', '');
  const found: Candidate[] = [];
  for (let index = wholeGlued.indexOf(glued); index >= 0; index = wholeGlued.indexOf(glued, index + 1)) {
    const [row, alias] = [rows[index] ?? 0, aliases[index]];
    if (found.every((each) => each.row !== row)) found.push({ row, score: nearness.exact, weight: weights[index] ?? 0, ...(alias !== undefined && { alias }) });
  }
  return found;
}

function readsAs(names: Names, { whole, core }: { whole: string; core: string }): (index: number) => number {
  const [glued, coreGlued, wholeWords, coreWords, inside] = [whole.replaceAll(' ', ''), core.replaceAll(' ', ''), `${whole} `, `${core} `, ` ${core}`];
  return (index) => {
    if (names.wholeGlued[index] === glued) return nearness.exact;
    if (names.coreGlued[index] === coreGlued) return nearness.core;
    if (names.whole[index]?.startsWith(wholeWords) || names.core[index]?.startsWith(coreWords)) return nearness.words;
    if (names.wholeGlued[index]?.startsWith(glued)) return nearness.start;
    if (names.coreGlued[index]?.startsWith(coreGlued)) return nearness.coreStart;
    return core.length > 2 && names.core[index]?.includes(inside) ? nearness.inside : 0;
  };
}

/** A slip may be in a word that counts for little, which makes it count: « Clichy ous bois ». A number has none. */
function slipsAs(names: Names, { whole, core }: { whole: string; core: string }): (index: number) => number {
  const compare = (typed: string, all: readonly string[], letters: Int32Array) => {
    const [most, own] = [slipsAllowed(typed.length), lettersOf(typed)];
    return (index: number): number => {
      const name = all[index] ?? '';
      if (most === 0 || Math.abs(name.length - typed.length) > most || countOf((letters[index] ?? 0) ^ own) > 2 * most || /\d$/.test(name)) return 0;
      const slips = slipsBetween(typed, name, most);
      return slips > most ? 0 : slips < 2 ? nearness.slip : nearness.twoSlips;
    };
  };
  const byCore = compare(core.replaceAll(' ', ''), names.coreGlued, names.letters());
  const byWhole = compare(whole.replaceAll(' ', ''), names.wholeGlued, names.wholeLetters());
  return (index) => Math.max(byCore(index), byWhole(index));
}

function soundsAs(names: Names, core: string): (index: number) => number {
  const [sounds, own] = [names.sounds(), soundOf(core)];
  return (index) => (own.length > 2 && sounds[index] === own ? nearness.sound : 0);
}

/** A slip in what is not yet a whole name: « epimay sous sen ». */
function startsNearly(names: Names, { whole, core }: { whole: string; core: string }): (index: number) => number {
  const compare = (typed: string, all: readonly string[], letters: Int32Array) => {
    const [most, own] = [typed.length < 5 ? 0 : slipsAllowed(typed.length), lettersOf(typed)];
    return (index: number): number => {
      const name = all[index] ?? '';
      if (most === 0 || countOf(own & ~(letters[index] ?? 0)) > most || /\d$/.test(name)) return 0;
      const slips = slipsBetween(typed, name, most, true);
      return slips > most ? 0 : slips < 2 ? nearness.startSlip : nearness.startTwoSlips;
    };
  };
  const byCore = compare(core.replaceAll(' ', ''), names.coreGlued, names.letters());
  const byWhole = compare(whole.replaceAll(' ', ''), names.wholeGlued, names.wholeLetters());
  return (index) => Math.max(byCore(index), byWhole(index));
}

/** « Sénart Épinay ». */
function hasAllWords(names: Names, core: string): (index: number) => number {
  const words = core.split(' ').map((word) => ` ${word}`);
  return (index) => (words.length > 1 && words.every((word) => ` ${names.core[index] ?? ''}`.includes(word)) ? nearness.anyOrder : 0);
}
