import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { onDemand } from '../internal/on-demand.js';
import { drawing } from './carnet-icons.js';
import type { CarnetEdit, EditStatus } from './context.js';
import { additionsOf, inOrder, textOf, type Additions } from './share-import-rows.js';
import type { FileRead, ShareScope } from './share-state.js';

/** More are not read by anybody. */
const ISSUES_SHOWN = 50;
const DAYS_SHOWN = 6;

/** A file that is read and compared with the carnet; what is new in it is added when that is asked for. */
export function renderImport(scope: ShareScope): TemplateResult {
  const { context, words, state: { imported } } = scope;
  const choose = ({ target }: Event) => {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (file) void read(scope, file);
  };
  return html`
    <section aria-labelledby="share-import">
      <h3 id="share-import">${words.import}</h3>
      <p class="quiet">${words.importNote}</p>
      <div class="asked"><label for="share-file">${words.choose}</label><input id="share-file" type="file" accept=".csv,.txt,text/csv" @change=${choose} /></div>
      <p role="status">${imported.isReading ? words.reading : nothing}</p>
      <div role="alert">${imported.trouble === undefined ? nothing : html`<p class="unsaved">${icon('error')}<span>${words.fileTroubles[imported.trouble]}</span></p>`}</div>
      ${imported.read ? html`${renderFound(scope, imported.read.additions)}${imported.read.issues.length > 0 ? renderIssues(scope, imported.read) : nothing}` : nothing}
      ${imported.sent ? renderOutcome(scope, [...imported.sent].map(([id, before]) => { const now = context.statusOf(id); return now === before ? undefined : now; })) : nothing}
    </section>`;
}

async function read({ context, state: { imported } }: ShareScope, file: File): Promise<void> {
  Object.assign(imported, { isReading: true, trouble: undefined, read: undefined, sent: undefined });
  context.redraw();
  const [answer, library] = await Promise.all([textOf(file), onDemand(() => import('@sport-sante/sdk/document/exchange')).catch(() => undefined)]);
  imported.isReading = false;
  if ('trouble' in answer) imported.trouble = answer.trouble;
  else if (!library) imported.trouble = 'code';
  else {
    const { carnet, issues } = library.fromCarnetCsv(answer.text, { timeZone: context.carnet.timeZone });
    imported.read = { additions: additionsOf(context.carnet, carnet), issues: inOrder(issues), sentenceOf: library.rowSentence };
  }
  context.redraw();
}

function renderFound(scope: ShareScope, additions: Additions): TemplateResult {
  const { context, words, state: { imported } } = scope;
  const { measures, attendances, known, strangers, unfit, others, isOfAnother, edits } = additions;
  if (isOfAnother) return html`<p class="unsaved" role="alert">${icon('error')}<span>${words.ofAnother}</span></p>`;
  const days = [...new Set(strangers)].slice(0, DAYS_SHOWN).map((day) => dayWords(day, context.language, { today: context.today })).join(', ');
  return html`<div class="found" role="status">
      <p><b>${words.found(measures, attendances)}</b></p>
      ${known > 0 ? html`<p>${words.known(known)}</p>` : nothing}
      ${strangers.length > 0 ? html`<p>${words.strangers(new Set(strangers).size > DAYS_SHOWN ? `${days}…` : days)}</p>` : nothing}
      ${unfit > 0 ? html`<p>${words.unfit(unfit)}</p>` : nothing}
      ${others > 0 ? html`<p>${words.others(others)}</p>` : nothing}
    </div>
    ${edits.length > 0 && imported.sent === undefined ? html`<p class="acts"><button type="button" class="primary" @click=${() => { add(scope, edits); }}>${icon('plus')}${words.add(measures, attendances)}</button></p>` : nothing}`;
}

const idOf = (edit: CarnetEdit): string => ('session' in edit ? edit.session : 'id' in edit ? edit.id : '');

function add({ context, state: { imported } }: ShareScope, edits: readonly CarnetEdit[]): void {
  imported.sent = new Map(edits.map((edit) => [idOf(edit), context.statusOf(idOf(edit))]));
  for (const edit of edits) context.edit(edit);
  context.redraw();
}

/** What became of what was added: as it comes, then what is left to do. */
function renderOutcome({ words }: ShareScope, statuses: readonly (EditStatus | undefined)[]): TemplateResult {
  const count = (...states: EditStatus['state'][]) => statuses.filter((status) => status !== undefined && states.includes(status.state)).length;
  const [saved, lost, refused] = [count('saved'), count('failed', 'offline'), count('refused', 'conflict', 'put-off')];
  const retries = statuses.flatMap((status) => status?.retry ?? []);
  return html`
    <p role="status">${saved === statuses.length ? html`${drawing('check')} ${words.added(saved)}` : saved + lost + refused < statuses.length ? words.adding(saved, statuses.length) : saved > 0 ? words.added(saved) : nothing}</p>
    <div role="alert">${lost > 0 ? html`<p class="unsaved">${icon('error')}<span>${words.notAdded(lost)}${retries.length > 0 ? html`&#32;<button type="button" class="link" @click=${() => { for (const retry of retries) retry(); }}>${words.retry}</button>` : nothing}</span></p>` : nothing}${
      refused > 0 ? html`<p class="unsaved">${icon('error')}<span>${words.refusedAdded(refused)}</span></p>` : nothing}</div>`;
}

/** What is wrong, where a spreadsheet shows it, and what to do. */
function renderIssues({ context, words }: ShareScope, { issues, sentenceOf }: FileRead): TemplateResult {
  const shown = issues.slice(0, ISSUES_SHOWN);
  return html`<table>
      <caption>${words.issues(issues.length)}</caption>
      <thead><tr>${[words.row, words.column, words.toDo].map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
      <tbody>${shown.map((issue) => html`<tr>
        <th scope="row" data-label=${words.row}>${issue.row}</th>
        <td data-label=${words.column}>${issue.column ?? words.wholeRow}</td>
        <td>${issue.severity === 'error' ? html`<b>${words.refusedRow}.</b>&#32;` : nothing}${sentenceOf(issue, context.language)}</td>
      </tr>`)}</tbody>
    </table>
    ${issues.length > shown.length ? html`<p class="quiet">${words.moreIssues(issues.length - shown.length)}</p>` : nothing}`;
}
