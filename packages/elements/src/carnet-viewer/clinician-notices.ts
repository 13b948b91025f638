import { dropoutRisk, nextSession, relayOf } from '@sport-sante/sdk/carnet/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { strings } from './clinician.strings.js';
import type { CarnetContext } from './context.js';

type Part = TemplateResult | typeof nothing;

/** What asks for something now: data that is missing, two absences in a row, nothing decided for after. */
export function renderNotices(context: CarnetContext): Part {
  const all = [renderPartial(context), renderDropout(context), renderFollowOn(context)].filter((each) => each !== nothing);
  return all.length > 0 ? html`<div class="notices">${all}</div>` : nothing;
}

function renderPartial({ carnet: { missing = [] }, speak, reload }: CarnetContext): Part {
  if (missing.length === 0) return nothing;
  const words = speak(strings);
  const what = missing.map((section) => words.sections[section]).join(', ');
  return html`<section class="notice warning" role="alert">${icon('warning')}<div><h3>${words.partial}</h3><p>${words.partialWhat(what)}</p></div>${
    reload ? html`<p class="acts"><button type="button" class="secondary" @click=${() => { reload(); }}>${words.retry}</button></p>` : nothing}</section>`;
}

function renderDropout(context: CarnetContext): Part {
  const { carnet, plan, today, speak, language, isEditable } = context;
  const scope = plan ? { plan: plan.id } : {};
  const risk = dropoutRisk(carnet, { ...scope, today });
  if (!risk || carnet.missing?.includes('sessions')) return nothing;
  const words = speak(strings);
  const next = nextSession(carnet, { ...scope, today });
  const [one, other] = risk.days;
  const days = [dayWords(one, language, { today }), dayWords(other, language, { today })].join(language === 'fr' ? ' et du ' : ' and ');
  const obstacle = plan?.obstacles[0];
  return html`<section class="notice warning" aria-labelledby="dropout-title">${icon('warning')}
    <div><h3 id="dropout-title">${words.dropoutTitle}</h3><p>${[words.dropout(days), next && words.dropoutNext(dayWords(next.day, language, { today, weekday: true })), obstacle && words.obstacle(obstacle)].filter(Boolean).join(' ')}</p></div>
    <p class="acts">${isEditable ? html`<button type="button" class="primary" @click=${() => { context.openEntry('call'); }}>${words.noteCall}</button>` : nothing}<button type="button" class="secondary" @click=${() => { context.print('letter'); }}>${words.warn}</button></p>
  </section>`;
}

/** Another plan went on, or somebody decided: nothing to ask. */
function renderFollowOn(context: CarnetContext): Part {
  const { carnet, plan, today, speak, isEditable } = context;
  if (!plan || relayOf(carnet, { plan: plan.id, today }).state !== 'to-decide') return nothing;
  const words = speak(strings);
  return html`<section class="notice warm" aria-labelledby="follow-on-title">${icon('info')}<div><h3 id="follow-on-title">${words.followOnTitle}</h3><p>${words.followOn}</p></div>${
    isEditable ? html`<p class="acts"><button type="button" class="primary" @click=${() => { context.openEntry('relay'); }}>${words.decide}</button></p>` : nothing}</section>`;
}
