import type { Issue } from '@sport-sante/sdk';
import type { Practitioner } from '@sport-sante/sdk/identity';
import type { Prescription, PrescriptionDraft } from '@sport-sante/sdk/prescription';
import type { DecisionFindings } from '@sport-sante/sdk/prescription/decision-help';
import type { RecordHints } from '@sport-sante/sdk/prescription/record';
import type { Favourite } from '../internal/events.js';
import type { Territory } from '../provider/contexts.js';
import type { Language, Translated } from '../internal/localize.js';
import type { DraftState } from './draft-state.js';
import type { DetailGroup } from './detail-groups.js';
import type { FieldKey } from './form-fields.js';
import type { LazyParts } from './lazy-parts.js';
import type { IssueSentences } from './notices.js';
import type { Sentences } from './prescription-form.strings.js';
import type { Submission } from './submission.js';

/** What is open on the page; says nothing of the answers. */
export interface FormView {
  /** Whether going back to one dose waits for a word, because the doses differ. */
  isConfirmingShare: boolean;
  /** Rare fields that were asked for and are still empty. */
  opened: readonly DetailGroup[];
  /** Whether the rarest of the rare are offered too. */
  hasAllDetails: boolean;
  /** Whether the grid of limitations is in view; `undefined`: as the draft says. */
  isGridOpen: boolean | undefined;
  /** What a six-minute walk is compared with, in centimetres and kilograms (UCUM `cm`, `kg`). */
  traits: { heightCm?: number | undefined; massKg?: number | undefined };
  /** Whether all models and all grounds of the record are offered, or the first ones. */
  hasAllModels: boolean;
  hasAllGrounds: boolean;
  /** Whether a model is being named, or models are being removed. */
  isNaming: boolean;
  isManaging: boolean;
  /** Whether what will be transmitted stands in place of the form. */
  isPreviewing: boolean;
  isChoosingProgramme: boolean;
  /** Whether the help is in view, and what was found with it: of this patient, kept with the page only. */
  isHelpOpen: boolean;
  findings: DecisionFindings;
  /** Whether the end of the prescription is being written. */
  isStopping: boolean;
  /** Whether the paper could not be made. */
  isPaperLost: boolean;
  /** The programme whose bulletin is printed, by its place in the list of the territory; `-1`: none. */
  programme: number;
}

export const firstView: FormView = { isConfirmingShare: false, opened: [], hasAllDetails: false, isGridOpen: undefined, traits: {}, hasAllModels: false, hasAllGrounds: false, isNaming: false, isManaging: false, isPreviewing: false, isChoosingProgramme: false, isHelpOpen: false, findings: {}, isStopping: false, isPaperLost: false, programme: 0 };

/** What the parts of the form need to draw themselves: what is known, and what can be done. */
export interface FormContext {
  language: Language;
  words: Sentences;
  sentences: IssueSentences;
  state: DraftState;
  view: FormView;
  parts: LazyParts;
  /** What stands between the draft and a prescription, with what the server refused: one of each field, in order. */
  problems: readonly { key: FieldKey | undefined; issue: Issue }[];
  /** What stops nothing, warnings before information: shown near its field. */
  remarks: readonly { key: FieldKey | undefined; issue: Issue }[];
  /** Whether a submit was refused: from then on missing answers are red. */
  isRefused: boolean;
  isReadonly: boolean;
  /** Whether an answer is awaited: what was sent cannot be changed meanwhile. */
  isBusy: boolean;
  /** The day to compare with, ISO. */
  today: string;
  submission: Submission;
  /** What the record offers, once it is read; `undefined` when there is none. */
  record: RecordHints | undefined;
  /** The doctor's models; `undefined`: the host keeps none, and none is offered. */
  favourites: readonly Favourite[] | undefined;
  /** What is known of the patient beside the prescription. */
  findings: DecisionFindings;
  /** Whether the host lets the help be shown. */
  hasHelp: boolean;
  /** The patient's other acts; `undefined` when nobody knows them. */
  history: readonly PrescriptionDraft[] | undefined;
  /** Who is at the desk, whoever signed what is shown. */
  signer: Practitioner | undefined;
  /** Whether the host lets what is shown be stopped. */
  isStoppable: boolean;
  sendStop: (stopped: Prescription) => void;
  keepFavourites: (favourites: Favourite[]) => void;
  territory: Territory | undefined;
  /** Edits the draft; `key` is the field that was touched. */
  edit: (key: FieldKey, change: (state: DraftState) => DraftState) => void;
  /** Goes to a field, unfolding what it stands in. */
  focusField: (key: FieldKey) => void;
  show: (change: Partial<FormView>) => void;
  /** Goes to a part of the page once it is drawn. */
  focusOn: (selector: string) => void;
  /** Keeps a group of rare fields in view until it is folded; a group that holds an answer stays anyway. */
  open: (group: DetailGroup) => void;
  fold: (group: DetailGroup) => void;
  /** A listener for `focusout`: does it once the focus has left for good, with nothing unreadable behind. */
  whenLeft: (act: () => void) => (event: FocusEvent) => void;
  /** The sentences of a part in the reader's language. */
  speak: <Sentences>(strings: Translated<Sentences>) => Sentences;
  /** Tries again to load what could not be had. */
  retryParts: () => void;
  submit: () => void;
  print: () => void;
  printView: (view: 'health' | 'other') => void;
  savePdf: () => void;
  openPreview: () => void;
  closePreview: () => void;
}
