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
export const nearness = { exact: 1, core: 0.95, words: 0.8, sound: 0.72, start: 0.71, slip: 0.7, coreStart: 0.65, twoSlips: 0.6, inside: 0.5, startSlip: 0.45, anyOrder: 0.4 } as const;

/** A place that may be meant. */
export interface Candidate {
  row: number;
  score: number;
  /** Which alias, `undefined`: by its own name. */
  alias?: string;
  /** People who mean it, roughly. */
  weight: number;
}

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
  sounds(): string[];
}

export function namesOf({ names, aliases, populations }: Places): Names {
  const own = names.map((name) => name.replace(/^(\S+) (\d+)er? arrondissement$/, '$1 $2'));
  const whole = wholeOf(foldLines([...own, ...aliases.map(({ name }) => name)].join('\n')).join('\n'));
  const light = coreOf(whole).split('\n');
  const lines = whole.split('\n');
  const core = light.map((text, index) => text || (lines[index] ?? ''));
  let [letters, sounds]: [Int32Array | undefined, string[] | undefined] = [undefined, undefined];
  const coreGlued = core.join('\n').replaceAll(' ', '').split('\n');
  return {
    rows: Int32Array.from([...own.keys(), ...aliases.map(({ row }) => row)]),
    aliases: [...own.map(() => undefined), ...aliases.map(({ name }) => name)],
    weights: Float64Array.from([...populations, ...aliases.map(({ row, population }) => population || Math.min(FEW_PEOPLE, populations[row] ?? 0))]),
    whole: lines,
    core,
    wholeGlued: whole.replaceAll(' ', '').split('\n'),
    coreGlued,
    letters: () => (letters ??= Int32Array.from(coreGlued, lettersOf)),
    sounds: () => (sounds ??= soundOf(core.join('\n')).split('\n')),
  };
}

/**
 * The names that fit, each place once, by its nearest name.
 *
 * @param isLiteral only names that read as typed, or go on so: no slips.
 */
export function candidatesOf(names: Names, whole: string, { isAllowed, isLiteral = false }: { isAllowed?: (row: number) => boolean; isLiteral?: boolean } = {}): Candidate[] {
  const typed = { whole, core: coreOf(whole) || whole };
  const found = new Map<number, Candidate>();
  let best = 0;
  const keep = (index: number, score: number) => {
    const row = names.rows[index] ?? 0;
    best = Math.max(best, score);
    const [before, weight] = [found.get(row), names.weights[index] ?? 0];
    if (before && (before.score > score || (before.score === score && (before.alias === undefined || before.weight >= weight)))) return;
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
  if (best < nearness.core) each(slipsAs(names, typed.core));
  if (best < nearness.sound) each(soundsAs(names, typed.core));
  if (found.size === 0) each(startsNearly(names, typed.core));
  if (found.size === 0) each(hasAllWords(names, typed.core));
  return [...found.values()];
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

function slipsAs(names: Names, core: string): (index: number) => number {
  const glued = core.replaceAll(' ', '');
  const most = slipsAllowed(glued.length);
  const [letters, own] = [names.letters(), lettersOf(glued)];
  return (index) => {
    const name = names.coreGlued[index] ?? '';
    if (most === 0 || Math.abs(name.length - glued.length) > most || countOf((letters[index] ?? 0) ^ own) > 2 * most) return 0;
    const slips = slipsBetween(glued, name, most);
    return slips > most ? 0 : slips < 2 ? nearness.slip : nearness.twoSlips;
  };
}

function soundsAs(names: Names, core: string): (index: number) => number {
  const [sounds, own] = [names.sounds(), soundOf(core)];
  return (index) => (own.length > 2 && sounds[index] === own ? nearness.sound : 0);
}

/** A slip in what is not yet a whole name. */
function startsNearly(names: Names, core: string): (index: number) => number {
  const glued = core.replaceAll(' ', '');
  const most = glued.length < 5 ? 0 : slipsAllowed(glued.length);
  const [letters, own] = [names.letters(), lettersOf(glued)];
  return (index) => (most === 0 || countOf(own & ~(letters[index] ?? 0)) > most || slipsBetween(glued, names.coreGlued[index] ?? '', most, true) > most ? 0 : nearness.startSlip);
}

/** « Sénart Épinay ». */
function hasAllWords(names: Names, core: string): (index: number) => number {
  const words = core.split(' ').map((word) => ` ${word}`);
  return (index) => (words.length > 1 && words.every((word) => ` ${names.core[index] ?? ''}`.includes(word)) ? nearness.anyOrder : 0);
}
