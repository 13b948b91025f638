import type { Range } from '@sport-sante/sdk/prescription/domain';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckField } from '../check-field/check-field.js';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import '../date-field/date-field.js';
import type { DateField } from '../date-field/date-field.js';
import type { NumberField } from '../number-field/number-field.js';
import type { TextField } from '../text-field/text-field.js';
import '../text-field/text-field.js';
import type { FieldKey } from './form-fields.js';

/** Words, a number or a day, asked for in a box: what it is called, what stands in it, what becomes of another answer. */
interface Box<Value> {
  key: FieldKey;
  label: string;
  hint?: string | undefined;
  value: Value | undefined;
  isReadonly: boolean;
  answer: (value: Value | undefined) => void;
}

const on = (handle: (field: never) => void) => (event: Event) => { handle(event.currentTarget as never); };

/** Words in one line, or in several. */
export const textBox = ({ key, label, hint = '', value, isReadonly, answer, rows = 1, maxLength }: Box<string> & { rows?: number; maxLength: number }): TemplateResult => html`
  <sps-text-field data-key=${key} name=${key} label=${label} hint=${isReadonly ? '' : hint} .rows=${rows} .maxLength=${maxLength} .value=${value} ?readonly=${isReadonly}
    @change=${on((field: TextField) => { answer(field.value); })}></sps-text-field>`;

export const numberBox = ({ key, label, hint = '', value, isReadonly, answer, unit }: Box<number> & { unit: string }): TemplateResult => html`
  <sps-number-field data-key=${key} name=${key} label=${label} hint=${isReadonly ? '' : hint} unit=${unit} .value=${value} ?readonly=${isReadonly}
    @change=${on((field: NumberField) => { answer(field.value); })}></sps-number-field>`;

export const dateBox = ({ key, label, hint = '', value, isReadonly, answer }: Box<string>): TemplateResult => html`
  <sps-date-field data-key=${key} name=${key} label=${label} hint=${isReadonly ? '' : hint} .value=${value} ?readonly=${isReadonly}
    @change=${on((field: DateField) => { answer(field.value); })}></sps-date-field>`;

export const checkBox = ({ key, label, value, isReadonly, answer }: Box<boolean>): TemplateResult => html`
  <sps-check-field data-key=${key} name=${key} label=${label} .checked=${live(value === true)} ?readonly=${isReadonly}
    @change=${on((field: CheckField) => { answer(field.checked || undefined); })}></sps-check-field>`;

/** One or several answers out of a short list. */
export const choiceBox = ({ key, label, hint = '', value = [], isReadonly, answer, options, multiple = false, segmented = false }:
  Box<readonly string[]> & { options: readonly ChoiceOption[]; multiple?: boolean; segmented?: boolean }): TemplateResult => html`
  <sps-choice-field data-key=${key} name=${key} label=${label} hint=${isReadonly ? '' : hint} ?multiple=${multiple} appearance=${segmented ? 'segmented' : 'tiles'}
    .options=${options} .values=${value} ?readonly=${isReadonly} @change=${on((field: ChoiceField) => { answer(field.values); })}></sps-choice-field>`;

/** « 26 à 39 ». */
export const spread = ({ low, high }: Range): string => (high === undefined ? String(low) : `${low}\u2013${high}`);

