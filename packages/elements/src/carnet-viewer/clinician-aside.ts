import { changeOf, definitionOf, goalsOf, milestonesOf, relayOf, seriesOf, type MilestoneState } from '@sport-sante/sdk/carnet/rules';
import type { Goal } from '@sport-sante/sdk/carnet';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { drawing } from './carnet-icons.js';
import { strings } from './clinician-aside.strings.js';
import { strings as shared } from './clinician.strings.js';
import type { CarnetContext } from './context.js';
import { strings as measureStrings } from './measure.strings.js';
import { figureWords, quantityWords } from './measure-words.js';
import { nameOf } from './person-of-carnet.js';
import { stepName } from './step-name.js';

export { asideStyles as styles } from './clinician-aside.styles.js';

/** What is planned and wanted: what comes after, the steps, the objectives. */
export function renderAside(context: CarnetContext): TemplateResult {
  return html`<div class="aside">${renderRelay(context)}${renderSteps(context)}${renderGoals(context)}</div>`;
}

function renderRelay(context: CarnetContext): TemplateResult | typeof nothing {
  const { carnet, plan, today, speak, language, isEditable } = context;
  if (!plan) return nothing;
  const words = speak(strings);
  const { state, next, of, relay } = relayOf(carnet, { plan: plan.id, today });
  if (relay) {
    const { outcome, place, details, startsOn, decidedOn, isFirstVisitAccompanied } = relay;
    return html`<section class="notice" aria-labelledby="relay-title"><div><h3 id="relay-title">${words.relayDecided}</h3>
      <p><b>${place?.name ?? words.relayOutcomes[outcome]}</b>${[place && words.relayOutcomes[outcome].toLowerCase(), details, startsOn && words.fromDay(dayWords(startsOn, language, { today }))].filter(Boolean).map((each) => `, ${each as string}`)}.${isFirstVisitAccompanied ? ` ${words.accompanied}` : nothing}</p>
      ${decidedOn ? html`<p class="quiet small">${words.decidedOn(dayWords(decidedOn, language, { today }))}</p>` : nothing}</div></section>`;
  }
  if (state === 'decided') {
    const after = carnet.plans.find(({ follows }) => follows === plan.id);
    return after ? html`<section class="notice"><p>${words.nextPlan(after.title)}</p></section>` : nothing;
  }
  if ((state !== 'announced' && state !== 'active') || typeof of !== 'number') return nothing;
  const prescriber = carnet.prescriptions.find(({ id }) => plan.prescriptions.includes(id))?.prescriber?.name;
  const name = nameOf(context, true) || words.thePerson;
  return html`<section class="notice warm relay" aria-labelledby="relay-title"><div><h3 id="relay-title">${words.relayTitle}</h3>
    <p>${state === 'announced' ? words.relayNext(next, of) : words.relayDone(next - 1, of)}&#32;${words.relayWhy}</p>
    <ul class="to-do">${[...words.relaySteps(name), words.relayTell(prescriber ?? words.theDoctor)].map((each) => html`<li>${each}</li>`)}</ul></div>
    ${isEditable ? html`<p class="acts"><button type="button" class="secondary" @click=${() => { context.openEntry('relay'); }}>${speak(shared).decide}</button></p>` : nothing}</section>`;
}

const stepIcons = { 'done': 'check', 'to-do': 'clock', 'late': 'warning', 'planned': 'ring' } as const;

function renderSteps(context: CarnetContext): TemplateResult {
  const { carnet, plan, today, speak, language } = context;
  const words = speak(strings);
  if (carnet.missing?.includes('milestones')) return html`<section class="block"><h3>${words.steps}</h3><p>${words.stepsUnloaded}</p></section>`;
  const steps = milestonesOf(carnet, { ...(plan && { plan: plan.id }), today });
  return html`<section class="block" aria-labelledby="steps-title"><h3 id="steps-title">${words.steps}</h3>
    ${steps.length === 0 ? html`<p class="quiet">${words.noSteps}</p>` : html`<ol class="steps">${steps.map((step) => renderStep(step, context, language))}</ol>`}</section>`;
}

function renderStep({ milestone, state, lateDays }: MilestoneState, context: CarnetContext, language: 'fr' | 'en'): TemplateResult {
  const { today, speak, isEditable, statusOf } = context;
  const words = speak(strings);
  const title = stepName(milestone, language);
  const { doneOn, dueOn } = milestone;
  const said = {
    'done': html`<b>${words.doneOn}</b>${doneOn ? words.on(dayWords(doneOn, language, { today })) : nothing}`,
    'to-do': html`<b>${words.toDo}</b>${dueOn ? words.before(dayWords(dueOn, language, { today })) : nothing}`,
    'late': html`<b>${words.late(lateDays)}</b>${dueOn ? words.expected(dayWords(dueOn, language, { today })) : nothing}`,
    'planned': html`<b>${words.planned}</b>${dueOn ? words.on(dayWords(dueOn, language, { today })) : nothing}`,
  }[state];
  // What is far ahead is not to be closed by a slip of the hand; what comes after has an act of its own.
  const isClosable = isEditable && (state === 'late' || state === 'to-do') && milestone.source !== undefined && milestone.kind !== 'relay';
  const status = statusOf(milestone.id);
  return html`<li class=${state} tabindex="-1">${drawing(stepIcons[state])}<div><p class="name">${title}</p><p class="small">${said}</p>
    ${isClosable ? html`<button type="button" class="link" aria-label=${words.markDoneOf(title)} @click=${(event: Event) => {
      // The button goes with what it did: the focus stays with the step.
      (event.currentTarget as Element).closest<HTMLElement>('li')?.focus();
      context.edit({ kind: 'milestone', milestone: milestone.id, doneOn: today });
    }}>${words.markDone}</button>` : nothing}
    <span role="status">${status ? words.status(status.state) : nothing}</span>${status?.undo ? html`&#32;<button type="button" class="link" @click=${status.undo}>${words.undo}</button>` : nothing}${status?.retry ? html`&#32;<button type="button" class="link" data-unsaved @click=${status.retry}>${speak(shared).retry}</button>` : nothing}</div></li>`;
}

function renderGoals(context: CarnetContext): TemplateResult {
  const { carnet, plan, speak, language, today } = context;
  const words = speak(strings);
  if (carnet.missing?.includes('goals')) return html`<section class="block"><h3>${words.goals}</h3><p>${words.goalsUnloaded}</p></section>`;
  const goals = goalsOf(carnet, plan?.id);
  const due = [...new Set(goals.map(({ dueOn }) => dueOn).filter((day) => day !== undefined))];
  return html`<section class="block" aria-labelledby="goals-title"><h3 id="goals-title">${words.goals}</h3>
    ${goals.length === 0 ? html`<p class="quiet">${words.noGoals}</p>` : html`
      ${due.length === 1 && due[0] ? html`<p class="quiet small">${words.dueOn(dayWords(due[0], language, { today }))}</p>` : nothing}
      <ul class="goals">${goals.map((goal) => renderGoal(goal, context, due.length > 1))}</ul>`}</section>`;
}

function renderGoal(goal: Goal, context: CarnetContext, hasOwnDay: boolean): TemplateResult {
  const { speak, language, today, isEditable } = context;
  const words = speak(strings);
  return html`<li><div><p class="name">${goal.isOwnWords ? words.ownWords(goal.text) : goal.text}</p>
    <p class="small ${goal.state}">${goal.state === 'achieved' ? drawing('check') : nothing}<b>${whereGoalStands(goal, context)}</b>${hasOwnDay && goal.dueOn ? html`&#32;<span class="quiet">${words.dueOn(dayWords(goal.dueOn, language, { today }))}</span>` : nothing}</p></div>
    ${isEditable ? html`<button type="button" class="link" aria-label=${words.changeGoalOf(goal.text)} @click=${() => { context.openEntry('goal', goal.id); }}>${words.changeGoal}</button>` : nothing}</li>`;
}

/** « 390 m sur 400 »: of a goal that is measured, the last figure beside what is aimed at. */
function whereGoalStands(goal: Goal, { carnet, plan, speak, language, today }: CarnetContext): string {
  const words = speak(strings);
  const speech = { words: speak(measureStrings), language, today };
  const { target, state } = goal;
  const definition = target && definitionOf(carnet, target.measure);
  const points = target && definition ? seriesOf(carnet, target.measure, plan ? { plan: plan.id } : {}) : [];
  const last = points.findLast(({ value }) => value !== null);
  if (state !== 'in-progress' || !definition || typeof last?.value !== 'number') return state === 'in-progress' && !target ? words.goalOpen : words.goalStates[state];
  if (changeOf(definition, points, goal)?.verdict === 'reached') return words.goalStates.achieved;
  const aim = target.low ?? target.high;
  return aim === undefined ? words.goalOpen : words.goalAt(quantityWords(last, definition, speech), figureWords({ value: aim }, definition, speech), target.low === undefined);
}
