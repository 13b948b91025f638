import type { ClubFilters, FilterGroup } from '@sport-sante/sdk/club/model';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { keeping } from '../internal/keeping.js';
import { icon } from '../internal/icons.js';
import type { FinderContext } from './context.js';
import { chosenIn, countFilters, countOf, focusAfter, isChosen, isUnknownIn, toggled, toggledUnknown, wordsOfValue } from './filter-acts.js';
import { strings } from './filter-bar.strings.js';
import { termWords } from './term-words.js';

export { countFilters } from './filter-acts.js';

/** What is asked for most (knowledge: clubs.md §3.3), each one press. */
const quick: readonly (readonly [group: FilterGroup, ...values: string[]])[] = [
  ['kind', 'mss'], ['price', 'aided'], ['prescription', 'not-required'], ['supervision', 'EAPA'], ['time', 'morning'], ['handicap', 'moteur'], ['delivery', 'at-home', 'remote'],
];

/** Where the focus goes from a filter that is gone; on a phone a usual one that is released is. */
const AFTER = '.filter-bar .on:not(summary), #open-filters, .dock button';

/** Filters that were cleared together, as long as nothing else was done to them. */
interface Cleared { before?: ClubFilters; after?: ClubFilters }

const filterIcon = svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M3.300 6h8.200m3.700 0h1.500M3.300 14h1.500m3.700 0h8.200"/><circle cx="13.300" cy="6" r="1.800"/><circle cx="6.700" cy="14" r="1.800"/></svg>`;

/**
 * Filters under the search box: the usual ones with what each would leave, the others that are in force, and the way to all of
 * them. One that would leave nothing stays in view and in reach, and does nothing.
 */
export const renderFilterBar = (context: FinderContext): TemplateResult => html`${keeping((): Cleared => ({}), (cleared) => renderBar(context, cleared))}`;

function renderBar(context: FinderContext, cleared: Cleared): TemplateResult {
  const { query: { filters }, speak } = context;
  const words = speak(strings);
  const count = countFilters(filters);
  const pressed = quick.filter(([group, ...values]) => isChosen(filters, group, values));
  const others = chosenIn(filters).filter(([group, value]) => !pressed.some(([of, ...values]) => of === group && values.includes(value)));
  const clear = (event: Event) => {
    cleared.before = filters;
    cleared.after = {};
    context.setFilters(cleared.after);
    context.say(words.cleared);
    focusAfter(event, '#undo-clear');
  };
  const undo = (event: Event) => {
    context.setFilters(cleared.before ?? {});
    context.say(words.undone);
    focusAfter(event, '#clear-filters');
  };
  return html`<div class="filter-bar" part="filters" role="group" aria-label=${words.filters}>
    ${renderLocked(context)}
    ${quick.map((each) => renderQuick(context, each))}
    ${others.map(([group, value]) => renderChip(context, wordsOfValue(context, group, value), () => toggled(filters, group, [value])))}
    ${(filters.includeUnknown ?? []).filter((group) => isUnknownIn(filters, group)).map((group) => renderChip(context, words.unknown(speak(termWords).groups[group]), () => toggledUnknown(filters, group)))}
    <button type="button" class="chip" id="open-filters" aria-haspopup="dialog" @click=${() => { context.openFilters(); }}>${filterIcon}${words.all(count)}</button>
    ${count > 0 ? html`<button type="button" class="chip" id="clear-filters" @click=${clear}>${words.clear}</button>` : nothing}
    ${count === 0 && cleared.after === filters ? html`<p class="cleared">${words.cleared}&#32;<button type="button" class="link" id="undo-clear" @click=${undo}>${words.undo}</button></p>` : nothing}
  </div>`;
}

function renderQuick(context: FinderContext, [group, ...values]: readonly [FilterGroup, ...string[]]): TemplateResult {
  const { query: { filters }, speak } = context;
  const words = speak(strings);
  const count = countOf(context, group, values);
  const isOn = isChosen(filters, group, values);
  const isIdle = count === 0 && !isOn;
  return html`<button type="button" class="chip quick" aria-pressed=${isOn ? 'true' : 'false'} aria-disabled=${isIdle ? 'true' : nothing}
    @click=${(event: Event) => {
      if (isIdle) return;
      context.setFilters(toggled(filters, group, values));
      focusAfter(event, AFTER, true);
    }}>${isOn ? icon('close') : nothing}<span>${words.quick[`${group}:${values.join('|')}`] ?? wordsOfValue(context, group, values[0] ?? '')}</span>${
    count === undefined ? nothing : html`&#32;<span class="count">${count}<span class="visually-hidden">&#32;${words.places(count)}</span></span>`}</button>`;
}

/** A filter that is in force and not among the usual ones; a press takes it away. */
function renderChip(context: FinderContext, label: string, rest: () => ClubFilters): TemplateResult {
  return html`<button type="button" class="chip on" @click=${(event: Event) => {
    context.setFilters(rest());
    focusAfter(event, AFTER);
  }}>${icon('close')}<span class="visually-hidden">${context.speak(strings).remove}&#32;</span>${label}</button>`;
}

/** Clinical mode: the limitation of the prescription. It is explained, and never taken away. */
function renderLocked(context: FinderContext): TemplateResult | typeof nothing {
  const limitation = context.mode === 'clinical' ? context.toQuery().limitation : undefined;
  if (limitation === undefined || limitation === 'none') return nothing;
  return html`<details class="locked"><summary class="chip on">${icon('lock')}${wordsOfValue(context, 'limitation', limitation)}</summary><p>${context.speak(strings).locked}</p></details>`;
}
