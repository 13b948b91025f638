import type { Issue } from '../issue.js';
import type { Ground, PrescriptionDraft } from './model.js';

/**
 * How a ground was found in a Condition: `code`, the record says it in codes of ours; `words`, it says exactly an
 * everyday word or a title of our list; `icd-10`, our own table leads there, inferred; `text`, nothing did, its words are
 * kept as they are.
 */
export type FoundBy = 'code' | 'words' | 'icd-10' | 'text';

/** A ground that a Condition of the record suggests. A proposal: the prescriber chooses, with the title in view. */
export interface RecordGround {
  /** With `reference`, the Condition it comes from, when the record gave it an id. A situation of autonomy has none. */
  ground: Ground;
  /** The ground in words, as `groundLabel` gives them: the legal title where it sets a condition (« grave », « invalidant »). */
  label: string;
  /** The words of the Condition itself; its code when it has no words. */
  source: string;
  found: FoundBy;
  /** What else to choose when the label says more than the record (grave forms, a screening): its words, as a chronic disease. */
  otherwise?: Ground;
}

/** A value of the record. */
export interface RecordMeasure {
  value: number;
  /** Day it was measured, as precise as the record: `2026-11-18`, `2026-11`, `2026`. `undefined`: it does not say. */
  date?: string;
  /** The Observation it was read from, `Observation/12`; the first of the two a product is made of. */
  reference?: string;
}

/** The newest valid value of each; `undefined` when the record has none in the unit that is expected. */
export interface RecordMeasures {
  /** UCUM `cm`. */
  heightCm?: RecordMeasure;
  /** UCUM `kg`. */
  massKg?: RecordMeasure;
  /** UCUM `kg/m2`, as the record has it: never computed. */
  bmi?: RecordMeasure;
  /** UCUM `/min`. */
  restingHeartRate?: RecordMeasure;
  /** UCUM `m`. */
  sixMinuteWalkMetres?: RecordMeasure;
  /** Moderate to vigorous activity (UCUM `min/wk`). */
  activityMinutesPerWeek?: RecordMeasure;
}

/** What the record of one patient offers to a new prescription. Plain JSON. */
export interface RecordHints {
  /** ALD first, then risk factors, situations and other diseases; each ground once. */
  grounds: RecordGround[];
  measures: RecordMeasures;
  /** Current medicines in words, each once, in the order of the record. */
  treatments: string[];
  /** Whether a current medicine is a beta-blocker by its ATC code (C07…). Never `false`: a list of medicines may not be whole. */
  betaBlocker?: boolean;
  /** Earlier prescriptions of physical activity, newest first. */
  earlier: PrescriptionDraft[];
  /** `record-of-several` (warning): the resources are of several people and none was named, so nothing was read. */
  issues: Issue[];
}
