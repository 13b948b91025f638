import { sessionsOf } from '@sport-sante/sdk/carnet/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { stateIcon, tileStateOf } from './attendance-states.js';
import { drawing } from './carnet-icons.js';
import type { CarnetContext } from './context.js';
import { renderAllFigures } from './measure-bars.js';
import { strings } from './patient.strings.js';

export { presenceStyles as styles } from './attendance.styles.js';

/** Most sessions of the list. */
const MOST = 100;

/** What the person may want to open: all figures, each session, who read what; and the paper. */
export function renderPatientDetails(context: CarnetContext): TemplateResult {
  const { carnet, speak, print, share, showView, isEditable } = context;
  const words = speak(strings);
  return html`<div class="details">
    ${carnet.measures.length > 0 ? html`<details><summary>${words.allFigures}</summary>${renderAllFigures(context)}</details>` : nothing}
    ${carnet.sessions.length > 0 ? html`<details><summary>${words.mySessions}</summary>${renderSessions(context)}</details>` : nothing}
    <details><summary>${words.whoReads}</summary>${renderReaders(context)}</details>
    <p class="acts"><button type="button" class="secondary" @click=${() => { print('carnet'); }}>${icon('print')} ${words.print}</button><button type="button" class="secondary" @click=${share}>${drawing('share')} ${words.share}</button>${
      isEditable ? html`<button type="button" class="link" @click=${() => { showView('clinician'); }}>${words.back}</button>` : nothing}</p>
  </div>`;
}

function renderSessions(context: CarnetContext): TemplateResult {
  const { carnet, plan, today, speak, language } = context;
  const words = speak(strings);
  const all = sessionsOf(carnet, plan ? { plan: plan.id } : {});
  const shown = all.slice(-MOST);
  return html`<ol class="sessions">${shown.map((session) => {
    const state = tileStateOf(session, today);
    // Why one did not come is between the person and the team: it is not told apart here.
    return html`<li>${stateIcon(state === 'absent' ? 'excused' : state)}<span><b>${dayWords(session.day, language, { today, weekday: true })}</b><br>${words.sessionStates[state]}</span></li>`;
  })}</ol>${all.length > shown.length ? html`<p class="quiet">${words.older(all.length - shown.length)}</p>` : nothing}`;
}

function renderReaders({ carnet, speak, language, today }: CarnetContext): TemplateResult {
  const words = speak(strings);
  if (carnet.missing?.includes('documents')) return html`<p>${words.documentsUnloaded}</p>`;
  const sent = carnet.deliveries.filter(({ recipient, state }) => recipient && state !== 'ready' && state !== 'failed');
  const reports = carnet.agreements.find(({ kind }) => kind === 'reports');
  return html`${sent.length === 0 ? html`<p>${words.nobodyYet}</p>` : html`<p>${words.readers}</p><ul class="plain">${sent.map(({ recipient, title, day }) => html`<li>${words.received(recipient?.name ?? '', title, day && dayWords(day, language, { today }))}</li>`)}</ul>`}
    ${reports?.isGiven === undefined ? nothing : html`<p>${reports.isGiven ? reports.day ? words.agreedOn(dayWords(reports.day, language, { today })) : words.agreed : words.disagreed}&#32;${words.youMayChange}</p>`}`;
}
