import { attendance, nextSession, progressOf } from '@sport-sante/sdk/carnet/rules';
import { wallClock } from '@sport-sante/sdk/time-zone';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords, timeWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { strings } from './clinician.strings.js';
import type { CarnetContext, Period, Session } from './context.js';
import { leadOf } from './lead.js';
import { personWords } from './person-of-carnet.js';
import { telOf } from '../internal/phone-link.js';
import { segmentsOf } from './segments.js';

/** Who it is, one sentence that says where they stand, and four facts. */
export function renderHead(context: CarnetContext): TemplateResult {
  const { speak } = context;
  const words = speak(strings);
  const person = personWords(context, words.years);
  const { lead, notice } = leadOf(context);
  return html`
    <header class="head">
      <div class="who">
        <p class="kicker">${words.title}</p>
        <h2 tabindex="-1">${person || words.nobody}</h2>
        ${renderFrame(context)}
      </div>
      <div class="head-acts">
        ${segmentsOf({
          label: words.viewLabel, chosen: 'clinician',
          options: [{ value: 'clinician', label: words.clinician }, { value: 'patient', label: words.patient(context.carnet.person.gender) }],
          choose: (value) => { context.showView(value as 'clinician' | 'patient'); },
        })}
        <button type="button" class="secondary" @click=${() => { context.print('carnet'); }}>${icon('print')} ${words.print}</button>
        <button type="button" class="secondary" @click=${context.share}>${words.share}</button>
      </div>
    </header>
    <p class="lead"><b>${lead}</b>${notice ? html`&#32;${notice}` : nothing}</p>
    ${isBeginning(context) ? renderBeginning(context) : renderFacts(context)}
    ${renderPeriod(context)}`;
}

/** Whether nothing was planned, done or measured yet, as far as is known. */
export const isBeginning = ({ carnet }: Pick<CarnetContext, 'carnet'>): boolean =>
  !carnet.missing?.length && carnet.sessions.length === 0 && carnet.measures.length === 0 && carnet.assessments.length === 0;

/** What a carnet begins with, and who to ask. */
function renderBeginning(context: CarnetContext): TemplateResult {
  const { plan, speak, isEditable, territory } = context;
  const words = speak(strings);
  const phone = plan?.contact?.phone ?? territory?.phone;
  return html`<div class="beginning"><p>${words.beginning}</p>
    ${phone ? html`<p><a class="link phone" href=${telOf(phone)}>${phone}</a></p>` : nothing}
    ${isEditable ? html`<p class="acts"><button type="button" class="primary" @click=${() => { context.openEntry('assessment'); }}>${words.firstAssessment}</button><button type="button" class="secondary" @click=${context.share}>${words.importCarnet}</button></p>` : nothing}</div>`;
}

/** Programme, prescription, limitation: what the follow-up rests on. */
function renderFrame({ carnet, plan, speak, language, today }: CarnetContext): TemplateResult | typeof nothing {
  const words = speak(strings);
  const own = carnet.prescriptions.filter(({ id }) => !plan || plan.prescriptions.length === 0 || plan.prescriptions.includes(id));
  const prescription = own.at(-1) ?? carnet.prescriptions.at(-1);
  const parts = [
    plan && [words.programme, plan.title],
    prescription && (prescription.prescriber ?? prescription.authoredOn) && [words.prescribed, [
      prescription.prescriber?.name, prescription.authoredOn && dayWords(prescription.authoredOn, language, { today }),
      prescription.durationMonths !== undefined && words.months(prescription.durationMonths),
    ].filter(Boolean).join(', ')],
    prescription && (prescription.severeLimitation === true || prescription.limitation) && [words.limitation, words.limitations[prescription.severeLimitation === true ? 'severe' : prescription.limitation ?? 'none']],
  ].filter((part) => Array.isArray(part));
  return parts.length > 0 ? html`<dl class="frame-facts">${parts.map(([label, value]) => html`<div><dt>${words.labelled(String(label))}</dt>&#32;<dd>${value}</dd></div>`)}</dl>` : nothing;
}

function renderFacts(context: CarnetContext): TemplateResult {
  const { carnet, plan, speak, language, today } = context;
  const words = speak(strings);
  const isUnloaded = carnet.missing?.includes('sessions') === true;
  const scope = plan ? { plan: plan.id } : {};
  const count = attendance(carnet, { ...scope, today });
  const progress = plan && progressOf(carnet, { plan: plan.id, today });
  const next = isUnloaded ? undefined : nextSession(carnet, { ...scope, today });
  const contact = plan?.contact;
  const phone = contact?.phone ?? context.territory?.phone;
  return html`<dl class="facts">
    ${isUnloaded ? html`<div><dt>${words.sessions}</dt><dd class="say">${words.sessionsUnloaded}</dd></div>` : html`
      <div>
        <dt>${words.sessions}</dt>
        <dd class="figure">${progress ? progress.done : count.attended}${progress && typeof progress.of === 'number' ? html`&#32;<small>${words.outOf(progress.of)}</small>` : html`&#32;<small>${words.done(count.attended)}</small>`}</dd>
        ${progress && typeof progress.of === 'number' && progress.of <= 30 ? html`<dd class="steps-bar" aria-hidden="true">${Array.from({ length: progress.of }, (_, index) => html`<i class=${index < progress.done ? 'full' : ''}></i>`)}</dd>` : nothing}
      </div>
      <div>
        <dt>${words.attendance}</dt>
        ${count.rate === null ? html`<dd class="say">${words.noSession}</dd>` : html`
          <dd class="figure">${Math.round(count.rate * 100)}&nbsp;%</dd>
          <dd class="say">${words.rateSentence(count.attended, count.planned - count.cancelled)}${count.unmarked > 0 ? html`<br>${words.unmarked(count.unmarked)}` : nothing}</dd>`}
      </div>
      <div>
        <dt>${words.next}</dt>
        ${next ? html`<dd class="figure">${dayWords(next.day, language, { today })}</dd><dd class="say">${nextWords(next, context)}</dd>` : html`<dd class="say">${words.noNext}</dd>`}
      </div>`}
    <div>
      <dt>${words.contact}</dt>
      <dd class="say">${contact ? html`<b>${contact.name}</b>${contact.role ? `, ${contact.role}` : nothing}` : phone ? context.territory?.name ?? nothing : words.noContact}</dd>
      ${phone ? html`<dd><a class="link phone" href=${telOf(phone)}>${phone}</a></dd>` : nothing}
    </div>
  </dl>`;
}

function nextWords(next: Session, { carnet, plan, speak, language, today }: CarnetContext): string {
  const words = speak(strings);
  const clock = next.startsAt === undefined ? undefined : wallClock(next.startsAt, carnet.timeZone);
  const number = plan ? progressOf(carnet, { plan: plan.id, today }).next : undefined;
  const planned = carnet.milestones.find(({ kind, dueOn, doneOn, plan: of }) => kind === 'final-assessment' && doneOn === undefined && dueOn !== undefined && dueOn >= today && (of === undefined || of === plan?.id));
  return [
    words.session(number), clock && clock.time !== '00:00' ? timeWords(clock.time, language) : undefined,
    planned?.dueOn && words.thenFinal(dayWords(planned.dueOn, language, { today })),
  ].filter(Boolean).join(', ');
}

/** How far back: only of a carnet that goes further back than its plan. */
function renderPeriod(context: CarnetContext): TemplateResult | typeof nothing {
  const { carnet, plan, period, speak, today } = context;
  const words = speak(strings);
  const first = [carnet.sessions[0]?.day, carnet.measures.find(({ day }) => day !== undefined)?.day].filter((day) => day !== undefined).sort()[0];
  const isLong = first !== undefined && (carnet.plans.length > 1 || (plan?.startsOn !== undefined && first < plan.startsOn));
  if (!isLong || !plan) return nothing;
  const years = Number(today.slice(0, 4)) - Number(first.slice(0, 4));
  return html`<div class="period">${segmentsOf({
    label: words.periodLabel, chosen: period,
    options: [{ value: 'plan', label: plan.status === 'active' ? words.currentPlan : words.lastPlan }, { value: 'year', label: words.twelveMonths }, { value: 'all', label: words.all(years) }],
    choose: (value) => { context.showPeriod(value as Period); },
  })}</div>`;
}
