import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { Territory } from '../provider/contexts.js';
import { detailGroups, detailNames, isFilled, isOffered, usualDetails, type DetailGroup } from './detail-groups.js';
import type { FormContext } from './form-context.js';
import type { FieldKey } from './form-fields.js';
import { groupName } from './notices.js';
import type { Sentences } from './prescription-form.strings.js';

/** Groups with a place of their own on the form. */
const elsewhere: readonly DetailGroup[] = ['authoredOn'];

/** Whether a group is in view: answered, asked for, or needed. */
export function isOpen(group: DetailGroup, { view, state: { draft }, today, isReadonly }: Pick<FormContext, 'view' | 'state' | 'today' | 'isReadonly'>): boolean {
  if (isFilled(group, draft, today)) return true;
  return !isReadonly && ((group === 'guardian' && isOffered(group, draft)) || view.opened.includes(group));
}

/** Whether anything stands open whose fields must be there. */
export const needsDetails = (context: Pick<FormContext, 'view' | 'state' | 'today' | 'isReadonly'>): boolean =>
  context.view.hasAllDetails || detailNames.some((group) => isOpen(group, context));

/** Its first field, where the focus goes when it opens. */
function firstKey(group: DetailGroup, { state: { draft } }: FormContext): FieldKey {
  const [field] = detailGroups[group];
  if (group === 'perActivity') return `${field}-0`;
  if (group === 'screening') return `${field}-${(draft.grounds ?? []).findIndex((ground) => ground.kind === 'autonomy' && ground.situation === 'frailty')}`;
  if (group === 'guardian' || group === 'attendingPhysician') return `${field}-familyName`;
  return group === 'heartRate' ? `${field}-resting` : field;
}

/** « + Précautions »: becomes the field. */
export const renderChip = (label: string, act: () => void): TemplateResult => html`<button type="button" class="chip" @click=${act}>${icon('plus')}${label}</button>`;

/** « + 12 autres »: shows what is folded. */
export const renderMore = (label: string, act: () => void): TemplateResult => html`<button type="button" class="chip more" aria-expanded="false" @click=${act}>${icon('plus')}${label}</button>`;

/** Whom to call in the territory, or that there is nobody. */
export const renderOrientation = ({ name, phone }: Territory, { orientation, noPhone }: Sentences): TemplateResult =>
  (phone === undefined ? html`<span>${noPhone}</span>` : html`<a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${orientation(name, phone.replaceAll(' ', '\u00a0'))}</a>`);

/** What is said where code that was asked for could not be had. */
export const renderLost = ({ words, retryParts }: FormContext): TemplateResult =>
  html`<p class="notice failure" role="alert">${icon('offline')}<span>${words.partLost} <button type="button" class="link" @click=${retryParts}>${words.retry}</button></span></p>`;

/** What may be added, for those who need it: buttons, and the fields of those that are open. Nothing to read when nothing was said. */
export function renderDetails(context: FormContext): TemplateResult | typeof nothing {
  const { words, view, state: { draft }, parts, territory, isReadonly, focusField, focusOn, show } = context;
  const module = parts.get('details');
  const groups = detailNames.filter((group) => !elsewhere.includes(group));
  const closed = isReadonly ? [] : groups.filter((group) => !isOpen(group, context) && isOffered(group, draft));
  const offered = closed.filter((group) => (view.hasAllDetails && module) || usualDetails.includes(group));
  const isEmpty = groups.every((group) => !isOpen(group, context));
  if (isReadonly && isEmpty) return nothing;
  return html`
    <section class="row">
      <h3 class=${isReadonly || !isEmpty ? 'row-title flush' : 'row-title'}>${words.details}${isReadonly ? nothing : html`<small>${words.optional}</small>`}</h3>
      <div class="cell">
        ${!module && needsDetails(context) && parts.isLost('details') ? renderLost(context) : nothing}
        ${groups.map((group) => (module && isOpen(group, context) ? module.renderDetail(group, context) : nothing))}
        ${closed.length === 0 ? nothing : html`
          <div class="chips" id="details">
            ${offered.map((group) => renderChip(groupName(group, context), () => { focusField(firstKey(group, context)); }))}
            ${offered.length === closed.length ? nothing : html`<button type="button" class="chip more" aria-expanded="false" aria-label=${words.otherDetails}
              @click=${() => { show({ hasAllDetails: true }); focusOn(`#details > :nth-child(${offered.length + 1})`); }}>${icon('plus')}${words.others}</button>`}
          </div>`}
        ${territory?.programmes?.length ? parts.get('programmes')?.renderProgrammes(context) ?? nothing : territory && !isReadonly ? html`<p class="meta">${renderOrientation(territory, words)}</p>` : nothing}
      </div>
    </section>
  `;
}
