import { newId, type PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { writeDate } from '../internal/date-text.js';
import { icon } from '../internal/icons.js';
import type { Favourite } from '../internal/events.js';
import type { TextField } from '../text-field/text-field.js';
import '../text-field/text-field.js';
import { renderChip, renderMore } from './details-row.js';
import { reusablePart, takeOver } from './draft-state.js';
import { strings } from './favourites.strings.js';
import type { FormContext } from './form-context.js';
import { knownParts } from './known-parts.js';

export { favouritesStyles as styles } from './favourites.styles.js';

/** How many earlier prescriptions are offered. */
const MOST_EARLIER = 2;

/** More of them would push the form away: the others stand behind « Autres ». */
const MOST_MODELS = 6;

/** Longest name of a model, in characters. */
const NAME_LENGTH = 60;

/** What a host gives, as far as it can be read: it comes from where it keeps it. */
const readable = (given: readonly Favourite[] | undefined): Favourite[] =>
  (Array.isArray(given) ? given as readonly (Partial<Favourite> | null | undefined)[] : []).flatMap((each) => {
    const { id, name, prescription = {} } = each ?? {};
    return typeof id === 'string' && typeof name === 'string' && name !== '' ? [{ id, name, prescription }] : [];
  });

function renderNaming({ speak, show, focusOn, keepFavourites, favourites, state: { draft } }: FormContext): TemplateResult {
  const words = speak(strings);
  const done = () => { show({ isNaming: false }); focusOn('#save-favourite'); };
  const save = ({ currentTarget }: Event) => {
    const field = (currentTarget as HTMLElement).closest('.naming')?.querySelector<TextField>('sps-text-field');
    const name = field?.value?.trim() ?? '';
    if (name === '' || name.length > NAME_LENGTH) return field?.focus();
    keepFavourites([...readable(favourites), { id: newId(), name, prescription: reusablePart(draft) }]);
    done();
  };
  return html`<div class="naming" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') done(); }}>
    <sps-text-field id="favourite-name" label=${words.name} hint=${words.nameHint} .maxLength=${NAME_LENGTH}></sps-text-field>
    <div class="buttons"><button type="button" class="secondary" @click=${save}>${words.save}</button><button type="button" class="link" @click=${done}>${words.cancel}</button></div>
  </div>`;
}

/** Where to start from: the doctor's own models, and what this patient was prescribed before. Each is one click. */
export function renderStart(context: FormContext): TemplateResult | typeof nothing {
  const { speak, view, show, focusOn, favourites, record, isReadonly, state: { draft }, edit, keepFavourites } = context;
  const models = readable(favourites);
  const earlier = (record?.earlier ?? []).filter(({ id, authoredOn }) => id !== draft.id && authoredOn !== undefined).slice(0, MOST_EARLIER);
  if (isReadonly || (favourites === undefined && earlier.length === 0)) return nothing;
  const words = speak(strings);
  const take = (part: PrescriptionDraft) => { edit('components', (state) => takeOver(state, knownParts(part))); };
  const remove = ({ id }: Favourite) => { keepFavourites(models.filter((each) => each.id !== id)); focusOn('#save-favourite'); };
  return html`
    <section class="start" aria-label=${words.startFrom}>
      <div class="chips">
        ${earlier.map((each) => renderChip(words.takeOver(writeDate(each.authoredOn)), () => { take(each); }))}
        ${models.length === 0 ? nothing : html`<span class="quiet">${words.models}</span>`}
        ${(view.hasAllModels ? models : models.slice(0, MOST_MODELS)).map((model) => html`<span class="model">${renderChip(model.name, () => { take({ ...model.prescription, authoredOn: undefined }); })}${view.isManaging
          ? html`<button type="button" class="link" aria-label=${words.removeOf(model.name)} @click=${() => { remove(model); }}>${icon('close')}</button>` : nothing}</span>`)}
        ${view.hasAllModels || models.length <= MOST_MODELS ? nothing : renderMore(words.others(models.length - MOST_MODELS), () => { show({ hasAllModels: true }); focusOn(`.start .model:nth-of-type(${MOST_MODELS + 1}) .chip`); })}
        ${favourites === undefined || view.isNaming ? nothing : html`
          <button type="button" class="chip more" id="save-favourite" @click=${() => { show({ isNaming: true }); focusOn('#favourite-name'); }}>${words.keep}</button>`}
        ${models.length === 0 ? nothing : html`<button type="button" class="chip more" aria-pressed=${view.isManaging ? 'true' : 'false'} @click=${() => { show({ isManaging: !view.isManaging }); }}>${words.manage}</button>`}
      </div>
      ${view.isNaming ? renderNaming(context) : nothing}
    </section>`;
}
