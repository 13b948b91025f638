import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../internal/icons.js';
import type { EditStatus, EntryKind } from './context.js';
import type { EntryScope } from './entry-draft.js';
import { savedDrawing } from './session-marking.js';
import { clockWords } from './session-words.js';

/** Of all that was sent, in its order; `undefined` for what has not been heard of yet. */
const statusesOf = ({ context, draft }: Pick<EntryScope, 'context' | 'draft'>): (EditStatus | undefined)[] => draft.sent.map((id, index) => {
  const status = context.statusOf(id);
  return status === draft.before[index] ? undefined : status;
});

const troubles: readonly EditStatus['state'][] = ['refused', 'conflict', 'failed', 'offline', 'put-off'];

/** What became of all that was sent: the worst of it. `undefined`: nothing was sent. */
export function outcomeOf(scope: Pick<EntryScope, 'context' | 'draft'>): EditStatus['state'] | undefined {
  const states = statusesOf(scope).map((status) => status?.state ?? 'saving');
  if (states.length === 0) return undefined;
  return troubles.find((state) => states.includes(state)) ?? (states.includes('saving') ? 'saving' : 'saved');
}

const focusNow = (element: Element | undefined): void => { queueMicrotask(() => { if (element instanceof HTMLElement) element.focus(); }); };

/** When it was saved, or that it was taken back. It is in the page before, and empty: what fills is heard, what comes full may not be. */
export function renderSaid(scope: EntryScope): TemplateResult {
  const { context, draft, words } = scope;
  const at = statusesOf(scope).at(-1)?.at;
  return html`<p role="status">${outcomeOf(scope) === 'saved' ? html`${savedDrawing('check')}<span>${draft.isUndone ? words.undone : words.savedAt(clockWords(at, context.carnet, context.language))}</span>` : nothing}</p>`;
}

/** In the place of what was entered, once it is saved: its undo, and what comes next. */
export function renderDone(scope: EntryScope, kind: EntryKind, again: (() => void) | undefined): TemplateResult {
  const { context, draft, words } = scope;
  const statuses = statusesOf(scope).flatMap((status) => status ?? []);
  const undos = statuses.flatMap(({ undo }) => undo ?? []);
  const undo = ({ currentTarget }: Event) => {
    (currentTarget as Element).parentElement?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    draft.isUndone = true;
    draft.before = draft.sent.map(context.statusOf);
    for (const each of [...undos].reverse()) each();
    context.redraw();
  };
  return html`
      <div role="alert">${renderTrouble(scope)}</div>
      ${draft.isUndone || undos.length < draft.sent.length ? nothing : html`<button type="button" class="link" @click=${undo}>${words.undo}</button>`}
      ${again ? html`<button type="button" class="secondary" @click=${again}>${words.another[kind]}</button>` : nothing}
      <button type="button" class="secondary" ${ref(focusNow)} @click=${context.closeEntry}>${words.close}</button>`;
}

/** Why what was sent is not saved, and a way to try again; nothing while there is no trouble. */
export function renderTrouble(scope: EntryScope): TemplateResult | typeof nothing {
  const { words } = scope;
  const outcome = outcomeOf(scope);
  if (outcome === undefined || !troubles.includes(outcome)) return nothing;
  const statuses = statusesOf(scope).flatMap((status) => status ?? []);
  const retries = statuses.flatMap(({ retry }) => retry ?? []);
  const reason = statuses.find((status) => status.state === outcome && status.reason !== undefined)?.reason;
  const sentence = outcome === 'refused' ? words.refused(reason) : outcome === 'offline' || outcome === 'failed' ? words[outcome] : words.conflict;
  return html`<p class="unsaved">${icon(outcome === 'offline' ? 'offline' : 'error')}<span>${sentence}${
    retries.length > 0 ? html`&#32;<button type="button" class="link" @click=${() => { for (const retry of retries) retry(); }}>${words.retry}</button>` : nothing}</span></p>`;
}
