/** The same words in the languages we speak. */
export interface Words { readonly fr: string; readonly en: string }

/** A code of a code system. */
export interface MeasureCode { readonly system: string; readonly code: string }

export type MeasureKind = 'fitness' | 'body' | 'vital' | 'activity' | 'feeling' | 'score';

/** What can be measured of a person, and what is known of it. */
export interface MeasureDefinition {
  readonly id: string;
  readonly label: Words;
  /** For a card or the head of a chart. */
  readonly short: Words;
  /** UCUM. Every value of this measure in a carnet is in it. */
  readonly unit: string;
  /** As it stands after a figure: « 390 m », « 11 fois », « 3 sur 10 ». Empty when the figure says it all. */
  readonly unitWord: Words;
  /** What it is written with in FHIR, and read by. The first one names it. */
  readonly codings: readonly MeasureCode[];
  /** What it is read by too, and never written with. */
  readonly alsoRead?: readonly MeasureCode[];
  /**
   * Another unit whose number is the same by what is measured, though not by UCUM: a grip in `kgf` for one in `kg`, 11 stands
   * for 11 in 30 s.
   */
  readonly sameNumberIn?: string;
  /** Figures after the decimal point, at most, when it is shown. */
  readonly decimals: number;
  /**
   * What is plausible, both ends included. A question beyond it, never a refusal. Ours where no source is named: inferred
   * (knowledge: instruments.md §5 marks them so).
   */
  readonly range: { readonly low: number; readonly high: number };
  /** Of the second figure of a pair. */
  readonly secondRange?: { readonly low: number; readonly high: number };
  /** Whether `range` is a scale that has ends: a value outside is of another scale, and is set apart. */
  readonly isScale?: true;
  /** What the second figure of a pair is. `undefined`: there is no pair. */
  readonly secondLabel?: Words;
  /** Which way helps most people. `undefined`: none does. A verdict rests on a person's own goal, never on this. */
  readonly better: 'higher' | 'lower' | undefined;
  /**
   * Difference up to which two measures may be called stable, and who says so. `undefined` in the whole catalogue: no source
   * that we could read gives one, so that « stable » is never said. A host may set it.
   */
  readonly stableWithin?: { readonly by: number; readonly source: string };
  /** Where the axis of a chart starts. `undefined`: at 0, or where a chart says so. */
  readonly axisFrom?: number;
  readonly kind: MeasureKind;
  /** Where its codes, unit and range come from, and what of them is not confirmed. */
  readonly source: string;
}
