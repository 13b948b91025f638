import type { Issue } from '../../issue.js';
import type { Questionnaire, QuestionnaireResponse } from 'fhir/r4.js';

export const instrumentIds = ['onaps-paq', 'gpaq', 'ipaq-short', 'evs', 'ricci-gagnon', 'marshall', 'icope-step1', 'motivation', 'fitness'] as const;
export type InstrumentId = (typeof instrumentIds)[number];

/** The same words in the languages we speak. */
export interface Bilingual { readonly fr: string; readonly en: string }

/** What an instrument computes from the answers. Facts: it judges nobody. */
export interface Score {
  readonly instrument: InstrumentId;
  /** Version of the rule that computed it. */
  readonly version: string;
  /** By name, the unit in the name: `moderateMinutesPerWeek`. `null`: cannot be computed, which is not 0. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly category: string | null;
  /** Facts that hold: `meetsWho2020`, `sittingAbove8h`. */
  readonly flags: readonly string[];
  /** Why a value is `null`, and what is worth asking again; `path` is the linkId: `['work.vigorous.days']`. */
  readonly issues: readonly Issue[];
}

/** A line drawn beside a value, and who drew it. */
export interface Reference {
  /** In the unit of the value. */
  readonly at: number;
  /** `minimum`: advised from there; `maximum`: told above it. */
  readonly kind: 'minimum' | 'maximum';
  /** « conseillé par l’OMS », « seuil de l’Anses ». */
  readonly label: Bilingual;
  /** With its number, as it stands in a sentence after « que »: « les 150 min conseillées par l’OMS ». `undefined`: made from `at` and `label`. */
  readonly phrase?: Bilingual;
  /** Document, year and page; says so when it is a secondary source. */
  readonly source: Bilingual;
  readonly isConfirmed: boolean;
}

/** How a value of a score is shown. */
export interface ResultLine {
  /** Name in `Score.values`. */
  readonly value: string;
  readonly label: Bilingual;
  /** After the number: « équivalent modéré ». */
  readonly note?: Bilingual;
  /** UCUM: `min/wk`, `min/d`, `[MET].min/wk`, `d/wk`, `{score}`, `m`… Minutes are shown as « 1 h 30 ». */
  readonly unit: string;
  /** End of its scale, for a gauge; `undefined`: no gauge. */
  readonly scaleTo?: number;
  readonly references: readonly Reference[];
  /** What the value is made of, row by row: the table of domains. */
  readonly breakdown?: Breakdown;
  /** `false`: a detail, for the table only. */
  readonly isMain: boolean;
  /** Whether more is what is advised, less is, or neither: what a comparison may say. */
  readonly better?: 'more' | 'less';
}

/** A table of one row a domain; a cell is a name in `Score.values`. */
export interface Breakdown {
  readonly columns: readonly { readonly label: Bilingual; readonly unit: string; readonly look: 'plain' | 'dense' | 'quiet' }[];
  /** `undefined` in a cell: that domain does not ask it. */
  readonly rows: readonly { readonly label: Bilingual; readonly values: readonly (string | undefined)[] }[];
  /** Last row: the totals. */
  readonly total: readonly string[];
}

export interface ScoreOptions {
  /** MET by item id, for official values. `undefined`: the table of the instrument. */
  met?: Readonly<Record<string, number>>;
  /** Thresholds by name: those of `Instrument.thresholds`. */
  thresholds?: Readonly<Record<string, number>>;
  /** Of the person, for norms: years on the day of the answers, and sex of the norm. */
  ageYears?: number;
  sex?: 'female' | 'male';
}

/** A questionnaire of the field: its questions in our words, its score, and what is known of it. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly title: Bilingual;
  /** French, with the English in `translation` extensions; `translateQuestionnaire` gives it in one language. */
  readonly questionnaire: Questionnaire;
  readonly version: string;
  /** What a person reads under a result: whose it is, and what it is not. */
  readonly standing: Bilingual;
  readonly confirmed: readonly Bilingual[];
  readonly unconfirmed: readonly Bilingual[];
  readonly licence: Bilingual;
  readonly sources: readonly string[];
  readonly met: Readonly<Record<string, number>>;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly results: readonly ResultLine[];
  /** Words of the categories and of the flags. */
  readonly categories: Readonly<Record<string, Bilingual>>;
  readonly flags: Readonly<Record<string, Bilingual>>;
  /** Never throws: what is missing or inconsistent is an issue. The official Questionnaire under the same linkIds scores the same. */
  score(response: QuestionnaireResponse, options?: ScoreOptions): Score;
}
