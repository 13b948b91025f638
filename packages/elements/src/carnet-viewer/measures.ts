import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { renderComparison } from './comparison.js';
import type { CarnetContext } from './context.js';
import { measureCard } from './measure-card.js';
import { measureFacts, type MeasureFacts } from './measure-facts.js';
import { monthOf, type Speech } from './measure-words.js';
import { strings } from './measure.strings.js';

/** Cards beside one another; all measures are in the table under them. */
const MOST_CARDS = 4;

const speechOf = ({ speak, language, today }: CarnetContext): Speech => ({ words: speak(strings), language, today });

/** What the measures in view depend on: while it is the same, so are they. */
const sourcesOf = ({ carnet, plan, period, today }: CarnetContext): readonly unknown[] =>
  [carnet.customMeasures, carnet.goals, carnet.assessments, carnet.milestones, carnet.person, plan, period, today];

const known = new WeakMap<object, { readonly sources: readonly unknown[]; readonly facts: readonly MeasureFacts[] }>();

/** The facts of the measures in view, worked out once: an edit of a session costs nothing here. */
function factsOf(context: CarnetContext): readonly MeasureFacts[] {
  const { measures } = context.carnet;
  const sources = sourcesOf(context);
  const last = known.get(measures);
  if (last?.sources.every((each, index) => each === sources[index])) return last.facts;
  const facts = measureFacts(context);
  known.set(measures, { sources, facts });
  return facts;
}

/** The heading over the measures: « Ce qui a changé depuis mars », or « Mesures » while nothing can be compared. */
export function measuresTitle(context: CarnetContext): string {
  const speech = speechOf(context);
  const days = factsOf(context).flatMap(({ change }) => (change ? [change.first.day] : [])).sort();
  return days[0] === undefined ? speech.words.measures : speech.words.changedSince(monthOf(days[0], speech));
}

function renderAll(context: CarnetContext, facts: readonly MeasureFacts[], speech: Speech): TemplateResult {
  const { words } = speech;
  if (facts.length === 0) return html`<p class="measures-none">${context.carnet.measures.length === 0 ? words.none : words.noneInPeriod}</p>`;
  const isAll = context.period === 'all';
  const correct = context.isEditable ? (id: string) => { context.openEntry('measure', id); } : undefined;
  const cards = facts.slice(0, MOST_CARDS);
  return html`
    <div class="measures">
      ${cards.some(({ goal, rows }) => goal && rows.length > 0) ? html`<p class="note">${words.goalNote}</p>` : nothing}
      <div class="cards">${repeat(cards, ({ definition }) => definition.id, (one, index) => measureCard(one, speech, { isWide: isAll && index === 0, correct }))}</div>
      ${renderComparison(context, facts, speech)}
    </div>`;
}

/** The measures of the period: a card each for those of the goals and the next ones, then all side by side. Drawn again only when what they show has changed. */
export function renderMeasures(context: CarnetContext): TemplateResult {
  const speech = speechOf(context);
  const shown = [context.carnet.measures, ...sourcesOf(context), context.isEditable, speech.words];
  return html`${guard(shown, () => renderAll(context, factsOf(context), speech))}`;
}
