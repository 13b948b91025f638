import { componentLabels, intensityLabels } from './codes.js';
import { isSoundDuration, isSoundRange, SESSION_MINUTES, SESSIONS, SESSIONS_PER_WEEK } from './dose-rules.js';
import type { ComponentDraft, PrescriptionDraft, Range } from './model.js';
import type { PaperBlock, PaperLine } from './paper-model.js';
import { said, strong } from './paper-text.js';
import type { PaperWords } from './paper-words.js';
import { rangeInWords } from './printed-text.js';

const number = (value: number) => value.toLocaleString('fr', { maximumFractionDigits: 1 });

const isEmpty = (range: Partial<Range> | undefined) => range?.low === undefined && range?.high === undefined;

/** What a component is, beside its dose. */
const typeLines = ({ type, advice }: Partial<ComponentDraft>): PaperLine[] =>
  [[strong(type && componentLabels[type]?.fr)], ...(advice === undefined || advice === '' ? [] : [[said(advice)]])];

/** The cells of a dose: frequency, length, intensity, and the number of sessions when the table has it. */
function doseCells({ type, sessionsPerWeek, sessionMinutes, intensity, sessions }: Partial<ComponentDraft>, words: PaperWords, withSessions: boolean): PaperLine[][] {
  const count = rangeInWords(sessionsPerWeek ?? {}, SESSIONS_PER_WEEK);
  const minutes = rangeInWords(sessionMinutes ?? {}, SESSION_MINUTES);
  // Left open on purpose: a dose without a type is none yet.
  const isLeft = type !== undefined && isEmpty(sessionMinutes);
  const isOne = (sessionsPerWeek?.high ?? sessionsPerWeek?.low) === 1;
  const counted = sessions !== undefined && isSoundRange({ low: sessions }, SESSIONS) ? number(sessions) : undefined;
  return [
    [[strong(count === undefined ? undefined : words.perWeek(count, isOne))]],
    [[isLeft ? said(words.lengthLeft) : strong(minutes === undefined ? undefined : words.minutes(minutes))]],
    [[strong(intensity === undefined ? undefined : intensityLabels[intensity]?.fr)]],
    ...(withSessions ? [[[sessions === undefined ? said(words.notCounted) : strong(counted)]]] : []),
  ];
}

const keyOf = (component: Partial<ComponentDraft>) => JSON.stringify([component.sessionsPerWeek, component.sessionMinutes, component.intensity, component.sessions]);

/** « Je prescris… pendant 3 mois, … »; a masseur-kinésithérapeute renews or adapts what a doctor prescribed. */
export function sentencePart({ durationMonths, kind, prescriber }: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  const next = kind === 'renewal' ? words.renews : words.adapts;
  const [before, after] = prescriber?.profession === 'physiotherapist' && kind !== undefined && kind !== 'initial' ? next : words.prescribes;
  const months = isSoundDuration(durationMonths) ? words.months(number(durationMonths)) : undefined;
  return [{ kind: 'text', size: 'large', lines: [[said(before), strong(months), said(after)]] }];
}

/** The table of the dose: one row when all activities share it, else one each. */
export function dosePart({ components = [] }: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  const rows: readonly Partial<ComponentDraft>[] = components.length > 0 ? components : [{}];
  const withSessions = rows.some(({ sessions }) => sessions !== undefined);
  const [first] = rows;
  const isShared = first !== undefined && rows.every((row) => keyOf(row) === keyOf(first));
  return [{
    kind: 'table',
    caption: words.dose,
    columns: [words.type, words.frequency, words.length, words.intensity, ...(withSessions ? [words.sessions] : [])],
    shares: withSessions ? [29, 28, 19, 13, 11] : [33, 31, 22, 14],
    rows: isShared ? [[rows.flatMap(typeLines), ...doseCells(first, words, withSessions)]]
      : rows.map((row) => [typeLines(row), ...doseCells(row, words, withSessions)]),
  }];
}
