import { html, type TemplateResult } from 'lit';
import '../choice-field/choice-field.js';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import '../date-field/date-field.js';
import type { DateField } from '../date-field/date-field.js';
import '../decimal-field/decimal-field.js';
import type { DecimalField } from '../decimal-field/decimal-field.js';
import '../select-field/select-field.js';
import type { SelectField } from '../select-field/select-field.js';
import '../text-field/text-field.js';
import type { TextField } from '../text-field/text-field.js';
import { number, text, type EntryScope, type Value } from './entry-draft.js';

interface Look {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
}

/** Keeps what is answered in the draft; an error that was there goes with it, and so does a question about it. */
function take({ draft, context }: EntryScope, key: string, field: { setCustomValidity: (message: string) => void }, value: Value): void {
  field.setCustomValidity('');
  draft.isTouched = true;
  if (draft.values.get(key) === value) return;
  draft.values.set(key, value);
  draft.asks = undefined;
  context.redraw();
}

export function dateField(scope: EntryScope, key: string, { label, required = true }: Look): TemplateResult {
  const keep = ({ currentTarget }: Event) => { const field = currentTarget as DateField; take(scope, key, field, field.value); };
  return html`<sps-date-field data-key=${key} .label=${label} ?required=${required} .value=${text(scope.draft, key)} @change=${keep}></sps-date-field>`;
}

export function decimalField(scope: EntryScope, key: string, { label, required = false, unit, hint = '' }: Look & { unit: string }): TemplateResult {
  const keep = ({ currentTarget }: Event) => { const field = currentTarget as DecimalField; take(scope, key, field, field.value); };
  return html`<sps-decimal-field data-key=${key} .label=${label} .unit=${unit} .hint=${hint} ?required=${required} .value=${number(scope.draft, key)} @input=${keep} @change=${keep}></sps-decimal-field>`;
}

export function textField(scope: EntryScope, key: string, { label, required = false, rows = 1, hint = '' }: Look & { rows?: number }): TemplateResult {
  const keep = ({ currentTarget }: Event) => { const field = currentTarget as TextField; take(scope, key, field, field.value); };
  const value = scope.draft.values.get(key);
  return html`<sps-text-field data-key=${key} .label=${label} .hint=${hint} .rows=${rows} ?required=${required} .value=${typeof value === 'string' ? value : undefined} @input=${keep} @change=${keep}></sps-text-field>`;
}

export function choiceField(scope: EntryScope, key: string, { label, required = false, options, isRow = false }: Look & { options: readonly ChoiceOption[]; isRow?: boolean }): TemplateResult {
  const keep = ({ currentTarget }: Event) => { const field = currentTarget as ChoiceField; take(scope, key, field, field.value); };
  const value = text(scope.draft, key);
  return html`<sps-choice-field data-key=${key} .label=${label} ?required=${required} appearance=${isRow ? 'segmented' : 'tiles'} .options=${options} .values=${value === undefined ? [] : [value]} @change=${keep}></sps-choice-field>`;
}

export function selectField(scope: EntryScope, key: string, { label, required = false, options }: Look & { options: readonly ChoiceOption[] }): TemplateResult {
  const keep = ({ currentTarget }: Event) => {
    const field = currentTarget as SelectField;
    take(scope, key, field, typeof field.value === 'string' ? field.value : undefined);
  };
  return html`<sps-select-field data-key=${key} .label=${label} ?required=${required} .options=${options} .value=${text(scope.draft, key)} @change=${keep}></sps-select-field>`;
}

/** Options of a closed set of answers, from their words. */
export const optionsOf = <Key extends string>(words: Readonly<Record<Key, string>>, notes?: Readonly<Partial<Record<Key, string>>>): ChoiceOption[] =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value], ...(notes?.[value] !== undefined && { note: notes[value] }) }));
