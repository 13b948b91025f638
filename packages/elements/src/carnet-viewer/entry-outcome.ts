import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../internal/icons.js';
import type { EditStatus, EntryKind } from './context.js';
import type { EntryScope } from './entry-draft.js';
import { savedDrawing } from './session-marking.js';
import { clockWords } from './session-words.js';

/** Of all that was sent, in its order; `undefined` for what has not been heard of yet. */
const statusesOf = ({ context, draft }: EntryScope): (EditStatus | undefined)[] => draft.sent.map((id, index) => {
  const status = context.statusOf(id);
  return status === draft.before[index] ? undefined : status;
});

const troubles: readonly EditStatus['state'][] = ['refused', 'conflict', 'failed', 'offline', 'put-off'];

/** What became of all that was sent: the worst of it. `undefined`: nothing was sent. */
export function outcomeOf(scope: EntryScope): EditStatus['state'] | undefined {
  const states = statusesOf(scope).map((status) => status?.state ?? 'saving');
  if (states.length === 0) return undefined;
  return troubles.find((state) => states.includes(state)) ?? (states.includes('saving') ? 'saving' : 'saved');
}

const focusLast = (element: Element | undefined): void => { queueMicrotask(() => { element?.querySelector<HTMLElement>('button:last-of-type')?.focus(); }); };

/** In the place of what was entered, once it is saved: when, its undo, and what comes next. */
export function renderDone(scope: EntryScope, kind: EntryKind, again: (() => void) | undefined): TemplateResult {
  const { context, draft, words } = scope;
  const statuses = statusesOf(scope).flatMap((status) => status ?? []);
  const undos = statuses.flatMap(({ undo }) => undo ?? []);
  const undo = () => {
    draft.isUndone = true;
    draft.before = draft.sent.map(context.statusOf);
    for (const each of [...undos].reverse()) each();
    context.redraw();
  };
  const isSaved = outcomeOf(scope) === 'saved';
  const sentence = draft.isUndone ? words.undone : words.savedAt(clockWords(statuses.at(-1)?.at, context.carnet, context.language));
  return html`
    <div class="done-entry" ${ref(focusLast)}>
      <p role="status">${isSaved ? html`${savedDrawing('check')}<span>${sentence}</span>` : nothing}</p>
      <div role="alert">${renderTrouble(scope)}</div>
      ${draft.isUndone || undos.length < draft.sent.length ? nothing : html`<button type="button" class="link" @click=${undo}>${words.undo}</button>`}
      ${again ? html`<button type="button" class="secondary" @click=${again}>${words.another[kind]}</button>` : nothing}
      <button type="button" class="secondary" @click=${context.closeEntry}>${words.close}</button>
    </div>`;
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
