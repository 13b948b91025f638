import type { Issue } from '@sport-sante/sdk';
import type { Reference, ResultLine, Score } from '@sport-sante/sdk/questionnaire/instruments';
import { writeDuration } from '../internal/duration-text.js';
import type { ResultContext } from './result-context.js';
import { differenceOf, inLanguage, longDay, measureOf, quantity, type Difference, type Measure, type Speech } from './result-words.js';

/** A value in words, before it is drawn on a screen or on a sheet. In a sentence, what stands between two `*` is bold. */
export interface Fact {
  readonly line: ResultLine;
  readonly label: string;
  /** Not computable: `undefined`. */
  readonly value: number | undefined;
  /** « 135 min ». */
  readonly figure: string;
  /** After the figure: « équivalent modéré ». */
  readonly note: string;
  /** How far from each reference. */
  readonly sentences: readonly string[];
  /** The references alone, where there is no room for a difference. */
  readonly references: readonly string[];
  /** Who says so. */
  readonly sources: readonly string[];
}

/** From there minutes are also told in hours. */
const LONG_MINUTES = 300;

/** The value of that name; `undefined` when it could not be computed. */
export const valueOf = ({ values }: Score, name: string): number | undefined => {
  const value = values[name];
  return value === null || value === undefined || !Number.isFinite(value) ? undefined : value;
};

const sourceOf = ({ source, isConfirmed }: Reference, speech: Speech): string => {
  const text = inLanguage(source, speech);
  // Some sources say it themselves.
  return isConfirmed || /second/i.test(text) ? text : speech.words.secondary(text);
};

function sentenceOf(value: number, { at, label, phrase }: Reference, measure: Measure, speech: Speech): string {
  const { side, amount } = differenceOf(value, at, measure, speech);
  const { against, mark } = speech.words;
  const line = phrase ? inLanguage(phrase, speech) : mark(quantity(at, measure, speech), inLanguage(label, speech));
  return side === 'equal' ? against.equal(line) : against[side](amount, line);
}

/** « 105 min d’effort modéré, plus 15 min d’effort élevé comptées double »: how the equivalent is made (WHO 2020). */
function explanationOf({ value }: ResultLine, score: Score, speech: Speech): string[] {
  const [moderate, vigorous] = [valueOf(score, 'moderateMinutesPerWeek'), valueOf(score, 'vigorousMinutesPerWeek')];
  // Another instrument may count walking apart.
  if (value !== 'equivalentMinutesPerWeek' || moderate === undefined || !vigorous || moderate + 2 * vigorous !== valueOf(score, value)) return [];
  const minutes = { unit: 'min/wk', asClock: false };
  return [speech.words.equivalent(quantity(moderate, minutes, speech), quantity(vigorous, minutes, speech))];
}

/** All that is said of one line of the result. */
export function factOf(line: ResultLine, score: Score, speech: Speech): Fact {
  const { words, language } = speech;
  const [measure, value] = [measureOf(line), valueOf(score, line.value)];
  const isLong = value !== undefined && !measure.asClock && line.unit.startsWith('min') && value > LONG_MINUTES;
  const notes = [
    ...(isLong ? [words.thatIs(quantity(value, { ...measure, asClock: true }, speech))] : []),
    ...(line.note ? [line.note[language]] : line.unit === 'd/wk' ? [words.perWeek] : []),
  ];
  return {
    line,
    label: inLanguage(line.label, speech),
    value,
    figure: value === undefined ? words.notComputable : quantity(value, measure, speech),
    note: value === undefined ? '' : notes.join(', '),
    sentences: value === undefined ? [] : line.references.map((reference) => sentenceOf(value, reference, measure, speech)),
    references: line.references.map(({ at, kind, label }) => words[kind](quantity(at, measure, speech), inLanguage(label, speech))),
    sources: value === undefined ? [] : [...explanationOf(line, score, speech), ...new Set(line.references.map((reference) => sourceOf(reference, speech)))],
  };
}

/** The lines of a result by how they are shown: with a gauge, in one line, in the table of details. */
export interface FactGroups { readonly gauged: readonly Fact[]; readonly plain: readonly Fact[]; readonly details: readonly Fact[] }

/**
 * Instruments that are more than a few figures. `table`: tests, of which a person does some. `list`: domains, which its
 * authors do not sum. `words`: what was said counts, and not how much of it.
 */
const shapes: Readonly<Record<string, 'table' | 'list' | 'words'>> = { 'fitness': 'table', 'icope-step1': 'list', 'motivation': 'words' };

export const shapeOf = ({ instrument: { id } }: ResultContext): 'figures' | 'table' | 'list' | 'words' => shapes[id] ?? 'figures';

/** The names of values that stand in a table of domains. */
const inTables = ({ instrument: { results } }: ResultContext): ReadonlySet<string | undefined> =>
  new Set(results.flatMap(({ breakdown }) => (breakdown ? [...breakdown.rows.flatMap(({ values }) => values), ...breakdown.total] : [])));

export function factsOf(context: ResultContext, speech: Speech): FactGroups {
  const { instrument, score, mode } = context;
  const shape = shapeOf(context);
  if (shape === 'list') return { gauged: [], plain: [], details: [] };
  const facts = instrument.results.map((line) => factOf(line, score, speech));
  const main = facts.filter(({ line }) => line.isMain);
  const known = (mode === 'patient' ? main : facts).filter(({ value }) => value !== undefined);
  if (shape === 'table') return { gauged: [], plain: [], details: known };
  const told = inTables(context);
  return {
    gauged: main.filter(({ line }) => line.scaleTo !== undefined),
    plain: main.filter(({ line }) => line.scaleTo === undefined),
    details: shape === 'words' ? [] : known.filter(({ line: { isMain, value } }) => !isMain && !told.has(value)),
  };
}

/** A value beside that of another time. */
export interface Comparison {
  readonly label: string;
  readonly before: string;
  readonly now: string;
  readonly difference: Difference | undefined;
  /** « Le 21 août 2026 : 95 min. C’est 40 min de plus. » */
  readonly sentence: string;
}

/** Whether it came closer to what is advised, while both times are below it; never more than that. */
function approachOf(before: number, now: number, line: ResultLine, speech: Speech): string | undefined {
  const advised = line.references.find(({ at, kind }) => kind === 'minimum' && line.better === 'more' && before < at && now < at);
  if (!advised || before === now) return undefined;
  const way = now > before ? 'closer' : 'farther';
  return speech.words[way](quantity(advised.at, measureOf(line), speech));
}

/** Why two results are not compared, in a sentence; `undefined` when they may be. */
export function notComparable({ score, earlier }: ResultContext, { words }: Speech): string | undefined {
  if (!earlier) return undefined;
  if (earlier.score.instrument !== score.instrument) return words.otherInstrument;
  return earlier.score.version === score.version ? undefined : words.otherVersion;
}

/** A line beside what it was; `undefined` when there is nothing to compare with. */
export function comparisonOf({ line, label, figure, value: now }: Fact, context: ResultContext, speech: Speech): Comparison | undefined {
  const { earlier } = context;
  if (!earlier || notComparable(context, speech) !== undefined) return undefined;
  const { words } = speech;
  const measure = measureOf(line);
  const before = valueOf(earlier.score, line.value);
  const told = before === undefined ? words.notComputable : quantity(before, measure, speech);
  const difference = before === undefined || now === undefined ? undefined : differenceOf(now, before, measure, speech);
  const sentences = [
    earlier.authored === undefined ? words.earlier(told) : words.earlierOn(longDay(earlier.authored, speech), told),
    ...(difference ? [words.now[difference.side](difference.amount)] : []),
    ...[before === undefined || now === undefined ? undefined : approachOf(before, now, line, speech)].filter((sentence) => sentence !== undefined),
  ];
  return { label, before: told, now: figure, difference, sentence: sentences.join(' ') };
}

/** A question that is missing or worth a second look. */
export interface Doubt {
  /** `undefined`: it is about several questions at once. */
  readonly linkId: string | undefined;
  /** Why; `undefined`: it has no answer. */
  readonly sentence: string | undefined;
}

/** What a calculation misses, what is asked about, and what is only told: each question once in each list. */
export interface Doubts { readonly missing: readonly Doubt[]; readonly toCheck: readonly Doubt[]; readonly toKnow: readonly Doubt[] }

const kindOf = ({ code, severity }: Issue): keyof Doubts =>
  (code === 'answer-missing' || code === 'answer-unknown' ? 'missing' : severity === 'information' ? 'toKnow' : 'toCheck');

function doubtOf({ code, path, params = {} }: Issue, { words, language }: Speech): Doubt {
  const linkId = path.filter((part) => typeof part === 'string').at(-1);
  const minutes = (name: string): string => (typeof params[name] === 'number' ? writeDuration(params[name], language) : '');
  const sentences: Readonly<Record<string, (minutes: (name: string) => string) => string>> = words.doubts;
  return { linkId, sentence: code === 'answer-missing' ? undefined : (sentences[code] ?? words.doubts.other)(minutes) };
}

export function doubtsOf({ score: { issues } }: ResultContext, speech: Speech): Doubts {
  const once = (kind: keyof Doubts) =>
    [...new Map(issues.filter((issue) => kindOf(issue) === kind).map((issue) => [`${issue.path.join('/')} ${issue.code}`, doubtOf(issue, speech)])).values()];
  return { missing: once('missing'), toCheck: once('toCheck'), toKnow: once('toKnow') };
}
