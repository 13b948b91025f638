import { attendance, plansInOrder } from '@sport-sante/sdk/carnet/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { strings } from './clinician-below.strings.js';
import type { CarnetContext, Plan } from './context.js';

/** The programmes of a person who followed several, the newest first: each opens with its own sessions and measures. */
export function renderPlans(context: CarnetContext): TemplateResult | typeof nothing {
  const plans = plansInOrder(context.carnet);
  if (plans.length < 2) return nothing;
  const words = context.speak(strings);
  return html`<section class="block wide" aria-labelledby="plans-title"><h3 id="plans-title">${words.plansTitle}</h3>
    <ul class="plans">${plans.map((plan) => renderPlan(plan, context))}</ul></section>`;
}

function renderPlan(plan: Plan, context: CarnetContext): TemplateResult {
  const { carnet, today, speak, language, period } = context;
  const words = speak(strings);
  const { startsOn, endsOn, status, title, id } = plan;
  const isInView = context.plan?.id === id && period === 'plan';
  const from = startsOn && dayWords(startsOn, language, { today });
  const to = endsOn && dayWords(endsOn, language, { today });
  const when = from && to ? words.planBetween(from, to) : from ? words.planSince(from) : undefined;
  const { attended } = attendance(carnet, { plan: id, today });
  return html`<li><p><b>${title}</b><span class="quiet">${[when, words.planStates[status], words.planSessions(attended)].filter(Boolean).map((each) => `, ${each as string}`)}</span></p>
    ${isInView ? html`<span class="tag">${words.planInView}</span>` : html`<button type="button" class="link" aria-label=${words.showPlan(title)} @click=${() => { context.showPlan(id); }}>${words.show}</button>`}</li>`;
}
