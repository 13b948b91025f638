import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../internal/icons.js';
import { keeping } from '../internal/keeping.js';
import type { CarnetContext, CarnetEdit, EntryKind } from './context.js';
import { callForm, noteForm } from './entry-contacts.js';
import type { Doubt, EntryDraft, EntryForm, EntryScope } from './entry-draft.js';
import { assessmentForm, measureForm } from './entry-measures.js';
import { outcomeOf, renderDone, renderSaid, renderTrouble } from './entry-outcome.js';
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

const focusTitle = () => (element: Element | undefined): void => {
  queueMicrotask(() => { if (element instanceof HTMLElement && element.isConnected) element.focus(); });
};

/** What stands in the panel, from its opening until it is left. */
interface Panel {
  readonly which: Which;
  draft: EntryDraft;
  /** What was asked for while something was typed: it comes once that is dropped. */
  next: Which | undefined;
  /** Another one for each opening, which goes to its title. */
  enter: (element: Element | undefined) => void;
}

interface Which { readonly kind: EntryKind; readonly id: string | undefined }

/** By the opening it answers to: what was typed outlives a change of view, and goes with the opening. */
const panels = new WeakMap<object, Panel>();

interface Kept { panel: Panel | undefined }

/**
 * The panel of what is being added or changed: its fields, its questions, and what became of it. What was typed stays
 * through refusals, failures and other openings, until it is saved or dropped by the person.
 *
 * @param options `id`: of what is changed; of a measure also what is to be measured, an `id` of the catalogue.
 */
export function renderEntry(context: CarnetContext, kind: EntryKind, { id }: { readonly id?: string; readonly kind?: EntryKind } = {}): TemplateResult {
  return html`${keeping((): Kept => ({ panel: undefined }), (kept) => {
    const panel = panelOf(context, kept, { kind, id });
    kept.panel = panel;
    return keyed(panel, renderPanel(context, kept, panel));
  })}`;
}

const newPanel = (context: CarnetContext, which: Which): Panel => ({ which, draft: forms[which.kind].start(context, which.id), next: undefined, enter: focusTitle() });

function panelOf(context: CarnetContext, kept: Kept, which: Which): Panel {
  const opening = context.entry ?? kept;
  const known = panels.get(opening);
  if (known) return known;
  const open = kept.panel;
  const panel = open && isUnsaved(open, context) ? open : newPanel(context, which);
  if (panel === open) {
    const isSame = open.which.kind === which.kind && open.which.id === which.id;
    open.next = isSame ? undefined : which;
    open.enter = focusTitle();
    if (!isSame) open.draft.asks = 'leave';
  }
  panels.set(opening, panel);
  return panel;
}

/** Whether something a person typed would be lost. What is on its way is not. */
const isUnsaved = ({ draft }: Panel, context: CarnetContext): boolean =>
  draft.isTouched && !draft.isUndone && !['saved', 'saving'].includes(outcomeOf({ context, draft }) ?? '');

function renderPanel(context: CarnetContext, kept: Kept, panel: Panel): TemplateResult {
  const { draft, which: { kind, id } } = panel;
  const form = forms[kind];
  const words = context.speak(strings);
  if (draft.asks !== 'leave') panel.next = undefined;
  const send = (edits: readonly CarnetEdit[]) => {
    draft.asks = undefined;
    draft.isUndone = false;
    draft.sent = edits.map(idOfEdit);
    draft.before = draft.sent.map(context.statusOf);
    for (const edit of edits) context.edit(edit);
    context.redraw();
  };
  const leave = () => {
    if (!panel.next) {
      context.closeEntry();
      return;
    }
    panels.set(context.entry ?? kept, newPanel(context, panel.next));
    context.redraw();
  };
  const scope: EntryScope = { context, draft, words, id, send, leave };
  const again = words.another[kind] === '' ? undefined : () => {
    panel.draft = form.start(context, undefined);
    context.redraw();
  };
  const isDone = outcomeOf(scope) === 'saved' || draft.isUndone;
  return html`
    <section class="entry" aria-labelledby="entry-title" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') context.closeEntry(); }}>
      <h3 id="entry-title" tabindex="-1" ${ref(panel.enter)}>${form.title?.(scope) ?? words.titles[kind]}</h3>
      ${isDone ? nothing : renderForm(scope, form)}
      <div class="done-entry">${renderSaid(scope)}${isDone ? renderDone(scope, kind, again) : nothing}</div>
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
      scope.leave();
      return;
    }
    draft.asks = 'leave';
    context.redraw();
  };
  return html`
    <form novalidate @submit=${onSubmit} @input=${touch} @focusin=${(event: FocusEvent) => { draft.at = keyOf(event.target) ?? draft.at; }}
      @keydown=${(event: KeyboardEvent) => { onKey(event, draft.asks === undefined ? leave : () => { goBack(event.currentTarget as HTMLFormElement, scope, form); }); }}>
      <div class="fields">${form.fields(scope)}</div>
      <div role="alert">${renderQuestion(scope, form)}${draft.asks === undefined ? renderTrouble(scope) : nothing}</div>
      <p class="ends-entry">
        <button type="submit" class="primary" aria-disabled=${isSaving ? 'true' : nothing}>${isSaving ? words.saving : words.save}</button>
        <button type="button" class="link" @click=${leave}>${words.cancel}</button>
      </p>
    </form>`;
}

const keyOf = (target: EventTarget | null): string | undefined => (target as HTMLElement | null)?.dataset['key'];

/** From a question to what it is about: the doubted value, or the field one was in. */
function goBack(element: HTMLFormElement, scope: EntryScope, form: EntryForm): void {
  const { draft, context } = scope;
  const key = (draft.asks === 'likely' ? openDoubts(scope, form)[0]?.key : undefined) ?? draft.at;
  const field = (key === undefined ? undefined : element.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)) ?? element.querySelector<HTMLElement>('[data-key]');
  draft.asks = undefined;
  context.redraw();
  field?.focus();
}

/** Enter in a line sends, in lines it goes on; with Ctrl it sends from anywhere. Escape leaves, and asks when something was entered; from a question it goes back. */
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
  if (openDoubts(scope, form).length > 0) {
    draft.asks = 'likely';
    context.redraw();
    return;
  }
  const edits = form.edits(scope);
  if (edits.length > 0) scope.send(edits);
}

const nameOfDoubt = ({ key, said }: Doubt): string => `${key} ${said}`;

/** What is hard to believe and was not confirmed. */
const openDoubts = (scope: EntryScope, { doubts }: EntryForm): Doubt[] => (doubts?.(scope) ?? []).filter((doubt) => !scope.draft.confirmed.has(nameOfDoubt(doubt)));

/** To the act that changes nothing: Enter pressed twice, or held, answers no question. */
const firstAct = (element: Element | undefined): void => { queueMicrotask(() => { element?.querySelector('button')?.focus(); }); };

function renderQuestion(scope: EntryScope, form: EntryForm): TemplateResult | typeof nothing {
  const { draft, words } = scope;
  const back = ({ currentTarget }: Event) => {
    const element = (currentTarget as Element).closest('form');
    if (element) goBack(element, scope, form);
  };
  if (draft.asks === 'leave') {
    return html`<div class="notice warning" ${ref(firstAct)}>${icon('warning')}<p>${words.leave}</p>
      <p class="acts"><button type="button" class="secondary" @click=${back}>${words.leaveNo}</button><button type="button" class="link" @click=${scope.leave}>${words.leaveYes}</button></p></div>`;
  }
  if (draft.asks !== 'likely') return nothing;
  const doubts = openDoubts(scope, form);
  const confirm = () => {
    for (const doubt of doubts) draft.confirmed.add(nameOfDoubt(doubt));
    const edits = form.edits(scope);
    if (edits.length > 0) scope.send(edits);
  };
  return html`<div class="notice warning" ${ref(firstAct)}>${icon('warning')}<p><b>${words.likely(doubts.map(({ said }) => said))}</b>&#32;${words.likelyNote}</p>
    <p class="acts"><button type="button" class="secondary" @click=${back}>${words.likelyNo}</button><button type="button" class="link" @click=${confirm}>${words.likelyYes}</button></p></div>`;
}
