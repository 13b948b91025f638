import type { Issue } from '@sport-sante/sdk';
import type { Territory } from '../provider/contexts.js';
import type { Language } from '../internal/localize.js';
import type { DraftState } from './draft-state.js';
import type { FieldKey } from './form-fields.js';
import type { IssueSentences } from './notices.js';
import type { Sentences } from './prescription-form.strings.js';
import type { Submission } from './submission.js';

/** What the parts of the form need to draw themselves: what is known, and what can be done. */
export interface FormContext {
  language: Language;
  words: Sentences;
  sentences: IssueSentences;
  state: DraftState;
  /** What stands between the draft and a prescription, with what the server refused: one of each field, in order. */
  problems: readonly { key: FieldKey | undefined; issue: Issue }[];
  warnings: readonly Issue[];
  /** Whether a submit was refused: from then on missing answers are red. */
  isRefused: boolean;
  isReadonly: boolean;
  /** Whether an answer is awaited: what was sent cannot be changed meanwhile. */
  isBusy: boolean;
  /** The day to compare with, ISO. */
  today: string;
  isConfirmingShare: boolean;
  submission: Submission;
  territory: Territory | undefined;
  /** Edits the draft; `key` is the field that was touched. */
  edit: (key: FieldKey, change: (state: DraftState) => DraftState) => void;
  focusField: (key: FieldKey) => void;
  confirmShare: (isConfirming: boolean) => void;
  submit: () => void;
  print: () => void;
}
