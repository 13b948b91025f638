import { componentLabels, componentTypes, type ComponentType } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckField } from '../check-field/check-field.js';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import type { ComboboxField } from '../combobox-field/combobox-field.js';
import { renderDetails } from './details-row.js';
import { renderDoses } from './dose-row.js';
import { answer, chooseComponents } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { groundFromKey, groundKey, groundToken, searchOptions, unresolvedSentence } from './grounds-options.js';
import { renderDispensers, renderLimitation } from './limitation-row.js';
import { renderRemarks } from './notices.js';
import { on, row } from './row.js';

function renderGrounds(context: FormContext): TemplateResult {
  const { language, words, state, problems, isReadonly, parts, edit } = context;
  const grounds = state.draft.grounds ?? [];
  const refused = problems.flatMap(({ issue: { path } }) => {
    const ground = path[0] === 'grounds' ? grounds[Number(path[1])] : undefined;
    return ground ? [groundKey(ground)] : [];
  });
  // A ground that was there keeps what its token does not show: where the record says it, how it was found.
  const toGround = (key: string) => grounds.find((ground) => groundKey(ground) === key) ?? groundFromKey(key);
  return html`
    <sps-combobox-field data-key="grounds" name="grounds" required label-hidden label=${words.groundsSpoken} placeholder=${words.groundsPlaceholder} more-placeholder=${words.groundsMore}
      .values=${grounds.map((ground) => groundToken(ground, language))} .refusedKeys=${refused} ?readonly=${isReadonly}
      .search=${(text: string) => searchOptions(text, language, words)} .unresolvedSentence=${(text: string) => unresolvedSentence(text, words)}
      @change=${on(({ values }: ComboboxField) => { edit('grounds', (draft) => answer(draft, 'grounds', values.map(({ key }) => toGround(key)))); })}
    ></sps-combobox-field>
    ${parts.get('record')?.renderRecordGrounds(context) ?? nothing}
    ${renderRemarks(['grounds'], context)}
  `;
}

function renderSituation(context: FormContext): TemplateResult {
  const { words, state, isReadonly, parts, edit } = context;
  const note = isReadonly ? undefined : parts.get('record')?.minutesNote(context);
  const check = (key: 'belowWhoLevel' | 'needsSupport') => html`
    <sps-check-field data-key=${key} name=${key} label=${words[key]} note=${key === 'belowWhoLevel' ? note ?? '' : ''} .checked=${live(state.draft[key] === true)} ?readonly=${isReadonly}
      @change=${on(({ checked }: CheckField) => { edit(key, (draft) => answer(draft, key, checked || undefined)); })}></sps-check-field>`;
  return html`<div class="pair">${check('belowWhoLevel')}${check('needsSupport')}</div>${renderRemarks(['belowWhoLevel', 'needsSupport'], context)}`;
}

function renderComponents(context: FormContext): TemplateResult {
  const { words, language, state, isReadonly, edit } = context;
  const options = componentTypes.map((value, index): ChoiceOption => ({ value, label: value === 'strength' ? words.strengthShort : componentLabels[value][language], rare: index > 3 }));
  return html`
    <sps-choice-field data-key="components" name="components" multiple required label-hidden label=${words.componentsSpoken} .options=${options}
      .values=${(state.draft.components ?? []).map(({ type }) => type)} ?readonly=${isReadonly}
      @change=${on(({ values }: ChoiceField) => { edit('components', (draft) => chooseComponents(draft, values as ComponentType[])); })}
    ></sps-choice-field>
    ${renderRemarks(['components'], context)}
  `;
}

/** What the doctor fills in, in the order of a consultation. */
export function renderMainColumn(context: FormContext): TemplateResult {
  const { words, isBusy, isStoppable, parts } = context;
  const acts = parts.get('acts');
  return html`
    <div class="main" .inert=${isBusy}>
      ${acts?.renderStatements(context) ?? nothing}
      ${parts.get('details')?.renderDate(context) ?? nothing}
      ${row(words.grounds, renderGrounds(context))}
      ${row(words.situation, renderSituation(context), { flush: true })}
      ${row(words.components, renderComponents(context))}
      ${row(words.dose, html`${renderDoses(context)}${renderRemarks(['durationMonths', 'sessionsPerWeek', 'sessionMinutes', 'intensity'], context)}`, { flush: true })}
      ${renderLimitation(context)}
      ${renderDispensers(context)}
      ${renderDetails(context)}
      ${acts?.renderHistory(context) ?? nothing}
      ${acts && isStoppable && acts.canStop(context) ? acts.renderStop(context) : nothing}
    </div>
  `;
}
