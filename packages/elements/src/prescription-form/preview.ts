import {
  dispenserLabels, disclosureOf, recipientsOf, type Disclosure, type Prescription, type PrescriptionDraft, type Recipient,
} from '@sport-sante/sdk/prescription';
import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckField } from '../check-field/check-field.js';
import { icon } from '../internal/icons.js';
import { disclosedWords } from './disclosed-words.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { fieldTitle } from './notices.js';
import { fullName, prescriberName } from './person-words.js';
import { strings, type Sentences } from './preview.strings.js';
export { previewStyles as styles } from './preview.styles.js';

const drawings = {
  person: svg`<circle cx="10" cy="6.4" r="3.2"/><path d="M3.8 17c.5-3.6 2.9-5.6 6.2-5.6s5.7 2 6.2 5.6"/>`,
  mail: svg`<path d="M17.2 2.8 2.8 8.6l5.4 2.8 2.8 5.6z M8.2 11.4l9-8.6"/>`,
  sheet: svg`<path d="M4.8 2.8h7l3.6 3.6v10.8H4.8z M7.4 10h5.2M7.4 13h5.2"/>`,
};

/** Stands for a patient who is not known yet, while views are made of a draft. */
const nobody = { familyName: '', givenNames: [], gender: 'unknown', birthDate: '' };

/** A draft as views are made of it: what is missing stays missing, and is named. */
const asWhole = (draft: PrescriptionDraft): Prescription => ({ ...draft, patient: draft.patient ?? nobody, grounds: draft.grounds ?? [] }) as Prescription;

function renderRecipient({ role, view, channel, practitioner, structure, dispenser }: Recipient, { words: names, language, state: { draft } }: FormContext, words: Sentences): TemplateResult {
  const who = role === 'patient' ? (draft.patient && fullName(draft.patient, names)) : role === 'record' ? undefined
    : structure?.name ?? (practitioner ? prescriberName(practitioner, names) : dispenser && dispenserLabels[dispenser][language]);
  return html`
    <li class="recipient">
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[role === 'patient' ? 'person' : channel === 'secure-mail' ? 'mail' : 'sheet']}</svg>
      <p><b>${who ?? words.roles[role]}</b>${who === undefined ? nothing : html`<small>${words.roles[role]}</small>`}</p>
      <p>${words.channels[channel]}</p>
      <span class=${view === 'health' ? 'badge' : 'badge reduced'}>${view === 'health' ? words.full : words.reduced}</span>
    </li>`;
}

function renderRow({ part, full, reduced, status, section }: Disclosure, context: FormContext, words: Sentences): TemplateResult {
  const { words: names, language, edit, isReadonly } = context;
  const speech = { words, names, language };
  const name = words.parts[part];
  const lesser = status === 'same' ? html`<span class="quiet">${words.same}</span>`
    : status === 'removed' ? html`<span class="badge none">${icon('lock')}${words.removed}</span>`
      : html`<span class="badge less">${words.simplified}</span> <b>${disclosedWords(part, reduced, speech)}</b>`;
  return html`
    <tr role="row">
      <th scope="row" role="rowheader">${name}</th>
      <td role="cell" data-label=${words.full} class="lines">${disclosedWords(part, full, speech)}</td>
      <td role="cell" data-label=${words.reduced} class=${`seam ${status}`}>${lesser}</td>
      <td role="cell" class="choice">${section === undefined || isReadonly ? nothing : html`
        <sps-check-field label=${words.shareOf(name)} .checked=${live(status !== 'removed')}
          @change=${({ currentTarget }: Event) => {
            const { checked } = currentTarget as CheckField;
            edit(section === 'contact' ? 'patientAgreement' : section, (state) => answer(state, 'sharing', { ...state.draft.sharing, [section]: checked }));
          }}></sps-check-field>`}</td>
    </tr>`;
}

/** What is still to be answered: the holes of the views above. */
function renderMissing(context: FormContext, words: Sentences): TemplateResult | typeof nothing {
  const { problems } = context;
  const keys = problems.flatMap(({ key }) => key ?? []);
  if (keys.length === 0) return nothing;
  return html`<p class="advice">${icon('info')}<span><b>${context.words.remaining(keys.length)}</b> ${keys.map((key) => fieldTitle(key, context)).join(', ')} (${words.missing}).</span></p>`;
}

/** Who gets what, before anything leaves: each recipient, and each line of the full view beside the reduced one. */
export function renderPreview(context: FormContext): TemplateResult {
  const { speak, words: base, state: { draft }, submit, closePreview, printView, isReadonly, isBusy } = context;
  const words = speak(strings);
  const rows = disclosureOf(asWhole(draft));
  const recipients = recipientsOf(draft);
  const count = (status: Disclosure['status']) => rows.filter((line) => line.status === status).length;
  return html`
    <section class="preview" aria-labelledby="preview-title">
      <header class="header">
        <h2 id="preview-title" tabindex="-1">${words.title}</h2>
        <p class="meta">${draft.patient && fullName(draft.patient, base) ? html`<span>${base.forPatient(fullName(draft.patient, base), undefined)}</span>` : nothing}
          ${isReadonly ? nothing : html`<span>${words.nothingYet}</span>`}</p>
      </header>
      <div class="body">
        ${renderMissing(context, words)}
        <h3>${words.toWhom}</h3>
        <ul class="recipients">${recipients.map((recipient) => renderRecipient(recipient, context, words))}</ul>
        <div class="what"><h3>${words.what}</h3>
          <p role="status">${words.count(count('removed'), count('simplified'))} ${recipients.some(({ view }) => view === 'other') ? nothing : words.noReduced}</p></div>
        <table role="table">
          <thead role="rowgroup"><tr role="row">
            <th scope="col" role="columnheader">${words.information}</th>
            <th scope="col" role="columnheader"><b>${words.full}</b><small>${words.fullFor}</small></th>
            <th scope="col" role="columnheader" class="seam"><b>${words.reduced}</b><small>${words.reducedFor}</small></th>
            <th scope="col" role="columnheader">${words.choice}</th>
          </tr></thead>
          <tbody role="rowgroup">${rows.map((line) => renderRow(line, context, words))}</tbody>
        </table>
      </div>
      <footer class="foot">
        ${isReadonly ? nothing : html`<button type="button" class="primary" aria-keyshortcuts="Control+Enter" @click=${() => { if (!isBusy) submit(); }}>${isBusy ? base.saving : context.parts.get('acts')?.actNames(context)?.submit ?? base.submit}</button>`}
        <button type="button" class="secondary" @click=${closePreview}>${words.back}</button>
        <button type="button" class="link" @click=${() => { printView('other'); }}>${words.printReduced}</button>
      </footer>
    </section>`;
}

/** Everything around an element that scrolls, shadow trees included. */
function scrollersOf(host: Element): Element[] {
  const found: Element[] = [document.scrollingElement ?? document.documentElement];
  for (let node: Node | null = host; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) if (node instanceof Element && node.scrollTop > 0) found.push(node);
  return found;
}

/**
 * Shows the preview, with the focus on its title.
 *
 * @returns what brings the focus and the scrolling back to where they were.
 */
export async function takePlace(host: LitElement, show: () => void): Promise<() => void> {
  const left = scrollersOf(host).map((element) => ({ element, top: element.scrollTop }));
  show();
  await host.updateComplete;
  const title = host.shadowRoot?.querySelector<HTMLElement>('#preview-title');
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'nearest' });
  return () => {
    host.shadowRoot?.querySelector<HTMLElement>('#see')?.focus({ preventScroll: true });
    for (const { element, top } of left) element.scrollTop = top;
  };
}
