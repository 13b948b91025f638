import {
  componentLabels, componentTypes, intensities, intensityLabels, proposedDose, type Dose, type Intensity, type Range,
} from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import { writeDate } from '../internal/date-text.js';
import type { NumberField } from '../number-field/number-field.js';
import type { RangeField } from '../range-field/range-field.js';
import { answer, doseText, haveOneDose, setDose, splitDoses } from './draft-state.js';
import type { FormContext } from './form-context.js';
import type { FieldKey } from './form-fields.js';
import { on } from './row.js';

/** Field keys of a dose: without a number while all activities share one. */
const doseKey = (name: 'sessionsPerWeek' | 'sessionMinutes' | 'intensity', index: number | undefined): FieldKey =>
  (index === undefined ? name : `${name}-${index}`);

function renderDose({ words, language, isReadonly, edit }: FormContext, dose: Dose, index: number | undefined): TemplateResult {
  const range = (name: 'sessionsPerWeek' | 'sessionMinutes', unit: string) => html`
    <sps-range-field data-key=${doseKey(name, index)} name=${doseKey(name, index)} ?required=${name === 'sessionsPerWeek'} label=${words[name]}
      spoken-label=${words[`${name}Spoken`]} example=${name === 'sessionMinutes' ? 45 : 2} unit=${unit} .value=${dose[name] ?? {}} ?readonly=${isReadonly}
      @change=${on(({ value }: RangeField) => { edit(doseKey(name, index), (draft) => setDose(draft, name, value as Partial<Range>, index)); })}
    ></sps-range-field>`;
  const options = intensities.map((value): ChoiceOption => ({ value, label: intensityLabels[value][language] }));
  return html`
    ${range('sessionsPerWeek', words.perWeek)}
    ${range('sessionMinutes', words.minutes)}
    <div class="intensity">
      <sps-choice-field data-key=${doseKey('intensity', index)} name=${doseKey('intensity', index)} required appearance="segmented" label=${words.intensity}
        .options=${options} .values=${dose.intensity === undefined ? [] : [dose.intensity]} ?readonly=${isReadonly}
        @change=${on(({ value }: ChoiceField) => { edit(doseKey('intensity', index), (draft) => setDose(draft, 'intensity', value as Intensity | undefined, index)); })}
      ></sps-choice-field>
      ${dose.intensity === undefined || isReadonly ? nothing : html`<p class="quiet">${words.intensityHints[dose.intensity]}</p>`}
    </div>
  `;
}

function renderDuration({ words, state, isReadonly, edit }: FormContext): TemplateResult {
  return html`
    <sps-number-field data-key="durationMonths" name="durationMonths" required label=${words.durationMonths} unit=${words.months} .usual=${[3, 4, 5, 6]}
      .value=${live(state.draft.durationMonths)} ?readonly=${isReadonly}
      @change=${on(({ value }: NumberField) => { edit('durationMonths', (draft) => answer(draft, 'durationMonths', value)); })}
    ></sps-number-field>
  `;
}

/** One button, so that it keeps the focus while its words change. */
function renderSplit({ words, state, view: { isConfirmingShare }, edit, show, focusField }: FormContext): TemplateResult | typeof nothing {
  if ((state.draft.components ?? []).length < 2) return nothing;
  const { isShared } = state;
  const onClick = ({ detail }: MouseEvent) => {
    if (isConfirmingShare && detail > 1) return; // A double click confirms nothing.
    const mustConfirm = !isShared && !isConfirmingShare && !haveOneDose(state);
    show({ isConfirmingShare: mustConfirm });
    if (mustConfirm) return;
    edit('components', (draft) => splitDoses(draft, !isShared));
    focusField(isShared ? 'sessionsPerWeek-0' : 'sessionsPerWeek');
  };
  return html`<button type="button" class="link" @click=${onClick}>${isShared ? words.splitDoses : isConfirmingShare ? words.shareDoseConfirm : words.shareDose}</button>`;
}

const proposed = doseText(proposedDose);

/** Where the dose in view comes from; nothing once it was edited, or when a model gave it. */
function sourceOf({ words, state: { draft, taken } }: FormContext): string {
  const dose = doseText(draft);
  if (!taken) return dose === proposed ? words.proposed : '';
  return dose === taken.dose && taken.on !== undefined ? words.taken(writeDate(taken.on)) : '';
}

/** How long, how often, how hard: one dose for all activities, or one each. */
export function renderDoses(context: FormContext): TemplateResult {
  const { words, language, state, isReadonly } = context;
  const components = state.draft.components ?? [];
  const shared = html`<div class="fields">${renderDuration(context)}${renderDose(context, state.dose, undefined)}</div>`;
  // A place for each activity, so that a box keeps what is typed in it when another activity goes.
  const split = html`
    <div class="fields">${renderDuration(context)}</div>
    ${componentTypes.map((type) => components.map((component, index) => (component.type === type ? html`
      <div class="dose" role="group" aria-label=${words.doseOf(componentLabels[type][language])}>
        <p class="dose-name" aria-hidden="true">${componentLabels[type][language]}</p>
        <div class="fields">${renderDose(context, component, index)}</div>
      </div>` : nothing)))}`;
  return html`
    ${state.isShared ? shared : split}
    ${isReadonly ? nothing : html`<p class="source"><span>${sourceOf(context)}</span>${renderSplit(context)}</p>`}
  `;
}
