import type { ClubFilters, FilterGroup } from '@sport-sante/sdk/club/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { keeping } from '../internal/keeping.js';
import { icon } from '../internal/icons.js';
import type { FinderContext } from './context.js';
import { countFilters, countOf, focusAfter, isChosen, isLost, isUnknownIn, toggled, toggledUnknown, valuesOf, wordsOfValue } from './filter-acts.js';
import { groups, rareGroupsOf } from './filter-groups.js';
import { strings } from './filter-sheet.strings.js';
import { UnknownCounts } from './filter-unknown.js';
import { focusResults } from './results-focus.js';
import { termWords } from './term-words.js';

export { filterSheetStyles as styles } from './filter-sheet.styles.js';

/** What was cleared here, as long as nothing else was done; what was last said; whether the rarer groups were in use when it opened. */
interface Sheet { before?: ClubFilters; after?: ClubFilters; said?: string; readonly isMoreOpen: boolean; readonly unknown: UnknownCounts }

/** Once it stands in the page: a dialog that does not yet cannot be opened. */
function show(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('h2')?.focus();
  });
}

const leaveBy = (how: '' | 'see' | 'correct') => ({ currentTarget }: Event): void => { (currentTarget as Element).closest('dialog')?.close(how); };

/**
 * All the filters, each with what it would leave. A modal dialog: beside the list where there is room, a sheet at the foot of
 * a phone. What is chosen counts at once, so that it may be left in any way; « Voir … lieux » goes on to the results.
 */
export const renderFilterSheet = (context: FinderContext): TemplateResult => html`${keeping((): Sheet => ({ unknown: new UnknownCounts(), isMoreOpen: rareGroupsOf(context).some(([group]) => valuesOf(context.query.filters, group).length > 0) }), (sheet) => renderDialog(context, sheet))}`;

function renderDialog(context: FinderContext, sheet: Sheet): TemplateResult {
  const words = context.speak(strings);
  const { answer, query: { filters, typed } } = context;
  const lost = isLost(context) ? words.lost(typed.trim()) : undefined;
  const closed = (event: Event) => {
    context.closeFilters();
    const { returnValue } = event.currentTarget as HTMLDialogElement;
    if (returnValue === 'see') focusResults(event);
    else if (returnValue === 'correct') focusAfter(event, '#where');
  };
  const isCleared = sheet.after === filters;
  const clear = () => {
    const { before = {} } = sheet;
    sheet.said = isCleared ? words.restored : words.cleared;
    if (!isCleared) Object.assign(sheet, { before: filters, after: {} });
    context.setFilters(isCleared ? before : sheet.after ?? {});
  };
  const isIdle = !isCleared && countFilters(filters) === 0;
  return html`
    <dialog class="filter-sheet" aria-labelledby="filter-title" ${ref(show)} @close=${closed} @click=${onBackdrop}>
      <div class="sheet-head">
        <h2 id="filter-title" tabindex="-1">${words.title}</h2>
        <button type="button" class="secondary close" aria-label=${words.close} @click=${leaveBy('')}>${icon('close')}</button>
      </div>
      <div class="groups">
        ${lost === undefined ? nothing : html`<p class="lock">${icon('info')}<span>${lost}</span></p>`}
        ${renderLocked(context)}
        ${groups.map(([group, values]) => renderGroup(context, group, values, sheet))}
        <details ?open=${sheet.isMoreOpen}><summary>${icon('down')}${words.more}</summary><div class="groups">${rareGroupsOf(context).map(([group, values]) => renderGroup(context, group, values, sheet))}</div></details>
      </div>
      <div class="sheet-foot">
        <p class="visually-hidden" role="status">${sheet.said}&#32;${answer && context.state === 'ready' ? lost ?? words.found(answer.total) : nothing}</p>
        <button type="button" class="secondary" aria-disabled=${isIdle ? 'true' : nothing} @click=${() => { if (!isIdle) clear(); }}>${isCleared ? words.restore : words.clear}</button>
        <button type="button" class="primary" @click=${leaveBy(lost === undefined ? 'see' : 'correct')}>${lost === undefined ? words.see(answer?.total) : words.correct}</button>
      </div>
    </dialog>`;
}

/** A press beside it leaves it. */
function onBackdrop(event: MouseEvent): void {
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}

/** Clinical mode: what the prescription asks stands first, and is no choice. */
function renderLocked(context: FinderContext): TemplateResult | typeof nothing {
  const limitation = context.mode === 'clinical' ? context.toQuery().limitation : undefined;
  if (limitation === undefined || limitation === 'none') return nothing;
  return html`<p class="lock">${icon('lock')}<span>${context.speak(strings).locked(wordsOfValue(context, 'limitation', limitation))}</span></p>`;
}

/** A structure has a kind, and a slot that is not said to be full is not full. */
const canBeUnknown = (group: FilterGroup): boolean => group !== 'kind' && group !== 'places';

function renderGroup(context: FinderContext, group: FilterGroup, values: readonly string[], sheet: Sheet): TemplateResult {
  const { query: { filters }, speak } = context;
  const choose = (next: ClubFilters) => {
    delete sheet.said;
    context.setFilters(next);
  };
  const isAsked = valuesOf(filters, group).length > 0;
  const hasUnknown = isUnknownIn(filters, group);
  const unknown = isAsked && !hasUnknown && canBeUnknown(group) ? sheet.unknown.of(context, group) : undefined;
  return html`<fieldset data-group=${group}>
    <legend>${speak(termWords).groups[group]}</legend>
    <div class="values">${values.map((value) => renderRow(context, {
      label: wordsOfValue(context, group, value), count: countOf(context, group, [value]), isOn: isChosen(filters, group, [value]), choose: () => { choose(toggled(filters, group, [value])); },
    }))}</div>
    ${isAsked && canBeUnknown(group) && (hasUnknown || unknown !== 0) ? renderRow(context, { label: speak(strings).unknown, count: unknown, isOn: hasUnknown, choose: () => { choose(toggledUnknown(filters, group)); } }) : nothing}
  </fieldset>`;
}

interface Row { label: string; count: number | undefined; isOn: boolean; choose: () => void }

/** One that would leave nothing stays in view and in reach, and cannot be chosen. */
function renderRow({ speak }: FinderContext, { label, count, isOn, choose }: Row): TemplateResult {
  const isIdle = count === 0 && !isOn;
  const act = (event: Event) => { if (isIdle) event.preventDefault(); };
  return html`<label class=${isIdle ? 'row idle' : 'row'}>
    <input type="checkbox" .checked=${live(isOn)} aria-disabled=${isIdle ? 'true' : nothing} @click=${act} @change=${choose}>
    <span>${label}</span>${count === undefined ? nothing : html`<span class="count">${count}<span class="visually-hidden">&#32;${speak(strings).places(count)}</span></span>`}
  </label>`;
}
