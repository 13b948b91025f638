import type { Patient } from '@sport-sante/sdk/identity';
import type { PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/localize.js';
import type { FormContext } from './form-context.js';
import { ageOn, fullName, longDate, prescriberName } from './person-words.js';
import type { Sentences } from './prescription-form.strings.js';

/** « 68 ans »; nothing when the record has no date of birth. */
function ageWords({ birthDate }: Patient, today: string, { years }: Sentences): string | undefined {
  const age = ageOn(birthDate, today);
  return Number.isNaN(age) || age < 0 ? undefined : years(age);
}

/** Which act, of what day, on which prescription. */
function actWords({ kind, authoredOn = '', basedOn }: PrescriptionDraft, words: Sentences, language: Language): string {
  const [date, original] = [longDate(authoredOn, language), basedOn?.authoredOn === undefined ? undefined : longDate(basedOn.authoredOn, language)];
  if (kind === 'renewal') return words.renewalOf(date, original);
  return kind === 'adaptation' ? words.adaptationOf(date, original) : words.initialOf(date);
}

/** What is being written, for whom, by whom, on what day. */
export function renderHeader({ words, language, state: { draft }, today, isReadonly, submission, view, focusField, print, savePdf }: FormContext): TemplateResult {
  const { patient, prescriber, authoredOn } = draft;
  return html`
    <header class="header">
      <h2>${isReadonly ? words.readonlyTitle : words.titles[draft.kind ?? 'initial']}</h2>
      ${isReadonly && submission.state !== 'saved' ? html`
        <span class="buttons"><button type="button" class="link" @click=${print}>${words.print}</button><button type="button" class="link" @click=${savePdf}>${words.savePdf}</button>
        ${view.isPaperLost ? html`<span role="alert">${words.paperLost}</span>` : nothing}</span>` : nothing}
      <p class="meta">
        ${patient && fullName(patient, words) ? html`<span>${words.forPatient(fullName(patient, words), ageWords(patient, today, words))}</span>` : nothing}
        ${prescriber ? html`<span>${words.by(prescriberName(prescriber, words))}</span>` : nothing}
        ${authoredOn === undefined ? nothing : html`<span>${actWords(draft, words, language)}
          ${isReadonly || authoredOn !== today ? nothing : html`<button type="button" class="link change" @click=${() => { focusField('authoredOn'); }}>${words.changeDate}</button>`}</span>`}
      </p>
    </header>
  `;
}
