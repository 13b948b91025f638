import { dispenserLabels, type Dispenser } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceField, ChoiceOption } from '../choice-field/choice-field.js';
import { icon } from '../internal/icons.js';
import { renderLost } from './details-row.js';
import { answer, answerSevere } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { renderRemarks } from './notices.js';
import { on, row } from './row.js';

type Known = Pick<FormContext, 'view' | 'state' | 'isReadonly'>;

const hasLevels = ({ state: { draft } }: Known) => Object.keys(draft.limitations ?? {}).length > 0 || draft.sixMinuteWalkMetres !== undefined;

/** Whether the code of a severe or closely looked at limitation is needed. */
export const needsLimitations = (context: Known): boolean => isGridOpen(context) || (!context.isReadonly && context.state.draft.severeLimitation === true);

/** Whether the grid of dimensions is in view: asked for, else because a limitation is severe or was looked at closely. */
export const isGridOpen = (context: Known): boolean =>
  (context.isReadonly ? hasLevels(context) : context.view.isGridOpen ?? (context.state.draft.severeLimitation === true || hasLevels(context)));

/** Whether a functional limitation is severe, and the thirteen dimensions of it for who looks closer. */
export function renderLimitation(context: FormContext): TemplateResult {
  const { words, state: { draft: { severeLimitation } }, isReadonly, parts, edit, show } = context;
  const options = [{ value: 'no', label: words.severeNo }, { value: 'yes', label: words.severeYes }];
  const isUnfolded = isGridOpen(context);
  const details = parts.get('limitations');
  return row(words.severeLimitation, html`
    <div class="beside">
      <sps-choice-field data-key="severeLimitation" name="severeLimitation" required label-hidden label=${words.severeLimitationSpoken} .options=${options}
        .values=${severeLimitation === undefined ? [] : [severeLimitation ? 'yes' : 'no']} ?readonly=${isReadonly}
        @change=${on(({ value }: ChoiceField) => { edit('severeLimitation', (draft) => answerSevere(draft, value === 'yes')); })}
      ></sps-choice-field>
      ${isReadonly ? nothing : html`<button type="button" class="unfold" aria-expanded=${isUnfolded ? 'true' : 'false'}
        @click=${() => { show({ isGridOpen: !isUnfolded }); }}>${icon(isUnfolded ? 'up' : 'down')}${isUnfolded ? words.foldGrid : words.unfoldGrid}</button>`}
    </div>
    ${renderRemarks(['severeLimitation'], context)}
  `, {
    wide: !isUnfolded ? nothing : html`<div class="wide">${details ? details.renderLimitationDetails(context) : parts.isLost('limitations') ? renderLost(context) : nothing}</div>`,
  });
}

/** The three most called first, as on the reference screens; the others behind « Autres ». */
export const dispenserOrder: readonly Dispenser[] = ['eapa', 'physiotherapist', 'sports-educator', 'occupational-therapist', 'psychomotor-therapist', 'professional-title', 'federal-certificate'];

/** Who is called to dispense. */
export function renderDispensers(context: FormContext): TemplateResult {
  const { words, language, state: { draft }, isReadonly, parts, edit } = context;
  const details = parts.get('limitations');
  // While the code of it is on its way, or cannot be had, the rules still say what a severe limitation leaves.
  const isNarrowed = draft.severeLimitation === true && !isReadonly && details !== undefined;
  const options = dispenserOrder.map((value, index): ChoiceOption => ({ value, label: dispenserLabels[value][language], rare: index > 2 }));
  return row(words.dispensers, isNarrowed ? html`${details.renderNarrowed(context)}${renderRemarks(['dispensers'], context)}` : html`
    <sps-choice-field data-key="dispensers" name="dispensers" multiple required label-hidden label=${words.dispensersSpoken} .options=${options}
      .values=${draft.dispensers ?? []} ?readonly=${isReadonly}
      @change=${on(({ values }: ChoiceField) => { edit('dispensers', (state) => answer(state, 'dispensers', values as Dispenser[])); })}
    ></sps-choice-field>
    ${renderRemarks(['dispensers'], context)}
  `, { flush: isNarrowed });
}
