import {
  componentLabels, componentTypes, dispenserLabels, dispensers, dispensersAllowedWhenSevere, intensities, intensityLabels,
  type ComponentType, type Dispenser, type Dose, type Intensity, type Range,
} from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckField } from '../check-field/check-field.js';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import type { ComboboxField } from '../combobox-field/combobox-field.js';
import type { DateField } from '../date-field/date-field.js';
import { icon } from '../internal/icons.js';
import type { NumberField } from '../number-field/number-field.js';
import type { RangeField } from '../range-field/range-field.js';
import { answer, answerSevere, chooseComponents, haveOneDose, setDose, splitDoses } from './draft-state.js';
import type { FormContext } from './form-context.js';
import type { FieldKey } from './form-fields.js';
import { groundFromKey, groundKey, groundToken, searchOptions, unresolvedSentence } from './grounds-options.js';
import { renderWarnings } from './notices.js';

const on = (handle: (field: never) => void) => (event: Event) => { handle(event.currentTarget as never); };

const row = (title: string, content: TemplateResult, { flush = false } = {}) => html`
  <section class="row">
    <h3 class=${flush ? 'row-title flush' : 'row-title'}>${title}</h3>
    <div class="cell">${content}</div>
  </section>
`;

/** Field keys of a dose: without a number while all activities share one. */
const doseKey = (name: 'sessionsPerWeek' | 'sessionMinutes' | 'intensity', index: number | undefined): FieldKey =>
  (index === undefined ? name : `${name}-${index}`);

function renderGrounds({ language, words, state, problems, isReadonly, edit }: FormContext): TemplateResult {
  const grounds = state.draft.grounds ?? [];
  const refused = problems.flatMap(({ issue: { path } }) => {
    const ground = path[0] === 'grounds' ? grounds[Number(path[1])] : undefined;
    return ground ? [groundKey(ground)] : [];
  });
  return html`
    <sps-combobox-field data-key="grounds" name="grounds" required label-hidden label=${words.groundsSpoken} placeholder=${words.groundsPlaceholder} more-placeholder=${words.groundsMore}
      .values=${grounds.map((ground) => groundToken(ground, language))} .refusedKeys=${refused} ?readonly=${isReadonly}
      .search=${(text: string) => searchOptions(text, language, words)} .unresolvedSentence=${(text: string) => unresolvedSentence(text, words)}
      @change=${on(({ values }: ComboboxField) => { edit('grounds', (draft) => answer(draft, 'grounds', values.map(({ key }) => groundFromKey(key)))); })}
    ></sps-combobox-field>
  `;
}

function renderSituation(context: FormContext): TemplateResult {
  const { words, state, warnings, isReadonly, isRefused, edit } = context;
  const check = (key: 'belowWhoLevel' | 'needsSupport') => html`
    <sps-check-field data-key=${key} name=${key} label=${words[key]} .checked=${live(state.draft[key] === true)} ?readonly=${isReadonly}
      @change=${on(({ checked }: CheckField) => { edit(key, (draft) => answer(draft, key, checked || undefined)); })}></sps-check-field>`;
  const shown = isRefused ? warnings.filter(({ path }) => path[0] === 'belowWhoLevel' || path[0] === 'needsSupport') : [];
  return html`<div class="pair">${check('belowWhoLevel')}${check('needsSupport')}</div>${renderWarnings(shown, context)}`;
}

function renderComponents({ words, language, state, isReadonly, edit }: FormContext): TemplateResult {
  const options = componentTypes.map((value, index): ChoiceOption => ({ value, label: value === 'strength' ? words.strengthShort : componentLabels[value][language], rare: index > 3 }));
  return html`
    <sps-choice-field data-key="components" name="components" multiple required label-hidden label=${words.componentsSpoken} .options=${options}
      .values=${(state.draft.components ?? []).map(({ type }) => type)} ?readonly=${isReadonly}
      @change=${on(({ values }: ChoiceField) => { edit('components', (draft) => chooseComponents(draft, values as ComponentType[])); })}
    ></sps-choice-field>
  `;
}

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
function renderSplit({ words, state, isConfirmingShare, edit, confirmShare, focusField }: FormContext): TemplateResult | typeof nothing {
  if ((state.draft.components ?? []).length < 2) return nothing;
  const { isShared } = state;
  const onClick = ({ detail }: MouseEvent) => {
    if (isConfirmingShare && detail > 1) return; // A double click confirms nothing.
    const mustConfirm = !isShared && !isConfirmingShare && !haveOneDose(state);
    confirmShare(mustConfirm);
    if (mustConfirm) return;
    edit('components', (draft) => splitDoses(draft, !isShared));
    focusField(isShared ? 'sessionsPerWeek-0' : 'sessionsPerWeek');
  };
  return html`<button type="button" class="link" @click=${onClick}>${isShared ? words.splitDoses : isConfirmingShare ? words.shareDoseConfirm : words.shareDose}</button>`;
}

function renderDoses(context: FormContext): TemplateResult {
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
    ${isReadonly ? nothing : html`<p class="source"><span>${words.proposed}</span>${renderSplit(context)}</p>`}
  `;
}

function renderLimitation({ words, state, isReadonly, edit }: FormContext): TemplateResult {
  const { severeLimitation } = state.draft;
  const options = [{ value: 'no', label: words.severeNo }, { value: 'yes', label: words.severeYes }];
  return html`
    <sps-choice-field data-key="severeLimitation" name="severeLimitation" required label-hidden label=${words.severeLimitationSpoken} .options=${options}
      .values=${severeLimitation === undefined ? [] : [severeLimitation ? 'yes' : 'no']} ?readonly=${isReadonly}
      @change=${on(({ value }: ChoiceField) => { edit('severeLimitation', (draft) => answerSevere(draft, value === 'yes')); })}
    ></sps-choice-field>
  `;
}

/** The three most called first, as on the reference screens; the others behind « Autres » unless the limitation is severe. */
const dispenserOrder: readonly Dispenser[] = ['eapa', 'physiotherapist', 'sports-educator', 'occupational-therapist', 'psychomotor-therapist', 'professional-title', 'federal-certificate'];

function renderDispensers({ words, language, state, isReadonly, edit }: FormContext): TemplateResult {
  const isSevere = state.draft.severeLimitation === true;
  const chosen = state.draft.dispensers ?? [];
  const order = isSevere ? dispensers.filter((code) => dispensersAllowedWhenSevere.includes(code) || chosen.includes(code)) : dispenserOrder;
  const options = order.map((value, index): ChoiceOption => ({ value, label: dispenserLabels[value][language], rare: !isSevere && index > 2 }));
  const names = state.withdrawn.map((code) => dispenserLabels[code][language]).join(', ');
  return html`
    <sps-choice-field data-key="dispensers" name="dispensers" multiple required label-hidden label=${words.dispensersSpoken} .options=${options}
      .values=${chosen} ?readonly=${isReadonly}
      @change=${on(({ values }: ChoiceField) => { edit('dispensers', (draft) => answer(draft, 'dispensers', values as Dispenser[])); })}
    ></sps-choice-field>
    <div role="status">${isSevere && !isReadonly ? html`
      <p class="advice">${icon('info')}<span>${words.severeReason} <small>${words.severeSource}.</small>
        ${names ? html`<b>${words.withdrawn(names, state.withdrawn.length)}</b>` : nothing}</span></p>` : nothing}</div>
  `;
}

function renderDate({ words, state: { draft }, isReadonly, edit }: FormContext): TemplateResult {
  return html`
    <sps-date-field data-key="authoredOn" name="authoredOn" required label-hidden label=${words.authoredOn} .value=${live(draft.authoredOn)} ?readonly=${isReadonly}
      @change=${on(({ value }: DateField) => { edit('authoredOn', (state) => answer(state, 'authoredOn', value)); })}
    ></sps-date-field>
  `;
}

/** What the doctor fills in, in the order of a consultation. */
export function renderMainColumn(context: FormContext): TemplateResult {
  const { words, isBusy } = context;
  return html`
    <div class="main" .inert=${isBusy}>
      ${row(words.grounds, renderGrounds(context))}
      ${row(words.situation, renderSituation(context), { flush: true })}
      ${row(words.components, renderComponents(context))}
      ${row(words.dose, renderDoses(context), { flush: true })}
      ${row(words.severeLimitation, renderLimitation(context))}
      ${row(words.dispensers, renderDispensers(context))}
      ${row(words.fieldNames.authoredOn.charAt(0).toUpperCase() + words.fieldNames.authoredOn.slice(1), renderDate(context))}
    </div>
  `;
}
