import { checkDraft, endOf, historyOf, stopPrescription, type Prescription, type PrescriptionDraft } from '@sport-sante/sdk/prescription';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceField } from '../choice-field/choice-field.js';
import '../date-field/date-field.js';
import type { DateField } from '../date-field/date-field.js';
import { writeDate } from '../internal/date-text.js';
import type { TextField } from '../text-field/text-field.js';
import '../text-field/text-field.js';
import { strings, type Sentences } from './acts-part.strings.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { fieldSentence, renderRemarks } from './notices.js';
import { longDate, prescriberName } from './person-words.js';
import { rareSentences } from './rare-sentences.strings.js';
import { on, row } from './row.js';

export { ActHistory } from './act-history.js';
export { actsStyles as styles } from './acts-part.styles.js';

/** What a renewal or an adaptation is called; `undefined` for a first prescription. */
export function actNames({ speak, language, state: { draft } }: FormContext): { title: string; head: string; submit: string } | undefined {
  const { kind, authoredOn = '', basedOn } = draft;
  if (kind !== 'renewal' && kind !== 'adaptation') return undefined;
  const words = speak(strings);
  const [date, original] = [longDate(authoredOn, language), basedOn?.authoredOn === undefined ? undefined : longDate(basedOn.authoredOn, language)];
  return { title: words.titles[kind], head: kind === 'renewal' ? words.renewalOf(date, original) : words.adaptationOf(date, original), submit: words.submits[kind] };
}

/** What a masseur-kinésithérapeute states before renewing or adapting (CSP art. D. 1172-2-1). A doctor is not asked. */
export function renderStatements(context: FormContext): TemplateResult | typeof nothing {
  const { speak, words: { yes, no }, state: { draft }, isReadonly, edit } = context;
  const { kind = 'initial', prescriber } = draft;
  if (kind === 'initial' || prescriber?.profession !== 'physiotherapist') return nothing;
  const words = speak(strings);
  const ask = (key: 'noAdverseReport' | 'noContraryIndication') => html`
    <sps-choice-field data-key=${key} name=${key} required appearance="segmented" label=${words[key]} .options=${[{ value: 'yes', label: yes }, { value: 'no', label: no }]}
      .values=${draft[key] === undefined ? [] : [draft[key] ? 'yes' : 'no']} ?readonly=${isReadonly}
      @change=${on(({ value }: ChoiceField) => { edit(key, (state) => answer(state, key, value === 'yes')); })}></sps-choice-field>`;
  return row(words.statements, html`${ask('noAdverseReport')}${ask('noContraryIndication')}
    <p class="small quiet">${words.statementsSource}</p>${renderRemarks(['noAdverseReport', 'noContraryIndication'], context)}`, { flush: true });
}

function actWords({ kind, authoredOn, prescriber, stopped }: PrescriptionDraft, { isCurrent, isShown }: { isCurrent: boolean; isShown: boolean }, context: FormContext, words: Sentences): TemplateResult {
  const write = kind === 'renewal' ? words.renewedOn : kind === 'adaptation' ? words.adaptedOn : words.initialOn;
  const by = prescriber && words.byName(prescriberName(prescriber, context.words));
  return html`<li aria-current=${isShown ? 'true' : nothing}>
    <b>${write(writeDate(authoredOn))}</b> ${[by, isShown && words.isShown].filter(Boolean).join(', ')}
    ${isCurrent ? html`<span class="badge">${words.isCurrent}</span>` : nothing}
    ${stopped ? html`<small>${words.stoppedOn(writeDate(stopped.on), stopped.reason)}</small>` : nothing}</li>`;
}

/** Every act on the first prescription, the oldest first; nothing while there is one only. */
export function renderHistory(context: FormContext): TemplateResult | typeof nothing {
  const { speak, history, today, state: { draft }, isReadonly } = context;
  const words = speak(strings);
  // A draft is no act yet; what is shown to be read is one.
  const others = (history ?? []).filter(({ id }) => id !== draft.id);
  const groups = historyOf(isReadonly ? [...others, draft] : others, { today });
  const root = draft.basedOn?.id ?? draft.id;
  const group = groups.find(({ original, acts }) => original?.id === root || acts.some(({ id, basedOn }) => id === root || basedOn?.id === root));
  const acts = [...(group?.original ? [group.original] : []), ...(group?.acts ?? [])];
  if (acts.length === 0 || (isReadonly && acts.length < 2 && !draft.stopped)) return nothing;
  return row(words.history, html`<ul class="history">${acts.map((act) => actWords(act, { isCurrent: act === group?.current, isShown: isReadonly && act.id === draft.id }, context, words))}</ul>`, { flush: true });
}

/** Whether an end can be put to what is shown: it is whole, lasts still and was not stopped. */
export function canStop({ state: { draft }, today }: FormContext): boolean {
  const end = endOf(draft);
  return draft.id !== undefined && !draft.stopped && draft.view === undefined && end !== undefined && today < end;
}

/** Says under the fields of the panel what is wrong with them. */
function refused(panel: Element, stopped: PrescriptionDraft, { today, language, sentences }: FormContext): boolean {
  const issues = checkDraft(stopped, { today }).filter(({ code }) => code.startsWith('stop-'));
  const known = { ...sentences, ...(language === 'en' ? rareSentences.en ?? rareSentences.fr : rareSentences.fr) };
  const fields = [...panel.querySelectorAll<TextField | DateField>('[data-stop]')];
  for (const field of fields) {
    const issue = issues.find(({ path }) => path[1] === field.dataset['stop']);
    field.setCustomValidity(issue ? fieldSentence(issue, known) : '');
    field.reportValidity();
  }
  fields.find((field) => !field.validity.valid)?.focus();
  return fields.some((field) => !field.validity.valid);
}

/** « Arrêter cette prescription »: a reason and a day, then it is sent. */
export function renderStop(context: FormContext): TemplateResult | typeof nothing {
  const { speak, view, show, focusOn, today, state: { draft }, signer, sendStop, isBusy } = context;
  const words = speak(strings);
  if (!view.isStopping) {
    return html`<p><button type="button" class="secondary" id="stop" @click=${() => { show({ isStopping: true }); focusOn('#stop-reason'); }}>${words.stop}</button></p>`;
  }
  const confirm = ({ currentTarget }: Event) => {
    const panel = (currentTarget as Element).closest('.stop');
    if (!panel || isBusy) return;
    const reason = panel.querySelector<TextField>('#stop-reason')?.value ?? '';
    const day = panel.querySelector<DateField>('#stop-on')?.value ?? '';
    const stopped = stopPrescription(draft as Prescription, { on: day, reason, ...(signer && { by: signer }) });
    if (!refused(panel, stopped, context)) sendStop(stopped);
  };
  return html`
    <section class="stop" aria-labelledby="stop-title">
      <h3 id="stop-title">${words.stopTitle}</h3>
      <sps-text-field id="stop-reason" data-stop="reason" required label=${words.stopReason} hint=${words.stopReasonHint} .maxLength=${200}></sps-text-field>
      <sps-date-field id="stop-on" data-stop="on" required label=${words.stopOn} value=${today}></sps-date-field>
      <div class="buttons">
        <button type="button" class="secondary" @click=${confirm}>${isBusy ? context.words.saving : words.confirmStop}</button>
        <button type="button" class="link" @click=${() => { show({ isStopping: false }); focusOn('#stop'); }}>${words.cancel}</button>
      </div>
    </section>`;
}
