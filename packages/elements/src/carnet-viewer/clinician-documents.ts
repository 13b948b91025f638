import type { Agreement, Delivery } from '@sport-sante/sdk/carnet';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { drawing } from './carnet-icons.js';
import { strings } from './clinician-below.strings.js';
import type { CarnetContext } from './context.js';

/** Who received what, when, by which way, and what the person agreed to. */
export function renderDocuments(context: CarnetContext): TemplateResult {
  const { carnet, speak, reload } = context;
  const words = speak(strings);
  const isUnloaded = carnet.missing?.includes('documents') === true;
  return html`<section class="block wide" aria-labelledby="documents-title">
    <div class="block-head"><h3 id="documents-title">${words.documents}</h3>${carnet.prescriptions.length > 0 ? html`<p class="acts"><button type="button" class="secondary" @click=${() => { context.print('letter'); }}>${words.writeLetter}</button></p>` : nothing}</div>
    ${isUnloaded ? html`<div class="unloaded"><p>${words.documentsUnloaded}</p>${reload ? html`<button type="button" class="secondary" @click=${() => { reload(); }}>${words.reloadDocuments}</button>` : nothing}</div>`
      : carnet.deliveries.length === 0 ? html`<p class="quiet">${words.noDocuments}</p>` : renderTable(context)}
    ${carnet.agreements.length > 0 ? html`<h4>${words.agreements}</h4><ul class="agreements">${carnet.agreements.map((each) => renderAgreement(each, context))}</ul>` : nothing}
  </section>`;
}

function renderTable(context: CarnetContext): TemplateResult {
  const { carnet, speak } = context;
  const words = speak(strings);
  return html`<table class="stacked documents">
    <caption class="visually-hidden">${words.documents}</caption>
    <thead><tr>${[words.document, words.date, words.recipient, words.sending, words.state].map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
    <tbody>${carnet.deliveries.map((each) => renderDelivery(each, context))}</tbody>
  </table>`;
}

const stateIcons = { ready: 'document', sent: 'warning', received: 'check', failed: 'error', handed: 'check' } as const;

function renderDelivery({ id, title, url, recipient, channel, state, day }: Delivery, { speak, language, today, select }: CarnetContext): TemplateResult {
  const words = speak(strings);
  const date = day && dayWords(day, language, { today });
  return html`<tr>
    <th scope="row">${url ? html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer" @click=${() => { select('document', id); }}>${title}</a>` : title}</th>
    <td data-label=${words.date}>${date ?? '–'}</td>
    <td data-label=${words.recipient}>${recipient?.name ?? '–'}</td>
    <td data-label=${words.sending}>${channel ? words.channels[channel] : '–'}</td>
    <td data-label=${words.state} class="state ${state}"><span>${drawing(stateIcons[state])} ${date && (state === 'received' || state === 'handed') ? words.stateOn(words.deliveries[state], date) : words.deliveries[state]}</span></td>
  </tr>`;
}

function renderAgreement({ text, kind, isGiven, day }: Agreement, { speak, language, today }: CarnetContext): TemplateResult {
  const words = speak(strings);
  const date = day && dayWords(day, language, { today });
  const said = isGiven === undefined ? words.unsaid : isGiven ? words.given(date) : words.refused(date);
  return html`<li>${words.agreement(kind === 'other' ? text : words.agreementKinds[kind])}&#32;<b>${said}</b></li>`;
}
