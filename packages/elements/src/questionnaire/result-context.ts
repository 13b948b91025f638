import type { Instrument, Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { TemplateResult } from 'lit';
import type { Language, Translated } from '../internal/localize.js';

/** A score of the same person at another time. */
export interface EarlierResult {
  readonly score: Score;
  /** ISO date or dateTime of its answers; `undefined`: not known. */
  readonly authored?: string;
}

/** One answer in words, for the sheet that is printed, and for the screen where words are the result. */
export interface AnswerInWords {
  /** Title of the part of the questionnaire it stands in; `''` for none. */
  readonly group: string;
  readonly question: string;
  readonly answer: string;
  /** Whether it is a number: a figure of the result says it already. */
  readonly isNumber?: boolean;
}

/** What the screen of a result needs: the facts, the words, and what a person may do. */
export interface ResultContext {
  readonly instrument: Instrument;
  readonly score: Score;
  /** `undefined`: nothing to compare with. */
  readonly earlier?: EarlierResult | undefined;
  /** Who answered, in words: « Mme Sylvie LEMAIRE, 58 ans »; `undefined`: nobody is named. */
  readonly person?: string | undefined;
  /** ISO date or dateTime of the answers; `undefined`: not known. */
  readonly authored?: string | undefined;
  readonly language: Language;
  readonly speak: <Sentences>(some: Translated<Sentences>) => Sentences;
  readonly mode: 'professional' | 'patient';
  /** Whether the answers may still be changed: what misses is a link then. */
  readonly canEdit: boolean;
  /** Words of a question, in the reader’s language. */
  readonly labelOf: (linkId: string) => string;
  /** Goes back to the answers, to that question. */
  readonly goTo: (linkId: string) => void;
  /** Goes back to the answers. */
  readonly edit: () => void;
  /** Prints the result; `undefined`: the host prints. */
  readonly print?: (() => void) | undefined;
  /** The main act of the host at the foot: « Ajouter au carnet »; `undefined`: none. */
  readonly acts?: TemplateResult | undefined;
  /** What to do next, in the words of the host, at the end of the patient mode; `undefined`: nothing is said. */
  readonly next?: TemplateResult | string | undefined;
  /** The answers themselves, for the sheet; `undefined`: they are not printed. */
  readonly answers?: readonly AnswerInWords[] | undefined;
}
