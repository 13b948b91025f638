import type { CallOutcome } from '@sport-sante/sdk/carnet';
import { html } from 'lit';
import { idOf, newDraft, ofPlan, text, type EntryForm, type EntryScope } from './entry-draft.js';
import { choiceField, dateField, optionsOf, textField } from './entry-fields.js';

export const notTomorrow = ({ draft, words, context: { today } }: EntryScope, key = 'date'): Readonly<Record<string, string | undefined>> =>
  ({ [key]: (text(draft, key) ?? '') > today ? words.future : undefined });

export const noteForm: EntryForm = {
  start: ({ today }) => newDraft({ date: today }),
  fields: (scope) => html`
    ${textField(scope, 'text', { label: scope.words.note, required: true, rows: 4 })}
    ${dateField(scope, 'date', { label: scope.words.date })}`,
  problems: (scope) => notTomorrow(scope),
  edits: ({ draft, context }) => {
    const [words, day] = [text(draft, 'text'), text(draft, 'date')];
    return words === undefined || day === undefined ? [] : [{ kind: 'note', id: idOf(draft, 'note'), text: words, day, ...ofPlan(context) }];
  },
};

/** A call that nobody answered is a call: no words are asked for. */
export const callForm: EntryForm = {
  start: ({ today }) => newDraft({ date: today }),
  fields: (scope) => html`
    ${choiceField(scope, 'outcome', { label: scope.words.callOutcome, required: true, options: optionsOf(scope.words.calls) })}
    ${textField(scope, 'text', { label: scope.words.optional(scope.words.callText), rows: 3 })}
    ${dateField(scope, 'date', { label: scope.words.date })}`,
  problems: (scope) => notTomorrow(scope),
  edits: ({ draft, context }) => {
    const [outcome, words, day] = [text(draft, 'outcome') as CallOutcome | undefined, text(draft, 'text'), text(draft, 'date')];
    return outcome === undefined || day === undefined ? [] : [{ kind: 'call', id: idOf(draft, 'call'), day, outcome, ...(words !== undefined && { text: words }), ...ofPlan(context) }];
  },
};
