import type { Issue } from '../issue.js';
import type { Coding, Extension, OperationOutcome, Quantity, Questionnaire, QuestionnaireItem, QuestionnaireResponse, QuestionnaireResponseItemAnswer } from 'fhir/r4.js';

/** Item types of FHIR R4. `coding` is R5 and is refused. */
export const itemTypes = [
  'group', 'display', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'text', 'url', 'choice', 'open-choice',
  'attachment', 'reference', 'quantity',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** One answer as FHIR holds it, `{ valueInteger: 3 }`, without the items under it; its extensions stay with it. */
export type Answer = Omit<QuestionnaireResponseItemAnswer, 'item'>;

/** One answer that can be chosen. */
export interface AnswerOption {
  /** What a control keeps: the code, `system|code` where two systems share it, else the value in words. Unique in its item. */
  readonly key: string;
  readonly answer: Answer;
  /** What a person reads. */
  readonly label: string;
  /** The label as marked-up text of the form's author; `undefined` when it is plain. Never trusted. */
  readonly markup?: MarkupSource;
  readonly prefix?: string;
  /** Chosen alone: « aucun de ceux-ci ». */
  readonly isExclusive: boolean;
  readonly isInitial: boolean;
  /** `ordinalValue` or `itemWeight`, for a sum. */
  readonly score?: number;
}

/** Marked-up text as the author of the form wrote it. Only `readMarkup` may turn it into something to draw. */
export interface MarkupSource { readonly format: 'xhtml' | 'markdown'; readonly source: string }

/** An expression of SDC. `language` other than `text/fhirpath` is kept, told, and not run. */
export interface ItemExpression { readonly language: string; readonly expression: string; readonly name?: string; readonly description?: string }

/** A rule that is an expression: met when it gives true (R4 `targetConstraint` and `questionnaire-constraint`). */
export interface ItemConstraint { readonly key: string; readonly severity: 'error' | 'warning'; readonly human: string; readonly expression: string }

/** How `enableWhen` compares. */
export type EnableOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface EnableCondition { readonly question: string; readonly operator: EnableOperator; readonly answer: Answer }

/** Bounds of an answer; `undefined` sets none. */
export interface AnswerBounds {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A number, or a date, time or dateTime in ISO form; of a quantity, its number, in the unit beside it where it has one. */
  readonly minValue?: number | string;
  readonly maxValue?: number | string;
  readonly minUnit?: Quantity;
  readonly maxUnit?: Quantity;
  readonly maxDecimalPlaces?: number;
  /** As the author wrote it; it must match the whole answer. Never given to `RegExp`. */
  readonly regex?: string;
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
  /** Bytes. */
  readonly maxSize?: number;
  readonly mimeTypes?: readonly string[];
}

/** Expressions of an item, or of the form itself. */
export interface ItemExpressions {
  readonly variables: readonly ItemExpression[];
  readonly initial?: ItemExpression;
  readonly calculated?: ItemExpression;
  readonly enableWhen?: ItemExpression;
  readonly answer?: ItemExpression;
  readonly constraints: readonly ItemConstraint[];
}

/** How an item asks to be drawn: codes of `questionnaire-item-control`, as written. */
export type ItemControl = string;

/** One item of a Questionnaire, read once: extensions are plain fields here, and nothing behind looks for them again. */
export interface ItemDefinition {
  readonly linkId: string;
  readonly type: ItemType;
  /** The item as it was given, for what is not read. */
  readonly source: QuestionnaireItem;
  readonly parent: ItemDefinition | undefined;
  readonly children: readonly ItemDefinition[];
  /** Depth, 0 at the root. */
  readonly depth: number;
  readonly text: string;
  readonly markup?: MarkupSource;
  readonly prefix?: string;
  /** `sdc-questionnaire-shortText`: for dense views. */
  readonly shortText?: string;
  /** Words of the `help` display under the item. */
  readonly help?: string;
  readonly helpMarkup?: MarkupSource;
  /** Words of the `unit` display under the item, or of the unit itself. */
  readonly unitText?: string;
  readonly isRequired: boolean;
  readonly repeats: boolean;
  readonly isReadOnly: boolean;
  /** `questionnaire-hidden`: answered by the form itself, never shown. */
  readonly isHidden: boolean;
  readonly control?: ItemControl;
  readonly orientation?: 'horizontal' | 'vertical';
  /** What an entry looks like, in words: `jj/mm/aaaa`. */
  readonly entryFormat?: string;
  /** `instructions`, `security`, `help`, or another code as written. */
  readonly displayCategory?: string;
  /** Address of a page that helps, shown as a link; `http(s):` only. */
  readonly supportLink?: string;
  readonly bounds: AnswerBounds;
  readonly sliderStep?: number;
  readonly unit?: Coding;
  readonly unitOptions: readonly Coding[];
  /** Answers to choose from; `undefined` when they come from `valueSet`, which the host expands. */
  readonly options: readonly AnswerOption[] | undefined;
  /** Canonical of a value set that is neither contained nor expanded: the host answers it. */
  readonly valueSet?: string;
  /** Resource types that a reference may point to; empty: any. */
  readonly referenceTypes: readonly string[];
  readonly enableWhen: readonly EnableCondition[];
  readonly enableBehavior: 'all' | 'any';
  readonly initial: readonly Answer[];
  readonly expressions: ItemExpressions;
}

/** `sdc-questionnaire-launchContext`: what the host may give under a name. */
export interface LaunchContext { readonly name: string; readonly types: readonly string[] }

/** A Questionnaire, read once. */
export interface FormDefinition {
  readonly source: Questionnaire;
  readonly items: readonly ItemDefinition[];
  readonly byLinkId: ReadonlyMap<string, ItemDefinition>;
  readonly variables: readonly ItemExpression[];
  readonly constraints: readonly ItemConstraint[];
  readonly launchContexts: readonly LaunchContext[];
  readonly preferredTerminologyServers: readonly string[];
  /** Whether an expression has to be run. */
  readonly hasExpressions: boolean;
  /** What is wrong with the Questionnaire itself, `path` naming the item: `['a1']`. The rest of the form works. */
  readonly issues: readonly Issue[];
}

/**
 * One item as it stands in a form that is being filled in: a question with its answers, or one occurrence of a group.
 * A live view: what it says follows the form.
 */
export interface FormNode {
  /** Unique in the form, and stable while the node lives. */
  readonly key: string;
  readonly linkId: string;
  readonly definition: ItemDefinition;
  readonly parent: FormNode | undefined;
  /** Which occurrence of a repeating group it is, from 0; 0 for a question. */
  readonly index: number;
  /** Whether its conditions, and those of all it stands in, are met. */
  readonly isEnabled: boolean;
  /** Enabled, and not hidden by its author. */
  readonly isVisible: boolean;
  /** Answered by the form: `readOnly`, or a calculation. */
  readonly isReadOnly: boolean;
  /** Answers in order; none: not answered, which is neither false nor 0. */
  readonly answers: readonly Answer[];
  /** Whether the person said that they do not know: no answer, with the reason `asked-unknown`. */
  readonly isUnknown: boolean;
  /** Items of a group; of a question, those under its first answer, or those that would stand under one. */
  readonly children: readonly FormNode[];
  /** Items under the answer of that position. */
  childrenOf(answerIndex: number): readonly FormNode[];
  /** Answers to choose from, by list, by expression or by the host; `undefined`: not known yet. */
  readonly options: readonly AnswerOption[] | undefined;
  /** What is wrong with the answers here, missing ones too. */
  readonly issues: readonly Issue[];
}

/** A plain value for an answer: boolean, number, string, the code of an option, or any FHIR value (Coding, Quantity…). */
export type PlainValue = boolean | number | string | object;

/** State of an item, for those who do not draw: a copy. */
export interface ItemState {
  readonly linkId: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly unknown: boolean;
  /** Plain values: numbers, strings, codes of options; other FHIR values as they are. */
  readonly values: readonly PlainValue[];
  readonly options: readonly { code: string; label: string }[] | undefined;
  readonly issues: readonly Issue[];
}

/** Which occurrence: one number for each repeating item on the way, the outermost first. A number alone is a list of one. */
export interface AnswerPlace { index?: number | readonly number[] }

/** What changed by one act: an answer and all that follows from it. */
export interface FormChange {
  /** Nodes whose answers, state, options or issues are not what they were. */
  readonly nodes: ReadonlySet<FormNode>;
  /** Nodes whose list of children is not what it was; `undefined` stands for the form itself. */
  readonly lists: ReadonlySet<FormNode | undefined>;
}

/** What an expression was given, beside the form. */
export interface LaunchValues { readonly [name: string]: unknown }

/** Runs FHIRPath within bounds: see `expressions/`. */
export interface ExpressionEngine {
  /** Never throws. `focus` is what a path without `%` starts from. */
  evaluate(expression: string, input: { resource: unknown; focus?: unknown; variables: Readonly<Record<string, unknown>> }): ExpressionResult;
  /** What an expression reads, so that it runs again only when that changes. */
  readsOf(expression: string): ExpressionReads;
}

/** Plain JSON values, or why there are none. */
export type ExpressionResult = { readonly values: readonly unknown[] } | { readonly problem: 'invalid' | 'failed' | 'too-long' | 'too-large'; readonly detail: string };

/** `linkIds` is `undefined` when the expression may read any item. `variables` without their `%`. */
export interface ExpressionReads { readonly linkIds: readonly string[] | undefined; readonly variables: readonly string[] }

export interface FormOptions {
  /** Answers to start from; what belongs to no item is kept aside and told. */
  response?: QuestionnaireResponse;
  /** What `%patient` and the other names of the form's `launchContext` stand for. */
  launch?: LaunchValues;
  /** What runs expressions. `undefined`: loaded by itself, on demand, when the form has some. */
  expressions?: ExpressionEngine;
  /** What loading the library waits for: a screen draws first. A rejection counts as done. `undefined`: nothing. */
  expressionsAfter?: Promise<unknown>;
  /** Answers of value sets that are neither contained nor expanded. `undefined`: none are known, and the item says so. */
  expandValueSet?: (canonical: string, filter: string) => Promise<readonly Coding[]>;
  /** The moment it is, `2026-11-21T09:00:00+01:00`, for `today()` and for `authored`. */
  now?: () => string;
}

/** A form being filled in, without a screen. Nothing here throws on what a person enters. */
export interface Form {
  readonly definition: FormDefinition;
  /** Root items in order, an occurrence of a repeating group each. */
  readonly nodes: readonly FormNode[];
  /** Resolves when what the form needs has been loaded; its calculations are then done. Never rejects. */
  readonly ready: Promise<void>;
  /** Answers one item. @returns what could not be taken; an unknown `linkId` is told too. */
  answer(linkId: string, value: PlainValue | undefined, place?: AnswerPlace): Issue[];
  /** Sets all the answers of a node, as FHIR holds them. */
  setAnswers(node: FormNode, answers: readonly Answer[]): void;
  /** Says that the person does not know; clears the answers. */
  setUnknown(node: FormNode, isUnknown: boolean): void;
  /** Adds an occurrence of a repeating group after the last one. @returns it, or `undefined` when no more may be added. */
  addOccurrence(node: FormNode): FormNode | undefined;
  /** Removes an occurrence with what it holds; the only one left is emptied. */
  removeOccurrence(node: FormNode): void;
  /** State of an item; `undefined` when there is none. */
  state(linkId: string, place?: AnswerPlace): ItemState | undefined;
  node(linkId: string, place?: AnswerPlace): FormNode | undefined;
  nodeByKey(key: string): FormNode | undefined;
  /** What is wrong or missing, in the order of the form. `path` is the linkIds, with the number of an occurrence after those that repeat. */
  issues(): Issue[];
  /** The answers as they would be stored: enabled items only. A copy. */
  response(): QuestionnaireResponse;
  subscribe(listener: (change: FormChange) => void): () => void;
}

/** The extension of a URL, the first of a list; `undefined` when there is none. */
export const extensionOf = (element: { extension?: Extension[] } | undefined, url: string): Extension | undefined =>
  (Array.isArray(element?.extension) ? element.extension : []).find((extension) => extension?.url === url);

/** What is wrong with a Questionnaire, in FHIR. */
export type QuestionnaireOutcome = OperationOutcome;
