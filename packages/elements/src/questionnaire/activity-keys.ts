import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import { isOpen, isUnknown, questionsOf, rowOf, unknownIn, type ActivityRow } from './activity-rows.js';
import type { TableSentences } from './activity-table.strings.js';
import type { PageContext } from './page-context.js';

const trOf = (event: Event): HTMLElement | undefined =>
  event.composedPath().find((target): target is HTMLElement => target instanceof HTMLElement && target.dataset['row'] !== undefined);

const rowAt = (tr: HTMLElement | undefined, { form }: PageContext): ActivityRow | undefined => {
  const node = form.nodeByKey(tr?.dataset['row'] ?? '');
  return node && rowOf(node);
};

/** The cell to answer in a row: the first that is empty, else the first. */
function cellOf(row: ActivityRow): FormNode | undefined {
  const open = questionsOf(row).filter((node) => isOpen(row, node));
  return open.find(({ answers }) => answers.length === 0) ?? open[0] ?? questionsOf(row)[0];
}

/** What is answered after a row that is the last: a question that is no row, else what sends. */
const followerOf = (tr: HTMLElement): HTMLElement | undefined => [...(tr.getRootNode() as ParentNode).querySelectorAll<HTMLElement>('[data-key], #send')]
  .find((each) => !tr.contains(each) && (tr.compareDocumentPosition(each) & tr.DOCUMENT_POSITION_FOLLOWING) > 0 && each.checkVisibility());

/** Goes one row down or up; after the last one, to what comes after the table. */
function step(tr: HTMLElement, table: HTMLElement, direction: 1 | -1, context: PageContext): void {
  const rows = [...table.querySelectorAll<HTMLElement>('tr[data-row]')];
  const next = rows[rows.indexOf(tr) + direction];
  const row = rowAt(next, context);
  if (next && row && isUnknown(row)) next.querySelector<HTMLInputElement>('input[type="checkbox"]')?.focus();
  else {
    const cell = row && cellOf(row);
    if (cell) context.focusNode(cell);
    else if (direction === 1) followerOf(tr)?.focus();
  }
}

/** Whether a letter would be part of what is typed: « min » has an n, an empty box has nothing yet. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type) && target.value !== '';
}

/** Enter walks down the rows, with Shift up; inside a row one letter answers it, unless the host turned letters off. */
export function onTableKey(event: KeyboardEvent, context: PageContext, { keys: { yesKey, noKey } }: TableSentences): void {
  const tr = trOf(event);
  const row = rowAt(tr, context);
  if (!tr || !row || context.isReadonly || event.ctrlKey || event.metaKey || event.altKey) return;
  const table = event.currentTarget as HTMLElement;
  const done = (act: () => void) => { event.preventDefault(); act(); };
  const { practised } = row;
  const letter = context.hasShortcuts && !isTyping(event) ? event.key.toUpperCase() : '';
  if (event.key === 'Enter') done(() => { step(tr, table, event.shiftKey ? -1 : 1, context); });
  else if (letter === '?') done(() => {
    for (const node of unknownIn(row)) context.setUnknown(node, true);
    step(tr, table, 1, context);
  });
  else if (letter === noKey && practised) done(() => {
    context.set(practised, [{ valueBoolean: false }]);
    step(tr, table, 1, context);
  });
  else if (letter === yesKey && practised) done(() => {
    context.set(practised, [{ valueBoolean: true }]);
    const cell = cellOf(row);
    if (cell) context.focusNode(cell);
  });
}
