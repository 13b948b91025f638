import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ref } from 'lit/directives/ref.js';
import { keeping } from '../internal/keeping.js';
import { icon } from '../internal/icons.js';
import type { FinderContext, FinderList, ListEntry } from './context.js';
import { hand, renderHandover } from './handover-part.js';
import type { ListHost } from './list-host.js';
import { drawing } from './list-panel-icons.js';
import { renderItem } from './list-panel-item.js';
import { actOf, nameOf, newListState, say, type ListScope, type ListState } from './list-panel-state.js';
import { strings } from './list-panel.strings.js';
import { renderReading } from './referral-open.js';
import { termWords } from './term-words.js';

export { listPanelStyles as styles } from './list-panel.styles.js';

function show(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('h2')?.focus();
  });
}

/**
 * « Ma liste »: its places in order, a note each, and the ways to hand it over. Nothing leaves before a press. A dialog: it
 * gives the focus back to what opened it. Draw it while `context.isListOpen`.
 */
export function renderListPanel(context: FinderContext, host: ListHost): TemplateResult {
  const words = context.speak(strings);
  const terms = context.speak(termWords);
  const { list: { entries }, person } = context;
  // Ten places have fifty buttons.
  const toHand = ({ currentTarget }: Event) => { (currentTarget as Element).closest('dialog')?.querySelector<HTMLElement>('#list-hand')?.focus(); };
  const leave = ({ currentTarget }: Event) => { (currentTarget as Element).closest('dialog')?.close(); };
  return html`
    <dialog class="list" aria-labelledby="list-title" ${ref(show)} @close=${() => { context.closeList(); }}>
      <div class="top">
        <h2 id="list-title" tabindex="-1">${person?.name ? words.titleFor(person.name, entries.length) : words.title(entries.length)}</h2>
        <button type="button" class="secondary" @click=${leave}>${icon('close')}${words.close}</button>
        ${entries.length > 1 ? html`<button type="button" class="secondary to-list" @click=${toHand}>${words.toHand}</button>` : nothing}
      </div>
      ${keeping(() => stoppedIn(context.list), (state: ListState) => renderInside({ context, words, terms, state, host }))}
    </dialog>`;
}

/** Prints the list at once; what stops it is said in the panel, which then opens. */
export async function printList(context: FinderContext, host: ListHost): Promise<void> {
  const state = newListState();
  await hand({ context, words: context.speak(strings), terms: context.speak(termWords), state, host }, 'print');
  if (!state.trouble) return;
  stopped.set(context.list, state);
  context.openList();
}

/** What stopped a list that was printed without its panel, until that opens. */
const stopped = new WeakMap<FinderList, ListState>();

function stoppedIn(list: FinderList): ListState {
  const state = stopped.get(list) ?? newListState();
  stopped.delete(list);
  return state;
}

function renderInside(scope: ListScope): TemplateResult {
  const { context, words, state, host } = scope;
  const { list } = context;
  const { entries } = list;
  followFocus(scope);
  return html`<div class="inside" ${ref((element) => { state.root = element; })}>
    <div class="about">
      ${entries.length === 0 ? html`<p>${words.empty}</p>` : html`<p class="quiet">${distanceNote(scope)}</p>`}
      <p class="quiet">${words.vanishes}</p>
    </div>
    ${entries.some(({ club: { id } }) => list.referred.get(id)?.is === 'sent' || host.referrals.some(({ club }) => club.id === id)) ? renderReading(context, host) : nothing}
    ${entries.length === 0 ? nothing : html`<ol class="picks">${repeat(entries, ({ club }) => club.id, (entry, index) => renderItem(scope, entry, index))}</ol>`}
    ${list.removed ? renderRemoved(scope, list.removed) : nothing}
    ${entries.length === 0 ? nothing : renderHandover(scope)}
    <p class="visually-hidden" role="status">${state.said}</p>
  </div>`;
}

/** One line for all when they are counted from one point; else each says its own. */
function distanceNote({ context: { list: { entries } }, words }: ListScope): string {
  const origins = new Set(entries.flatMap(({ from }) => from ?? []));
  const [from] = origins;
  return from !== undefined && origins.size === 1 ? words.distances(from) : words.distancesMixed;
}

function renderRemoved(scope: ListScope, removed: ListEntry): TemplateResult {
  const { context: { list }, words, state } = scope;
  const name = nameOf(removed);
  const undo = () => {
    state.focus = actOf(removed.club.id, 'remove');
    list.undo();
    say(scope, words.back(name, list.entries.findIndex(({ club }) => club.id === removed.club.id) + 1));
  };
  return html`<div class="removed">
    <p>${drawing('check')}<span>${words.removed(name)}</span></p>
    <button type="button" class="link" data-act="undo" @click=${undo}>${drawing('undo')}${words.undo}</button>
  </div>`;
}

/** Puts the focus where the act went, once the list is drawn: a moved node loses it, a removed one cannot keep it. */
function followFocus({ state }: ListScope): void {
  const { focus } = state;
  if (!focus) return;
  state.focus = undefined;
  queueMicrotask(() => { state.root?.querySelector<HTMLElement>(focus)?.focus(); });
}
