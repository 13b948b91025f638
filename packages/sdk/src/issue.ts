/**
 * What is wrong, or worth a look, in something a person entered. Issues are data: the sentence for a reader is made
 * from `code` and `params` by whoever shows it, in the reader's language.
 */
export interface Issue {
  /** Stable, lower-case, hyphenated: `grounds-missing`. A host may test it. */
  code: string;
  /** `error` stops a submit, `warning` asks for a look, `information` informs. */
  severity: 'error' | 'warning' | 'information';
  /** Where, from the root of the checked object: `['components', 0, 'sessionsPerWeek']`. `[]` is the whole. */
  path: (string | number)[];
  /** The text the rule rests on: article, guide and page. `undefined` for a rule of plain coherence. */
  source?: string;
  /** Values a sentence may need, never free text that a person typed. */
  params?: Record<string, unknown>;
}
