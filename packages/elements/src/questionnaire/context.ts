import type { Answer, Form, FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Instrument, Score } from '@sport-sante/sdk/questionnaire/instruments';
import type { TemplateResult } from 'lit';
import type { Language, Translated } from '../internal/localize.js';

/** How the field of a question looks: `row` in a dense table, `page` in a list of questions, `step` alone on a screen, large. */
export interface FieldLook {
  size: 'row' | 'page' | 'step';
  /** Words of the question where they stand elsewhere on the screen: heard, not seen. */
  labelHidden?: boolean;
  /** Other words than the question’s own: « Jours, effort modéré au travail ». */
  label?: string;
}

/** What the views of a questionnaire share: the form, the words, and what a person may do. */
export interface QuestionnaireContext {
  readonly form: Form;
  /** Title of the questionnaire in the reader’s language. */
  readonly title: string;
  readonly language: Language;
  readonly speak: <Sentences>(some: Translated<Sentences>) => Sentences;
  /** `undefined`: a form that is none of ours, without a score. */
  readonly instrument: Instrument | undefined;
  /** As of now, of an unfinished form too: what is missing is `null`. */
  readonly score: Score | undefined;
  readonly mode: 'professional' | 'patient';
  readonly isReadonly: boolean;
  /** Whether a submit was refused: errors are in view. */
  readonly isRefused: boolean;
  readonly isBusy: boolean;
  /** What the host calls the act at the end; `''`: it says nothing of it. */
  readonly submitLabel: string;
  /** Draws the field of one question, and keeps it up to date by itself: the view is not drawn again for an answer. */
  readonly field: (node: FormNode, look: FieldLook) => TemplateResult;
  /** Answers a question: draws what depends on it, tells the host. */
  readonly set: (node: FormNode, answers: readonly Answer[]) => void;
  readonly setUnknown: (node: FormNode, isUnknown: boolean) => void;
  readonly addOccurrence: (node: FormNode) => void;
  readonly removeOccurrence: (node: FormNode) => void;
  /** Draws the whole view again: the step changed, a page was turned. */
  readonly redraw: () => void;
  readonly submit: () => void;
  readonly print: () => void;
}
