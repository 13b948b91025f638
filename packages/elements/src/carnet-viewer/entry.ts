import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../internal/icons.js';
import { keeping } from './attendance-kept.js';
import type { CarnetContext, CarnetEdit, EntryKind } from './context.js';
import { callForm, noteForm } from './entry-contacts.js';
import type { EntryDraft, EntryForm, EntryScope } from './entry-draft.js';
import { assessmentForm, measureForm } from './entry-measures.js';
import { outcomeOf, renderDone, renderTrouble } from './entry-outcome.js';
import { goalForm, milestoneForm, relayForm } from './entry-steps.js';
import { strings } from './entry.strings.js';

export { entryStyles as styles } from './entry.styles.js';

const forms: Readonly<Record<EntryKind, EntryForm>> = {
  measure: measureForm, assessment: assessmentForm, note: noteForm, call: callForm, milestone: milestoneForm, goal: goalForm, relay: relayForm,
};

/** A field of ours, as a form asks it. */
interface Field extends HTMLElement {
  setCustomValidity: (message: string) => void;
  reportValidity: () => boolean;
}

const focusTitle = (element: Element | undefined): void => {
  queueMicrotask(() => { if (element instanceof HTMLElement && element.isConnected) element.focus(); });
};

/**
 * The panel of what is being added or changed: its fields, its questions, and what became of it. What was typed stays
 * through refusals and failures, until it is saved or dropped by the person.
 *
 * @param options `id`: of what is changed; of a measure also what is to be measured, an `id` of the catalogue.
 */
export function renderEntry(context: CarnetContext, kind: EntryKind, { id }: { readonly id?: string } = {}): TemplateResult {
  const form = forms[kind];
  return html`${keyed(`${kind} ${id ?? ''}`, html`${keeping(() => ({ draft: form.start(context, id) }), (kept) => renderDraft(context, kept, { kind, form, id }))}`)}`;
}

interface Kept { draft: EntryDraft }
interface Which { readonly kind: EntryKind; readonly form: EntryForm; readonly id: string | undefined }

function renderDraft(context: CarnetContext, kept: Kept, which: Which): TemplateResult {
  const { kind, form, id } = which;
  const { draft } = kept;
  const words = context.speak(strings);
  const send = (edits: readonly CarnetEdit[]) => {
    draft.asks = undefined;
    draft.isUndone = false;
    draft.sent = edits.map(idOfEdit);
    draft.before = draft.sent.map(context.statusOf);
    for (const edit of edits) context.edit(edit);
    context.redraw();
  };
  const scope: EntryScope = { context, draft, words, id, send };
  const again = words.another[kind] === '' ? undefined : () => {
    kept.draft = form.start(context, undefined);
    context.redraw();
  };
  return html`
    <section class="entry" aria-labelledby="entry-title" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') context.closeEntry(); }}>
      <h3 id="entry-title" tabindex="-1" ${ref(focusTitle)}>${form.title?.(scope) ?? words.titles[kind]}</h3>
      ${outcomeOf(scope) === 'saved' || draft.isUndone ? renderDone(scope, kind, again) : renderForm(scope, form)}
    </section>`;
}

const idOfEdit = (edit: CarnetEdit): string => ('session' in edit ? edit.session : 'milestone' in edit ? edit.milestone : 'goal' in edit ? edit.goal : edit.id);

function renderForm(scope: EntryScope, form: EntryForm): TemplateResult {
  const { context, draft, words } = scope;
  const isSaving = outcomeOf(scope) === 'saving';
  const touch = () => { draft.isTouched = true; };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (!isSaving) submit(event.currentTarget as HTMLFormElement, scope, form);
  };
  const leave = () => {
    if (!draft.isTouched) {
      context.closeEntry();
      return;
    }
    draft.asks = 'leave';
    context.redraw();
  };
  return html`
    <form novalidate @submit=${onSubmit} @input=${touch} @keydown=${(event: KeyboardEvent) => { onKey(event, leave); }}>
      <div class="fields">${form.fields(scope)}</div>
      <div role="alert">${renderQuestion(scope, form)}${draft.asks === undefined ? renderTrouble(scope) : nothing}</div>
      <p class="ends-entry">
        <button type="submit" class="primary" aria-disabled=${isSaving ? 'true' : nothing}>${isSaving ? words.saving : words.save}</button>
        <button type="button" class="link" @click=${leave}>${words.cancel}</button>
      </p>
    </form>`;
}

/** Enter in a line sends, in lines it goes on; with Ctrl it sends from anywhere. Escape leaves, and asks when something was entered. */
function onKey(event: KeyboardEvent, leave: () => void): void {
  const [active] = event.composedPath();
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    leave();
  }
  const isLine = active instanceof HTMLInputElement && !['radio', 'checkbox'].includes(active.type);
  if (event.key !== 'Enter' || event.isComposing || !(isLine || event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  // What is being typed is committed first, as leaving the field would.
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.dispatchEvent(new Event('change', { bubbles: true }));
  (event.currentTarget as HTMLFormElement).requestSubmit();
}

/** Shows what is wrong and goes to the first of it; asks about what is hard to believe; else sends. */
function submit(element: HTMLFormElement, scope: EntryScope, form: EntryForm): void {
  const { draft, context } = scope;
  const problems = form.problems?.(scope) ?? {};
  const fields = [...element.querySelectorAll<Field>('[data-key]')];
  for (const field of fields) field.setCustomValidity(problems[field.dataset['key'] ?? ''] ?? '');
  const wrong = fields.filter((field) => !field.reportValidity());
  wrong[0]?.focus();
  if (wrong.length > 0) return;
  if ((form.doubts?.(scope) ?? []).some((doubt) => !draft.confirmed.has(doubt))) {
    draft.asks = 'likely';
    context.redraw();
    return;
  }
  const edits = form.edits(scope);
  if (edits.length > 0) scope.send(edits);
}

const firstAct = (element: Element | undefined): void => { queueMicrotask(() => { element?.querySelector('button')?.focus(); }); };

function renderQuestion(scope: EntryScope, { doubts: doubtsOf, edits: editsOf }: EntryForm): TemplateResult | typeof nothing {
  const { draft, words, context } = scope;
  const goBack = ({ currentTarget }: Event) => {
    const form = (currentTarget as Element).closest('form');
    const field = form?.querySelector<HTMLElement>('sps-decimal-field') ?? form?.querySelector<HTMLElement>('[data-key]');
    draft.asks = undefined;
    context.redraw();
    field?.focus();
  };
  if (draft.asks === 'leave') {
    return html`<div class="notice warning" ${ref(firstAct)}>${icon('warning')}<p>${words.leave}</p>
      <p class="acts"><button type="button" class="secondary" @click=${goBack}>${words.leaveNo}</button><button type="button" class="link" @click=${context.closeEntry}>${words.leaveYes}</button></p></div>`;
  }
  if (draft.asks !== 'likely') return nothing;
  const doubts = doubtsOf?.(scope) ?? [];
  const confirm = () => {
    for (const doubt of doubts) draft.confirmed.add(doubt);
    const edits = editsOf(scope);
    if (edits.length > 0) scope.send(edits);
  };
  return html`<div class="notice warning" ${ref(firstAct)}>${icon('warning')}<p><b>${words.likely(doubts)}</b>&#32;${words.likelyNote}</p>
    <p class="acts"><button type="button" class="secondary" @click=${confirm}>${words.likelyYes}</button><button type="button" class="link" @click=${goBack}>${words.likelyNo}</button></p></div>`;
}
