import { theoreticalWalk } from '@sport-sante/sdk/prescription/limitations';
import { html, nothing, type TemplateResult } from 'lit';
import { ageOn } from '../internal/age.js';
import '../limitations-field/limitations-field.js';
import type { LimitationsField } from '../limitations-field/limitations-field.js';
import type { WalkHelp } from '../limitations-field/levels.js';
import type { NumberField } from '../number-field/number-field.js';
import { numberBox } from './detail-parts.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { strings } from './limitation-details.strings.js';
import { renderRemarks } from './notices.js';
import { on } from './row.js';

/** A trait as it was typed, else as the record has it. */
const traitOf = ({ view: { traits }, record }: FormContext, name: 'heightCm' | 'massKg'): number | undefined => (name in traits ? traits[name] : record?.measures[name]?.value);

/** What the formula makes of the traits that are known; `undefined` while one is missing. A help, never a grade. */
function walkHelp(context: FormContext): WalkHelp | undefined {
  const { state: { draft }, today } = context;
  const { patient, authoredOn = today, sixMinuteWalkMetres: measuredMetres } = draft;
  const [heightCm, massKg] = [traitOf(context, 'heightCm'), traitOf(context, 'massKg')];
  if (!patient || heightCm === undefined || massKg === undefined) return undefined;
  const theory = theoreticalWalk({ gender: patient.gender, ageYears: ageOn(patient.birthDate, authoredOn), heightCm, massKg });
  return theory && { ...theory, measuredMetres };
}

/** The measured distance, and the traits its theory needs: kept with the page, not with the prescription. */
function renderWalk(context: FormContext): TemplateResult {
  const { state: { draft }, view: { traits }, isReadonly, speak, edit, show } = context;
  const words = speak(strings);
  const trait = (name: 'heightCm' | 'massKg') => html`
    <sps-number-field label=${words[name]} unit=${name === 'heightCm' ? 'cm' : 'kg'} .value=${traitOf(context, name)}
      @change=${on(({ value }: NumberField) => { show({ traits: { ...traits, [name]: value } }); })}></sps-number-field>`;
  return html`
    <div class="fields">
      ${numberBox({
        key: 'sixMinuteWalkMetres', label: words.walk, unit: 'm', value: draft.sixMinuteWalkMetres, isReadonly,
        answer: (value) => { edit('sixMinuteWalkMetres', (state) => answer(state, 'sixMinuteWalkMetres', value)); },
      })}
      ${isReadonly ? nothing : html`${trait('heightCm')}${trait('massKg')}`}
    </div>
    ${isReadonly ? nothing : html`<p class="quiet">${words.walkHint}</p>`}
    ${renderRemarks(['sixMinuteWalkMetres', 'limitations'], context)}`;
}

/** The thirteen dimensions with their levels, and the six-minute walk beside them. */
export function renderLimitationDetails(context: FormContext): TemplateResult {
  const { state: { draft }, isReadonly, speak, edit } = context;
  const hasWalk = !isReadonly || draft.sixMinuteWalkMetres !== undefined;
  return html`
    <sps-limitations-field data-key="limitations" name="limitations" label-hidden label=${speak(strings).grid} .levels=${draft.limitations ?? {}} .walk=${walkHelp(context)} ?readonly=${isReadonly}
      @change=${on(({ levels }: LimitationsField) => {
        edit('limitations', (state) => answer(state, 'limitations', Object.keys(levels).length > 0 ? levels : undefined));
      })}></sps-limitations-field>
    ${hasWalk ? renderWalk(context) : nothing}
  `;
}

export { renderNarrowed } from './narrowed-dispensers.js';
