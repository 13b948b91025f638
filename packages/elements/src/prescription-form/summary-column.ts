import { estimatedSessions, printedText, type Segment } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckField } from '../check-field/check-field.js';
import type { ChoiceField } from '../choice-field/choice-field.js';
import { icon } from '../internal/icons.js';
import { renderLost, renderOrientation } from './details-row.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { baseField, type FieldKey, type FormField } from './form-fields.js';
import { fieldTitle } from './notices.js';
import { personName } from './person-words.js';

const choices: readonly FormField[] = ['dispensers', 'intensity', 'components'];

function renderSegment(segment: Segment, { words, language, problems, isRefused }: FormContext): TemplateResult {
  if ('text' in segment) return segment.strong ? html`<b>${segment.text}</b>` : html`${segment.text}`;
  const issue = problems.find(({ key }) => key !== undefined && baseField(key) === segment.hole)?.issue;
  const word = issue && !issue.code.endsWith('-missing') ? words.hole.toFix : choices.includes(segment.hole) ? words.hole.toChoose : words.hole.toAnswer;
  return html`<span lang=${language} class=${isRefused ? 'hole refused' : 'hole'}>${word}</span>`;
}

/** The prescription in the words of the paper, which is French whatever the language of the screen. */
function renderText(context: FormContext): TemplateResult {
  return html`
    <h3>${context.words.printedText}</h3>
    <div class="printed" lang="fr" aria-live="polite">${printedText(context.state.draft).map((paragraph) => html`<p>${paragraph.map((segment) => renderSegment(segment, context))}</p>`)}</div>
  `;
}

function renderFacts({ words, state: { draft }, territory, isReadonly }: FormContext): TemplateResult {
  const sessions = estimatedSessions(draft);
  const zones = (draft.grounds ?? []).some(({ kind }) => kind === 'ald');
  const hasGrid = Object.keys(draft.limitations ?? {}).length > 0;
  return html`
    <ul class="facts">
      ${zones || hasGrid ? html`<li>${icon('info')}<span>${words.sheet(zones, hasGrid)}</span></li>` : nothing}
      ${sessions ? html`<li>${icon('clock')}<span>${words.sessions(sessions.low, sessions.high)}</span></li>` : nothing}
      <li>${icon('info')}<span>${words.notReimbursed}</span></li>
      ${isReadonly && territory ? html`<li>${icon('info')}${renderOrientation(territory, words)}</li>` : nothing}
    </ul>
  `;
}

function renderAgreements({ words, state: { draft }, isReadonly, isBusy, edit }: FormContext): TemplateResult {
  const { reportAgreement } = draft;
  const who = personName(draft.patient, words);
  return html`
    <section class="agreements" .inert=${isBusy}>
      <h3>${words.agreements}</h3>
      <sps-check-field data-key="patientAgreement" name="patientAgreement" required label=${words.patientAgreement(who)}
        .checked=${live(draft.patientAgreement === true)} ?readonly=${isReadonly}
        @change=${({ currentTarget }: Event) => { const { checked } = currentTarget as CheckField; edit('patientAgreement', (state) => answer(state, 'patientAgreement', checked || undefined)); }}
      ></sps-check-field>
      <div class="side-by-side">
        <span aria-hidden=${isReadonly ? nothing : 'true'}>${words.reportAgreement}</span>
        <sps-choice-field data-key="reportAgreement" name="reportAgreement" appearance="segmented" label-hidden label=${words.reportAgreement} ?readonly=${isReadonly}
          .options=${[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]} .values=${reportAgreement === undefined ? [] : [reportAgreement ? 'yes' : 'no']}
          @change=${({ currentTarget }: Event) => { const { value } = currentTarget as ChoiceField; edit('reportAgreement', (state) => answer(state, 'reportAgreement', value === 'yes')); }}
        ></sps-choice-field>
      </div>
      ${reportAgreement === undefined && !isReadonly ? html`<p class="quiet">${words.reportUnasked}</p>` : nothing}
    </section>
  `;
}

/** What is left to answer, or to review after a refusal; each name leads to its field. */
function renderRemaining(context: FormContext): TemplateResult {
  const { words, problems, isRefused, focusField } = context;
  const keys = problems.flatMap(({ key }) => key ?? []);
  const [first] = keys;
  if (problems.length === 0) return html`<p class="advice done">${icon('done')}<b>${words.complete}</b></p>`;
  if (isRefused) {
    return html`<p class="advice refused">${icon('error')}<span><b>${words.toReview(problems.length)}</b>
      ${first === undefined ? nothing : html`<button type="button" class="link" @click=${() => { focusField(first); }}>${words.goToFirst}</button>`}</span></p>`;
  }
  const link = (key: FieldKey, index: number) => html`<span class="nowrap"><button type="button" class="link" @click=${() => { focusField(key); }}>${fieldTitle(key, context)}</button>${index < keys.length - 1 ? ',' : '.'}</span>`;
  if (keys.length === 0) return html``;
  return html`<p class="advice">${icon('info')}<span><b>${words.remaining(keys.length)}</b> ${keys.flatMap((key, index) => [link(key, index), ' '])}</span></p>`;
}

/** How the last submit ended, in a word until the code that says it whole is there. */
function renderEnd(context: FormContext): TemplateResult | typeof nothing {
  const { words, parts, submission: { failure }, submit } = context;
  const ending = parts.get('ending');
  if (ending) return ending.renderFailure(context);
  return failure === undefined ? nothing : html`<p class="notice">${words.failed} <button type="button" class="link" @click=${submit}>${words.retry}</button></p>`;
}

function renderActs(context: FormContext): TemplateResult {
  const { words, isBusy, parts, submit, openPreview } = context;
  const act = parts.get('acts')?.actNames(context)?.submit ?? words.submit;
  return html`
    <div class="acts">
      ${isBusy ? nothing : renderRemaining(context)}
      <div role="alert">${renderEnd(context)}</div>
      <button type="button" class=${isBusy ? 'primary busy' : 'primary'} aria-busy=${isBusy ? 'true' : 'false'} aria-disabled=${isBusy ? 'true' : nothing}
        aria-keyshortcuts="Control+Enter" @click=${() => { if (!isBusy) submit(); }}>${isBusy ? html`${icon('clock')}${words.saving}` : act}</button>
      <button type="button" class="secondary" id="see" @click=${openPreview}>${icon('eye')}${words.seeTransmitted}</button>
      ${parts.isLost('preview') ? renderLost(context) : nothing}
      <p class="small" ?hidden=${isBusy}>${words.nothingSent(act)} <span class="shortcut">${words.shortcut}</span></p>
    </div>
  `;
}

/** What the paper will say, what the patient agrees to, and the act itself. */
export function renderSummaryColumn(context: FormContext): TemplateResult {
  return html`
    <section class="summary" role="group" aria-label=${context.words.reviewAndSend}>
      ${renderText(context)}
      ${renderFacts(context)}
      ${renderAgreements(context)}
      ${context.isReadonly ? nothing : renderActs(context)}
    </section>
  `;
}
