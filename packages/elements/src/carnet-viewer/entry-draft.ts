import { newId } from '@sport-sante/sdk/carnet/write';
import type { TemplateResult } from 'lit';
import type { CarnetContext, CarnetEdit, EditStatus } from './context.js';
import type { EntrySentences } from './entry.strings.js';

export type Value = string | number | boolean | undefined;

/** What is being entered in one panel, as long as it is open: no refusal and no failure takes anything of it away. */
export interface EntryDraft {
  readonly values: Map<string, Value>;
  /** Measures that have a row in an assessment. */
  rows: string[];
  /** `id`s of what is made, by what it is: the same for every attempt, so that nothing is made twice. */
  readonly ids: Map<string, string>;
  /** Whether something was typed or chosen. */
  isTouched: boolean;
  /** A question that waits for an answer: whether an unlikely value is right, whether to drop what was entered. */
  asks: 'likely' | 'leave' | undefined;
  /** Unlikely values that were confirmed, by what they are about and as they were said. */
  readonly confirmed: Set<string>;
  /** The field one was in last. */
  at: string | undefined;
  /** What was sent: whose status is shown. */
  sent: readonly string[];
  /** Their statuses when it was sent: what is still the same is not about it. */
  before: readonly (EditStatus | undefined)[];
  /** Whether what is being saved, or was, is taking it back. */
  isUndone: boolean;
}

export const newDraft = (values: Readonly<Record<string, Value>>, rows: readonly string[] = []): EntryDraft => ({
  values: new Map(Object.entries(values)), rows: [...rows], ids: new Map(), isTouched: false, asks: undefined, confirmed: new Set(), at: undefined, sent: [], before: [], isUndone: false,
});

/** The `id` of a new thing, made once. */
export function idOf({ ids }: EntryDraft, name: string): string {
  const id = ids.get(name) ?? `urn:uuid:${newId()}`;
  ids.set(name, id);
  return id;
}

const valueOf = ({ values }: EntryDraft, key: string): Value => values.get(key);
export const text = (draft: EntryDraft, key: string): string | undefined => {
  const value = valueOf(draft, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
export const number = (draft: EntryDraft, key: string): number | undefined => {
  const value = valueOf(draft, key);
  return typeof value === 'number' ? value : undefined;
};

/** A value that is hard to believe. */
export interface Doubt {
  /** Of the field it is in. */
  readonly key: string;
  /** As it is read: « 3 450 m »; with what it is about, where the panel asks for several. */
  readonly said: string;
}

/** What a panel of one kind draws, checks and makes. */
export interface EntryForm {
  /** The draft it opens on; `id`: of what is changed. */
  readonly start: (context: CarnetContext, id: string | undefined) => EntryDraft;
  readonly title?: (scope: EntryScope) => string;
  readonly fields: (scope: EntryScope) => TemplateResult;
  /** What is wrong beyond what one field can know, by key. */
  readonly problems?: (scope: EntryScope) => Readonly<Record<string, string | undefined>>;
  readonly doubts?: (scope: EntryScope) => readonly Doubt[];
  /** In the order they are saved. None: there is nothing to save. */
  readonly edits: (scope: EntryScope) => readonly CarnetEdit[];
}

/** What a form is drawn with. */
export interface EntryScope {
  readonly context: CarnetContext;
  readonly draft: EntryDraft;
  readonly words: EntrySentences;
  readonly id: string | undefined;
  /** Sends an edit at once, as a button that is an answer by itself does. */
  readonly send: (edits: readonly CarnetEdit[]) => void;
  /** Leaves the panel, saved or not. */
  readonly leave: () => void;
}

/** `{ plan: … }` of the plan in view; nothing when there is none. */
export const ofPlan = ({ plan }: CarnetContext): { plan?: string } => (plan ? { plan: plan.id } : {});
