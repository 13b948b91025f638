import type { GoalState, RelayOutcome } from '@sport-sante/sdk/carnet';
import { milestoneLabels, milestonesOf } from '@sport-sante/sdk/carnet/rules';
import { html, nothing } from 'lit';
import type { CarnetContext, CarnetEdit } from './context.js';
import { notTomorrow } from './entry-contacts.js';
import { idOf, newDraft, ofPlan, text, type EntryForm } from './entry-draft.js';
import { choiceField, dateField, optionsOf, selectField, textField } from './entry-fields.js';

const stepsIn = ({ carnet, plan, today }: CarnetContext) =>
  milestonesOf(carnet, { ...(plan && { plan: plan.id }), today }).map(({ milestone }) => milestone).filter(({ id }) => carnet.milestones.some((each) => each.id === id));

export const milestoneForm: EntryForm = {
  start: (context, id) => newDraft({ milestone: id ?? stepsIn(context).find(({ doneOn }) => doneOn === undefined)?.id, date: context.carnet.milestones.find((each) => each.id === id)?.doneOn ?? context.today }),
  fields: (scope) => {
    const { context, words, id, draft } = scope;
    const nameOf = ({ title, kind }: ReturnType<typeof stepsIn>[number]) => title ?? milestoneLabels[kind][context.language];
    const steps = stepsIn(context);
    const chosen = steps.find((step) => step.id === text(draft, 'milestone'));
    if (steps.length === 0) return html`<p>${words.noMilestone}</p>`;
    return html`
      ${id !== undefined && chosen ? html`<p><b>${nameOf(chosen)}</b></p>` : selectField(scope, 'milestone', { label: words.milestone, required: true, options: steps.map((step) => ({ value: step.id, label: nameOf(step) })) })}
      ${dateField(scope, 'date', { label: words.doneOn })}
      ${chosen && context.carnet.milestones.some((each) => each.id === chosen.id && each.doneOn !== undefined)
        ? html`<p><button type="button" class="link" @click=${() => { scope.send([{ kind: 'milestone', milestone: chosen.id, doneOn: null }]); }}>${words.undoDone}</button></p>` : nothing}`;
  },
  problems: (scope) => notTomorrow(scope),
  edits: ({ draft }) => {
    const [milestone, doneOn] = [text(draft, 'milestone'), text(draft, 'date')];
    return milestone === undefined || doneOn === undefined ? [] : [{ kind: 'milestone', milestone, doneOn }];
  },
};

const goalsIn = ({ carnet, plan }: CarnetContext) => carnet.goals.filter((goal) => plan === undefined || goal.plan === undefined || goal.plan === plan.id);

export const goalForm: EntryForm = {
  start: (context, id) => {
    const goals = goalsIn(context);
    const goal = context.carnet.goals.find((each) => each.id === id) ?? (goals.length === 1 ? goals[0] : undefined);
    return newDraft({ goal: goal?.id, state: goal?.state });
  },
  fields: (scope) => {
    const { context, words, draft } = scope;
    const goals = goalsIn(context);
    const chosen = context.carnet.goals.find(({ id }) => id === (scope.id ?? (goals.length === 1 ? text(draft, 'goal') : undefined)));
    if (!chosen && goals.length === 0) return html`<p>${words.noGoal}</p>`;
    return html`
      ${chosen ? html`<p><b>${chosen.isOwnWords ? html`«&nbsp;${chosen.text}&nbsp;»` : chosen.text}</b></p>` : selectField(scope, 'goal', { label: words.goal, required: true, options: goals.map(({ id, text: label }) => ({ value: id, label })) })}
      ${choiceField(scope, 'state', { label: words.goalState, required: true, options: optionsOf(words.goals) })}`;
  },
  edits: ({ draft }) => {
    const [goal, state] = [text(draft, 'goal'), text(draft, 'state') as GoalState | undefined];
    return goal === undefined || state === undefined ? [] : [{ kind: 'goal', goal, state }];
  },
};

/** The decision there is for the plan in view: it is changed, not made a second time. */
const relayIn = ({ carnet, plan }: CarnetContext) => carnet.relays.filter((relay) => plan === undefined || relay.plan === plan.id).at(-1);

export const relayForm: EntryForm = {
  start: (context) => {
    const found = relayIn(context);
    if (!found) return newDraft({ decidedOn: context.today });
    const { outcome, decidedOn = context.today, place, details, startsOn, isFirstVisitAccompanied } = found;
    return newDraft({ outcome, decidedOn, details, startsOn, place: place?.name, phone: place?.phone, accompanied: isFirstVisitAccompanied === undefined ? undefined : isFirstVisitAccompanied ? 'yes' : 'no' });
  },
  fields: (scope) => {
    const { words, draft } = scope;
    const outcome = text(draft, 'outcome');
    const isPlace = outcome === 'club' || outcome === 'bridge';
    return html`
      ${choiceField(scope, 'outcome', { label: words.outcome, required: true, options: optionsOf(words.outcomes, words.outcomeNotes) })}
      ${isPlace ? html`
        ${textField(scope, 'place', { label: words.optional(words.place) })}
        ${textField(scope, 'phone', { label: words.optional(words.placePhone) })}` : nothing}
      ${outcome === undefined ? nothing : textField(scope, 'details', outcome === 'declined' ? { label: words.optional(words.reason), rows: 2 } : { label: words.optional(words.details), hint: words.detailsHint })}
      ${outcome !== undefined && outcome !== 'declined' ? dateField(scope, 'startsOn', { label: words.optional(words.startsOn), required: false }) : nothing}
      ${isPlace ? choiceField(scope, 'accompanied', { label: words.optional(words.accompanied), isRow: true, options: optionsOf({ yes: words.yes, no: words.no }) }) : nothing}
      ${dateField(scope, 'decidedOn', { label: words.decidedOn })}`;
  },
  problems: (scope) => notTomorrow(scope, 'decidedOn'),
  edits: ({ draft, context }): CarnetEdit[] => {
    const [outcome, decidedOn] = [text(draft, 'outcome') as RelayOutcome | undefined, text(draft, 'decidedOn')];
    if (outcome === undefined || decidedOn === undefined) return [];
    const found = relayIn(context);
    const isPlace = outcome === 'club' || outcome === 'bridge';
    const [name, phone, details, startsOn, accompanied] = ['place', 'phone', 'details', 'startsOn', 'accompanied'].map((key) => text(draft, key));
    // What was known of the same place beside its name stays known: its reference, its address.
    const known = found?.place?.name === name ? found?.place : undefined;
    return [{
      kind: 'relay', id: found?.id ?? idOf(draft, 'relay'), outcome, decidedOn, ...ofPlan(context),
      ...(isPlace && name !== undefined && { place: { ...known, name, ...(phone !== undefined && { phone }) } }),
      ...(details !== undefined && { details }), ...(startsOn !== undefined && outcome !== 'declined' && { startsOn }),
      ...(isPlace && accompanied !== undefined && { isFirstVisitAccompanied: accompanied === 'yes' }),
    }];
  },
};
