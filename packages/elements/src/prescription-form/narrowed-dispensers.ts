import { dispenserLabels, dispensersAllowedWhenSevere, severeDispensers, type Dispenser } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import { icon } from '../internal/icons.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { strings } from './limitation-details.strings.js';
import { dispenserOrder } from './limitation-row.js';
import { lowered } from './notices.js';
import { on } from './row.js';

const listed = (codes: readonly Dispenser[], { language }: FormContext) => codes.map((code) => lowered(dispenserLabels[code][language])).join(', ');

/** D. 1172-3: one of three health professionals first, an EAPA beside them at most. What is no longer offered is said. */
export function renderNarrowed(context: FormContext): TemplateResult {
  const { language, state, speak, edit } = context;
  const words = speak(strings);
  const chosen = state.draft.dispensers ?? [];
  const first = (code: Dispenser) => severeDispensers.includes(code);
  const others = dispenserOrder.filter((code) => !dispensersAllowedWhenSevere.includes(code));
  const optionsOf = (codes: readonly Dispenser[]) => codes.map((value): ChoiceOption =>
    ({ value, label: dispenserLabels[value][language], ...(value === 'eapa' && { note: words.complementNote }) }));
  const set = (some: readonly string[], isKept: (code: Dispenser) => boolean) => {
    edit('dispensers', (draft) => answer(draft, 'dispensers', [...chosen.filter(isKept), ...some as Dispenser[]]));
  };
  // An excluded one that the host gave stays in view, to be taken away.
  const complements = dispenserOrder.filter((code) => code === 'eapa' || (others.includes(code) && chosen.includes(code)));
  return html`
    <p class="warning">${icon('warning')}<span><b>${words.severeNarrowed}</b> ${words.severeReason} <small>${words.severeSource}</small></span></p>
    <sps-choice-field data-key="dispensers" name="dispensers" multiple required label=${words.atLeastOneOf} .options=${optionsOf(severeDispensers)} .values=${chosen.filter(first)}
      @change=${on(({ values }: ChoiceField) => { set(values, (code) => !first(code)); })}></sps-choice-field>
    <sps-choice-field data-key="dispensers-complement" name="complement" multiple label=${words.thenComplement} .options=${optionsOf(complements)} .values=${chosen.filter((code) => !first(code))}
      @change=${on(({ values }: ChoiceField) => { set(values, first); })}></sps-choice-field>
    <p class="advice" role="status">${icon('info')}<span>${words.notOffered(listed(others, context))}
      ${state.withdrawn.length > 0 ? html`<b>${words.withdrawn(listed(state.withdrawn, context), state.withdrawn.length)}</b>` : nothing}</span></p>
  `;
}
