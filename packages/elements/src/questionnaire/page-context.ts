import type { Issue } from '@sport-sante/sdk';
import type { Answer, AnswerOption, FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { Coding } from 'fhir/r4.js';
import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { AnswerSlots } from './answer-slots.js';
import type { FieldLook, QuestionnaireContext } from './context.js';
import type { ItemFields } from './item-fields.js';
import type { QuestionnaireParts } from './parts.js';
import type { Problem } from './problems.js';
import type { Sentences } from './questionnaire.strings.js';
import type { Sending } from './sending.js';
import type { Followed } from './watch.js';

/** What the page of a professional needs beside what all views share. Live: it says what is so now. */
export interface PageContext extends QuestionnaireContext {
  readonly words: Sentences;
  readonly parts: QuestionnaireParts;
  readonly sending: Sending;
  /** What stops a submit, in the order of the form. */
  readonly problems: readonly Problem[];
  /** Questions without an answer that a submit or the result asks for. */
  readonly missing: readonly FormNode[];
  /** Answers that were said not to be known, and that the result needs. */
  readonly unknownCount: number;
  /** Whether letters answer in a row of the table. */
  readonly hasShortcuts: boolean;
  /** Whether a valid submit is followed by its result. */
  readonly hasResult: boolean;
  /** Name of the person the answers are about, with the age; `''` when nobody is known. */
  readonly who: string;
  /** Names of the items that cannot be asked as their author meant. */
  readonly gaps: readonly string[];
  readonly isResponseLost: boolean;
  /** What was done, for those who do not see it. */
  readonly announcement: string;
  /** A question by its shortest name. */
  readonly nameOf: (node: FormNode) => string;
  /** A question by the name that tells it from the others: « Travail, effort élevé ». */
  readonly longNameOf: (node: FormNode) => string;
  /** The same, with the part of its row: « Travail, temps assis, jours ». */
  readonly wholeNameOf: (node: FormNode) => string;
  readonly sentence: (issue: Issue, node: FormNode | undefined) => string;
  /** Draws a part by itself, each time what it follows changes. */
  readonly watch: (followed: Followed, draw: () => unknown) => DirectiveResult;
  /** Puts on a field what is wrong with its answer, when it is to be shown. */
  readonly mark: (node: FormNode) => DirectiveResult;
  /** Draws the field of a question once, as it stands; `set` in place of what the form would do with its answers. */
  readonly draw: (node: FormNode, look: FieldLook, set?: (answers: readonly Answer[]) => void) => TemplateResult;
  /** A list of items, with all that stands under them. */
  readonly items: (nodes: readonly FormNode[]) => unknown;
  /** The words of an option as its author marked them up; `undefined` for plain ones. */
  readonly markedOption: (option: AnswerOption) => TemplateResult | undefined;
  readonly fields: ItemFields;
  /** Boxes of the questions that are answered several times. */
  readonly slots: AnswerSlots;
  /** Asks the host for answers of a value set that nobody has expanded. */
  readonly expand: ((canonical: string, filter: string) => Promise<readonly Coding[]>) | undefined;
  /** Goes to a question, turning to where it stands. */
  readonly focusNode: (node: FormNode) => void;
  readonly focusOn: (selector: string) => void;
  /** Which page or tab is open, by the key of what holds them; `''`: the form. */
  readonly openOf: (key: string) => number;
  readonly isVisited: (key: string, index: number) => boolean;
  readonly turnTo: (key: string, index: number) => void;
  readonly switchMode: () => void;
  readonly modify: () => void;
}
