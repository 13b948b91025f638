import type { Patient } from '@sport-sante/sdk/identity';
import { html, nothing, type TemplateResult } from 'lit';
import { ageOn } from '../internal/age.js';
import { icon } from '../internal/icons.js';
import type { FormContext } from './form-context.js';
import { fullName, longDate, prescriberName } from './person-words.js';
import type { Sentences } from './prescription-form.strings.js';

/** « 68 ans »; nothing when the record has no date of birth. */
function ageWords({ birthDate }: Patient, today: string, { years }: Sentences): string | undefined {
  const age = ageOn(birthDate, today);
  return Number.isNaN(age) || age < 0 ? undefined : years(age);
}

/** What is being written, for whom, by whom, on what day. */
export function renderHeader(context: FormContext): TemplateResult {
  const { words, language, state: { draft }, today, isReadonly, submission, view, hasHelp, show, focusOn, focusField, print, savePdf } = context;
  const act = context.parts.get('acts')?.actNames(context);
  const { patient, prescriber, authoredOn } = draft;
  return html`
    <header class="header">
      <h2>${isReadonly ? words.readonlyTitle : act?.title ?? words.title}</h2>
      ${isReadonly && submission.state !== 'saved' ? html`
        <span class="buttons"><button type="button" class="link" @click=${print}>${words.print}</button><button type="button" class="link" @click=${savePdf}>${words.savePdf}</button>
        ${view.isPaperLost ? html`<span role="alert">${words.paperLost}</span>` : nothing}</span>` : nothing}
      ${hasHelp ? html`<button type="button" class="help-button" id="help-button" aria-label=${words.help} aria-expanded=${view.isHelpOpen ? 'true' : 'false'}
        @click=${() => { show({ isHelpOpen: !view.isHelpOpen }); if (!view.isHelpOpen) focusOn('#help-title'); }}>${icon('help')}</button>` : nothing}
      <p class="meta">
        ${patient && fullName(patient, words) ? html`<span>${words.forPatient(fullName(patient, words), ageWords(patient, today, words))}</span>` : nothing}
        ${prescriber ? html`<span>${words.by(prescriberName(prescriber, words))}</span>` : nothing}
        ${authoredOn === undefined ? nothing : html`<span>${act?.head ?? words.initialOf(longDate(authoredOn, language))}
          ${isReadonly || authoredOn !== today ? nothing : html`<button type="button" class="link change" @click=${() => { focusField('authoredOn'); }}>${words.changeDate}</button>`}</span>`}
      </p>
    </header>
  `;
}
