import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { strings } from './clinician-below.strings.js';
import { strings as shared } from './clinician.strings.js';
import type { CarnetContext } from './context.js';

/** Most entries of a list that are drawn before one asks for all. */
const MOST = 10;

/** Notes and calls, answered questionnaires, what has no place here, and what the data could not say. */
export function renderRest(context: CarnetContext): TemplateResult {
  return html`${renderNotes(context)}${renderAnswered(context)}${renderOthers(context)}${renderRemarks(context)}`;
}

function renderNotes(context: CarnetContext): TemplateResult | typeof nothing {
  const { carnet, speak, language, today, isEditable } = context;
  const words = speak(strings);
  if (carnet.notes.length === 0 && carnet.calls.length === 0 && !isEditable) return nothing;
  const all = [
    ...carnet.notes.map(({ id, day, author, text }) => ({ id, day, author, what: text, kind: '' })),
    ...carnet.calls.map(({ id, day, author, outcome, text }) => ({ id, day, author, what: [outcome && words.callOutcomes[outcome], text].filter(Boolean).join('. '), kind: words.call })),
  ].sort((one, other) => (one.day < other.day ? 1 : -1));
  return html`<section class="block wide" aria-labelledby="notes-title">
    <div class="block-head"><h3 id="notes-title">${words.notes}</h3>${isEditable ? html`<p class="acts"><button type="button" class="secondary" @click=${() => { context.openEntry('note'); }}>${words.addNote}</button><button type="button" class="secondary" @click=${() => { context.openEntry('call'); }}>${speak(shared).noteCall}</button></p>` : nothing}</div>
    ${all.length === 0 ? html`<p class="quiet">${words.noNotes}</p>` : html`<ul class="notes">${all.slice(0, 50).map(({ day, author, what, kind }) => html`<li><p class="quiet small">${[kind, dayWords(day, language, { today }), author && words.by(author.name)].filter(Boolean).join(', ')}</p>${what ? html`<p>${what}</p>` : nothing}</li>`)}</ul>`}</section>`;
}

function renderAnswered({ carnet, speak, language, today }: CarnetContext): TemplateResult | typeof nothing {
  if (carnet.answered.length === 0) return nothing;
  const words = speak(strings);
  return html`<details class="block wide"><summary>${words.answered} (${carnet.answered.length})</summary><ul class="plain">${carnet.answered.slice(0, 100).map(({ title, day }) => html`<li>${title}${day ? html`, ${dayWords(day, language, { today })}` : nothing}</li>`)}</ul></details>`;
}

function renderOthers({ carnet, speak, language, today }: CarnetContext): TemplateResult | typeof nothing {
  const { others } = carnet;
  if (others.length === 0) return nothing;
  const words = speak(strings);
  const byType = [...new Set(others.map(({ resourceType }) => resourceType))].map((type) => [type, others.filter(({ resourceType }) => resourceType === type)] as const);
  return html`<details class="block wide"><summary>${words.others} (${others.length})</summary><p class="quiet small">${words.othersHint}</p>
    <dl class="others">${byType.map(([type, list]) => html`<div><dt>${type} (${list.length})</dt>${list.slice(0, MOST).map(({ title, day, id }) => html`<dd>${title ?? id}${day ? html`, ${dayWords(day, language, { today })}` : nothing}</dd>`)}${list.length > MOST ? html`<dd>…</dd>` : nothing}</div>`)}</dl></details>`;
}

/** What the reading set apart or could not read, counted: the reader knows what the carnet does not show. */
function renderRemarks({ issues, speak }: CarnetContext): TemplateResult | typeof nothing {
  const words = speak(strings);
  const countOf = (code: string) => issues.filter((issue) => issue.code === code).reduce((sum, { params }) => sum + (typeof params?.['count'] === 'number' ? params['count'] : 1), 0);
  const [people, hidden] = [countOf('other-person'), countOf('entered-in-error')];
  const unreadable = issues.filter(({ severity, code }) => severity !== 'information' && code !== 'other-person').length;
  const lines = [people > 0 && words.apartPeople(people), hidden > 0 && words.hidden(hidden), unreadable > 0 && words.unreadable(unreadable)].filter((each) => typeof each === 'string');
  return lines.length > 0 ? html`<section class="block wide remarks" aria-labelledby="remarks-title"><h3 id="remarks-title">${words.remarks}</h3><ul class="plain">${lines.map((each) => html`<li>${each}</li>`)}</ul></section>` : nothing;
}
